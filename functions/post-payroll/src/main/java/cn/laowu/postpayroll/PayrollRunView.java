package cn.laowu.postpayroll;

import cn.laowu.casework.Computation;
import cn.laowu.casework.RunChange;
import cn.laowu.policy.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A payroll run.
 *
 * @param state {@code sealed} or {@code draft}
 * @param outcome of a call that computed: {@code sealed}, {@code unchanged}, {@code draft}, {@code nothing-to-add}; null when it is only
 *     shown
 * @param waitingFor regions that have not confirmed; a region's user is told of their own alone
 * @param waitsForMonthBefore it is not sealed because the month before waits with a confirmed roster
 * @param monthOver is the month over; before that nothing is sealed
 * @param quota posts that the group may be paid for
 * @param sum yuan
 */
@Serdeable
public record PayrollRunView(
        String id,
        String month,
        String group,
        int number,
        String state,
        @Nullable String outcome,
        List<String> waitingFor,
        boolean waitsForMonthBefore,
        boolean monthOver,
        int quota,
        int paid,
        int unpaid,
        Money sum,
        List<RegionFigures> regions,
        Changes changes,
        @Nullable String hash,
        Instant computedAt,
        @Nullable Instant sealedAt,
        String policyVersion,
        Map<String, String> readings) {

    /** The lines of one region. */
    @Serdeable
    public record RegionFigures(String region, int paid, int unpaid, Money sum) {
        static RegionFigures of(Computation.RegionFigures figures) {
            return new RegionFigures(figures.region(), figures.paid(), figures.unpaid(), Money.ofFen(figures.sumFen()));
        }
    }

    /** The difference to the month before, and what sealed runs paid and a newer roster drops or changes (追缴). */
    @Serdeable
    public record Changes(int joiners, int leavers, int accountsChanged, int dropped, int changed) {
        static Changes of(Map<RunChange.Kind, Integer> counts) {
            return new Changes(
                    counts.getOrDefault(RunChange.Kind.JOINER, 0),
                    counts.getOrDefault(RunChange.Kind.LEAVER, 0),
                    counts.getOrDefault(RunChange.Kind.ACCOUNT_CHANGED, 0),
                    counts.getOrDefault(RunChange.Kind.DROPPED, 0),
                    counts.getOrDefault(RunChange.Kind.CHANGED, 0));
        }
    }
}
