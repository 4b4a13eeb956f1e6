package cn.laowu.beijingemployment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.policy.Measure;
import cn.laowu.testkit.TestTables;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The year's lists decided anew under other readings. */
class ReplayTest {

    @Test
    void theSameReadingsPayWhatWasPaid() {
        try (TestTables tables = TestTables.fresh()) {
            House house = recorded(tables);
            assertThat(house.desk.replayed(Measure.M6, Map.of()))
                    .containsExactlyInAnyOrder(
                            "M6 zhuozi 2026 2 5000.00 -> 5000.00",
                            "M6 zhuozi 2026 3 0.00 -> 0.00 months-short",
                            "M6 moyu 2026 2 0.00 -> 0.00 region-not-eligible",
                            "M6 moyu 2026 3 0.00 -> 0.00 region-not-eligible");
        }
    }

    @Test
    void counterpartRegionsArePaidWhereTheyCountButNobodyTwice() {
        try (TestTables tables = TestTables.fresh()) {
            House house = recorded(tables);
            assertThat(house.desk.replayed(Measure.M6, Map.of("R5", "yes")))
                    .containsExactlyInAnyOrder(
                            "M6 zhuozi 2026 2 5000.00 -> 5000.00",
                            "M6 zhuozi 2026 3 0.00 -> 0.00 months-short",
                            "M6 moyu 2026 2 0.00 -> 5000.00",
                            "M6 moyu 2026 3 0.00 -> 0.00 duplicate-elsewhere");
        }
    }

    @Test
    void employmentsThatAreNotJoinedLoseTheirAmount() {
        try (TestTables tables = TestTables.fresh()) {
            House house = recorded(tables);
            assertThat(house.desk.replayed(Measure.M6, Map.of("R18", "no")))
                    .contains("M6 zhuozi 2026 2 5000.00 -> 0.00 months-short months-short");
        }
    }

    /** Person 1 in two instalments and in another region, person 2 too short, person 3 of a counterpart region. */
    private static House recorded(TestTables tables) {
        House house = House.of(tables);
        house.upload("zhuozi", "一批", "1 2026-01-01..2026-01-31", "2 2026-01-01..2026-01-31");
        house.upload("zhuozi", "二批", "1 2026-02-01..2026-03-31");
        house.upload("moyu", "一批", "3 2026-01-01..2026-06-30", "1 2026-05-01..2026-09-30");
        return house;
    }
}
