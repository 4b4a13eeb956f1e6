package cn.laowu.intake.receipt;

import cn.laowu.intake.Finding;
import cn.laowu.intake.receipt.Tally.CodeCount;
import cn.laowu.policy.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts answers as they go by, so that nobody needs to hold them. Not safe for use by several threads. */
public final class Tallying {

    /** How many row numbers are kept for a code. */
    public static final int FIRST_ROWS = 20;

    private static final Comparator<CodeCount> MOST_FIRST =
            Comparator.comparingInt(CodeCount::rows).reversed().thenComparing(CodeCount::code);

    private final Map<String, Rows> refusals = new HashMap<>();
    private final Map<String, Rows> notes = new HashMap<>();
    private final Map<String, Rows> warnings = new HashMap<>();
    private int accepted;
    private int rejected;
    private @Nullable Money amount;
    private @Nullable String amountText;

    /** Counts one answer. */
    public void add(RowAnswer answer) {
        if (answer.accepted()) {
            accepted++;
        } else {
            rejected++;
        }
        count(answer.accepted() ? notes : refusals, answer.findings(), answer.row());
        count(warnings, answer.warnings(), answer.row());
        Money more = answer.amount();
        if (more != null) {
            amount = amount == null ? more : amount.plus(more);
        }
        if (answer.amountText() != null && amountText == null) {
            amountText = answer.amountText();
        }
    }

    /** Returns the counts so far. */
    public Tally tally() {
        return new Tally(accepted, rejected, amount, amountText, counts(refusals), counts(notes), counts(warnings));
    }

    private static void count(Map<String, Rows> byCode, List<Finding> findings, int row) {
        if (findings.isEmpty()) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Finding finding : findings) {
            if (seen.add(finding.code())) {
                byCode.computeIfAbsent(finding.code(), code -> new Rows()).add(row);
            }
        }
    }

    private static List<CodeCount> counts(Map<String, Rows> byCode) {
        return byCode.entrySet().stream()
                .map(entry ->
                        new CodeCount(entry.getKey(), entry.getValue().count, List.copyOf(entry.getValue().first)))
                .sorted(MOST_FIRST)
                .toList();
    }

    private static final class Rows {
        private final List<Integer> first = new ArrayList<>();
        private int count;

        void add(int row) {
            count++;
            if (first.size() < FIRST_ROWS) {
                first.add(row);
            }
        }
    }
}
