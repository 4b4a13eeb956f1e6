package cn.laowu.policy;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/**
 * One month of one quota group, ready to be settled.
 *
 * @param group the regions that share the quota
 * @param month the month
 * @param candidates the confirmed rows of all the group's rosters; their order in this list decides nothing
 * @param paidMonthBefore posts with a payable line in a sealed run of the month before (R11)
 * @param sealed what sealed runs of this month pay already
 * @param paidEarlierThisYear posts paid in any earlier month of the same calendar year (R16's alternative)
 */
public record MonthOfGroup(
        QuotaGroup group,
        YearMonth month,
        List<Candidate> candidates,
        Set<Post> paidMonthBefore,
        Sealed sealed,
        Set<Post> paidEarlierThisYear) {

    /**
     * @throws IllegalArgumentException where a candidate is of a region outside the group
     */
    public MonthOfGroup {
        candidates = List.copyOf(candidates);
        paidMonthBefore = Set.copyOf(paidMonthBefore);
        paidEarlierThisYear = Set.copyOf(paidEarlierThisYear);
        Set<RegionId> regions = Set.copyOf(group.regions());
        for (Candidate candidate : candidates) {
            if (!regions.contains(candidate.region())) {
                throw new IllegalArgumentException(
                        "row " + candidate.row() + " of " + candidate.region() + " in the month of " + group.id());
            }
        }
    }
}
