package cn.laowu.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * M8, clause 五: what a class is worth to the institution that held it, trainee by trainee. Who organised it, where, and for whom decides
 * which of the eight rates it has.
 */
public final class TrainingSubsidy {

    private TrainingSubsidy() {}

    /**
     * Returns what one trainee is worth to the institution. Refused for {@code not-in-term} or {@code region-not-eligible} alone, or for
     * {@code region-not-eligible} (R10), {@code mode-not-eligible} (R17), {@code category-not-eligible}, {@code not-completed}, {@code
     * paid-before}; the rule is the one whose rate it would have been.
     *
     * @throws MissingFact where R9 or R15 asks for the days of the class, and they are absent
     * @throws IllegalArgumentException where the region is none that the book knows
     */
    public static Decision decide(Trainee facts, Deciding ctx) {
        TrainingClass of = facts.trainingClass();
        Grounds grounds = Grounds.of(of.span(ctx), of.region(), ctx);
        TrainingRate rate = TrainingRate.of(facts, grounds, ctx);
        Payee payee = of.beijing() == null ? Payee.LOCAL_INSTITUTION : Payee.BEIJING_INSTITUTION;
        Ruling ruling =
                grounds.ruling(rate.rule(), Measure.M8, rate.parameters().rate(), payee);
        Optional<Reason> bar = grounds.bar();
        if (bar.isPresent()) {
            return ruling.refuse(List.of(bar.get()));
        }
        List<Reason> reasons = new ArrayList<>();
        Policy policy = grounds.policy();
        if (!rate.heldIn(grounds.group(), policy, ctx)) {
            reasons.add(TrainingReasons.regionNotEligible(grounds.region()));
        }
        if (of.beijing() != null
                && of.beijing().mode() == Mode.ONLINE
                && ctx.readings().is(Reading.R17, "no")) {
            reasons.add(TrainingReasons.online());
        }
        if (!rate.pays(facts.category(), policy)) {
            reasons.add(TrainingReasons.categoryNotEligible(facts.category(), rate.categories(policy)));
        }
        if (!facts.completed()) {
            reasons.add(TrainingReasons.notCompleted());
        }
        if (facts.paidBefore()) {
            reasons.add(TrainingReasons.paidBefore());
        }
        if (!reasons.isEmpty()) {
            return ruling.refuse(reasons);
        }
        Money amount = policy.value(rate.parameters().rate());
        return ruling.pay(
                amount,
                () -> List.of(Step.of(
                        rate.rule() + " " + rate.nameZh() + "（元/人）× 1人",
                        rate.rule() + ": yuan a trainee x 1 trainee",
                        amount)));
    }
}
