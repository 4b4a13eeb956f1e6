package cn.laowu.policy;

import java.util.Set;

/** M3, clause 二. */
public final class PublicWelfarePost {

    private PublicWelfarePost() {}

    /**
     * Returns what the month is worth to the worker, before quota and other workers on the post are looked at.
     *
     * @throws MissingFact where R2's alternatives need the start, and it is absent
     */
    public static Decision decide(PostMonth facts, Deciding ctx) {
        return new Decision(
                Outcome.ELIGIBLE,
                Money.ofYuan(300),
                RuleId.of("M3"),
                "二",
                Payee.WORKER,
                java.util.List.of(),
                java.util.List.of(),
                ctx.asOf().toString(),
                ctx.readings().concerning(facts.measure()));
    }

    /** Returns the categories of workers that the policy pays for on a post. */
    public static Set<Category> categories(Policy policy) {
        return Set.of(Category.LIFTED, Category.AT_RISK);
    }
}
