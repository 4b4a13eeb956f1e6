package cn.laowu.intake.receipt;

import cn.laowu.intake.Finding;
import cn.laowu.policy.Money;
import java.util.List;

/**
 * One person of a monthly run, paid or not.
 *
 * @param regionZh the region
 * @param row the row of its roster
 * @param nameZh the person's name
 * @param idNumber the 身份证号, whole or masked, as the reader may see it
 * @param post the number of the post
 * @param categoryZh the category, as officers call it
 * @param attendanceDays days of attendance in the month
 * @param account the bank account, whole or masked, as the reader may see it
 * @param amount what is paid; zero where nothing is
 * @param reasons why nothing is paid; empty where it is
 * @param clause the clause of the measures that decided
 */
public record RegisterLine(
        String regionZh,
        int row,
        String nameZh,
        String idNumber,
        String post,
        String categoryZh,
        int attendanceDays,
        String account,
        Money amount,
        List<Finding> reasons,
        String clause) {

    /**
     * @throws IllegalArgumentException where it is paid and has a reason not to be, or neither
     */
    public RegisterLine {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty() == (amount.compareTo(Money.ZERO) <= 0)) {
            throw new IllegalArgumentException(
                    "row " + row + " of " + regionZh + ": " + amount + " and " + reasons.size() + " reasons");
        }
    }

    /** Returns whether it is paid. */
    public boolean isPaid() {
        return reasons.isEmpty();
    }
}
