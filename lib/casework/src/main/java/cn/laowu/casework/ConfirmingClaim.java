package cn.laowu.casework;

import cn.laowu.store.Conditions;
import cn.laowu.store.ItemTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A named officer stands for the facts of a claim (O1): one transaction of the claim, as it was seen, and an audit link. */
public final class ConfirmingClaim {
    private final ItemTable casework;
    private final ItemTable audit;
    private final Claims claims;
    private final ClaimItems items;

    ConfirmingClaim(ItemTable casework, ItemTable audit, Claims claims, ClaimItems items) {
        this.casework = casework;
        this.audit = audit;
        this.claims = claims;
        this.items = items;
    }

    /** What became of it. */
    public sealed interface Outcome {
        record Done(Claim claim) implements Outcome {}

        /** It was so already; nothing was written. */
        record AlreadySo(Claim claim) implements Outcome {}

        record Unknown() implements Outcome {}

        /** The claim is another than the one whose hash was named. */
        record Differs(Claim claim) implements Outcome {}

        /** Who filed may not confirm. */
        record SamePerson() implements Outcome {}

        /** In this state it can't be confirmed. */
        record NotNow(Claim claim) implements Outcome {}

        /** The rules refuse it, or a number is wanting. */
        record NotEligible(Claim claim) implements Outcome {}

        /** No account is known: the claim is held until the district registers one. */
        record AccountMissing(Claim claim) implements Outcome {}

        /** Of these conditions the proof is wanting; the empty one stands for any proof. */
        record EvidenceMissing(Claim claim, Set<String> about) implements Outcome {}
    }

    /**
     * Confirms the claim.
     *
     * @param hash what {@link Claim#hash()} said when the officer looked
     * @param more proofs that the officer adds
     * @param asked conditions of which each needs a proof of its own; where there is none, any proof will do
     */
    public Outcome confirm(ClaimId id, String hash, List<Evidence> more, Set<String> asked, Officer by, Instant now) {
        Optional<Claim> found = claims.find(id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        Claim claim = found.get();
        if (claim.filer().equals(by)) {
            return new Outcome.SamePerson();
        }
        if (claim.state() == ClaimState.CONFIRMED
                && claim.confirmation()
                        .filter(had -> had.by().equals(by) && had.hash().equals(hash))
                        .isPresent()) {
            return new Outcome.AlreadySo(claim);
        }
        Optional<ClaimState> after = claim.state().after(ClaimState.Act.CONFIRM);
        if (after.isEmpty()) {
            return new Outcome.NotNow(claim);
        }
        if (!claim.hash().equals(hash)) {
            return new Outcome.Differs(claim);
        }
        if (!claim.content().decision().eligible()) {
            return new Outcome.NotEligible(claim);
        }
        if (claim.content().account().isEmpty()) {
            return new Outcome.AccountMissing(claim);
        }
        List<Evidence> all = new ArrayList<>(claim.content().evidence());
        all.addAll(more);
        Set<String> wanting = wanting(all, asked);
        if (!wanting.isEmpty()) {
            return new Outcome.EvidenceMissing(claim, wanting);
        }
        ClaimDraft content = claim.content().with(all);
        AuditLink link = AuditLink.after(
                claim.tip(),
                Claim.caseOf(id),
                "confirmed",
                by,
                now,
                Map.of("seen", hash, "evidence", Integer.toString(all.size())));
        Claim confirmed =
                claim.next(content, after.get(), Optional.of(new Claim.Confirmation(by, now, hash)), link.tip());
        boolean done = casework.transaction()
                .put(casework, items.toItem(confirmed), Conditions.atRevision(claim.revision()))
                .put(audit, link.toItem(), Conditions.ABSENT)
                .commit();
        return done ? new Outcome.Done(confirmed) : beaten(id, hash, by);
    }

    private static Set<String> wanting(List<Evidence> all, Set<String> asked) {
        if (asked.isEmpty()) {
            return all.isEmpty() ? Set.of("") : Set.of();
        }
        Set<String> wanting = new LinkedHashSet<>(asked);
        all.forEach(proof -> wanting.remove(proof.about()));
        return wanting;
    }

    /** Somebody was faster, or this very call was, and its answer was lost. */
    private Outcome beaten(ClaimId id, String hash, Officer by) {
        Claim now = claims.find(id).orElseThrow();
        boolean mine = now.state() == ClaimState.CONFIRMED
                && now.confirmation()
                        .filter(had -> had.by().equals(by) && had.hash().equals(hash))
                        .isPresent();
        return mine ? new Outcome.AlreadySo(now) : new Outcome.Differs(now);
    }
}
