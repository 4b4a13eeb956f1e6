package cn.laowu.casework;

import cn.laowu.policy.Outcome;
import cn.laowu.store.Conditions;
import cn.laowu.store.Item;
import cn.laowu.store.ItemTable;
import cn.laowu.store.ItemTransaction;
import cn.laowu.store.StoreBusy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Files a single claim: one transaction of the claim, its place in the region's list, what the rule grants once, and the first link of its
 * audit chain. A claim that the rules refuse takes nothing and is kept all the same.
 */
public final class FilingClaim {
    private static final int ROUNDS = 20;

    private final ItemTable casework;
    private final ItemTable audit;
    private final Claims claims;
    private final ClaimItems items;
    private final HoldingPersons holding;

    FilingClaim(ItemTable casework, ItemTable audit, Claims claims, ClaimItems items, HoldingPersons holding) {
        this.casework = casework;
        this.audit = audit;
        this.claims = claims;
        this.items = items;
        this.holding = holding;
    }

    /** What became of it. */
    public sealed interface Filed {
        record Done(Claim claim) implements Filed {}

        /** It was filed already; nothing was written. */
        record AlreadySo(Claim claim) implements Filed {}

        /** This id is that of a claim that says otherwise. */
        record OtherContent(Claim claim) implements Filed {}

        /** Another claim has what the rule grants once. */
        record HeldByClaim(Claim claim) implements Filed {}

        /** A row of a file has it. */
        record HeldByFile(FilingId filing) implements Filed {}
    }

    /**
     * Files the claim.
     *
     * @param id made from what tells a wish from its repetition
     */
    public Filed file(ClaimId id, ClaimDraft draft, Officer by, Instant now) {
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Claim> existing = claims.find(id);
            if (existing.isPresent()) {
                return draft.saysTheSameAs(existing.get().content())
                        ? new Filed.AlreadySo(existing.get())
                        : new Filed.OtherContent(existing.get());
            }
            Optional<Item> once = casework.get(draft.once().key());
            boolean takes = draft.decision().outcome() != Outcome.INELIGIBLE;
            Optional<Filed> holder = takes ? once.flatMap(item -> holder(item, draft, by)) : Optional.empty();
            if (holder.isPresent()) {
                return holder.get();
            }
            AuditLink link = AuditLink.after(
                    AuditTip.START, Claim.caseOf(id), "filed", by, now, Map.of("outcome", outcome(draft)));
            Claim claim = new Claim(id, draft, ClaimState.FILED, by, now, Optional.empty(), link.tip(), 1);
            ItemTransaction together = casework.transaction()
                    .put(casework, items.toItem(claim), Conditions.ABSENT)
                    .put(casework, Item.at(Keys.claimPlace(claim)).with("claim", id.value()), Conditions.ABSENT)
                    .put(audit, link.toItem(), Conditions.ABSENT);
            if (takes) {
                long revision = once.map(item -> item.number("revision")).orElse(0L);
                together.put(casework, taken(claim, revision + 1), Conditions.atRevision(revision));
            }
            if (together.commit()) {
                return new Filed.Done(claim);
            }
        }
        throw new StoreBusy("claim");
    }

    private static String outcome(ClaimDraft draft) {
        return draft.decision().outcome().token();
    }

    private Optional<Filed> holder(Item once, ClaimDraft draft, Officer by) {
        FilingId place = FilingId.parse(once.text("filing"));
        if (!place.kind().equals(Claim.KIND)) {
            return holding.holds(once) ? Optional.of(new Filed.HeldByFile(place)) : Optional.empty();
        }
        return claims.find(new ClaimId(place.slot()))
                .filter(Claim::holds)
                .map(claim -> claim.filer().equals(by) && draft.saysTheSameAs(claim.content())
                        ? new Filed.AlreadySo(claim)
                        : new Filed.HeldByClaim(claim));
    }

    /** As rows of files take it, but by a claim. */
    private static Item taken(Claim claim, long revision) {
        return Item.at(claim.content().once().key())
                .with("filing", claim.place().toString())
                .with("taking", UUID.randomUUID().toString())
                .withTexts("holders", List.of())
                .with("revision", revision);
    }
}
