package cn.laowu.casework;

import cn.laowu.store.Conditions;
import cn.laowu.store.Item;
import cn.laowu.store.ItemTable;
import cn.laowu.store.ItemTransaction;
import cn.laowu.store.StoreBusy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The end of a judging: the upload takes its place as what stands for its filing, or adds rows to what stands, or is refused. Each is one
 * transaction with an outbox item, from which those who wait for a person of this filing are told.
 */
public final class TakingPlace {
    private static final int ROUNDS = 20;

    private final ItemTable casework;
    private final ItemTable audit;
    private final Uploads uploads;
    private final Filings filings;

    TakingPlace(ItemTable casework, ItemTable audit, Uploads uploads, Filings filings) {
        this.casework = casework;
        this.audit = audit;
        this.uploads = uploads;
        this.filings = filings;
    }

    /** What became of the wish to stand. */
    public sealed interface Outcome {
        record Stands(FileVersion version, Filing filing) implements Outcome {}

        /** The rows of what stands are confirmed: nothing replaces them before the confirmation is withdrawn. */
        record ConfirmedAlready(Filing filing) implements Outcome {}

        /** What stands is newer. */
        record Superseded(Filing filing) implements Outcome {}

        /** Another judging of the same version began after this one and answers in its stead. */
        record Overtaken() implements Outcome {}

        /** What files share was changed since it was settled: it is to be settled anew. */
        record Contended() implements Outcome {}
    }

    /** Would the version be let in now? Empty where it would, and where it stands already. */
    public Optional<Outcome> obstacle(FileVersion version) {
        return obstacle(version, filings.find(version.filing()));
    }

    private static Optional<Outcome> obstacle(FileVersion version, Filing filing) {
        if (filing.standing().isEmpty() || filing.isOf(version.id())) {
            return Optional.empty();
        }
        if (!version.newerThan(filing.standing().get())) {
            return Optional.of(new Outcome.Superseded(filing));
        }
        return filing.confirmed() ? Optional.of(new Outcome.ConfirmedAlready(filing)) : Optional.empty();
    }

    /** The version, judged whole, becomes what stands; nothing is written alongside. */
    public Outcome stand(
            FileVersion judging, String sha256, FileVersion.Judged answer, FiledRows.Written written, Instant at) {
        return stand(judging, sha256, answer, written, Alongside.NOTHING, at);
    }

    /**
     * The version, judged whole, becomes what stands.
     *
     * @param judging as it was when its judging began
     */
    public Outcome stand(
            FileVersion judging,
            String sha256,
            FileVersion.Judged answer,
            FiledRows.Written written,
            Alongside alongside,
            Instant at) {
        Officer uploader =
                judging.uploader().orElseThrow(() -> new IllegalStateException("nobody's file cannot stand"));
        for (int round = 0; round < ROUNDS; round++) {
            FileVersion now = current(judging);
            Filing filing = filings.find(judging.filing());
            if (lists(filing, written)) {
                return new Outcome.Stands(now, filing);
            }
            if (!now.isOfJudging(judging)) {
                return new Outcome.Overtaken();
            }
            Optional<Outcome> obstacle = obstacle(judging, filing);
            if (obstacle.isPresent()) {
                return obstacle.get();
            }
            if (round > 0 && !alongside.current()) {
                return new Outcome.Contended();
            }
            AuditLink link = AuditLink.after(
                    filing.tip(),
                    caseOf(filing.id()),
                    "stands",
                    uploader,
                    at,
                    Map.of("upload", judging.id().toString(), "sha256", sha256, "rows", written.hash()));
            Filing after = filing.standing(
                    new Filing.Standing(judging.id(), judging.objectTime(), sha256, uploader, judging.age()),
                    judgement(written, answer.on()),
                    link.tip());
            FileVersion answered = now.answered(sha256, answer);
            if (commit(now, answered, Optional.of(new Change(filing, after, link)), alongside)) {
                return new Outcome.Stands(answered, after);
            }
        }
        throw new StoreBusy("filing " + judging.filing());
    }

    /**
     * Rows and groups that came out otherwise, for what stands.
     *
     * @param to the judgements that they were held against; empty where that does not matter
     */
    public record Addition(FiledRows.Written rows, Optional<List<JudgementId>> to, Alongside alongside) {
        public Addition(FiledRows.Written rows) {
            this(rows, Optional.empty(), Alongside.NOTHING);
        }

        private boolean contended(Filing filing, int round) {
            return to.filter(judged -> !judged.equals(filing.judgementIds())).isPresent()
                    || (round > 0 && !alongside.current());
        }
    }

    /** Rows and groups that came out otherwise are added to what stands; with none, the judging just ends. */
    public Outcome judgedAgain(FileVersion judging, LocalDate on, Addition addition, Officer by, Instant at) {
        FiledRows.Written more = addition.rows();
        for (int round = 0; round < ROUNDS; round++) {
            FileVersion now = current(judging);
            Filing filing = filings.find(judging.filing());
            if (lists(filing, more)) {
                return new Outcome.Stands(now, filing);
            }
            if (!now.isOfJudging(judging)) {
                return new Outcome.Overtaken();
            }
            boolean stands = filing.isOf(judging.id());
            if (stands && addition.contended(filing, round)) {
                return new Outcome.Contended();
            }
            FileVersion ended = now.judgedAgain();
            Optional<Change> change = Optional.empty();
            if (stands && !more.nothing()) {
                AuditLink link = AuditLink.after(
                        filing.tip(),
                        caseOf(filing.id()),
                        "judged again",
                        by,
                        at,
                        Map.of("upload", judging.id().toString(), "rows", more.hash()));
                change = Optional.of(new Change(filing, filing.judgedAgain(judgement(more, on), link.tip()), link));
            }
            if (commit(now, ended, change, stands ? addition.alongside() : Alongside.NOTHING)) {
                return stands
                        ? new Outcome.Stands(ended, change.map(Change::after).orElse(filing))
                        : new Outcome.Superseded(filing);
            }
        }
        throw new StoreBusy("filing " + judging.filing());
    }

    /**
     * The version is of the bytes that stand: that one's answer is the answer, and what is older than this one does not replace it.
     *
     * @return {@code Stands} with this version, answered; {@code Superseded} where something else stands by now: it is to be judged anew
     */
    public Outcome standsAlready(FileVersion judging, String sha256, FileVersion.SameAs same) {
        for (int round = 0; round < ROUNDS; round++) {
            FileVersion now = current(judging);
            if (!now.isOfJudging(judging)) {
                return new Outcome.Overtaken();
            }
            Filing filing = filings.find(judging.filing());
            if (!filing.isOf(same.standing())) {
                return new Outcome.Superseded(filing);
            }
            FileVersion answered = now.answered(sha256, same);
            ItemTransaction together =
                    casework.transaction().put(casework, answered.toItem(), Conditions.atRevision(now.revision()));
            if (judging.newerThan(filing.standing().get())) {
                Item noted = filing.sentAgain(judging.age()).toItem();
                together.put(casework, noted, Conditions.atRevision(filing.revision()));
            } else {
                together.check(casework, Keys.filing(filing.id()), Conditions.atRevision(filing.revision()));
            }
            if (together.commit()) {
                return new Outcome.Stands(answered, filing);
            }
        }
        throw new StoreBusy("filing " + judging.filing());
    }

    /** The file is refused whole; whom it took it lets go. Empty when another judging answers in its stead. */
    public Optional<FileVersion> refuse(FileVersion judging, String sha256, FileVersion.Refused refused) {
        for (int round = 0; round < ROUNDS; round++) {
            FileVersion now = current(judging);
            if (!now.isOfJudging(judging)) {
                return now.answer().equals(Optional.of(refused)) ? Optional.of(now) : Optional.empty();
            }
            FileVersion answered = now.answered(sha256, refused);
            if (commit(now, answered, Optional.empty(), Alongside.NOTHING)) {
                return Optional.of(answered);
            }
        }
        throw new StoreBusy("version " + judging.id());
    }

    private record Change(Filing before, Filing after, AuditLink link) {}

    private boolean commit(FileVersion before, FileVersion after, Optional<Change> change, Alongside alongside) {
        ItemTransaction together = casework.transaction()
                .put(casework, after.toItem(), Conditions.atRevision(before.revision()))
                .put(casework, Item.at(Keys.outbox(before.filing(), before.id(), after.revision())));
        change.filter(changed -> !changed.after().id().slot().isEmpty())
                .ifPresent(changed -> together.put(
                        casework, Item.at(Keys.fileOf(changed.after().id()))));
        change.ifPresent(changed -> together.put(
                        casework,
                        changed.after().toItem(),
                        Conditions.atRevision(changed.before().revision()))
                .put(audit, changed.link().toItem(), Conditions.ABSENT));
        alongside.addTo(together);
        return together.commit();
    }

    /** Read before the filing: an answer that was lost on its way is then seen in the filing, and not taken for another's. */
    private FileVersion current(FileVersion judging) {
        return uploads.version(judging.id()).orElseThrow(() -> new IllegalStateException("no version " + judging.id()));
    }

    private static boolean lists(Filing filing, FiledRows.Written written) {
        return filing.judgements().stream().anyMatch(judgement -> judgement.id().equals(written.judgement()));
    }

    static Filing.Judgement judgement(FiledRows.Written written, LocalDate on) {
        return new Filing.Judgement(
                written.judgement(),
                on,
                written.accepted(),
                written.rejected(),
                written.hash(),
                Optional.empty(),
                List.of());
    }

    static String caseOf(FilingId filing) {
        return "filing/" + filing;
    }
}
