package cn.laowu.entrepreneurs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.FiledGroup;
import cn.laowu.casework.FiledRow;
import cn.laowu.casework.Filing;
import cn.laowu.casework.FilingId;
import cn.laowu.casework.Nominations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What must hold over all files once every event was delivered (readings as by default). */
final class Order {
    private final House house;
    /** By region's year and entrepreneur, what the files say of the nomination. */
    private final Map<String, Map<Integer, String>> said = new TreeMap<>();

    private final Map<String, Map<Integer, FiledGroup>> groups = new TreeMap<>();
    /** By worker, by whom the worker is counted: {@code region/year/entrepreneur}. */
    private final Map<Integer, Set<String>> counted = new HashMap<>();
    /** Of rows that another has, by worker. */
    private final Map<Integer, Set<String>> elsewhere = new HashMap<>();

    private Order(House house) {
        this.house = house;
    }

    /** @param filings every filing there is */
    static void check(House house, List<FilingId> filings) {
        Order order = new Order(house);
        Set.copyOf(filings).stream()
                .map(id -> house.desk.casework().filings().find(id))
                .filter(filing -> filing.standing().isPresent())
                .forEach(order::add);
        order.check();
    }

    private void add(Filing filing) {
        String year = filing.id().region() + "/" + filing.id().period();
        for (FiledGroup group : house.desk.casework().rows().groups(filing.judgementIds())) {
            int entrepreneur = House.number(group.particulars().field("number"));
            String before = said.computeIfAbsent(year, of -> new TreeMap<>()).put(entrepreneur, House.told(group));
            assertThat(before)
                    .as("every file of %s says the same of its nominations", year)
                    .isIn(null, House.told(group));
            groups.computeIfAbsent(year, of -> new TreeMap<>()).put(entrepreneur, group);
        }
        for (FiledRow row : house.desk.rows(filing.id())) {
            int worker = House.number(row.particulars().field("number"));
            String by = year + "/" + House.number(row.particulars().field("entrepreneur"));
            if (row.accepted() && row.codes().isEmpty()) {
                assertThat(counted.computeIfAbsent(worker, of -> new TreeSet<>())
                                .add(by))
                        .as("worker %s counts by one row of %s", worker, by)
                        .isTrue();
            } else if (row.accepted() && row.codes().contains("counted-elsewhere")) {
                elsewhere.computeIfAbsent(worker, of -> new TreeSet<>()).add(by);
            }
        }
    }

    private void check() {
        Map<Integer, List<String>> grantedIn = new LinkedHashMap<>();
        groups.forEach((year, nominations) -> {
            Set<Integer> granted = nominations.entrySet().stream()
                    .filter(nomination -> nomination.getValue().codes().isEmpty())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(granted).as("places of %s: %s", year, said.get(year)).hasSizeLessThanOrEqualTo(10);
            checkPlaces(year, granted);
            granted.forEach(entrepreneur -> grantedIn
                    .computeIfAbsent(entrepreneur, of -> new ArrayList<>())
                    .add(year));
            nominations.forEach((entrepreneur, group) -> {
                long workers = counted.values().stream()
                        .filter(by -> by.contains(year + "/" + entrepreneur))
                        .count();
                assertThat(group.counted())
                        .as("workers of %s in %s", entrepreneur, year)
                        .isEqualTo((int) workers);
                if (group.codes().contains("nominations-over-quota")) {
                    assertThat(granted)
                            .as("%s falls in %s while a place is free", entrepreneur, year)
                            .hasSize(10);
                }
            });
        });
        grantedIn.forEach((entrepreneur, years) ->
                assertThat(years).as("grants of %s", entrepreneur).hasSize(1));
        groups.forEach((year, nominations) -> nominations.forEach((entrepreneur, group) -> {
            if (group.codes().contains("duplicate-elsewhere")) {
                assertThat(grantedIn)
                        .as("%s falls in %s and nobody else nominates", entrepreneur, year)
                        .containsKey(entrepreneur);
            }
        }));
        counted.forEach((worker, by) -> assertThat(by.stream().filter(this::granted))
                .as("who is paid for worker %s", worker)
                .hasSizeLessThanOrEqualTo(1));
        elsewhere.forEach((worker, by) -> assertThat(
                        counted.getOrDefault(worker, Set.of()).stream().filter(this::granted))
                .as("worker %s does not count for %s and for nobody else", worker, by)
                .hasSize(1));
    }

    private void checkPlaces(String year, Set<Integer> granted) {
        String[] parts = year.split("/", -1);
        Set<Integer> places = new TreeSet<>();
        for (Nominations.Place place :
                house.desk.casework().nominations().places(FilingId.of(parts[0], "entrepreneurs", parts[1]))) {
            places.add(House.number(house.desk.casework().people().numberOf(place.entrepreneur())));
        }
        assertThat(places).as("places that %s keeps", year).isEqualTo(granted);
    }

    private boolean granted(String nomination) {
        int at = nomination.lastIndexOf('/');
        FiledGroup group = groups.getOrDefault(nomination.substring(0, at), Map.of())
                .get(Integer.parseInt(nomination.substring(at + 1)));
        return group != null && group.codes().isEmpty();
    }
}
