package cn.laowu.policy;

import static cn.laowu.policy.Parameters.BEIJING_AMOUNT;
import static cn.laowu.policy.Parameters.BEIJING_CATEGORIES;
import static cn.laowu.policy.Parameters.BEIJING_MONTHS;
import static cn.laowu.policy.Parameters.BEIJING_RELATIONS;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * M6, clause 三.5: 对于来京就业的结对帮扶地区脱贫劳动力，连续就业三个月以上的，按照5000元/年/人标准给予就业补贴. Once a person and calendar year,
 * with no proration.
 */
public final class BeijingSubsidy {

    private static final RuleId RULE = RuleId.of("M6");

    private BeijingSubsidy() {}

    /**
     * Returns what the year is worth to the worker. Refused for {@code not-in-term} or {@code region-not-eligible} alone where the region
     * is no party, or for {@code region-not-eligible} (R5), {@code category-not-eligible}, {@code months-short} (R6, R13), {@code
     * paid-before}.
     *
     * @throws IllegalArgumentException where the region is none that the book knows
     */
    public static Decision decide(BeijingEmployment facts, Deciding ctx) {
        Grounds grounds = Grounds.of(Span.of(facts.year()), facts.region(), ctx);
        Ruling ruling = grounds.ruling(RULE, Measure.M6, BEIJING_AMOUNT, Payee.WORKER);
        Optional<Reason> bar = grounds.bar();
        if (bar.isPresent()) {
            return ruling.refuse(List.of(bar.get()));
        }
        Policy policy = grounds.policy();
        List<Reason> reasons = new ArrayList<>();
        if (!ctx.readings().is(Reading.R5, "yes")
                && !policy.value(BEIJING_RELATIONS).contains(grounds.region().relation())) {
            reasons.add(BeijingReasons.regionNotEligible(grounds.region()));
        }
        if (!categories(policy).contains(facts.category())) {
            reasons.add(BeijingReasons.categoryNotEligible(facts.category(), categories(policy)));
        }
        int months = policy.value(BEIJING_MONTHS);
        LocalDate complete = completeOn(facts.start(), facts.year(), months, ctx);
        if (complete.isAfter(lastThatCounts(facts.end(), facts.year(), ctx))) {
            reasons.add(BeijingReasons.monthsShort(facts, months, complete, ctx));
        }
        if (facts.paidThisYear()) {
            reasons.add(BeijingReasons.paidBefore(facts.year()));
        }
        if (!reasons.isEmpty()) {
            return ruling.refuse(reasons);
        }
        Money amount = policy.value(BEIJING_AMOUNT);
        return ruling.pay(amount, () -> steps(facts, months, complete, amount));
    }

    /** Returns the categories of workers whom the policy pays for coming to Beijing. */
    public static Set<Category> categories(Policy policy) {
        return policy.value(BEIJING_CATEGORIES);
    }

    /**
     * Returns the day on which the months that count for the year are complete, if the employment lasts: by R6 they lie inside the year, or
     * they may have begun before it and are looked at from 1 January on.
     */
    static LocalDate completeOn(LocalDate start, Year year, int months, Deciding ctx) {
        LocalDate newYear = year.atDay(1);
        return ctx.readings().is(Reading.R6, "ends-in")
                ? UnbrokenMonths.later(UnbrokenMonths.completeOn(start, months, ctx), newYear)
                : UnbrokenMonths.completeOn(UnbrokenMonths.later(start, newYear), months, ctx);
    }

    /** Returns the same with the months that the version in force asks for. */
    static LocalDate completeOn(LocalDate start, Year year, Deciding ctx) {
        Policy policy = Grounds.of(Span.of(year), ctx).policy();
        return completeOn(start, year, policy.value(BEIJING_MONTHS), ctx);
    }

    private static LocalDate lastThatCounts(@Nullable LocalDate end, Year year, Deciding ctx) {
        return UnbrokenMonths.earlier(UnbrokenMonths.known(end, ctx), year.atDay(year.length()));
    }

    private static List<Step> steps(BeijingEmployment facts, int months, LocalDate complete, Money amount) {
        return List.of(
                new Step(
                        "自" + facts.start() + "起连续就业，" + facts.year() + "年内" + months + "个月于" + complete + "满",
                        "employed from " + facts.start() + "; the " + months + " months that count for " + facts.year()
                                + " were complete on " + complete,
                        String.valueOf(months)),
                Step.of("来京就业补贴（元/年/人）× 1年 × 1人", "the subsidy, yuan a year and person, x 1 year x 1 person", amount));
    }
}
