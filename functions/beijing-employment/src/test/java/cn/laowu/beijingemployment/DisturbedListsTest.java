package cn.laowu.beijingemployment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.desk.ObjectArrived;
import cn.laowu.testkit.Crash;
import cn.laowu.testkit.FailingDynamo;
import cn.laowu.testkit.Fault;
import cn.laowu.testkit.TestTables;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a list writes, cut off or disturbed at each write in turn, then done again: the end is as if nothing had happened. */
class DisturbedListsTest {
    private static final String[] FILES = {"一批", "二批"};
    private static final List<Fault> FAULTS =
            List.of(Fault.CRASH_BEFORE, Fault.CRASH_AFTER, Fault.ANSWER_LOST, Fault.CONFLICT);

    @Test
    void aListThatCompletesWhatAnotherBegan() {
        disturb(
                house -> {
                    house.upload("zhuozi", "一批", "1 2026-01-01..2026-01-31", "2 2026-01-01..2026-03-31");
                    return house.put("zhuozi", "二批", Lists.of("1 2026-02-01..2026-03-31", "2 2026-04-01..2026-04-30"));
                },
                "[2 accepted 0.00 joined, 3 accepted 5000.00]",
                "[2 accepted 5000.00, 3 accepted 0.00 joined]");
    }

    @Test
    void aListThatLetsGoWhoCarriedTheAmount() {
        disturb(
                house -> {
                    house.upload("zhuozi", "一批", "1 2026-01-01..2026-03-31", "2 2026-01-01..2026-03-31");
                    house.upload("zhuozi", "二批", "1 2026-06-01..2026-09-30", "2 2026-03-01..2026-09-30");
                    return house.put("zhuozi", "一批", Lists.of("3 2026-01-01..2026-03-31"));
                },
                "[2 accepted 5000.00]",
                "[2 accepted 5000.00, 3 accepted 5000.00]");
    }

    private static void disturb(Function<House, ObjectArrived> before, String... expected) {
        for (Fault fault : FAULTS) {
            boolean met = true;
            for (int call = 1; met; call++) {
                met = disturbed(fault, call, before, expected);
                assertThat(call).isLessThan(200);
            }
        }
    }

    private static boolean disturbed(Fault fault, int call, Function<House, ObjectArrived> before, String... expected) {
        try (TestTables tables = TestTables.fresh()) {
            House house = House.of(tables);
            ObjectArrived event = before.apply(house);
            FailingDynamo failing = FailingDynamo.writesOf(tables.client());
            failing.failAt(call, fault);
            Consumer<House> act = process -> {
                process.desk.takeIn(event);
                process.desk.deliver();
            };
            try {
                act.accept(house.through(failing.client()));
            } catch (RuntimeException | Crash cutOff) {
                assertThat(failing.failed()).as(cutOff.toString()).isTrue();
            }
            boolean met = failing.failed();
            act.accept(house);
            List<String> told = List.of(
                    house.told("zhuozi", FILES[0]).toString(),
                    house.told("zhuozi", FILES[1]).toString());
            assertThat(told)
                    .as("%s at write %s of %s", fault, call, failing.log())
                    .containsExactly(expected);
            house.check(3, FILES);
            return met;
        }
    }
}
