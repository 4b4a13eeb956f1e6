package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.OCTOBER;
import static cn.laowu.postpayroll.Office.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.laowu.access.Actor;
import cn.laowu.access.ProblemException;
import cn.laowu.access.Role;
import cn.laowu.casework.GenerationId;
import cn.laowu.casework.RunLine;
import cn.laowu.desk.RunRequests;
import cn.laowu.policy.QuotaGroup;
import cn.laowu.policy.RegionId;
import cn.laowu.testkit.CountingDynamo;
import cn.laowu.testkit.TestTables;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs and lines, a page at a time. */
class PagingTest {
    private final TestTables tables = TestTables.fresh();
    private final Office office = Office.at(LocalDate.of(2026, 11, 5), tables);

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void everyRunIsListedTheNewestMonthFirstThenByGroupAndNumber() {
        confirmed("zhuozi", SEPTEMBER, Rosters.of(1));
        office.run(SEPTEMBER);
        office.withdraw("zhuozi", SEPTEMBER);
        confirmed("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        office.run("zhuozi", SEPTEMBER);
        confirmed("zhuozi", OCTOBER, Rosters.of(1));
        office.run(OCTOBER);
        List<String> expected = List.of(
                "2026-10.zhuozi.0",
                "2026-10.chayouhouqi.0",
                "2026-10.kezuohouqi.0",
                "2026-10.xinjiang.0",
                "2026-09.zhuozi.0",
                "2026-09.zhuozi.1",
                "2026-09.chayouhouqi.0",
                "2026-09.kezuohouqi.0",
                "2026-09.xinjiang.0");
        for (int limit : new int[] {1, 2, 3, 9, 200}) {
            assertThat(runs(Optional.empty(), limit)).isEqualTo(expected);
        }
        assertThat(runs(Optional.of(SEPTEMBER), 2)).isEqualTo(expected.subList(4, 9));
        assertThat(runs(Optional.of(YearMonth.of(2026, 8)), 2)).isEmpty();
    }

    @Test
    void aSmallRegionsPageOfOneLineReadsNotTheOthersLineByLine() {
        confirmed("moyu", SEPTEMBER, Rosters.of(IntStream.rangeClosed(1, 60).toArray()));
        confirmed("tuan47", SEPTEMBER, Rosters.of(61, 62, 63));
        GenerationId generation =
                office.run("xinjiang", SEPTEMBER).run().orElseThrow().generation();
        CountingDynamo counting = CountingDynamo.before(Integer.MAX_VALUE, () -> {});
        Office other = office.through(counting.over(tables.client()));
        PagingLines paging = new PagingLines(other.casework.runs());
        PagingLines.Lines page = paging.page(generation, Optional.of(RegionId.of("tuan47")), Optional.empty(), 1)
                .orElseThrow();
        assertThat(page.lines()).singleElement().extracting(RunLine::region).isEqualTo("tuan47");
        assertThat(counting.calls()).isOne();
        assertThat(lines(generation, Optional.of(RegionId.of("tuan47")), 1))
                .hasSize(3)
                .doesNotHaveDuplicates();
        assertThat(lines(generation, Optional.empty(), 7)).hasSize(63).doesNotHaveDuplicates();
        assertThat(lines(generation, Optional.empty(), 63)).hasSize(63);
    }

    @Test
    void aDraftThatIsComputedAnewBetweenTwoPagesIsNeverMixedWithTheOldOne() {
        confirmed("moyu", SEPTEMBER, Rosters.of(1, 2, 3));
        GenerationId first =
                office.run("xinjiang", SEPTEMBER).run().orElseThrow().generation();
        PagingLines paging = new PagingLines(office.casework.runs());
        PagingLines.Lines page =
                paging.page(first, Optional.empty(), Optional.empty(), 1).orElseThrow();
        office.withdraw("moyu", SEPTEMBER);
        confirmed("moyu", SEPTEMBER, Rosters.of(1, 2, 3, 4));
        GenerationId second =
                office.run("xinjiang", SEPTEMBER).run().orElseThrow().generation();
        assertThat(second).isNotEqualTo(first);
        assertThat(page.next()).isPresent();
        assertThat(paging.page(second, Optional.empty(), page.next(), 1)).isEmpty();
    }

    @Test
    void aMonthBeforeTheFirstParametersIsABadField() {
        Actor admin = new Actor("admin", "admin", Set.of(Role.DISTRICT_ADMIN), null);
        PayrollRunsController controller = new PayrollRunsController(
                office.casework,
                office.deciders,
                new RunningPostPayroll(office.casework, office.deciders, state -> {}, office.clock),
                new RunRequests(office.bus),
                new IssuingRegister(office.desk),
                office.clock);
        YearMonth before = office.deciders.firstMonth().minusMonths(1);
        assertThatThrownBy(() -> controller.run(admin, new RunWish(before, null, null, null)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.status()).isEqualTo(400);
                    assertThat(problem.faults())
                            .singleElement()
                            .satisfies(fault -> assertThat(fault.toString()).contains("/month"));
                });
        assertThat(controller
                        .run(admin, new RunWish(office.deciders.firstMonth(), null, null, null))
                        .getStatus()
                        .getCode())
                .isEqualTo(200);
    }

    private List<String> runs(Optional<YearMonth> month, int limit) {
        List<QuotaGroup> groups = office.deciders.parties().quotaGroups();
        PagingRuns paging = new PagingRuns(
                office.casework, office.deciders, new ShowingRun(office.casework, office.clock), office.clock);
        List<String> ids = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            PagingRuns.Runs page = paging.page(groups, Optional.empty(), month, next, limit);
            page.runs().forEach(run -> ids.add(run.id().toString()));
            assertThat(ids).doesNotHaveDuplicates();
            next = page.next();
        } while (next.isPresent());
        return ids;
    }

    private List<String> lines(GenerationId generation, Optional<RegionId> only, int limit) {
        PagingLines paging = new PagingLines(office.casework.runs());
        List<String> persons = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            PagingLines.Lines page = paging.page(generation, only, next, limit).orElseThrow();
            assertThat(page.lines()).isNotEmpty().hasSizeLessThanOrEqualTo(limit);
            page.lines().forEach(line -> persons.add(line.person().value()));
            assertThat(persons).doesNotHaveDuplicates();
            next = page.next();
        } while (next.isPresent());
        return persons;
    }

    private void confirmed(String region, YearMonth month, byte[] roster) {
        office.upload(region, month, roster);
        office.confirm(region, month);
    }
}
