package cn.laowu.policy;

import static cn.laowu.policy.Parameters.ENTREPRENEUR_BASE;
import static cn.laowu.policy.Parameters.ENTREPRENEUR_CAP;
import static cn.laowu.policy.Parameters.ENTREPRENEUR_CATEGORIES;
import static cn.laowu.policy.Parameters.ENTREPRENEUR_EXTRA;
import static cn.laowu.policy.Parameters.ENTREPRENEUR_MONTHS;
import static cn.laowu.policy.Parameters.ENTREPRENEUR_NOMINATIONS;
import static cn.laowu.policy.Parameters.ENTREPRENEUR_WORKERS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * M7, clause 四: 对在当地自主创办企业（含个体工商户），并带动3名（含）以上农村劳动力连续就业三个月以上的致富带头人，给予2万元一次性创业补贴，
 * 每多带动1名农村劳动力，给予补贴5000元，最高不超过5万元.
 */
public final class EntrepreneurGrant {

    private static final RuleId RULE = RuleId.of("M7");

    private EntrepreneurGrant() {}

    /**
     * Returns what the nomination is worth to the entrepreneur. Refused for {@code not-in-term} (of the day of decision) or {@code
     * region-not-eligible} alone, or for {@code not-self-founded}, {@code already-granted}, {@code nominations-over-quota}, {@code
     * workers-short}.
     *
     * @throws IllegalArgumentException where the region is none that the book knows
     */
    public static Decision decide(Nomination facts, Deciding ctx) {
        Grounds grounds = Grounds.of(Span.ofDecision(ctx.asOf()), facts.region(), ctx);
        Ruling ruling = grounds.ruling(RULE, Measure.M7, ENTREPRENEUR_BASE, Payee.ENTREPRENEUR);
        Optional<Reason> bar = grounds.bar();
        if (bar.isPresent()) {
            return ruling.refuse(List.of(bar.get()));
        }
        Policy policy = grounds.policy();
        int counted = counted(facts.workers(), policy, ctx);
        List<Reason> reasons = new ArrayList<>();
        if (!facts.selfFounded()) {
            reasons.add(EntrepreneurReasons.notSelfFounded());
        }
        if (facts.grantedBefore()) {
            reasons.add(EntrepreneurReasons.alreadyGranted());
        }
        if (facts.nominationsBefore() >= policy.value(ENTREPRENEUR_NOMINATIONS)) {
            reasons.add(EntrepreneurReasons.overQuota(policy.value(ENTREPRENEUR_NOMINATIONS), ctx));
        }
        int needed = policy.value(ENTREPRENEUR_WORKERS);
        if (counted < needed) {
            reasons.add(
                    EntrepreneurReasons.workersShort(counted, facts.workers().size(), needed));
        }
        if (!reasons.isEmpty()) {
            return ruling.refuse(reasons);
        }
        Amount amount = Amount.of(counted - needed, policy, ctx);
        return ruling.pay(amount.paid, () -> amount.steps(counted, needed));
    }

    /**
     * Returns why the worker does not count, or nothing where it does: {@code category-not-eligible}, {@code months-short} (R13; who is
     * gone since still counts), {@code counted-elsewhere} (R8).
     *
     * @param policy the version that decides
     */
    public static List<Reason> against(Worker worker, Policy policy, Deciding ctx) {
        List<Reason> reasons = new ArrayList<>();
        if (!categories(worker, policy)) {
            reasons.add(
                    EntrepreneurReasons.categoryNotEligible(worker.category(), policy.value(ENTREPRENEUR_CATEGORIES)));
        }
        int months = policy.value(ENTREPRENEUR_MONTHS);
        if (!complete(worker, months, ctx)) {
            reasons.add(EntrepreneurReasons.monthsShort(
                    worker, months, UnbrokenMonths.completeOn(worker.start(), months, ctx)));
        }
        if (elsewhere(worker, ctx)) {
            reasons.add(EntrepreneurReasons.countedElsewhere());
        }
        return reasons;
    }

    private static int counted(List<Worker> workers, Policy policy, Deciding ctx) {
        int months = policy.value(ENTREPRENEUR_MONTHS);
        Set<Category> categories = policy.value(ENTREPRENEUR_CATEGORIES);
        boolean once = ctx.readings().is(Reading.R8, "no");
        int counted = 0;
        for (Worker worker : workers) {
            if (categories.contains(worker.category())
                    && !(once && worker.countedElsewhere())
                    && complete(worker, months, ctx)) {
                counted++;
            }
        }
        return counted;
    }

    private static boolean complete(Worker worker, int months, Deciding ctx) {
        return !UnbrokenMonths.completeOn(worker.start(), months, ctx).isAfter(UnbrokenMonths.known(worker.end(), ctx));
    }

    private static boolean categories(Worker worker, Policy policy) {
        return policy.value(ENTREPRENEUR_CATEGORIES).contains(worker.category());
    }

    private static boolean elsewhere(Worker worker, Deciding ctx) {
        return worker.countedElsewhere() && ctx.readings().is(Reading.R8, "no");
    }

    /** What is paid: a base, and an extra for each worker beyond, of which R7 says how the cap is meant. */
    private record Amount(Money base, Money each, int beyond, Money cap, boolean ofExtraAlone, Money paid) {

        static Amount of(int beyond, Policy policy, Deciding ctx) {
            Money base = policy.value(ENTREPRENEUR_BASE);
            Money each = policy.value(ENTREPRENEUR_EXTRA);
            Money cap = policy.value(ENTREPRENEUR_CAP);
            boolean ofExtraAlone = ctx.readings().is(Reading.R7, "extra");
            Money extra = each.times(beyond);
            Money paid = ofExtraAlone ? base.plus(smaller(extra, cap)) : smaller(base.plus(extra), cap);
            return new Amount(base, each, beyond, cap, ofExtraAlone, paid);
        }

        private static Money smaller(Money a, Money b) {
            return a.compareTo(b) <= 0 ? a : b;
        }

        List<Step> steps(int counted, int needed) {
            return List.of(
                    new Step("计入带动的劳动力（人）", "workers who count", String.valueOf(counted)),
                    Step.of("一次性创业补贴（带动满" + needed + "人）", "the grant for the first " + needed + " workers", base),
                    Step.of(
                            "多带动 " + counted + " − " + needed + " = " + beyond + "人 × " + each + "元",
                            "each worker beyond: " + counted + " - " + needed + " = " + beyond + " x " + each,
                            each.times(beyond)),
                    Step.of(
                            ofExtraAlone
                                    ? base + "元 + 多带动部分，该部分最高" + cap + "元（R7）"
                                    : base + "元 + " + each.times(beyond) + "元，合计最高" + cap + "元（R7）",
                            ofExtraAlone
                                    ? base + " + the extra, of which at most " + cap + " (R7=extra)"
                                    : base + " + " + each.times(beyond) + ", at most " + cap + " (R7=whole)",
                            paid));
        }
    }
}
