package cn.laowu.intake.receipt;

import cn.laowu.policy.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A monthly run, but for its lines, which stream beside it.
 *
 * @param runId the run's id
 * @param month the month that is paid
 * @param nameZh of the district's register the quota group's name, of a region's receipt the region's
 * @param audience for whom it is written
 * @param supplementary 0 for the month's own run, then the number of the supplementary one
 * @param computedOn the day on which it was computed
 * @param state whether it is sealed
 * @param quota the posts that may be paid in the month, and who shares them
 * @param sums the counts and amounts of each region, in the order of the regions
 * @param policyVersion the version of the dated parameters that decided
 * @param readings the readings on which the measure depends, with the tokens that held, in the order
 *     in which they are shown
 */
public record Register(
        String runId,
        YearMonth month,
        String nameZh,
        Audience audience,
        int supplementary,
        LocalDate computedOn,
        State state,
        Quota quota,
        List<RegionSum> sums,
        String policyVersion,
        Map<String, String> readings) {

    /** For whom a register is written. */
    public enum Audience {
        /** The district: every region of the run. */
        DISTRICT,
        /** One region: its own part, the run's receipt. */
        REGION
    }

    /** Whether the run is sealed. */
    public sealed interface State {}

    /**
     * It may still change.
     *
     * @param waitingForZh the regions that have not confirmed, as officers call them; empty where it is only not sealed yet
     */
    public record Draft(List<String> waitingForZh) implements State {}

    /**
     * It is fixed.
     *
     * @param count lines that are paid, of the whole run
     * @param sum what they come to
     * @param hash hash over the whole run's lines
     * @param at when it was sealed, in the district's time zone
     */
    public record Sealed(int count, Money sum, String hash, LocalDateTime at) implements State {}

    /**
     * The posts that may be paid.
     *
     * @param posts how many in the month
     * @param used how many of them this run and earlier ones of the month pay, in all regions that share them
     * @param sharedByZh the regions that share them, as officers call them
     */
    public record Quota(int posts, int used, List<String> sharedByZh) {}

    /**
     * What a run comes to in one region, and how that differs from the month before.
     *
     * @param nameZh the region
     * @param paid lines that are paid
     * @param amount what they come to
     * @param unpaid by code, the lines that are not paid
     * @param paidMonthBefore lines that the sealed runs of the month before paid
     * @param joiners persons paid now and not the month before
     * @param leavers persons paid the month before and not now
     * @param accountChanges persons paid in both months, to different accounts
     */
    public record RegionSum(
            String nameZh,
            int paid,
            Money amount,
            Map<String, Integer> unpaid,
            int paidMonthBefore,
            int joiners,
            int leavers,
            int accountChanges) {

        /** Keeps its own copy of the counts. */
        public RegionSum {
            unpaid = Map.copyOf(unpaid);
        }

        /** Returns the lines that are not paid, whatever the code. */
        public int unpaidLines() {
            return unpaid.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Keeps its own copies. */
    public Register {
        sums = List.copyOf(sums);
        readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
    }

    /** Returns the lines that are paid, over its regions. */
    public int paid() {
        return sums.stream().mapToInt(RegionSum::paid).sum();
    }

    /** Returns what they come to. */
    public Money amount() {
        return sums.stream().map(RegionSum::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Returns the lines that are not paid, over its regions. */
    public int unpaid() {
        return sums.stream().mapToInt(RegionSum::unpaidLines).sum();
    }
}
