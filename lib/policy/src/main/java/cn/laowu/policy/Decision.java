package cn.laowu.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a set of facts is worth, and why.
 *
 * @param outcome what it came to
 * @param amount above zero where eligible, zero where ineligible, null where undecidable
 * @param rule the rule that decided, down to {@code M8.4}; of a refusal the one that would have
 * @param clause the clause of the measures that the rule stands in, such as 二
 * @param payee to whom the rule pays
 * @param reasons every reason that applies; at least one unless eligible
 * @param steps the arithmetic, such that a person with a pocket calculator can follow it
 * @param policyVersion the version of the dated parameters that decided
 * @param readings the readings on which the measure depends, with the tokens that held
 */
public record Decision(
        Outcome outcome,
        @Nullable Money amount,
        RuleId rule,
        String clause,
        Payee payee,
        List<Reason> reasons,
        List<Step> steps,
        String policyVersion,
        Map<Reading, String> readings) {

    /**
     * @throws IllegalArgumentException where outcome, amount and reasons contradict each other
     */
    public Decision {
        boolean sound = switch (outcome) {
            case ELIGIBLE -> amount != null && amount.compareTo(Money.ZERO) > 0;
            case INELIGIBLE -> amount != null && amount.equals(Money.ZERO) && !reasons.isEmpty();
            case UNDECIDABLE -> amount == null && !reasons.isEmpty();
        };
        if (!sound) {
            throw new IllegalArgumentException(outcome + " with amount " + amount + " and reasons " + reasons);
        }
        reasons = List.copyOf(reasons);
        steps = steps instanceof LazySteps ? steps : List.copyOf(steps);
    }

    /** Returns whether anything is to be paid. */
    public boolean eligible() {
        return outcome == Outcome.ELIGIBLE;
    }

    /** Returns what is to be paid: the amount where eligible, zero otherwise. */
    public Money paid() {
        return amount == null ? Money.ZERO : amount;
    }

    /** Returns the same decision, turned into a refusal for this reason alone. */
    Decision refused(Reason reason) {
        return new Decision(
                Outcome.INELIGIBLE,
                Money.ZERO,
                rule,
                clause,
                payee,
                List.of(reason),
                List.of(),
                policyVersion,
                readings);
    }

    /** Returns this decision as a refusal for these reasons beside its own; with none, this decision. */
    Decision refusedAlso(List<Reason> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Reason> all = new ArrayList<>(more);
        all.addAll(reasons);
        return new Decision(
                Outcome.INELIGIBLE, Money.ZERO, rule, clause, payee, all, List.of(), policyVersion, readings);
    }

    /** Returns the same with an amount that was approved already and does not rise. */
    Decision noMoreThan(Money approved) {
        List<Step> all = new ArrayList<>(steps);
        all.add(Step.of("已批准金额，不再增加", "approved already; an approved amount does not rise", approved));
        return new Decision(outcome, approved, rule, clause, payee, reasons, all, policyVersion, readings);
    }
}
