package cn.laowu.entrepreneurs;

import static cn.laowu.entrepreneurs.House.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.FilingId;
import cn.laowu.desk.ObjectArrived;
import cn.laowu.testkit.TestTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real threads, each a process of its own, set off at the same moment. */
@Timeout(240)
class RacingNominationsTest {
    private final TestTables tables = TestTables.fresh();
    private final House house = House.of(tables);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<FilingId> filings = new ArrayList<>();

    @AfterEach
    void close() {
        threads.shutdownNow();
        Order.check(house, filings);
        tables.close();
    }

    @Test
    void twelveNominationsOfFourFilesAtOnceFillTenPlaces() throws Exception {
        List<ObjectArrived> events = new ArrayList<>();
        for (int file = 0; file < 4; file++) {
            House.Sheet sheet = sheet();
            for (int n = file * 3 + 1; n <= file * 3 + 3; n++) {
                sheet.nominate(n, n * 100 + 1, n * 100 + 2, n * 100 + 3);
            }
            events.add(put("zhuozi", file + ".csv", sheet));
        }
        judgeAtOnce(events, 10);
        assertThat(filings.stream().flatMap(filing -> house.nominations(filing).stream()))
                .hasSize(12);
        assertThat(granted()).hasSize(10);
    }

    @Test
    void twoRegionsThatWantTheSameWorkersAtOnceDoNotBothFall() throws Exception {
        judgeAtOnce(
                List.of(
                        put("zhuozi", "一.csv", sheet().nominate(1, 11, 12, 13)),
                        put("moyu", "一.csv", sheet().nominate(2, 13, 12, 11)),
                        put("tuan47", "一.csv", sheet().nominate(3, 12, 11, 14))),
                1);
        assertThat(granted()).hasSize(1);
    }

    @Test
    void threeRegionsThatNominateOnePersonAtOnceHaveOneGrant() throws Exception {
        judgeAtOnce(
                List.of(
                        put("zhuozi", "一.csv", sheet().nominate(1, 11, 12, 13)),
                        put("moyu", "一.csv", sheet().nominate(1, 21, 22, 23)),
                        put("tuan47", "一.csv", sheet().nominate(1, 31, 32, 33))),
                1);
        List<String> told = filings.stream()
                .flatMap(filing -> house.nominations(filing).stream())
                .sorted()
                .toList();
        assertThat(told)
                .containsExactly("1: 3 0.00 duplicate-elsewhere", "1: 3 0.00 duplicate-elsewhere", "1: 3 20000.00");
    }

    @Test
    void instalmentsOfOneNominationAtOnceAreOneNomination() throws Exception {
        judgeAtOnce(
                List.of(
                        put("zhuozi", "一.csv", sheet().nominate(1, 11, 12)),
                        put("zhuozi", "二.csv", sheet().nominate(1, 12, 13)),
                        put("zhuozi", "三.csv", sheet().nominate(1, 14))),
                1);
        filings.forEach(filing -> assertThat(house.nominations(filing)).containsExactly("1: 4 25000.00"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void filesThatShareWorkersAndEntrepreneursAreJudgedAtOnceAndReplacedAtOnce(long seed) throws Exception {
        Random random = new Random(seed);
        for (int round = 0; round < 2; round++) {
            List<ObjectArrived> events = new ArrayList<>();
            for (String region : House.REGIONS.subList(0, 3)) {
                for (int file = 0; file < 2; file++) {
                    House.Sheet sheet = sheet();
                    for (int nomination = 0; nomination < 6; nomination++) {
                        sheet.nominate(
                                1 + random.nextInt(14),
                                random.ints(100, 150)
                                        .distinct()
                                        .limit(2 + random.nextInt(3))
                                        .toArray());
                    }
                    events.add(put(region, file + ".csv", sheet));
                }
            }
            judgeAtOnce(events, 30);
            Order.check(house, filings);
        }
    }

    private ObjectArrived put(String region, String fileName, House.Sheet sheet) {
        filings.add(new FilingId(region, "entrepreneurs", "2026", fileName));
        return house.put(region, fileName, sheet);
    }

    /** Who has a grant, as any file says now. */
    private Set<String> granted() {
        return Set.copyOf(filings).stream()
                .flatMap(filing -> house.nominations(filing).stream()
                        .filter(nomination -> nomination.endsWith("000.00"))
                        .map(nomination -> filing.region() + " " + nomination.replaceAll(":.*", "")))
                .collect(Collectors.toSet());
    }

    /**
     * Every event twice, and what follows from them by three.
     *
     * @param most grants at any time, also before anybody was told of anybody else
     */
    private void judgeAtOnce(List<ObjectArrived> events, int most) throws Exception {
        List<Callable<Void>> acts = new ArrayList<>();
        events.forEach(event -> {
            acts.add(act(process -> process.desk.takeIn(event)));
            acts.add(act(process -> process.desk.takeIn(event)));
        });
        atOnce(acts);
        assertThat(granted()).hasSizeLessThanOrEqualTo(most);
        atOnce(IntStream.range(0, 3)
                .mapToObj(n -> act(process -> process.desk.deliver()))
                .toList());
        house.desk.deliver();
    }

    private Callable<Void> act(Consumer<House> what) {
        House process = house.through(tables.client());
        return () -> {
            what.accept(process);
            return null;
        };
    }

    private void atOnce(List<Callable<Void>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        List<Future<Void>> running = new ArrayList<>();
        for (Callable<Void> act : acts) {
            running.add(threads.submit(() -> {
                start.await();
                return act.call();
            }));
        }
        for (Future<Void> act : running) {
            try {
                act.get();
            } catch (ExecutionException failed) {
                throw new AssertionError(failed.getCause());
            }
        }
    }
}
