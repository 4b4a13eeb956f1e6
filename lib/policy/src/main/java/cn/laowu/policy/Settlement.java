package cn.laowu.policy;

import java.util.List;

/**
 * A settled month of a quota group.
 *
 * @param lines one for each candidate, by the order of Parties and then the row
 * @param paidCount how many of the lines are paid
 * @param total what they are paid in all
 * @param quota the group's quota of posts for the month; 0 outside the term
 * @param free how much of it is left, sealed runs and these lines taken off; never below 0
 */
public record Settlement(List<SettledLine> lines, int paidCount, Money total, int quota, int free) {

    public Settlement {
        lines = List.copyOf(lines);
    }
}
