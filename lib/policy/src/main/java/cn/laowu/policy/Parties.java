package cn.laowu.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The regions that the measures serve, in their order, and the groups that share quotas. Immutable. */
public final class Parties {

    private final List<Region> regions;
    private final List<QuotaGroup> quotaGroups;
    private final Map<RegionId, Region> byId = new HashMap<>();
    private final Map<RegionId, QuotaGroup> groupOfRegion = new HashMap<>();

    Parties(List<Region> regions, List<QuotaGroup> quotaGroups) {
        this.regions = List.copyOf(regions);
        this.quotaGroups = List.copyOf(new ArrayList<>(quotaGroups));
        regions.forEach(region -> byId.put(region.id(), region));
        quotaGroups.forEach(group -> group.regions().forEach(region -> groupOfRegion.put(region, group)));
    }

    /** Returns the regions, in the order of Parties. */
    public List<Region> regions() {
        return regions;
    }

    /** Returns the region of this id, or nothing where there is none. */
    public Optional<Region> region(RegionId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns the groups of regions that share a quota of posts, each region in exactly one. */
    public List<QuotaGroup> quotaGroups() {
        return quotaGroups;
    }

    /**
     * Returns the group whose quota the region shares.
     *
     * @throws IllegalArgumentException where there is no such region
     */
    public QuotaGroup quotaGroupOf(RegionId region) {
        QuotaGroup group = groupOfRegion.get(region);
        if (group == null) {
            throw new IllegalArgumentException("no such region: " + region);
        }
        return group;
    }
}
