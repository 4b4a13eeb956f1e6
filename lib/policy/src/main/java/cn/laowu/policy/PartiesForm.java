package cn.laowu.policy;

import cn.laowu.policy.Entry.Fields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How the list of parties is written in a policy file: groups, regions in their order, and who shares a quota. */
final class PartiesForm {

    private PartiesForm() {}

    static Parties read(Entry entry) {
        Fields fields = entry.fields("groups", "regions", "quotaGroups");
        Map<GroupId, RegionGroup> groups = groups(fields.get("groups"));
        Map<RegionId, Region> regions = regions(fields.get("regions"), groups);
        List<QuotaGroup> quotaGroups = quotaGroups(fields.get("quotaGroups"), regions);
        return new Parties(List.copyOf(groups.values()), List.copyOf(regions.values()), quotaGroups);
    }

    private static Map<GroupId, RegionGroup> groups(Entry list) {
        Map<GroupId, RegionGroup> groups = new LinkedHashMap<>();
        for (Entry item : list.items()) {
            Fields fields = item.fields("id", "nameZh");
            GroupId id = fields.get("id").parsed("an id of a group", GroupId::of);
            if (groups.put(id, new RegionGroup(id, fields.get("nameZh").text())) != null) {
                throw item.fault("the group " + id + " stands here twice");
            }
        }
        return groups;
    }

    private static Map<RegionId, Region> regions(Entry list, Map<GroupId, RegionGroup> groups) {
        Map<RegionId, Region> regions = new LinkedHashMap<>();
        for (Entry item : list.items()) {
            Region region = region(item, groups, regions.size());
            if (regions.put(region.id(), region) != null) {
                throw item.fault("the region " + region.id() + " stands here twice");
            }
        }
        return regions;
    }

    private static Region region(Entry item, Map<GroupId, RegionGroup> groups, int order) {
        Fields fields = item.fields("id", "nameZh", "fullNameZh", "relation", "group", "gbCode");
        Entry relation = fields.get("relation");
        Entry group = fields.get("group");
        Entry gbCode = fields.get("gbCode");
        GroupId groupId = group.parsed("an id of a group", GroupId::of);
        if (!groups.containsKey(groupId)) {
            throw group.fault("there is no group " + groupId);
        }
        if (!gbCode.text().matches("\\d{6}")) {
            throw gbCode.fault("six digits of GB/T 2260 are expected here");
        }
        return new Region(
                fields.get("id").parsed("an id of a region", RegionId::of),
                fields.get("nameZh").text(),
                fields.get("fullNameZh").text(),
                Relation.fromToken(relation.text())
                        .orElseThrow(() -> relation.fault("there is no relation " + relation.text())),
                groupId,
                gbCode.text(),
                order);
    }

    private static List<QuotaGroup> quotaGroups(Entry list, Map<RegionId, Region> regions) {
        Map<QuotaGroupId, QuotaGroup> groups = new LinkedHashMap<>();
        Set<RegionId> placed = new HashSet<>();
        for (Entry item : list.items()) {
            QuotaGroup group = quotaGroup(item, regions);
            if (groups.put(group.id(), group) != null) {
                throw item.fault("the quota group " + group.id() + " stands here twice");
            }
            for (RegionId region : group.regions()) {
                if (!placed.add(region)) {
                    throw item.fault("the region " + region + " shares two quotas");
                }
            }
        }
        for (RegionId region : regions.keySet()) {
            if (!placed.contains(region)) {
                throw list.fault("the region " + region + " is in no quota group");
            }
        }
        return List.copyOf(groups.values());
    }

    private static QuotaGroup quotaGroup(Entry item, Map<RegionId, Region> regions) {
        Fields fields = item.fields("id", "nameZh", "regions");
        Set<RegionId> members = new HashSet<>();
        for (Entry member : fields.get("regions").items()) {
            RegionId id = member.parsed("an id of a region", RegionId::of);
            if (!regions.containsKey(id)) {
                throw member.fault("there is no region " + id);
            }
            if (!members.add(id)) {
                throw member.fault("the region " + id + " stands here twice");
            }
        }
        List<RegionId> inOrder = new ArrayList<>(regions.keySet());
        inOrder.retainAll(members);
        return new QuotaGroup(
                fields.get("id").parsed("an id of a quota group", QuotaGroupId::of),
                fields.get("nameZh").text(),
                inOrder);
    }

    static String text(Parties parties) {
        return parties.regions().stream()
                .map(region -> String.join(
                        " ",
                        region.id().value(),
                        region.fullNameZh(),
                        region.relation().token(),
                        region.group().value(),
                        region.gbCode(),
                        parties.quotaGroupOf(region.id()).id().value()))
                .collect(Collectors.joining("; "));
    }
}
