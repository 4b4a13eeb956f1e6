package cn.laowu.desk;

import cn.laowu.casework.FileVersion;
import cn.laowu.casework.FiledRow;
import cn.laowu.casework.FiledRows;
import cn.laowu.casework.Filing;
import cn.laowu.casework.Officer;
import cn.laowu.casework.SettingAside;
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
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Judges the refused rows of what stands anew, at the day of now; accepted rows stay as they are. What comes out otherwise is an addition
 * with a confirmation of its own. With nothing otherwise, nothing is written.
 */
public final class JudgingAgain {
    private static final int ROUNDS = 20;

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
        LocalDate today = LocalDate.now(desk.clock());
        InboxKey.Placed placed = (InboxKey.Placed) InboxKey.parse(version.objectKey(), desk.regions());
        ServedKind served = desk.kinds().find(placed.kind()).orElseThrow();
        if (!(served.open(placed, today) instanceof ServedKind.Opening.Open open)) {
            return nothingMore(version, today);
        }
        Again again =
                new Again(version, which, open.sitting(), new FileContext(placed.place(), placed.period(), today));
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

    /** Nothing can be added there any more, and what stands stays; a judging that was cut off ends. */
    private boolean nothingMore(FileVersion version, LocalDate today) {
        if (!version.judging()) {
            finished(version);
            return true;
        }
        Optional<FileVersion> begun = desk.casework().uploads().beginJudging(version);
        begun.ifPresent(judging -> end(
                judging,
                today,
                desk.casework()
                        .rows()
                        .write(judging.id(), desk.clock().instant())
                        .finish()));
        return begun.isPresent();
    }

    private void end(FileVersion judging, LocalDate today, FiledRows.Written written) {
        Officer by = judging.uploader().orElse(Officer.SCHEDULE);
        TakingPlace.Outcome outcome = desk.casework()
                .takingPlace()
                .judgedAgain(judging, today, written, by, desk.clock().instant());
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

    private boolean stands(FileVersion version) {
        return desk.casework().filings().find(version.filing()).isOf(version.id());
    }

    private void finished(FileVersion version) {
        desk.casework().notifyingWaiters().drain(version.filing(), desk.requests()::send);
        issuingReceipt.issue(version);
    }

    /** What the officer is told of the row: its codes, who has the person, and what it is worth; other sentences may name the day and change with it. */
    private static List<String> said(FiledRow row) {
        List<String> said = new ArrayList<>(row.codes());
        row.particulars().findings().stream()
                .filter(finding -> finding.code().equals(Refusals.ELSEWHERE))
                .forEach(finding -> said.add(finding.zh()));
        row.award().ifPresent(award -> said.add(award.amount().toString()));
        return said;
    }

    /** One judging anew of one upload. */
    private final class Again {
        private final FileVersion version;
        private final Sitting sitting;
        private final FileContext context;
        private final BitSet kept = new BitSet();
        private final SaidOfRows candidates = new SaidOfRows();

        Again(FileVersion version, Which which, Sitting sitting, FileContext context) {
            this.version = version;
            this.sitting = sitting;
            this.context = context;
            Filing filing = desk.casework().filings().find(version.filing());
            // whoever overtakes a judging does its work too, and it may have been of all
            boolean all = which == Which.ALL_REFUSED || (version.judging() && !filing.confirmed());
            desk.casework().rows().latest(filing.judgementIds()).forEachRemaining(row -> {
                boolean aside = row.codes().contains(SettingAside.CODE);
                boolean open = !aside && sitting.dependsOnOthers(row);
                if (row.accepted() || open || aside) {
                    // also one that others have stands within its file, and whom the district set aside: no other row
                    // of the person may take its place
                    kept.set(row.row());
                }
                if (open || (!row.accepted() && !aside && all)) {
                    candidates.put(row.row(), said(row));
                }
            });
        }

        boolean wouldChange(FetchedFile file) {
            boolean[] changes = {false};
            // with one that differs it is known: the rows below are looked at when they are stored
            DecidingRows looking = new DecidingRows(desk, sitting, version, false);
            readInto(file, () -> changes[0], looking, row -> changes[0] |= differs(row));
            return changes[0];
        }

        void store(FileVersion judging, FetchedFile file) {
            FiledRows.Writing writing =
                    desk.casework().rows().write(judging.id(), desk.clock().instant());
            readInto(file, () -> false, new DecidingRows(desk, sitting, judging, true), row -> {
                if (differs(row)) {
                    writing.add(row);
                }
            });
            end(judging, context.today(), writing.finish());
        }

        private boolean differs(FiledRow row) {
            return !candidates.isSaid(row.row(), said(row));
        }

        private void readInto(
                FetchedFile file, BooleanSupplier enough, DecidingRows deciding, Consumer<FiledRow> into) {
            if (deciding.together().isPresent()) {
                DecidingTogether together = deciding.together().get();
                read(file, row -> together.see(row, kept.get(row.number())));
                deciding.settle();
            }
            JudgingRows rows = new JudgingRows(desk.casework(), sitting, deciding, into);
            read(file, row -> {
                if (candidates.has(row.number()) && !enough.getAsBoolean()) {
                    rows.add(row);
                }
            });
            rows.finish();
        }

        private void read(FetchedFile file, RowSink sink) {
            try {
                desk.reading().read(file.path(), sitting.kind(), context, kept, sink);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
