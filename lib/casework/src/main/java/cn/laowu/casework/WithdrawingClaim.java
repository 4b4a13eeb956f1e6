package cn.laowu.casework;

import cn.laowu.store.Conditions;
import cn.laowu.store.Item;
import cn.laowu.store.ItemTable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a claim back, with a reason: one transaction of the claim, an audit link, and word for the files whose rows waited for what it had
 * ({@link NotifyingWaiters}). What the rule grants once is free from then on, for a key counts only while its claim holds.
 */
public final class WithdrawingClaim {
    private final ItemTable casework;
    private final ItemTable audit;
    private final Claims claims;
    private final ClaimItems items;

    WithdrawingClaim(ItemTable casework, ItemTable audit, Claims claims, ClaimItems items) {
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

        /** In this state it can't be withdrawn, or somebody changed it at the same moment. */
        record NotNow(Claim claim) implements Outcome {}
    }

    /**
     * Withdraws the claim.
     *
     * @param reason why; kept in the audit trail
     */
    public Outcome withdraw(ClaimId id, String reason, Officer by, Instant now) {
        Optional<Claim> found = claims.find(id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        Claim claim = found.get();
        if (claim.state() == ClaimState.WITHDRAWN) {
            return new Outcome.AlreadySo(claim);
        }
        Optional<ClaimState> after = claim.state().after(ClaimState.Act.WITHDRAW);
        if (after.isEmpty()) {
            return new Outcome.NotNow(claim);
        }
        AuditLink link = AuditLink.after(claim.tip(), Claim.caseOf(id), "withdrawn", by, now, Map.of("reason", reason));
        Claim withdrawn = claim.next(claim.content(), after.get(), claim.confirmation(), link.tip());
        boolean done = casework.transaction()
                .put(casework, items.toItem(withdrawn), Conditions.atRevision(claim.revision()))
                .put(audit, link.toItem(), Conditions.ABSENT)
                .put(casework, Item.at(Keys.outboxOfClaim(withdrawn)))
                .commit();
        if (done) {
            return new Outcome.Done(withdrawn);
        }
        Claim beaten = claims.find(id).orElseThrow();
        return beaten.state() == ClaimState.WITHDRAWN ? new Outcome.AlreadySo(beaten) : new Outcome.NotNow(beaten);
    }
}
