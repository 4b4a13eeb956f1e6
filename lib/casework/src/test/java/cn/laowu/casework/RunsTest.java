package cn.laowu.casework;

import static cn.laowu.casework.TestCasework.CLERK;
import static cn.laowu.casework.TestCasework.NOW;
import static cn.laowu.casework.TestCasework.SEPTEMBER;
import static cn.laowu.casework.TestCasework.ZHUOZI;
import static cn.laowu.casework.TestCasework.computed;
import static cn.laowu.casework.TestCasework.fileOf;
import static cn.laowu.casework.TestCasework.paidLine;
import static cn.laowu.casework.TestCasework.person;
import static cn.laowu.casework.TestCasework.personal;
import static cn.laowu.casework.TestCasework.unpaidLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.laowu.store.Item;
import cn.laowu.testkit.CrashSweep;
import cn.laowu.testkit.FailingDynamo;
import cn.laowu.testkit.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class RunsTest {
    private static final FileVersion UPLOAD = fileOf(ZHUOZI, 1, CLERK);
    private static final GenerationId GENERATION =
            GenerationId.of("%013d-0123456789abcdef".formatted(NOW.toEpochMilli()));

    private final TestCasework store = TestCasework.fresh();
    private final Runs runs = store.casework.runs();

    @AfterEach
    void drop() {
        store.close();
    }

    private static List<RunLine> lines(int count) {
        List<RunLine> lines = new ArrayList<>();
        for (int row = 2; row < 2 + count; row++) {
            lines.add(row % 3 == 0 ? unpaidLine(UPLOAD, row, person(row)) : paidLine(UPLOAD, row, person(row)));
        }
        return lines;
    }

    private static RunChange change(RunChange.Kind kind, int n) {
        return new RunChange(
                kind, person(n), "zhuozi", n, "GW-" + n, 300_00, kind == RunChange.Kind.CHANGED ? "cafe" + n : "");
    }

    private Computation store(GenerationId generation, List<RunLine> lines, List<RunChange> changes) {
        Computation computation = computed(SEPTEMBER, generation, 0, 0, lines);
        runs.store(SEPTEMBER, generation, lines, changes).complete(computation);
        return computation;
    }

    @Test
    void linesComeBackAsTheyWere() {
        List<RunLine> lines = lines(130);
        store(GENERATION, lines, List.of());
        assertThat(runs.lines(GENERATION)).containsExactlyInAnyOrderElementsOf(lines);
        assertThat(RunTotals.of(runs.lines(GENERATION))).isEqualTo(RunTotals.of(lines));
        assertThat(runs.line(GENERATION, person(7))).contains(lines.get(5));
        assertThat(runs.line(GENERATION, person(700))).isEmpty();
        assertThat(runs.lines(GenerationId.of("none"))).isEmpty();
    }

    @Test
    void pagesHoldEveryLineOnce() {
        List<RunLine> lines = lines(45);
        store(GENERATION, lines, List.of(change(RunChange.Kind.JOINER, 2)));
        List<RunLine> paged = new ArrayList<>();
        List<RunLine> page = runs.page(GENERATION, null, 20);
        for (int pages = 0; pages < 10 && !page.isEmpty(); pages++) {
            paged.addAll(page);
            page = runs.page(GENERATION, page.get(page.size() - 1).person(), 20);
        }
        assertThat(paged).containsExactlyInAnyOrderElementsOf(lines);
    }

    @Test
    void linesReadInTheOrderOfThePartiesAndTheirRows() {
        List<RunLine> lines = new ArrayList<>();
        for (String region : List.of("tuan47", "chayouhouqi", "moyu", "zhuozi", "kezuohouqi")) {
            FileVersion upload = fileOf(FilingId.of(region, "welfare-posts", "2026-09"), 1, CLERK);
            lines.add(paidLine(upload, 10, person(lines.size())));
            lines.add(paidLine(upload, 9, person(lines.size())));
        }
        lines.sort(RunLine.inRosterOrder(TestCasework.PARTIES));
        assertThat(lines)
                .extracting(line -> line.region() + " " + line.row())
                .containsExactly(
                        "zhuozi 9",
                        "zhuozi 10",
                        "chayouhouqi 9",
                        "chayouhouqi 10",
                        "kezuohouqi 9",
                        "kezuohouqi 10",
                        "moyu 9",
                        "moyu 10",
                        "tuan47 9",
                        "tuan47 10");
    }

    @Test
    void nothingIsLeftWritingWhereTheFiguresFail() {
        List<RunLine> lines = lines(2_000);
        assertThatThrownBy(() -> {
                    try (Runs.Storing storing = runs.store(SEPTEMBER, GENERATION, lines, List.of())) {
                        storing.complete(computed(SEPTEMBER, GENERATION, 0, 0, List.of(lines.get(0), failing())));
                    }
                })
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(runs.lines(GENERATION)).hasSize(2_000);
        assertThat(runs.computation(SEPTEMBER, GENERATION)).isEmpty();
    }

    private static RunLine failing() {
        return new RunLine(person(1), "zhuozi", UPLOAD.id(), 2, "GW-2", 300_00, "x", Map.of(), personal(2));
    }

    @Test
    void changesComeBackAsTheyWere() {
        List<RunChange> changes = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            changes.add(change(RunChange.Kind.values()[n % 5], n));
        }
        changes.add(change(RunChange.Kind.CHANGED, 0)); // a joiner, too
        store(GENERATION, lines(1), changes);
        assertThat(runs.changes(GENERATION)).containsExactlyInAnyOrderElementsOf(changes);
        assertThat(runs.lines(GENERATION)).hasSize(1);
    }

    @Test
    void aComputationComesBackAsItWas() {
        Computation computation = new Computation(
                GENERATION,
                SEPTEMBER,
                2,
                7,
                new RunTotals(3, 1, 900_00, "cafe"),
                100,
                List.of("zhuozi"),
                List.of("moyu", "tuan47"),
                true,
                CLERK,
                NOW,
                "2022-04-15",
                Map.of("R2", "by-post", "R11", "confirmation-order"),
                Map.of(RunChange.Kind.JOINER, 3, RunChange.Kind.DROPPED, 1),
                List.of(new Computation.RegionFigures("zhuozi", UPLOAD.id(), 3, 1, 900_00)),
                Map.of("zhuozi", 2, "moyu", 0));
        runs.store(SEPTEMBER, GENERATION, List.of(), List.of()).complete(computation);
        Computation read = runs.computation(SEPTEMBER, GENERATION).orElseThrow();
        assertThat(read).isEqualTo(computation);
        assertThat(read.saysTheSameAs(computation)).isTrue();
        assertThat(read.count(RunChange.Kind.DROPPED)).isOne();
        assertThat(read.count(RunChange.Kind.LEAVER)).isZero();
        assertThat(read.paidBefore("zhuozi")).isEqualTo(2);
        assertThat(read.paidBefore("tuan47")).isZero();
    }

    @Test
    void whatIsNotStoredToItsEndIsNoComputation() {
        Runs.Storing storing = runs.store(SEPTEMBER, GENERATION, lines(2), List.of());
        assertThat(runs.computation(SEPTEMBER, GENERATION)).isEmpty();
        storing.complete(computed(SEPTEMBER, GENERATION, 0, 0, lines(2)));
        assertThat(runs.computation(SEPTEMBER, GENERATION)).isPresent();
        assertThat(runs.computation(SEPTEMBER.before(), GENERATION)).isEmpty();
    }

    @Test
    void aLineThatCouldNotBeStoredLeavesNoFigures() {
        for (int call = 2; call <= 4; call++) {
            FailingDynamo failing = FailingDynamo.writesOf(store.tables.client());
            failing.failAt(call, Fault.NOT_SENT);
            Runs failed = store.through(failing.client()).casework.runs();
            List<RunLine> lines = lines(60);
            Runs.Storing storing = failed.store(SEPTEMBER, GENERATION, lines, List.of());
            assertThatThrownBy(() -> storing.complete(computed(SEPTEMBER, GENERATION, 0, 0, lines)))
                    .isInstanceOf(SdkClientException.class);
            assertThat(runs.computation(SEPTEMBER, GENERATION)).isEmpty();
            assertThat(failing.calls()).as("no figures were tried").isEqualTo(4);
            assertThat(runs.abandoned(SEPTEMBER, NOW.plusSeconds(1))).containsExactly(GENERATION);
        }
    }

    @Test
    void theTotalsAreOfTheContentInTheOrderOfTheRosters() {
        List<RunLine> lines = lines(60);
        RunTotals totals = RunTotals.of(lines);
        assertThat(totals.paid()).isEqualTo(40);
        assertThat(totals.unpaid()).isEqualTo(20);
        assertThat(totals.sumFen()).isEqualTo(40L * 300_00);
        List<RunLine> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(3));
        assertThat(RunTotals.of(shuffled)).isEqualTo(totals);
        List<RunLine> othersIds = lines.stream()
                .map(line -> line.paid()
                        ? paidLine(UPLOAD, line.row(), person(9_000 + line.row()))
                        : unpaidLine(UPLOAD, line.row(), person(9_000 + line.row())))
                .toList();
        assertThat(RunTotals.of(othersIds)).isEqualTo(totals);
        assertThat(RunTotals.of(List.of()).paid()).isZero();
    }

    @Test
    void anyContentThatIsChangedChangesTheHashOfALine() {
        RunLine line = paidLine(UPLOAD, 2, person(2));
        List<RunLine> changed = List.of(
                new RunLine(person(2), "moyu", UPLOAD.id(), 2, "GW-2", 300_00, "", line.facts(), personal(2)),
                new RunLine(
                        person(2),
                        "zhuozi",
                        fileOf(ZHUOZI, 2, CLERK).id(),
                        2,
                        "GW-2",
                        300_00,
                        "",
                        line.facts(),
                        personal(2)),
                new RunLine(person(2), "zhuozi", UPLOAD.id(), 3, "GW-2", 300_00, "", line.facts(), personal(2)),
                new RunLine(person(2), "zhuozi", UPLOAD.id(), 2, "GW-3", 300_00, "", line.facts(), personal(2)),
                new RunLine(person(2), "zhuozi", UPLOAD.id(), 2, "GW-2", 299_99, "", line.facts(), personal(2)),
                new RunLine(person(2), "zhuozi", UPLOAD.id(), 2, "GW-2", 0, "x", line.facts(), personal(2)),
                new RunLine(person(2), "zhuozi", UPLOAD.id(), 2, "GW-2", 0, "y", line.facts(), personal(2)),
                new RunLine(person(2), "zhuozi", UPLOAD.id(), 2, "GW-2", 300_00, "", Map.of("days", "19"), personal(2)),
                new RunLine(person(2), "zhuozi", UPLOAD.id(), 2, "GW-2", 300_00, "", line.facts(), personal(3)));
        List<String> hashes = new ArrayList<>();
        hashes.add(RunTotals.of(List.of(line)).hash());
        changed.forEach(other -> hashes.add(RunTotals.of(List.of(other)).hash()));
        assertThat(hashes).doesNotHaveDuplicates();
    }

    @Test
    void aLineIsPaidOrSaysWhyNot() {
        assertThatThrownBy(() -> new RunLine(
                        person(2), "zhuozi", UPLOAD.id(), 2, "GW-2", 300_00, "over-quota", Map.of(), personal(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(personal(2).field("number"));
        assertThatThrownBy(() -> new RunLine(person(2), "zhuozi", UPLOAD.id(), 2, "GW-2", 0, "", Map.of(), personal(2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new RunLine(person(2), "zhuozi", UPLOAD.id(), 2, "GW-2", -1, "", Map.of(), personal(2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bytesThatWereMovedToAnotherLineDoNotOpen() {
        store(GENERATION, lines(2), List.of());
        Item two = store.items.get(Keys.line(GENERATION, person(2))).orElseThrow();
        Item three = store.items.get(Keys.line(GENERATION, person(3))).orElseThrow();
        store.items.put(Item.of(new TreeMap<>(three.attributes())).with("sealed", two.bytes("sealed")));
        assertThatThrownBy(() -> runs.line(GENERATION, person(3))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatNeitherASealNorTheDraftNamesIsAbandoned() {
        GenerationId sealed = GenerationId.begunAt(NOW);
        GenerationId draft = GenerationId.begunAt(NOW.plusMillis(1));
        GenerationId left = GenerationId.begunAt(NOW.plusMillis(2));
        GenerationId young = GenerationId.begunAt(NOW.plusMillis(3));
        SealingRun sealing = store.casework.sealingRun();
        Computation sealedOne = store(sealed, lines(1), List.of());
        sealing.seal(runs.state(SEPTEMBER), sealedOne, new SealingRun.MonthBefore(0, java.util.Optional.empty()), NOW);
        sealing.draft(runs.state(SEPTEMBER), store(draft, lines(1), List.of()), false);
        store(left, lines(1), List.of());
        runs.store(SEPTEMBER, young, lines(1), List.of()).complete(computed(SEPTEMBER, young, 0, 0, lines(1)));
        assertThat(runs.abandoned(SEPTEMBER, NOW.plusMillis(3))).containsExactly(left);
        assertThat(runs.abandoned(SEPTEMBER, NOW.plusMillis(2))).isEmpty();
        runs.delete(SEPTEMBER, left);
        assertThat(runs.lines(left)).isEmpty();
        assertThat(runs.computation(SEPTEMBER, left)).isEmpty();
        assertThat(runs.abandoned(SEPTEMBER, NOW.plusMillis(3))).isEmpty();
        assertThat(runs.lines(sealed)).hasSize(1);
        assertThat(runs.lines(draft)).hasSize(1);
    }

    @Test
    void aDeletionThatFailedIsFoundAndDoneAgain() throws Exception {
        List<RunLine> lines = lines(60);
        CrashSweep sweep = CrashSweep.of(
                (client, tables) -> TestCasework.on(tables)
                        .casework
                        .runs()
                        .store(SEPTEMBER, GENERATION, lines, List.of(change(RunChange.Kind.LEAVER, 1)))
                        .complete(computed(SEPTEMBER, GENERATION, 0, 0, lines)),
                (client, tables) -> {
                    Runs dying =
                            TestCasework.on(tables).through(client).casework.runs();
                    dying.abandoned(SEPTEMBER, NOW.plusSeconds(1)).forEach(it -> dying.delete(SEPTEMBER, it));
                    assertThat(dying.abandoned(SEPTEMBER, NOW.plusSeconds(1))).isEmpty();
                });
        assertThat(sweep.check(Fault.values())).isEqualTo(4);
    }

    @Test
    void generationsSortByTheTimeTheyWereBegun() {
        List<GenerationId> generations = List.of(
                GenerationId.begunAt(NOW.minusMillis(1)),
                GenerationId.begunAt(NOW),
                GenerationId.begunAt(NOW.plusSeconds(1_000_000_000L)));
        assertThat(generations).extracting(GenerationId::value).isSorted();
        assertThat(GenerationId.begunAt(NOW)).isNotEqualTo(GenerationId.begunAt(NOW));
        assertThat(generations.get(1).begunBefore(NOW)).isFalse();
        assertThat(generations.get(1).begunBefore(NOW.plusMillis(1))).isTrue();
    }
}
