package cn.laowu.policy;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What every decision of one rule has in common, whatever it comes to.
 *
 * @param rule the rule that decides
 * @param clause where it stands
 * @param payee to whom it pays
 * @param policyVersion the version that decides
 * @param readings on which the measure depends
 */
record Ruling(RuleId rule, String clause, Payee payee, String policyVersion, Map<Reading, String> readings) {

    Decision pay(Money amount, Supplier<List<Step>> steps) {
        return new Decision(
                Outcome.ELIGIBLE,
                amount,
                rule,
                clause,
                payee,
                List.of(),
                new LazySteps(steps),
                policyVersion,
                readings);
    }

    Decision refuse(List<Reason> reasons) {
        return new Decision(
                Outcome.INELIGIBLE, Money.ZERO, rule, clause, payee, reasons, List.of(), policyVersion, readings);
    }

    /** A number that the district has yet to set stands in the way. */
    Decision leaveOpen(List<Reason> reasons) {
        return new Decision(
                Outcome.UNDECIDABLE, null, rule, clause, payee, reasons, List.of(), policyVersion, readings);
    }
}
