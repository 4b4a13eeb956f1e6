package cn.laowu.postpayroll;

import cn.laowu.casework.Computation;
import cn.laowu.casework.RunPeriod;
import cn.laowu.casework.RunState;
import cn.laowu.desk.Desk;
import cn.laowu.policy.RegionId;
import java.net.URI;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Where the receipts of a month's sealed runs lie that decided a region's roster: who is paid, and who is not and why. */
public final class FindingRunReceipts {
    private static final Duration VALID = Duration.ofMinutes(10);

    private final Desk desk;

    public FindingRunReceipts(Desk desk) {
        this.desk = desk;
    }

    /**
     * A receipt.
     *
     * @param number 0 of the month's run, 1 and on of supplementary ones
     * @param address of minutes
     */
    record Receipt(int number, URI address) {}

    /** In the order of runs; a run that has no row of the region has no receipt, and one that is being written is not there yet. */
    List<Receipt> find(RegionId region, YearMonth month) {
        RunPeriod period = new RunPeriod(desk.parties().quotaGroupOf(region).id(), month);
        RunState state = desk.casework().runs().state(period);
        List<Receipt> receipts = new ArrayList<>();
        for (RunState.Seal seal : state.seals()) {
            desk.casework().runs().computation(period, seal.generation()).stream()
                    .flatMap(run -> run.regions().stream())
                    .filter(figures -> figures.region().equals(region.value()))
                    .filter(figures -> issued(state, seal, figures))
                    .flatMap(figures -> desk.casework().uploads().version(figures.upload()).stream())
                    .map(roster -> new Receipt(
                            seal.number(),
                            desk.files()
                                    .addressToGet(
                                            IssuingRunReceipts.key(roster, seal.number()),
                                            "核定回执-" + new RunId(period, seal.number()) + ".xlsx",
                                            VALID)))
                    .forEach(receipts::add);
        }
        return receipts;
    }

    private boolean issued(RunState state, RunState.Seal seal, Computation.RegionFigures figures) {
        return desk.files()
                .describe(IssuingRunReceipts.marker(state, seal, figures.region()), "")
                .isPresent();
    }
}
