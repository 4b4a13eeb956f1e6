package cn.laowu.desk;

import cn.laowu.casework.Computation;
import cn.laowu.casework.FileVersion;
import cn.laowu.casework.RunId;
import cn.laowu.casework.RunPeriod;
import cn.laowu.casework.RunState;
import cn.laowu.casework.UploadVersion;
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
     * @param run the id of the run
     * @param roster whose rows it decided
     * @param address of minutes
     */
    public record Receipt(RunId run, UploadVersion roster, URI address) {}

    /** Those that lie beside the receipt of the version; none where no sealed run decided its rows. */
    public List<Receipt> beside(FileVersion version) {
        if (!RunMonths.isRoster(version.filing())) {
            return List.of();
        }
        RegionId region = RegionId.of(version.filing().region());
        return find(region, YearMonth.parse(version.filing().period())).stream()
                .filter(receipt -> receipt.roster().equals(version.id()))
                .toList();
    }

    /** In the order of runs; a run that has no row of the region has no receipt, and one that is being written is not there yet. */
    public List<Receipt> find(RegionId region, YearMonth month) {
        RunPeriod period = new RunMonths(desk.parties()).of(region, month);
        RunState state = desk.casework().runs().state(period);
        List<Receipt> receipts = new ArrayList<>();
        for (RunState.Seal seal : state.seals()) {
            desk.casework().runs().computation(period, seal.generation()).stream()
                    .flatMap(run -> run.regions().stream())
                    .filter(figures -> figures.region().equals(region.value()))
                    .filter(figures -> issued(state, seal, figures))
                    .flatMap(figures -> desk.casework().uploads().version(figures.upload()).stream())
                    .map(roster -> new Receipt(
                            new RunId(period, seal.number()),
                            roster.id(),
                            desk.files()
                                    .addressToGet(
                                            ReceiptKeys.ofRun(roster, seal.number()),
                                            "核定回执-" + new RunId(period, seal.number()) + ".xlsx",
                                            VALID)))
                    .forEach(receipts::add);
        }
        return receipts;
    }

    private boolean issued(RunState state, RunState.Seal seal, Computation.RegionFigures figures) {
        return desk.files()
                .describe(ReceiptKeys.runIssued(state.period(), seal, figures.region()), "")
                .isPresent();
    }
}
