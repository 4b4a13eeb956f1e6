package cn.laowu.beijingemployment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.desk.ObjectArrived;
import cn.laowu.testkit.CountingDynamo;
import cn.laowu.testkit.TestTables;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Two lists at once, with no luck: before every call that one makes to the database, in turn, the other is taken in whole. */
class MeetingListsTest {
    private static final String[] FILES = {"一批", "二批"};

    @Test
    void twoInstalmentsOfOneTimeAreJoined() {
        meet(
                house -> {},
                new Coming("zhuozi", "一批", "1 2026-01-01..2026-01-31"),
                new Coming("zhuozi", "二批", "1 2026-02-01..2026-03-31"),
                house -> {
                    assertThat(house.told("zhuozi", "一批")).containsExactly("2 accepted 0.00 joined");
                    assertThat(house.told("zhuozi", "二批")).containsExactly("2 accepted 5000.00");
                });
    }

    @Test
    void twoEmploymentsThatEachSufficeAreWorthOneAmount() {
        meet(
                house -> {},
                new Coming("zhuozi", "一批", "1 2026-01-01..2026-03-31"),
                new Coming("zhuozi", "二批", "1 2026-06-01..2026-09-30"),
                house -> assertThat(List.of(house.told("zhuozi", "一批"), house.told("zhuozi", "二批")))
                        .containsExactlyInAnyOrder(List.of("2 accepted 5000.00"), List.of("2 accepted 0.00 joined")));
    }

    @Test
    void oneEmploymentInTwoListsStandsInOne() {
        meet(
                house -> {},
                new Coming("zhuozi", "一批", "1 2026-01-01..2026-03-31"),
                new Coming("zhuozi", "二批", "1 2026-01-01..2026-03-31"),
                house -> assertThat(List.of(house.told("zhuozi", "一批"), house.told("zhuozi", "二批")))
                        .containsExactlyInAnyOrder(
                                List.of("2 accepted 5000.00"), List.of("2 rejected duplicate-elsewhere")));
    }

    @Test
    void oneOfTwoRegionsHasThePerson() {
        meet(
                house -> {},
                new Coming("zhuozi", "一批", "1 2026-01-01..2026-03-31"),
                new Coming("kezuohouqi", "二批", "1 2026-06-01..2026-09-30"),
                house -> assertThat(List.of(house.told("zhuozi", "一批"), house.told("kezuohouqi", "二批")))
                        .containsExactlyInAnyOrder(
                                List.of("2 accepted 5000.00"), List.of("2 rejected duplicate-elsewhere")));
    }

    @Test
    void whatAReplacementLetsGoIsPaidToTheListThatIsJudgedMeanwhile() {
        meet(
                house -> house.upload("zhuozi", "一批", "1 2026-01-01..2026-03-31"),
                new Coming("zhuozi", "二批", "1 2026-06-01..2026-09-30"),
                new Coming("zhuozi", "一批", "2 2026-01-01..2026-03-31"),
                house -> {
                    assertThat(house.told("zhuozi", "一批")).containsExactly("2 accepted 5000.00");
                    assertThat(house.told("zhuozi", "二批")).containsExactly("2 accepted 5000.00");
                });
    }

    @Test
    void whatIsReplacedWhileAnotherListLeansOnItIsNotPaidForMonthsThatNoListNames() {
        meet(
                house -> house.upload("zhuozi", "一批", "1 2026-01-01..2026-01-31"),
                new Coming("zhuozi", "一批", "1 2026-02-01..2026-03-31"),
                new Coming("zhuozi", "一批", "2 2026-02-01..2026-03-31", "1 2026-02-01..2026-03-15"),
                house -> assertThat(house.told("zhuozi", "一批"))
                        .isIn(
                                List.of("2 rejected months-short"),
                                List.of("2 rejected months-short", "3 rejected months-short")));
    }

    private record Coming(String region, String file, List<String> rows) {
        Coming(String region, String file, String... rows) {
            this(region, file, List.of(rows));
        }

        ObjectArrived put(House house) {
            return house.put(region, file, Lists.of(rows.toArray(String[]::new)));
        }
    }

    private static void meet(Consumer<House> before, Coming one, Coming other, Consumer<House> after) {
        boolean met = true;
        for (int call = 1; met; call++) {
            try (TestTables tables = TestTables.fresh()) {
                House house = House.of(tables);
                before.accept(house);
                ObjectArrived first = one.put(house);
                ObjectArrived second = other.put(house);
                CountingDynamo counting = CountingDynamo.before(call, () -> house.desk.takeIn(second));
                house.through(counting.over(tables.client())).desk.takeIn(first);
                met = !counting.metName().isEmpty();
                if (!met) {
                    house.desk.takeIn(second);
                }
                house.desk.deliver();
                try {
                    after.accept(house);
                    house.check(3, FILES);
                } catch (AssertionError wrong) {
                    throw new AssertionError(
                            "when the other is taken in before call " + call + " " + counting.metName(), wrong);
                }
                assertThat(call).isLessThan(200);
            }
        }
    }
}
