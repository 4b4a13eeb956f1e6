package cn.laowu.entrepreneurs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.FilingId;
import cn.laowu.desk.ObjectArrived;
import cn.laowu.testkit.TestTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of one region, one after another; what follows comes repeated and in another order: that changes nothing. */
class ReorderedEventsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void repeatedAndReorderedEventsChangeNothing(long seed) {
        assertThat(play(seed, true)).isEqualTo(play(seed, false));
    }

    private static List<String> play(long seed, boolean disturbed) {
        Random random = new Random(seed);
        Random disturbing = new Random(seed);
        try (TestTables tables = TestTables.fresh()) {
            House house = House.of(tables);
            List<FilingId> filings = new ArrayList<>();
            for (int file = 0; file < 8; file++) {
                House.Sheet sheet = House.sheet();
                for (int nomination = 0; nomination < 5; nomination++) {
                    sheet.nominate(
                            1 + random.nextInt(16),
                            random.ints(100, 170)
                                    .distinct()
                                    .limit(2 + random.nextInt(3))
                                    .toArray());
                }
                String name = random.nextInt(5) + ".csv";
                filings.add(new FilingId("zhuozi", "entrepreneurs", "2026", name));
                ObjectArrived event = house.put("zhuozi", name, sheet);
                house.desk.takeIn(event);
                if (disturbed) {
                    house.desk.takeIn(event);
                    house.desk.bus().shuffle(disturbing);
                }
                if (!disturbed || disturbing.nextBoolean()) {
                    house.desk.deliver();
                }
            }
            house.desk.deliver();
            Order.check(house, filings);
            List<String> told = new ArrayList<>();
            new TreeSet<>(filings.stream().map(FilingId::slot).toList()).forEach(name -> {
                FilingId id = new FilingId("zhuozi", "entrepreneurs", "2026", name);
                told.add(name + house.nominations(id) + house.desk.told(id));
            });
            return told;
        }
    }
}
