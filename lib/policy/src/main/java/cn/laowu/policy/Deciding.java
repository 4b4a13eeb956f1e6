package cn.laowu.policy;

import java.time.LocalDate;
import java.time.Year;

/**
 * The context of one decision, beside its facts.
 *
 * @param book the dated parameters
 * @param term in which the measures are in force (O4)
 * @param readings how the district reads the measures
 * @param asOf the day of decision: what begins or ends later does not count yet
 * @param quotas of posts, where the district has set a year's otherwise
 */
public record Deciding(PolicyBook book, Term term, Readings readings, LocalDate asOf, PostQuotas quotas) {

    /** By the quotas of the measures. */
    public Deciding(PolicyBook book, Term term, Readings readings, LocalDate asOf) {
        this(book, term, readings, asOf, PostQuotas.NONE);
    }

    /** Returns how many posts of the group are paid at one time (clause 二), by the parameters of that day and the year's settings. */
    int postQuota(QuotaGroupId group, LocalDate day) {
        return quotas.find(Year.from(day), group).orElseGet(() -> book.on(day).postQuota(group));
    }
}
