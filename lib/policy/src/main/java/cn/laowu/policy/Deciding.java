package cn.laowu.policy;

import java.time.LocalDate;

/**
 * The context of one decision, beside its facts.
 *
 * @param book the dated parameters
 * @param term in which the measures are in force (O4)
 * @param readings how the district reads the measures
 * @param asOf the day of decision: what begins or ends later does not count yet
 */
public record Deciding(PolicyBook book, Term term, Readings readings, LocalDate asOf) {}
