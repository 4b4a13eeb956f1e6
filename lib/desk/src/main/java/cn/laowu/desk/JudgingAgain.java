package cn.laowu.desk;

import cn.laowu.casework.FileVersion;
import cn.laowu.casework.FiledRow;
import cn.laowu.casework.FiledRows;
import cn.laowu.casework.Filing;
import cn.laowu.casework.HoldingPersons;
import cn.laowu.casework.Officer;
import cn.laowu.casework.StoreBusy;
import cn.laowu.casework.TakingPlace;
import cn.laowu.casework.UploadVersion;
import cn.laowu.intake.FileContext;
import cn.laowu.intake.InboxKey;
import cn.laowu.intake.RowSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Judges the refused rows of what stands anew, at the day of now; accepted rows stay as they are. What comes out otherwise is an addition
 * with a confirmation of its own. With nothing otherwise, nothing is written.
 */
public final class JudgingAgain {
    private static final int ROUNDS = 20;
    private static final String ELSEWHERE = "duplicate-elsewhere";

    private final Desk desk;
    private final IssuingReceipt issuingReceipt;

    public JudgingAgain(Desk desk) {
        this.desk = desk;
        this.issuingReceipt = new IssuingReceipt(desk);
    }

    /** Which of the refused rows. */
    public enum Which {
        /** All: the officer sent the same bytes again. */
        ALL_REFUSED,
        /** Those whose person another filing had: it has changed. Also of a confirmed filing. */
        HELD_ELSEWHERE
    }

    /** Judges the rows of the upload anew where it stands; else does nothing. */
    public void judge(UploadVersion upload, Which which) {
        for (int round = 0; round < ROUNDS; round++) {
            Optional<FileVersion> found = desk.casework().uploads().version(upload);
            if (found.isEmpty() || !stands(found.get()) || judged(found.get(), which)) {
                return;
            }
        }
        throw new StoreBusy("version " + upload);
    }

    /** False where another judging began or ended since the version was read: it may have looked before what we were told of. */
    private boolean judged(FileVersion version, Which which) {
        Again again = new Again(version, which, LocalDate.now(desk.clock()));
        if (again.candidates.isEmpty() && !version.judging()) {
            finished(version);
            return true;
        }
        try (FetchedFile file = FetchedFile.of(version, desk.files(), desk.scratch())) {
            // one that was cut off is ended properly, whatever it finds
            if (!version.judging() && !again.wouldChange(file)) {
                finished(version);
                return true;
            }
            Optional<FileVersion> begun = desk.casework().uploads().beginJudging(version);
            begun.ifPresent(judging -> again.store(judging, file));
            return begun.isPresent();
        }
    }

    private boolean stands(FileVersion version) {
        return desk.casework()
                .filings()
                .find(version.filing())
                .standing()
                .filter(standing -> standing.upload().equals(version.id()))
                .isPresent();
    }

    private void finished(FileVersion version) {
        desk.casework().notifyingWaiters().drain(version.filing(), desk.requests()::send);
        issuingReceipt.issue(version);
    }

    /** What the officer is told of the row: its codes, and who has the person; other sentences may name the day and change with it. */
    private static List<String> said(FiledRow row) {
        List<String> said = new ArrayList<>(row.codes());
        row.particulars().findings().stream()
                .filter(finding -> finding.code().equals(ELSEWHERE))
                .forEach(finding -> said.add(finding.zh()));
        return said;
    }

    /** One judging anew of one upload. */
    private final class Again {
        private final FileVersion version;
        private final InboxKey.Placed placed;
        private final ServedKind served;
        private final FileContext context;
        private final BitSet kept = new BitSet();
        private final SaidOfRows candidates = new SaidOfRows();

        Again(FileVersion version, Which which, LocalDate today) {
            this.version = version;
            this.placed = (InboxKey.Placed) InboxKey.parse(version.objectKey(), desk.regions());
            this.served = desk.kinds().find(placed.kind()).orElseThrow();
            this.context = new FileContext(placed.place(), placed.period(), today);
            Filing filing = desk.casework().filings().find(version.filing());
            // whoever overtakes a judging does its work too, and it may have been of all
            boolean all = which == Which.ALL_REFUSED || (version.judging() && !filing.confirmed());
            desk.casework().rows().latest(filing.judgementIds()).forEachRemaining(row -> {
                if (row.accepted()) {
                    kept.set(row.row());
                } else if (row.codes().equals(List.of(ELSEWHERE))) {
                    // it stands within its file all the same: no other row of the person may take its place
                    kept.set(row.row());
                    candidates.put(row.row(), said(row));
                } else if (all) {
                    candidates.put(row.row(), said(row));
                }
            });
        }

        boolean wouldChange(FetchedFile file) {
            HoldingPersons.Session looking = desk.casework().holdingPersons().begin(version);
            boolean[] changes = {false};
            readInto(file, looking::look, row -> changes[0] |= differs(row));
            return changes[0];
        }

        void store(FileVersion judging, FetchedFile file) {
            HoldingPersons.Session holding = desk.casework().holdingPersons().begin(judging);
            FiledRows.Writing writing =
                    desk.casework().rows().write(judging.id(), desk.clock().instant());
            readInto(file, holding::hold, row -> {
                if (differs(row)) {
                    writing.add(row);
                }
            });
            FiledRows.Written written = writing.finish();
            Officer by = judging.uploader().orElse(Officer.SCHEDULE);
            TakingPlace.Outcome outcome = desk.casework()
                    .takingPlace()
                    .judgedAgain(
                            judging, context.today(), written, by, desk.clock().instant());
            if (outcome instanceof TakingPlace.Outcome.Stands stands) {
                finished(stands.version());
                return;
            }
            desk.casework().rows().discard(written.judgement());
            if (outcome instanceof TakingPlace.Outcome.Superseded) {
                // whom it took meanwhile it has let go: they who wait are told
                desk.casework().notifyingWaiters().drain(judging.filing(), desk.requests()::send);
            }
        }

        private boolean differs(FiledRow row) {
            return !candidates.isSaid(row.row(), said(row));
        }

        private void readInto(
                FetchedFile file,
                Function<List<HoldingPersons.Claimant>, Map<Integer, cn.laowu.casework.FilingId>> hold,
                Consumer<FiledRow> into) {
            JudgingRows rows = new JudgingRows(desk.casework(), desk.parties(), served, hold, into);
            read(file, row -> {
                if (candidates.has(row.number())) {
                    rows.add(row);
                }
            });
            rows.finish();
        }

        private void read(FetchedFile file, RowSink sink) {
            try {
                desk.reading().read(file.path(), served.kind(), context, kept, sink);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
