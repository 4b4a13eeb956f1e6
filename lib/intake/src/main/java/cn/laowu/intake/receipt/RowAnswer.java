package cn.laowu.intake.receipt;

import cn.laowu.intake.Finding;
import cn.laowu.policy.Money;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param row the 1-based row of the sheet; of a CSV the record
 * @param accepted whether it was accepted
 * @param findings what refuses it; of an accepted row the codes that it carries all the same, such as {@code not-completed}
 * @param warnings what a person should look at, refusing nothing
 * @param amount what is payable for it, where the kind decides that; null otherwise
 * @param amountText what stands in place of an amount, such as 待月度核定; null where nothing does
 * @param clause the clause of the measures that decided, such as 二; empty where only the findings tell
 */
public record RowAnswer(
        int row,
        boolean accepted,
        List<Finding> findings,
        List<Finding> warnings,
        @Nullable Money amount,
        @Nullable String amountText,
        String clause) {

    /**
     * @throws IllegalArgumentException where the row is below 1, or refused without a finding
     */
    public RowAnswer {
        if (row < 1 || (!accepted && findings.isEmpty())) {
            throw new IllegalArgumentException("row " + row + " is refused without a finding, or is no row");
        }
        findings = List.copyOf(findings);
        warnings = List.copyOf(warnings);
    }

    /** Returns the codes of the findings, each once, sorted. */
    public List<String> codes() {
        TreeSet<String> codes = new TreeSet<>();
        findings.forEach(finding -> codes.add(finding.code()));
        return List.copyOf(codes);
    }
}
