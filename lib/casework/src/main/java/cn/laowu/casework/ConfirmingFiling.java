package cn.laowu.casework;

import cn.laowu.store.Conditions;
import cn.laowu.store.Item;
import cn.laowu.store.ItemTable;
import cn.laowu.store.ItemTransaction;
import cn.laowu.store.StoreBusy;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A named officer of the region stands for the rows of a filing (O1), or takes that back with a reason. Either is one transaction of the
 * filing, the version of the run's month that depends on it, and an audit link.
 */
public final class ConfirmingFiling {
    private static final int ROUNDS = 20;

    private final ItemTable casework;
    private final ItemTable audit;
    private final Filings filings;

    ConfirmingFiling(ItemTable casework, ItemTable audit, Filings filings) {
        this.casework = casework;
        this.audit = audit;
        this.filings = filings;
    }

    /** What became of a confirmation or of its withdrawal. */
    public sealed interface Outcome {
        record Done(Filing filing) implements Outcome {}

        /** It was so already; nothing was written. */
        record AlreadySo(Filing filing) implements Outcome {}

        record NothingStands() implements Outcome {}

        /** Other rows stand than those whose hash was named. */
        record RowsDiffer(Filing filing) implements Outcome {}

        /** Who uploaded may not confirm. */
        record SamePerson() implements Outcome {}
    }

    /**
     * Confirms every row that waits for it; of a file that accepts nobody, just that.
     *
     * @param evidence where the proof lies; kept in the audit trail alone
     * @param hash what {@link Filing#hashToConfirm()} said when the officer looked
     * @param raises the run's month that is to be computed anew; empty where no run depends on the kind
     */
    public Outcome confirm(
            FilingId id, String hash, Officer by, Optional<String> evidence, Optional<RunPeriod> raises, Instant now) {
        for (int round = 0; round < ROUNDS; round++) {
            Filing filing = filings.find(id);
            if (filing.standing().isEmpty()) {
                return new Outcome.NothingStands();
            }
            if (filing.standing().get().uploader().equals(by)) {
                return new Outcome.SamePerson();
            }
            if (filing.confirmedAs(hash)) {
                return new Outcome.AlreadySo(filing);
            }
            if (!filing.hashToConfirm().equals(Optional.of(hash))) {
                return new Outcome.RowsDiffer(filing);
            }
            long counter = raises.map(this::counter).orElse(0L);
            Map<String, String> details =
                    new TreeMap<>(Map.of("rows", hash, "count", Integer.toString(filing.rowsToConfirm())));
            evidence.ifPresent(reference -> details.put("evidence", reference));
            AuditLink link = AuditLink.after(filing.tip(), TakingPlace.caseOf(id), "confirmed", by, now, details);
            Filing.Confirmation confirmation = new Filing.Confirmation(by, now, raises.isPresent() ? counter + 1 : 0);
            Filing after = filing.withJudgements(
                    judgement -> judgement.confirmation().isPresent()
                            ? judgement
                            : judgement.confirmed(Optional.of(confirmation)),
                    link.tip());
            if (commit(filing, after, link, raises, counter)) {
                return new Outcome.Done(after);
            }
        }
        throw new StoreBusy("filing " + id);
    }

    /**
     * Takes the confirmation of every row back; another file may then replace what stands. Frees nobody, and takes nothing back that a
     * sealed run pays.
     *
     * @param reason why; kept in the audit trail
     */
    public Outcome withdraw(FilingId id, String reason, Officer by, Optional<RunPeriod> raises, Instant now) {
        for (int round = 0; round < ROUNDS; round++) {
            Filing filing = filings.find(id);
            if (filing.standing().isEmpty()) {
                return new Outcome.NothingStands();
            }
            if (filing.standing().get().uploader().equals(by)) {
                return new Outcome.SamePerson();
            }
            if (!filing.confirmed()) {
                return new Outcome.AlreadySo(filing);
            }
            long counter = raises.map(this::counter).orElse(0L);
            AuditLink link = AuditLink.after(
                    filing.tip(),
                    TakingPlace.caseOf(id),
                    "confirmation withdrawn",
                    by,
                    now,
                    Map.of("reason", reason, "rows", Filing.hashOf(filing.confirmedJudgements())));
            Filing after = filing.withJudgements(judgement -> judgement.confirmed(Optional.empty()), link.tip());
            if (commit(filing, after, link, raises, counter)) {
                return new Outcome.Done(after);
            }
        }
        throw new StoreBusy("filing " + id);
    }

    private long counter(RunPeriod period) {
        return casework.get(Keys.counter(period))
                .map(item -> item.number("version"))
                .orElse(0L);
    }

    private boolean commit(Filing before, Filing after, AuditLink link, Optional<RunPeriod> raises, long counter) {
        ItemTransaction together = casework.transaction()
                .put(casework, after.toItem(), Conditions.atRevision(before.revision()))
                .put(audit, link.toItem(), Conditions.ABSENT);
        raises.ifPresent(period -> together.put(
                casework,
                Item.at(Keys.counter(period)).with("version", counter + 1),
                Conditions.at("version", counter)));
        return together.commit();
    }
}
