package cn.laowu.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The regions that the measures serve, in their order, the groups that share rates, and those that share quotas. Immutable. */
public final class Parties {

    private final List<RegionGroup> groups;
    private final List<Region> regions;
    private final List<QuotaGroup> quotaGroups;
    private final Map<GroupId, RegionGroup> groupsById = new HashMap<>();
    private final Map<RegionId, Region> byId = new HashMap<>();
    private final Map<RegionId, QuotaGroup> quotaGroupByRegion = new HashMap<>();

    Parties(List<RegionGroup> groups, List<Region> regions, List<QuotaGroup> quotaGroups) {
        this.groups = List.copyOf(groups);
        this.regions = List.copyOf(regions);
        this.quotaGroups = List.copyOf(quotaGroups);
        groups.forEach(group -> groupsById.put(group.id(), group));
        regions.forEach(region -> byId.put(region.id(), region));
        quotaGroups.forEach(group -> group.regions().forEach(region -> quotaGroupByRegion.put(region, group)));
    }

    /** Returns these parties, and after them those that only {@code former} knows. */
    Parties withFormer(Parties former) {
        Map<GroupId, RegionGroup> allGroups = new LinkedHashMap<>();
        groups.forEach(group -> allGroups.put(group.id(), group));
        former.groups.forEach(group -> allGroups.putIfAbsent(group.id(), group));

        List<Region> allRegions = new ArrayList<>(regions);
        former.regions.stream()
                .filter(region -> !byId.containsKey(region.id()))
                .forEach(region -> allRegions.add(region.at(allRegions.size())));

        Map<QuotaGroupId, QuotaGroup> allQuotaGroups = new LinkedHashMap<>();
        quotaGroups.forEach(group -> allQuotaGroups.put(group.id(), group));
        for (QuotaGroup group : former.quotaGroups) {
            List<RegionId> gone = group.regions().stream()
                    .filter(region -> !byId.containsKey(region))
                    .toList();
            if (!gone.isEmpty()) {
                allQuotaGroups.merge(group.id(), new QuotaGroup(group.id(), group.nameZh(), gone), QuotaGroup::and);
            }
        }
        return new Parties(List.copyOf(allGroups.values()), allRegions, List.copyOf(allQuotaGroups.values()));
    }

    /** Returns the groups of regions that share rates. */
    public List<RegionGroup> groups() {
        return groups;
    }

    /** Returns the group whose rates the region of these parties has. */
    RegionGroup groupOf(Region region) {
        RegionGroup group = groupsById.get(region.group());
        if (group == null) {
            throw new IllegalArgumentException("no such group: " + region.group());
        }
        return group;
    }

    /** Returns the regions, in the order of Parties. */
    public List<Region> regions() {
        return regions;
    }

    /** Returns the region of this id, or nothing where there is none. */
    public Optional<Region> region(RegionId id) {
        return Optional.ofNullable(find(id));
    }

    @Nullable
    Region find(RegionId id) {
        return byId.get(id);
    }

    /** Returns the region that this text names by its id, whatever else the text may be; nothing where there is none. */
    public Optional<Region> named(String text) {
        return regions.stream()
                .filter(region -> region.id().value().equals(text))
                .findFirst();
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
        QuotaGroup group = quotaGroupByRegion.get(region);
        if (group == null) {
            throw new IllegalArgumentException("no such region: " + region);
        }
        return group;
    }
}
