package cn.laowu.intake.receipt;

import cn.laowu.policy.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The counts of a file's answers.
 *
 * @param accepted rows accepted
 * @param rejected rows refused
 * @param amount what is payable for all rows together, where any row has an amount; null otherwise
 * @param amountText what stands in place of the amounts, where any row has such a text; null otherwise
 * @param refusals by code, the rows that it refuses; most rows first. A row with two codes counts under each
 * @param notes by code, the accepted rows that carry it
 * @param warnings by code, the rows that have the warning
 */
public record Tally(
        int accepted,
        int rejected,
        @Nullable Money amount,
        @Nullable String amountText,
        List<CodeCount> refusals,
        List<CodeCount> notes,
        List<CodeCount> warnings) {

    /**
     * The rows of one code.
     *
     * @param rows how many
     * @param firstRows the numbers of the first of them, at most {@link Tallying#FIRST_ROWS}
     */
    public record CodeCount(String code, int rows, List<Integer> firstRows) {}

    /** Returns the counts of no rows. */
    public static Tally none() {
        return new Tallying().tally();
    }

    /** Returns the same counts with another amount. */
    Tally worth(Money sum) {
        return new Tally(accepted, rejected, sum, amountText, refusals, notes, warnings);
    }

    /** Returns the rows of data. */
    public int dataRows() {
        return accepted + rejected;
    }
}
