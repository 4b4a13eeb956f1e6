package cn.laowu.casework;

import cn.laowu.store.ItemTable;
import java.util.List;

/** The audit chains, one a case. */
public final class AuditTrail {
    private final ItemTable audit;

    AuditTrail(ItemTable audit) {
        this.audit = audit;
    }

    /** The links of what was done to the filing, the first first. */
    public List<AuditLink> ofFiling(FilingId filing) {
        return of(TakingPlace.caseOf(filing));
    }

    /** The links of the runs of one month of one quota group. */
    public List<AuditLink> ofRuns(RunPeriod period) {
        return of(SealingRun.caseOf(period));
    }

    /** The links of a single claim. */
    public List<AuditLink> ofClaim(ClaimId claim) {
        return of(Claim.caseOf(claim));
    }

    /** The links of an entry of a register. */
    public List<AuditLink> ofRegistered(String register, String id) {
        return of(Registers.caseOf(register, id));
    }

    private List<AuditLink> of(String caseId) {
        return audit.all("CASE#" + caseId, Keys.LINK).stream()
                .map(item -> AuditLink.of(caseId, Long.parseLong(item.text("sk").substring(Keys.LINK.length())), item))
                .toList();
    }
}
