package cn.laowu.policy;

import java.util.List;
import java.util.stream.Stream;

/**
 * Regions that share one quota of welfare posts (clause 二), settled together.
 *
 * @param id the region's own id where it stands alone
 * @param nameZh its name for officers
 * @param regions its regions, in the order of Parties; never empty
 */
public record QuotaGroup(QuotaGroupId id, String nameZh, List<RegionId> regions) {

    public QuotaGroup {
        regions = List.copyOf(regions);
        if (regions.isEmpty()) {
            throw new IllegalArgumentException("a quota group without regions: " + id);
        }
    }

    /** Returns this group with the other's regions after its own. */
    QuotaGroup and(QuotaGroup other) {
        return new QuotaGroup(
                id,
                nameZh,
                Stream.concat(regions.stream(), other.regions.stream()).toList());
    }
}
