package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.ConfirmingFiling;
import cn.laowu.casework.Filing;
import cn.laowu.desk.ObjectArrived;
import cn.laowu.testkit.TestTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real threads, each a process of its own, set off at the same moment; the seed chooses who is on which roster. */
@Timeout(120)
class RacingTest {
    private final TestTables tables = TestTables.fresh();
    private final Office office = Office.at(Office.EARLY_OCTOBER, tables);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        threads.shutdownNow();
        Books.check(office);
        tables.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void rostersThatShareTheirPersonsAreJudgedAtOnceAndReplacedAtOnce(long seed) throws Exception {
        Random random = new Random(seed);
        List<String> regions = List.of("zhuozi", "chayouhouqi", "kezuohouqi", "moyu", "tuan47");
        for (int round = 0; round < 2; round++) {
            List<ObjectArrived> events = new ArrayList<>();
            for (String region : regions) {
                int[] persons = random.ints(1, 13).distinct().limit(6).toArray();
                events.add(office.put(region, SEPTEMBER, Rosters.of(persons)));
            }
            atOnce(events.stream()
                    .map(event -> act(process -> process.takeIn(event)))
                    .toList());
            atOnce(IntStream.range(0, 3).mapToObj(n -> act(Office::deliver)).toList());
            Books.check(office);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void theSameEventAndOtherFilesOfTheRosterAtOnce(long seed) throws Exception {
        Random random = new Random(seed);
        List<Callable<Void>> acts = new ArrayList<>();
        ObjectArrived newest = null;
        for (int file = 0; file < 3; file++) {
            int[] persons = random.ints(1, 10).distinct().limit(4).toArray();
            ObjectArrived event = office.put("zhuozi", SEPTEMBER, Rosters.of(persons));
            acts.add(act(process -> process.takeIn(event)));
            acts.add(act(process -> process.takeIn(event)));
            newest = event;
        }
        atOnce(acts);
        Filing filing = office.filing("zhuozi", SEPTEMBER);
        assertThat(office.version(filing.standing().orElseThrow().upload()).objectKey())
                .isEqualTo(newest.key());
        assertThat(filing.standing().get().upload().version()).isEqualTo(newest.version());
        assertThat(office.rows("zhuozi", SEPTEMBER))
                .hasSize(4)
                .allSatisfy((row, codes) -> assertThat(codes).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void runsOfOneMonthAtOnceEndInOneSeal(long seed) throws Exception {
        office.upload("moyu", SEPTEMBER, Rosters.of(1, 2, 3));
        office.upload("tuan47", SEPTEMBER, Rosters.of(4, 5));
        office.confirm("moyu", SEPTEMBER);
        List<Callable<Void>> acts = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            acts.add(act(process -> process.run("xinjiang", SEPTEMBER)));
        }
        acts.add((int) (seed % 2) * 4, act(process -> process.confirm("tuan47", SEPTEMBER)));
        atOnce(acts);
        office.deliver();
        assertThat(office.state("xinjiang", SEPTEMBER).seals()).hasSize(1);
        assertThat(office.sealedLines("xinjiang", SEPTEMBER)).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 10, 11})
    void aConfirmationAndReplacementsAtOnce(long seed) throws Exception {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        String seen = office.filing("zhuozi", SEPTEMBER).hashToConfirm().orElseThrow();
        List<ConfirmingFiling.Outcome> outcomes = new ArrayList<>();
        ObjectArrived one = office.put("zhuozi", SEPTEMBER, Rosters.of(1, 3));
        ObjectArrived other = office.put("zhuozi", SEPTEMBER, Rosters.of(4));
        atOnce(List.of(
                act(process -> process.takeIn(one)),
                act(process -> outcomes.add(process.confirm("zhuozi", SEPTEMBER, seen))),
                act(process -> process.takeIn(other))));
        Filing filing = office.filing("zhuozi", SEPTEMBER);
        boolean done = outcomes.get(0) instanceof ConfirmingFiling.Outcome.Done;
        assertThat(filing.confirmed()).isEqualTo(done);
        assertThat(office.rows("zhuozi", SEPTEMBER)).hasSize(done ? 2 : 1);
    }

    private Callable<Void> act(Meddling.Act act) {
        Office process = office.through(tables.client());
        return () -> {
            act.by(process);
            return null;
        };
    }

    private void atOnce(List<Callable<Void>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        List<Future<Void>> under = new ArrayList<>();
        for (Callable<Void> act : acts) {
            under.add(threads.submit(() -> {
                start.await();
                return act.call();
            }));
        }
        for (Future<Void> one : under) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                throw new AssertionError(failed.getCause());
            }
        }
    }
}
