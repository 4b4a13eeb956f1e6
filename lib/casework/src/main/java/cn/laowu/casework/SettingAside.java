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
 * The district sets a row of what stands aside: it is refused from now on, and whom it held is free. One transaction of the filing, an
 * outbox item from which those who wait for the person are told, an audit link, and, where the row was confirmed, the version of the run's
 * month. The other rows stay as they are, with whoever confirmed them.
 */
public final class SettingAside {
    /** The code of a row that was set aside. */
    public static final String CODE = "set-aside";

    /** Of one file; whoever wants more of it gone has the region send another. */
    public static final int MOST = 200;

    private static final int ROUNDS = 20;

    private final ItemTable casework;
    private final ItemTable audit;
    private final Filings filings;
    private final FiledRows rows;

    SettingAside(ItemTable casework, ItemTable audit, Filings filings, FiledRows rows) {
        this.casework = casework;
        this.audit = audit;
        this.filings = filings;
        this.rows = rows;
    }

    /** What became of it. */
    public sealed interface Outcome {
        record Done(Filing filing) implements Outcome {}

        /** The row was set aside before; nothing was written. */
        record AlreadySo(Filing filing) implements Outcome {}

        /** No file stands, or it has no such row. */
        record NoSuchRow() implements Outcome {}

        /** The row is refused for another reason: it holds nobody, and nobody is paid for it. */
        record RefusedAnyway() implements Outcome {}

        /** Another file stands than the one that the officer looked at. */
        record OtherFile() implements Outcome {}

        /** {@link #MOST} rows of the file are set aside already. */
        record TooMany() implements Outcome {}
    }

    /**
     * The wish to set a row aside.
     *
     * @param lookedAt the upload of which the officer saw the row; empty where they name none
     * @param row 1-based, of the sheet
     * @param told what the receipt says of the row from now on
     * @param reason why; kept in the audit trail
     * @param raises the run's month that depends on the filing; empty where none does
     */
    public record Wish(
            FilingId filing,
            Optional<UploadId> lookedAt,
            int row,
            String told,
            String reason,
            Officer by,
            Optional<RunPeriod> raises) {}

    /**
     * Sets the row aside, or says why not.
     *
     * @param on the day of now in the district
     */
    public Outcome setAside(Wish wish, LocalDate on, Instant now) {
        Optional<UploadVersion> seen = Optional.empty();
        Optional<FiledRows.Written> written = Optional.empty();
        for (int round = 0; round < ROUNDS; round++) {
            Filing filing = filings.find(wish.filing());
            if (filing.standing().isEmpty()) {
                return new Outcome.NoSuchRow();
            }
            UploadVersion standing = filing.standing().get().upload();
            boolean other = seen.filter(before -> !before.equals(standing)).isPresent()
                    || wish.lookedAt()
                            .filter(upload -> !upload.equals(standing.upload()))
                            .isPresent();
            if (other) {
                return new Outcome.OtherFile();
            }
            seen = Optional.of(standing);
            Optional<FiledRows.JudgedRow> found = rows.latestJudged(filing, wish.row());
            if (found.isEmpty()) {
                return new Outcome.NoSuchRow();
            }
            if (!found.get().row().accepted()) {
                return refused(filing, found.get(), written);
            }
            if (filing.setAside() >= MOST) {
                return new Outcome.TooMany();
            }
            FiledRows.Written refusing =
                    written.orElseGet(() -> write(found.get().row(), wish.told(), standing, now));
            written = Optional.of(refusing);
            Optional<Filing> after = commit(filing, found.get().by(), wish, refusing, on, now);
            if (after.isPresent()) {
                return new Outcome.Done(after.get());
            }
        }
        throw new StoreBusy("filing " + wish.filing());
    }

    /** Our own transaction may have been sent twice, and the first answer lost. */
    private static Outcome refused(Filing filing, FiledRows.JudgedRow found, Optional<FiledRows.Written> written) {
        if (written.filter(ours -> ours.judgement().equals(found.by())).isPresent()) {
            return new Outcome.Done(filing);
        }
        return found.row().codes().contains(CODE) ? new Outcome.AlreadySo(filing) : new Outcome.RefusedAnyway();
    }

    private FiledRows.Written write(FiledRow row, String told, UploadVersion of, Instant now) {
        FiledRows.Writing writing = rows.write(of, now);
        writing.add(new FiledRow(
                row.row(),
                false,
                row.subject(),
                List.of(CODE),
                Map.of(),
                Optional.empty(),
                new Particulars(
                        row.particulars().fields(),
                        row.particulars().said(),
                        List.of(new Remark(CODE, Optional.empty(), told)),
                        row.particulars().warnings())));
        return writing.finish();
    }

    private Optional<Filing> commit(
            Filing filing, JudgementId accepting, Wish wish, FiledRows.Written refusing, LocalDate on, Instant now) {
        AuditLink link = AuditLink.after(
                filing.tip(),
                TakingPlace.caseOf(filing.id()),
                "row set aside",
                wish.by(),
                now,
                Map.of(
                        "upload", filing.standing().orElseThrow().upload().toString(),
                        "row", Integer.toString(wish.row()),
                        "reason", wish.reason()));
        Filing after = filing.setAside(accepting, wish.row(), TakingPlace.judgement(refusing, on), link.tip());
        ItemTransaction together = casework.transaction()
                .put(casework, after.toItem(), Conditions.atRevision(filing.revision()))
                .put(casework, Item.at(Keys.outboxOfSettingAside(filing.id(), refusing.judgement())))
                .put(audit, link.toItem(), Conditions.ABSENT);
        boolean confirmed = filing.confirmedJudgements().stream()
                .anyMatch(judgement -> judgement.id().equals(accepting));
        wish.raises().filter(period -> confirmed).ifPresent(period -> {
            long counter = casework.get(Keys.counter(period))
                    .map(item -> item.number("version"))
                    .orElse(0L);
            together.put(
                    casework,
                    Item.at(Keys.counter(period)).with("version", counter + 1),
                    Conditions.at("version", counter));
        });
        return together.commit() ? Optional.of(after) : Optional.empty();
    }
}
