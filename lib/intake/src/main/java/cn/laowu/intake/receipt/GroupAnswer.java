package cn.laowu.intake.receipt;

import cn.laowu.intake.Finding;
import cn.laowu.policy.Money;
import java.util.List;

/**
 * What became of several rows that are decided as one, such as the nomination of an entrepreneur.
 *
 * @param key what tells it from the others: for a nomination the entrepreneur's 身份证号
 * @param nameZh whom or what an officer knows it as
 * @param counted how many of its rows count
 * @param amount what is payable for it; zero where it is refused
 * @param findings what refuses it
 * @param clause the clause of the measures that decided
 */
public record GroupAnswer(String key, String nameZh, int counted, Money amount, List<Finding> findings, String clause) {

    /** Keeps its own copy of the findings. */
    public GroupAnswer {
        findings = List.copyOf(findings);
    }
}
