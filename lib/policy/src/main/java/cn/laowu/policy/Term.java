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
     * Returns the term of measures issued on that day: up to the day before the same day so many years on. A later version that
     * takes effect while the term runs may make it longer or shorter (任务调整), but never ends it before that version begins.
     *
     * @throws PolicyDateFault where the day of issue lies before the first version of the book
     */
    public static Term of(LocalDate issuedOn, PolicyBook book) {
        LocalDate last = lastDay(issuedOn, book.on(issuedOn));
        for (Policy later : book.versions()) {
            if (later.from().isAfter(issuedOn) && !later.from().isAfter(last)) {
                LocalDate adjusted = lastDay(issuedOn, later);
                LocalDate earliest = later.from().minusDays(1);
                last = adjusted.isBefore(earliest) ? earliest : adjusted;
            }
        }
        return new Term(issuedOn, last);
    }

    private static LocalDate lastDay(LocalDate issuedOn, Policy policy) {
        return issuedOn.plusYears(policy.value(Parameters.TERM_YEARS)).minusDays(1);
    }

    /** Returns whether the day lies in the term. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(issuedOn) && !day.isAfter(lastDay);
    }
}
