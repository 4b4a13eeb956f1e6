package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.EARLY_OCTOBER;
import static cn.laowu.postpayroll.Office.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.desk.ObjectArrived;
import cn.laowu.testkit.CountingDynamo;
import cn.laowu.testkit.TestTables;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A judging that looked too early, the change that it missed, and the word of that change: all under way at once. */
@Timeout(120)
class ThreeAtOnceTest {
    private static final Map<Integer, List<String>> ALL_ACCEPTED = Map.of(2, List.of(), 3, List.of());

    @Test
    void wordOfAFreedPersonReachesAFirstJudgingThatEndsMeanwhile() throws Exception {
        everyMeeting(
                office -> office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2)),
                office -> {
                    ObjectArrived event = office.put("moyu", SEPTEMBER, Rosters.of(2, 3));
                    return process -> process.takeIn(event);
                },
                office -> office.takeIn(office.put("zhuozi", SEPTEMBER, Rosters.of(1))));
    }

    @Test
    void wordOfAFreedPersonReachesAJudgingOfFreedRowsThatEndsMeanwhile() throws Exception {
        everyMeeting(
                office -> {
                    office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
                    office.upload("kezuohouqi", SEPTEMBER, Rosters.of(3, 4));
                    office.upload("moyu", SEPTEMBER, Rosters.of(2, 3));
                    office.takeIn(office.put("zhuozi", SEPTEMBER, Rosters.of(1)));
                },
                office -> Office::deliver,
                office -> office.takeIn(office.put("kezuohouqi", SEPTEMBER, Rosters.of(4))));
    }

    private interface Setting {
        Meddling.Act in(Office office);
    }

    /**
     * The judging stops just before its transaction; the change happens; the word of it is delivered, and before each call of that
     * delivery, in turn, the judging comes to its end.
     */
    private static void everyMeeting(Consumer<Office> before, Setting judging, Consumer<Office> change)
            throws Exception {
        boolean met = true;
        for (int call = 1; met; call++) {
            try (TestTables tables = TestTables.fresh()) {
                Office office = Office.at(EARLY_OCTOBER, tables);
                before.accept(office);
                Meddling.Act act = judging.in(office);
                CountDownLatch stopped = new CountDownLatch(1);
                CountDownLatch goOn = new CountDownLatch(1);
                CountingDynamo stopping = CountingDynamo.beforeFirst("transactWriteItems", () -> {
                    stopped.countDown();
                    await(goOn);
                });
                Office slow = office.through(stopping.over(tables.client()));
                CompletableFuture<Void> judged = CompletableFuture.runAsync(() -> act.by(slow));
                await(stopped);
                change.accept(office);
                CountingDynamo delivering = CountingDynamo.before(call, () -> {
                    goOn.countDown();
                    judged.join();
                });
                office.through(delivering.over(tables.client())).deliver();
                met = !delivering.metName().isEmpty();
                goOn.countDown();
                judged.get(60, TimeUnit.SECONDS);
                Books.check(office);
                assertThat(office.rows("moyu", SEPTEMBER))
                        .as("the judging ends before call %s, %s", call, delivering.metName())
                        .isEqualTo(ALL_ACCEPTED);
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
