package cn.laowu.policy;

import java.util.List;

/**
 * The facts of M7: an entrepreneur whom a region nominates.
 *
 * @param region the region
 * @param selfFounded whether the enterprise or 个体工商户 is the entrepreneur's own, as the region states
 * @param grantedBefore whether this person ever had the grant, whatever the region
 * @param nominationsBefore the region's nominations of the year that use up the ten (R12), this one left out
 * @param workers everyone whom the nomination lists
 */
public record Nomination(
        RegionId region, boolean selfFounded, boolean grantedBefore, int nominationsBefore, List<Worker> workers)
        implements Question {

    /**
     * @throws IllegalArgumentException where the count is below zero
     */
    public Nomination {
        if (nominationsBefore < 0) {
            throw new IllegalArgumentException(nominationsBefore + " nominations before");
        }
        workers = List.copyOf(workers);
    }

    @Override
    public Decision decide(Deciding ctx) {
        return EntrepreneurGrant.decide(this, ctx);
    }
}
