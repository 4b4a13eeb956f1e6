package cn.laowu.entrepreneurs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.policy.Measure;
import cn.laowu.testkit.TestTables;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A year of nominations decided anew under other readings. */
class ReplayTest {

    @Test
    void theSameReadingsPayWhatWasPaid() {
        try (TestTables tables = TestTables.fresh()) {
            assertThat(recorded(tables).desk.replayed(Measure.M7, Map.of()))
                    .containsExactly(
                            "M7 zhuozi 2026 2 50000.00 -> 50000.00",
                            "M7 zhuozi 2026 14 0.00 -> 0.00 workers-short",
                            "M7 zhuozi 2026 17 0.00 -> 0.00 workers-short");
        }
    }

    @Test
    void theCapOfTheExtraAlonePaysMore() {
        try (TestTables tables = TestTables.fresh()) {
            assertThat(recorded(tables).desk.replayed(Measure.M7, Map.of("R7", "extra")))
                    .contains("M7 zhuozi 2026 2 50000.00 -> 65000.00");
        }
    }

    @Test
    void aWorkerWhoMayCountTwiceMakesAnotherNominationWhole() {
        try (TestTables tables = TestTables.fresh()) {
            assertThat(recorded(tables).desk.replayed(Measure.M7, Map.of("R8", "yes")))
                    .containsExactly(
                            "M7 zhuozi 2026 2 50000.00 -> 50000.00",
                            "M7 zhuozi 2026 14 0.00 -> 20000.00",
                            "M7 zhuozi 2026 17 0.00 -> 0.00 workers-short");
        }
    }

    /** One with twelve workers, one with two of their own and one of those, one with one. */
    private static House recorded(TestTables tables) {
        House house = House.of(tables);
        house.upload(
                "zhuozi",
                "名单.csv",
                House.sheet()
                        .nominate(1, IntStream.rangeClosed(101, 112).toArray())
                        .nominate(2, 201, 202, 101)
                        .nominate(3, 301));
        return house;
    }
}
