package cn.laowu.desk;

import cn.laowu.casework.FileVersion;
import cn.laowu.casework.FiledGroup;
import cn.laowu.casework.FiledRow;
import cn.laowu.casework.FiledRows;
import cn.laowu.casework.Filing;
import cn.laowu.casework.JudgementId;
import cn.laowu.casework.Officer;
import cn.laowu.casework.Particulars;
import cn.laowu.casework.SettingAside;
import cn.laowu.casework.TakingPlace;
import cn.laowu.casework.UploadVersion;
import cn.laowu.intake.FileContext;
import cn.laowu.intake.InboxKey;
import cn.laowu.intake.RowSink;
import cn.laowu.store.StoreBusy;
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
        // whoever overtakes a judging does its work too, and it may have been of all
        boolean all = which == Which.ALL_REFUSED
                || (version.judging()
                        && !desk.casework().filings().find(version.filing()).confirmed());
        FileContext context = new FileContext(placed.place(), placed.period(), today);
        Again again = new Again(version, all, open.sitting(), context);
        if (again.nothingOpen() && !version.judging()) {
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
            begun.ifPresent(judging -> store(judging, all, open.sitting(), context, file));
            return begun.isPresent();
        }
    }

    /** Anew where what files share, or the filing, was changed meanwhile. */
    private void store(FileVersion judging, boolean all, Sitting sitting, FileContext context, FetchedFile file) {
        for (int round = 0; round < TakingInFile.CONTENTIONS; round++) {
            if (new Again(judging, all, sitting, context).store(file)) {
                return;
            }
        }
        throw new StoreBusy("what files share with " + judging.filing());
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
                new TakingPlace.Addition(desk.casework()
                        .rows()
                        .write(judging, desk.clock().instant())
                        .finish())));
        return begun.isPresent();
    }

    /** False where the judging is to be done anew. */
    private boolean end(FileVersion judging, LocalDate today, TakingPlace.Addition addition) {
        Officer by = judging.uploader().orElse(Officer.SCHEDULE);
        TakingPlace.Outcome outcome = desk.casework()
                .takingPlace()
                .judgedAgain(judging, today, addition, by, desk.clock().instant());
        if (outcome instanceof TakingPlace.Outcome.Stands stands) {
            finished(stands.version());
            return true;
        }
        desk.casework().rows().discard(addition.rows().judgement());
        if (outcome instanceof TakingPlace.Outcome.Superseded) {
            // whom it took meanwhile it has let go: they who wait are told
            desk.casework().notifyingWaiters().drain(judging.filing(), desk.telling(judging.filing()));
        }
        return !(outcome instanceof TakingPlace.Outcome.Contended);
    }

    private boolean stands(FileVersion version) {
        return desk.casework().filings().find(version.filing()).isOf(version.id());
    }

    private void finished(FileVersion version) {
        desk.casework().notifyingWaiters().drain(version.filing(), desk.telling(version.filing()));
        issuingReceipt.issue(version);
    }

    /** What the officer is told of the row: its codes, who has the person, and what it is worth; other sentences may name the day and change with it. */
    private static List<String> said(FiledRow row) {
        List<String> said = said(row.codes(), row.particulars());
        row.award().ifPresent(award -> said.add(award.amount().toString()));
        return said;
    }

    private static List<String> said(FiledGroup group) {
        List<String> said = said(group.codes(), group.particulars());
        said.add(group.award().amount().toString());
        said.add(String.valueOf(group.counted()));
        return said;
    }

    private static List<String> said(List<String> codes, Particulars particulars) {
        List<String> said = new ArrayList<>(codes);
        particulars.findings().stream()
                .filter(finding -> finding.code().equals(HeldElsewhere.CODE))
                .forEach(finding -> said.add(finding.zh()));
        return said;
    }

    /** One judging anew of one upload. */
    private final class Again {
        private final FileVersion version;
        private final Sitting sitting;
        private final FileContext context;
        private final List<JudgementId> judgements;
        private final List<FiledGroup> groups;
        private final BitSet kept = new BitSet();
        private final BitSet firm = new BitSet();
        private final BitSet setAside = new BitSet();
        /** What is judged now, or stays accepted: what is decided together sees it. */
        private final BitSet seen = new BitSet();

        private final SaidOfRows candidates = new SaidOfRows();

        /** @param all of the refused rows, not only those that may come out otherwise because of other files */
        Again(FileVersion version, boolean all, Sitting sitting, FileContext context) {
            this.version = version;
            this.sitting = sitting;
            this.context = context;
            Filing filing = desk.casework().filings().find(version.filing());
            this.judgements = filing.judgementIds();
            this.groups = desk.casework().rows().groups(judgements);
            desk.casework().rows().latest(judgements).forEachRemaining(row -> {
                boolean aside = row.codes().contains(SettingAside.CODE);
                boolean open = !aside && sitting.dependsOnOthers(row);
                firm.set(row.row(), row.accepted() && !open);
                setAside.set(row.row(), aside);
                if (row.accepted() || open || aside) {
                    // also one that others have stands within its file, and whom the district set aside: no other row
                    // of the person may take its place
                    kept.set(row.row());
                }
                boolean judged = open || (!row.accepted() && !aside && all);
                if (judged) {
                    candidates.put(row.row(), said(row));
                }
                seen.set(row.row(), judged || row.accepted());
            });
        }

        boolean nothingOpen() {
            return candidates.isEmpty() && groups.isEmpty();
        }

        boolean wouldChange(FetchedFile file) {
            boolean[] changes = {false};
            // with one that differs it is known: the rows below are looked at when they are stored
            DecidingRows looking = new DecidingRows(desk, sitting, version, false);
            readInto(file, () -> changes[0], looking, row -> changes[0] |= differs(row));
            return changes[0] || !otherwise(looking).isEmpty();
        }

        boolean store(FetchedFile file) {
            FiledRows.Writing writing =
                    desk.casework().rows().write(version, desk.clock().instant());
            DecidingRows deciding = new DecidingRows(desk, sitting, version, true);
            readInto(file, () -> false, deciding, row -> {
                if (differs(row)) {
                    writing.add(row);
                }
            });
            otherwise(deciding).forEach(writing::add);
            return end(
                    version,
                    context.today(),
                    new TakingPlace.Addition(writing.finish(), Optional.of(judgements), deciding.alongside()));
        }

        private boolean differs(FiledRow row) {
            return !candidates.isSaid(row.row(), said(row));
        }

        /** The groups that came out otherwise than they were told. */
        private List<FiledGroup> otherwise(DecidingRows deciding) {
            return deciding.groups().stream()
                    .filter(group -> groups.stream()
                            .noneMatch(told -> told.subject().equals(group.subject())
                                    && said(told).equals(said(group))))
                    .toList();
        }

        private void readInto(
                FetchedFile file, BooleanSupplier enough, DecidingRows deciding, Consumer<FiledRow> into) {
            if (deciding.together().isPresent()) {
                DecidingTogether together = deciding.together().get();
                together.judgedBefore(firm);
                read(file, row -> {
                    if (seen.get(row.number())) {
                        together.see(row, kept.get(row.number()));
                    } else if (setAside.get(row.number())) {
                        together.aside(row);
                    }
                });
                desk.casework().rows().latest(judgements).forEachRemaining(row -> {
                    if (!seen.get(row.row())) {
                        together.stays(row);
                    }
                });
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
