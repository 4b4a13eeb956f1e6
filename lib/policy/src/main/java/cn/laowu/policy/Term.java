package cn.laowu.policy;

import java.time.LocalDate;

/**
 * The time in which the measures are in force (clause 六.4, O4): from the day of issue, for the years that the parameters say.
 *
 * @param issuedOn the day of issue, which is in force already; not in the text, so a setting of the deployment
 * @param lastDay the last day in force
 */
public record Term(LocalDate issuedOn, LocalDate lastDay) {

    /**
     * Returns the term of measures issued on that day: up to the day before the same day, so many years on.
     *
     * @throws PolicyDateFault where the day of issue lies before the first value of the parameters
     */
    public static Term of(LocalDate issuedOn, PolicyBook book) {
        return new Term(issuedOn, issuedOn.plusYears(2).minusDays(1));
    }

    /** Returns whether the day lies in the term. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(issuedOn) && !day.isAfter(lastDay);
    }
}
