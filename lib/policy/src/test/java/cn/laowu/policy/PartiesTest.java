package cn.laowu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PartiesTest {

    @Test
    void whoeverLeftIsKnownBehindThoseOfToday() {
        Parties former = parties(List.of(group("hills")), "south+north");
        Parties today = parties(List.of(group("plain")), "east", "north");

        Parties all = today.withFormer(former);

        assertThat(all.regions().stream().map(region -> region.id() + " " + region.order()))
                .containsExactly("east 0", "north 1", "south 2");
        assertThat(all.groups().stream().map(group -> group.id().value())).containsExactly("plain", "hills");
        assertThat(all.quotaGroups().stream().map(group -> group.id() + " " + group.regions()))
                .containsExactly("east [east]", "north [north]", "south [south]");
        assertThat(all.region(RegionId.of("south"))).isPresent();
        assertThat(today.region(RegionId.of("south"))).isEmpty();
    }

    @Test
    void aQuotaGroupOfBothTimesHasTheRegionsOfBoth() {
        Parties all = parties(List.of(group("plain")), "south", "east")
                .withFormer(parties(List.of(group("plain")), "south+north"));
        assertThat(all.quotaGroups().stream().map(group -> group.id() + " " + group.regions()))
                .containsExactly("south [south, north]", "east [east]");
        assertThat(all.groups()).hasSize(1);
    }

    @Test
    void whoeverStayedIsTheOneOfToday() {
        Parties today = parties(List.of(group("plain")), "south");
        Parties all = today.withFormer(parties(List.of(group("hills")), "south"));
        assertThat(all.regions()).isEqualTo(today.regions());
        assertThat(all.quotaGroups()).isEqualTo(today.quotaGroups());
    }

    /** Makes parties of quota groups, each told as its regions; all regions are of the first group of rates. */
    private static Parties parties(List<RegionGroup> groups, String... quotaGroups) {
        List<List<String>> members = Stream.of(quotaGroups)
                .map(group -> List.of(group.split("\\+", -1)))
                .toList();
        List<String> ids = members.stream().flatMap(List::stream).toList();
        return new Parties(
                groups,
                ids.stream()
                        .map(id -> new Region(
                                RegionId.of(id),
                                id,
                                id,
                                Relation.PAIRED,
                                groups.get(0).id(),
                                "990001",
                                ids.indexOf(id)))
                        .toList(),
                members.stream()
                        .map(regions -> new QuotaGroup(
                                QuotaGroupId.of(regions.get(0)),
                                regions.get(0),
                                regions.stream().map(RegionId::of).toList()))
                        .toList());
    }

    private static RegionGroup group(String id) {
        return new RegionGroup(GroupId.of(id), id);
    }
}
