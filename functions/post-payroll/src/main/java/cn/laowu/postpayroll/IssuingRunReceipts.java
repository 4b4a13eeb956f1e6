package cn.laowu.postpayroll;

import cn.laowu.casework.Computation;
import cn.laowu.casework.RunId;
import cn.laowu.casework.RunState;
import cn.laowu.casework.UploadVersion;
import cn.laowu.desk.Desk;
import cn.laowu.desk.ReceiptKeys;
import cn.laowu.policy.RegionId;
import java.util.Optional;

/** Puts a sealed run's own receipt beside the receipt of each roster that it decided: who is paid, and who is not and why. */
final class IssuingRunReceipts {
    private final Desk desk;
    private final PuttingBook putting;

    IssuingRunReceipts(Desk desk) {
        this.desk = desk;
        this.putting = new PuttingBook(desk);
    }

    /** Issues what the bucket lacks for the sealed runs of the month. */
    void issue(RunState state) {
        for (RunState.Seal seal : state.seals()) {
            Computation run = desk.casework()
                    .runs()
                    .computation(state.period(), seal.generation())
                    .orElseThrow(() -> new IllegalStateException("a sealed run has lost its figures: " + seal));
            for (Computation.RegionFigures figures : run.regions()) {
                if (desk.files()
                        .describe(ReceiptKeys.runIssued(state.period(), seal, figures.region()), "")
                        .isEmpty()) {
                    issue(state, seal, run, RegionId.of(figures.region()), figures.upload());
                }
            }
        }
    }

    private void issue(RunState state, RunState.Seal seal, Computation run, RegionId region, UploadVersion upload) {
        RunId id = new RunId(state.period(), seal.number());
        RunBook.Reader reader = new RunBook.Reader(Optional.of(region), true);
        desk.casework()
                .uploads()
                .version(upload)
                .ifPresent(version -> putting.put(ReceiptKeys.ofRun(version, seal.number()), id, state, run, reader));
        putting.put(
                ReceiptKeys.runIssued(state.period(), seal, region.value()),
                id,
                state,
                run,
                new RunBook.Reader(Optional.of(region), false));
    }
}
