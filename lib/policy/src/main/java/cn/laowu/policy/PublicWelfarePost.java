package cn.laowu.policy;

import static cn.laowu.policy.Parameters.POST_CATEGORIES;
import static cn.laowu.policy.Parameters.POST_RATE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * M3, clause 二: 安置脱贫劳动力、边缘易致贫劳动力，由朝阳区给予岗位补贴.
 *
 * <p>A lifted or at-risk worker on a welfare post is paid by the month, at the rate of the region's group. The quota, and other
 * workers on the post, are the matter of {@link SettlingMonth}.
 */
public final class PublicWelfarePost {

    private static final RuleId RULE = RuleId.of("M3");

    private PublicWelfarePost() {}

    /**
     * Returns what the month is worth to the worker, before the quota and other workers on the post are looked at.
     *
     * <p>Outside the term the only reason is {@code not-in-term}; for a region that is no party on the day that decides it is {@code
     * region-not-eligible}. Otherwise every reason that applies is given: {@code category-not-eligible}, {@code no-attendance},
     * {@code not-on-post}, {@code paid-before}.
     *
     * @throws MissingFact where an alternative of R2 needs the start, and it is absent
     * @throws IllegalArgumentException where the region is none that the book knows
     */
    public static Decision decide(PostMonth facts, Deciding ctx) {
        if (facts.start() == null && !ctx.readings().is(Reading.R2, "any-day")) {
            throw new MissingFact("start", Reading.R2, ctx.readings().token(Reading.R2));
        }
        Grounds grounds = Grounds.of(Span.of(facts.month()), facts.region(), ctx);
        Ruling ruling = grounds.ruling(RULE, Measure.M3, POST_CATEGORIES, Payee.WORKER);
        Optional<Reason> bar = grounds.bar();
        if (bar.isPresent()) {
            return ruling.refuse(List.of(bar.get()));
        }
        Policy policy = grounds.policy();
        List<Reason> reasons = new ArrayList<>();
        if (!categories(policy).contains(facts.category())) {
            reasons.add(PostReasons.categoryNotEligible(facts.category(), categories(policy)));
        }
        if (facts.attendanceDays() == 0) {
            reasons.add(PostReasons.noAttendance(facts.month()));
        }
        if (!onPost(facts, ctx)) {
            reasons.add(PostReasons.notOnPost(facts, ctx.readings().token(Reading.R2)));
        }
        if (facts.paidBefore()) {
            reasons.add(PostReasons.paidBefore(facts.month()));
        }
        if (!reasons.isEmpty()) {
            return ruling.refuse(reasons);
        }
        RegionGroup group = grounds.group();
        Money rate = policy.value(POST_RATE, group.id().value());
        return ruling.pay(rate, () -> steps(group, rate));
    }

    /** Returns the categories of workers that the policy pays for on a post. */
    public static Set<Category> categories(Policy policy) {
        return policy.value(POST_CATEGORIES);
    }

    /** R2. What begins or ends after the day of decision does not count yet. */
    private static boolean onPost(PostMonth facts, Deciding ctx) {
        LocalDate first = facts.month().atDay(1);
        LocalDate last = facts.month().atEndOfMonth();
        LocalDate start = facts.start();
        LocalDate end = facts.end() == null || facts.end().isAfter(ctx.asOf()) ? null : facts.end();
        boolean begun = start == null || !(start.isAfter(last) || start.isAfter(ctx.asOf()));
        if (ctx.readings().is(Reading.R2, "last-day")) {
            return begun && notEndedBefore(last, end);
        }
        if (ctx.readings().is(Reading.R2, "whole-month")) {
            return begun && start != null && !start.isAfter(first) && notEndedBefore(last, end);
        }
        return begun && notEndedBefore(first, end);
    }

    private static boolean notEndedBefore(LocalDate day, @Nullable LocalDate end) {
        return end == null || !end.isBefore(day);
    }

    private static List<Step> steps(RegionGroup group, Money rate) {
        return List.of(
                new Step(
                        group.nameZh() + "公益性岗位补贴标准（元/月/人）",
                        "rate of a welfare post in " + group.id() + ", yuan a month and person",
                        rate.toString()),
                new Step(rate + "元 × 1个月 × 1人", rate + " yuan x 1 month x 1 person", rate.toString()));
    }
}
