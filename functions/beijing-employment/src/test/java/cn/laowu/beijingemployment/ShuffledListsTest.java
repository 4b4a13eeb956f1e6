package cn.laowu.beijingemployment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.FiledRow;
import cn.laowu.casework.PersonId;
import cn.laowu.desk.ObjectArrived;
import cn.laowu.deskkit.DeskOfKinds;
import cn.laowu.policy.BeijingEmployment;
import cn.laowu.policy.Category;
import cn.laowu.policy.Deciding;
import cn.laowu.policy.Money;
import cn.laowu.policy.PolicyBook;
import cn.laowu.policy.Readings;
import cn.laowu.policy.RegionId;
import cn.laowu.policy.Term;
import cn.laowu.testkit.Synthetic;
import cn.laowu.testkit.TestTables;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of two regions, replaced now and then, their events late, twice and at once; the seed chooses. */
class ShuffledListsTest {
    private static final int PERSONS = 5;
    private static final String[] FILES = {"一批", "二批", "三批"};
    private static final String[] REGIONS = {"zhuozi", "kezuohouqi"};
    private static final PolicyBook BOOK = PolicyBook.load();
    private static final Deciding DECIDING =
            new Deciding(BOOK, Term.of(LocalDate.of(2026, 1, 1), BOOK), Readings.of(Map.of()), House.NOVEMBER);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nobodyIsPaidTwiceAndNobodyWhoIsEntitledFallsBetweenTwoLists(long seed) {
        Random random = new Random(seed);
        try (TestTables tables = TestTables.fresh()) {
            House house = House.of(tables);
            Map<String, String[]> standing = new HashMap<>();
            for (int round = 0; round < 3; round++) {
                List<ObjectArrived> events = new ArrayList<>();
                for (int file = 0; file < 4; file++) {
                    String region = REGIONS[random.nextInt(REGIONS.length)];
                    String name = FILES[random.nextInt(FILES.length)];
                    String[] rows = rows(random);
                    standing.put(region + "/" + name, rows);
                    events.add(house.put(region, name, Lists.of(rows)));
                }
                events.add(events.get(random.nextInt(events.size())));
                Collections.shuffle(events, random);
                CompletableFuture.allOf(events.stream()
                                .map(event -> CompletableFuture.runAsync(() ->
                                        house.through(tables.client()).desk.takeIn(event)))
                                .toArray(CompletableFuture[]::new))
                        .join();
                events.forEach(house.desk::takeIn);
                house.desk.bus().shuffle(random);
                house.desk.deliver();
                house.check(PERSONS, FILES);
                standing.forEach((list, rows) -> entitled(house, list, rows));
            }
        }
    }

    /** Each row is of one month or of four: whoever has one of four is entitled to an amount, in whichever list. */
    private static void entitled(House house, String list, String... rows) {
        for (String row : rows) {
            int person = Integer.parseInt(row.substring(0, row.indexOf(' ')));
            String[] days = row.substring(row.indexOf(' ') + 1).split("\\.\\.", -1);
            boolean complete = new BeijingEmployment(
                            RegionId.of("zhuozi"),
                            Category.LIFTED,
                            Year.of(2026),
                            LocalDate.parse(days[0]),
                            LocalDate.parse(days[1]),
                            false)
                    .decide(DECIDING)
                    .eligible();
            if (complete) {
                assertThat(amounts(house.desk, person))
                        .as("%s of %s", row, list)
                        .containsExactly(Money.ofYuan(5000));
            }
        }
    }

    private static List<Money> amounts(DeskOfKinds desk, int n) {
        PersonId person = desk.casework().people().find(Synthetic.idNumber(n)).orElseThrow();
        List<Money> amounts = new ArrayList<>();
        for (String region : REGIONS) {
            for (String file : FILES) {
                for (FiledRow row : desk.rows(House.filing(region, file))) {
                    if (row.person().filter(person::equals).isPresent()) {
                        row.award()
                                .map(award -> award.amount())
                                .filter(amount -> !amount.equals(Money.ZERO))
                                .ifPresent(amounts::add);
                    }
                }
            }
        }
        return amounts;
    }

    private static String[] rows(Random random) {
        return random.ints(3, 1, PERSONS + 1)
                .mapToObj(person -> {
                    LocalDate start = LocalDate.of(2026, 1, 1).plusMonths(random.nextInt(6));
                    LocalDate end =
                            start.plusMonths(random.nextBoolean() ? 1 : 4).minusDays(1);
                    return person + " " + start + ".." + end;
                })
                .toArray(String[]::new);
    }
}
