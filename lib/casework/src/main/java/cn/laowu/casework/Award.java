package cn.laowu.casework;

import cn.laowu.policy.Decision;
import cn.laowu.policy.Money;

/**
 * What an accepted row is worth, and by what.
 *
 * @param amount zero where it is worth nothing and stays on record all the same
 * @param rule the rule that decided, down to {@code M8.4}
 * @param clause where it stands, such as 五.3
 * @param policyVersion the version of the dated parameters that decided
 */
public record Award(Money amount, String rule, String clause, String policyVersion) {

    public static Award of(Decision decision) {
        return new Award(decision.paid(), decision.rule().value(), decision.clause(), decision.policyVersion());
    }
}
