package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.OCTOBER;
import static cn.laowu.postpayroll.Office.SEPTEMBER;
import static cn.laowu.postpayroll.RunningPostPayroll.Outcome.DRAFT;
import static cn.laowu.postpayroll.RunningPostPayroll.Outcome.SEALED;
import static cn.laowu.postpayroll.RunningPostPayroll.Outcome.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.AuditLink;
import cn.laowu.casework.Computation;
import cn.laowu.casework.RunLine;
import cn.laowu.casework.RunPeriod;
import cn.laowu.policy.QuotaGroupId;
import cn.laowu.policy.RegionId;
import cn.laowu.testkit.TableDump;
import cn.laowu.testkit.TestTables;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a month is sealed, and what it waits for. */
class SealingMonthsTest {
    private final TestTables tables = TestTables.fresh();
    private final Office office = Office.at(Office.EARLY_OCTOBER, tables);

    @AfterEach
    void close() {
        Books.check(office);
        tables.close();
    }

    @Test
    void aMonthThatEveryRegionConfirmedIsSealedWithItsAuditLinkAndReceipts() {
        confirmed("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        RunningPostPayroll.GroupRun run = office.run("zhuozi", SEPTEMBER);
        assertThat(run.outcome()).isEqualTo(SEALED);
        assertThat(run.run().orElseThrow().totals().sumFen()).isEqualTo(60_000);
        assertThat(office.sealedLines("zhuozi", SEPTEMBER))
                .extracting(RunLine::row, RunLine::amountFen)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, 30_000L),
                        org.assertj.core.groups.Tuple.tuple(3, 30_000L));
        List<AuditLink> links =
                office.casework.auditTrail().ofRuns(new RunPeriod(new QuotaGroupId("zhuozi"), SEPTEMBER));
        assertThat(links).hasSize(1);
        assertThat(links.get(0).details())
                .containsEntry("paid", "2")
                .containsEntry("sumFen", "60000")
                .containsEntry("hash", run.run().orElseThrow().totals().hash());
        assertThat(office.files.keys("receipts/zhuozi/welfare-posts/2026-09/"))
                .anyMatch(key -> key.endsWith("/run-0.xlsx"));
    }

    @Test
    void theSameRunAgainIsUnchangedAndWritesNothing() {
        confirmed("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        RunningPostPayroll.GroupRun first = office.run("zhuozi", SEPTEMBER);
        TableDump before = tables.dump();
        List<String> files = office.files.keys("");
        RunningPostPayroll.GroupRun again = office.run("zhuozi", SEPTEMBER);
        assertThat(again.outcome()).isEqualTo(UNCHANGED);
        assertThat(again.run()).isEqualTo(first.run());
        assertThat(before.difference(tables.dump())).isEmpty();
        assertThat(office.files.keys("")).isEqualTo(files).allMatch(key -> office.files.puts(key) == 1);
    }

    @Test
    void beforeAllConfirmedItIsADraftThatSaysWhomItWaitsForAndTheLastConfirmationSealsIt() {
        confirmed("moyu", SEPTEMBER, Rosters.of(1));
        office.upload("tuan47", SEPTEMBER, Rosters.of(2));
        RunningPostPayroll.GroupRun draft = office.run("xinjiang", SEPTEMBER);
        assertThat(draft.outcome()).isEqualTo(DRAFT);
        assertThat(draft.run().orElseThrow().waitingFor()).containsExactly("tuan47");
        assertThat(draft.state().seals()).isEmpty();
        assertThat(draft.run().orElseThrow().totals().paid()).isEqualTo(1);

        office.confirm("tuan47", SEPTEMBER);
        office.deliver();
        assertThat(office.state("xinjiang", SEPTEMBER).seals()).hasSize(1);
        assertThat(office.state("xinjiang", SEPTEMBER).draft()).isEmpty();
        assertThat(office.sealedLines("xinjiang", SEPTEMBER)).hasSize(2);
    }

    @Test
    void theSameDraftAgainWritesNothing() {
        confirmed("moyu", SEPTEMBER, Rosters.of(1));
        office.run("xinjiang", SEPTEMBER);
        TableDump before = tables.dump();
        assertThat(office.run("xinjiang", SEPTEMBER).outcome()).isEqualTo(DRAFT);
        assertThat(before.difference(tables.dump())).isEmpty();
    }

    @Test
    void aConfirmationBeforeAnyRunWasTriedAsksForNone() {
        confirmed("zhuozi", SEPTEMBER, Rosters.of(1));
        assertThat(office.bus.waiting()).isEmpty();
    }

    @Test
    void aRegionThatIsLeftOutIsNotWaitedForAndComesWithASupplementaryRun() {
        confirmed("moyu", SEPTEMBER, Rosters.of(1));
        office.upload("tuan47", SEPTEMBER, Rosters.of(2));
        RunningPostPayroll.GroupRun run = office.run("xinjiang", without("tuan47"));
        assertThat(run.outcome()).isEqualTo(SEALED);
        assertThat(run.run().orElseThrow().without()).containsExactly("tuan47");
        List<RunLine> sealed = office.sealedLines("xinjiang", SEPTEMBER);
        assertThat(sealed).extracting(RunLine::region).containsExactly("moyu");

        office.confirm("tuan47", SEPTEMBER);
        office.deliver();
        assertThat(office.state("xinjiang", SEPTEMBER).seals()).hasSize(2);
        assertThat(office.casework
                        .runs()
                        .lines(office.state("xinjiang", SEPTEMBER)
                                .seals()
                                .get(0)
                                .generation()))
                .containsExactlyElementsOf(sealed);
        assertThat(office.sealedLines("xinjiang", SEPTEMBER))
                .extracting(RunLine::region)
                .containsExactly("moyu", "tuan47");
    }

    @Test
    void aRegionThatIsLeftOutAndConfirmedAllTheSameIsPaid() {
        confirmed("moyu", SEPTEMBER, Rosters.of(1));
        confirmed("tuan47", SEPTEMBER, Rosters.of(2));
        office.run("xinjiang", without("tuan47"));
        assertThat(office.sealedLines("xinjiang", SEPTEMBER)).hasSize(2);
    }

    @Test
    void nothingIsSealedWhereNobodyConfirmedThoughEverybodyIsLeftOut() {
        RunningPostPayroll.GroupRun run = office.run("zhuozi", without("zhuozi"));
        assertThat(run.outcome()).isEqualTo(DRAFT);
        assertThat(run.state().seals()).isEmpty();
    }

    @Test
    void aMonthThatIsNotOverIsADraftUntilItIs() {
        confirmed("zhuozi", OCTOBER, Rosters.bytes(Rosters.file(1).with("当月出勤天数", "3")));
        RunningPostPayroll.GroupRun draft = office.run("zhuozi", OCTOBER);
        assertThat(draft.outcome()).isEqualTo(DRAFT);
        assertThat(draft.monthOver()).isFalse();
        office.clock.moveTo(LocalDate.of(2026, 10, 31));
        assertThat(office.run("zhuozi", OCTOBER).outcome()).isEqualTo(DRAFT);
        office.clock.moveTo(LocalDate.of(2026, 11, 1));
        assertThat(office.run("zhuozi", OCTOBER).outcome()).isEqualTo(SEALED);
    }

    @Test
    void aDraftThatIsAskedForSealsNothing() {
        confirmed("zhuozi", SEPTEMBER, Rosters.of(1));
        RunningPostPayroll.GroupRun draft =
                office.run("zhuozi", new RunningPostPayroll.Request(SEPTEMBER, Set.of(), true, false));
        assertThat(draft.outcome()).isEqualTo(DRAFT);
        assertThat(office.state("zhuozi", SEPTEMBER).seals()).isEmpty();
        assertThat(office.run("zhuozi", SEPTEMBER).outcome()).isEqualTo(SEALED);
    }

    @Test
    void aMonthWaitsForTheMonthBeforeWhichWaitsWithAConfirmedRoster() {
        office.clock.moveTo(LocalDate.of(2026, 11, 5));
        confirmed("moyu", SEPTEMBER, Rosters.of(1));
        both(OCTOBER);
        RunningPostPayroll.GroupRun october = office.run("xinjiang", OCTOBER);
        assertThat(october.outcome()).isEqualTo(DRAFT);
        assertThat(october.waitsForMonthBefore()).isTrue();
        assertThat(october.run().orElseThrow().waitingFor()).isEmpty();

        RunningPostPayroll.GroupRun ahead =
                office.run("xinjiang", new RunningPostPayroll.Request(OCTOBER, Set.of(), false, true));
        assertThat(ahead.outcome()).isEqualTo(SEALED);
        assertThat(sealLink(OCTOBER)).containsEntry("ahead", "true");
        assertThat(ahead.run().orElseThrow().ahead()).isTrue();
        assertThat(office.casework
                        .runs()
                        .computation(
                                ahead.state().period(),
                                ahead.run().orElseThrow().generation()))
                .isEqualTo(ahead.run());
    }

    @Test
    void aSealThatWaivedNothingSaysSo() {
        both(SEPTEMBER);
        assertThat(office.run("xinjiang", SEPTEMBER).run().orElseThrow().ahead())
                .isFalse();
        assertThat(sealLink(SEPTEMBER)).containsEntry("ahead", "false").containsEntry("without", "");
    }

    @Test
    void onlyRegionsOfTheGroupAreLeftOutOfItsRun() {
        confirmed("moyu", SEPTEMBER, Rosters.of(1));
        Set<RegionId> without = Set.of(RegionId.of("tuan47"), RegionId.of("zhuozi"));
        RunningPostPayroll.GroupRun run =
                office.run("xinjiang", new RunningPostPayroll.Request(SEPTEMBER, without, false, false));
        assertThat(run.run().orElseThrow().without()).containsExactly("tuan47");
        assertThat(sealLink(SEPTEMBER)).containsEntry("without", "tuan47");
    }

    @Test
    void aMonthWaitsNotForAMonthBeforeThatNobodyConfirmed() {
        office.clock.moveTo(LocalDate.of(2026, 11, 5));
        office.upload("moyu", SEPTEMBER, Rosters.of(1));
        both(OCTOBER);
        assertThat(office.run("xinjiang", OCTOBER).outcome()).isEqualTo(SEALED);
    }

    @Test
    void aMonthThatWaitedForTheMonthBeforeIsSealedWhenThatOneIs() {
        office.clock.moveTo(LocalDate.of(2026, 11, 5));
        confirmed("moyu", SEPTEMBER, Rosters.of(1));
        office.upload("tuan47", SEPTEMBER, Rosters.of(2));
        office.run("xinjiang", SEPTEMBER);
        both(OCTOBER);
        assertThat(office.run("xinjiang", OCTOBER).outcome()).isEqualTo(DRAFT);
        office.confirm("tuan47", SEPTEMBER);
        office.deliver();
        assertThat(office.state("xinjiang", SEPTEMBER).seals()).hasSize(1);
        assertThat(office.state("xinjiang", OCTOBER).seals()).hasSize(1);
    }

    @Test
    void theDifferenceToTheMonthBeforeNamesJoinersLeaversAndChangedAccounts() {
        confirmed("zhuozi", SEPTEMBER, Rosters.of(1, 2, 3));
        office.run("zhuozi", SEPTEMBER);
        office.clock.moveTo(LocalDate.of(2026, 11, 5));
        confirmed("zhuozi", OCTOBER, Rosters.bytes(Rosters.file(4, 2, 3).with("社保卡银行账号", "0000000000000000077")));
        Computation october = office.run("zhuozi", OCTOBER).run().orElseThrow();
        assertThat(office.casework.runs().changes(october.generation()))
                .extracting(change -> change.kind() + " " + change.row() + " " + change.amountFen())
                .containsExactlyInAnyOrder("JOINER 2 30000", "LEAVER 2 30000", "ACCOUNT_CHANGED 4 30000");
    }

    @Test
    void whoseRegionIsNotInTheRunHasNotLeftAndTheRunThatFirstHasItSaysWhoDid() {
        confirmed("moyu", SEPTEMBER, Rosters.of(1, 2));
        confirmed("tuan47", SEPTEMBER, Rosters.of(3, 4));
        office.run("xinjiang", SEPTEMBER);
        office.clock.moveTo(LocalDate.of(2026, 11, 5));
        confirmed("moyu", OCTOBER, Rosters.of(1));
        assertThat(changes(office.run("xinjiang", OCTOBER))).containsExactly("LEAVER moyu 3");
        Set<RegionId> without = Set.of(RegionId.of("tuan47"));
        assertThat(changes(office.run("xinjiang", new RunningPostPayroll.Request(OCTOBER, without, false, false))))
                .containsExactly("LEAVER moyu 3");
        confirmed("tuan47", OCTOBER, Rosters.of(4));
        assertThat(changes(office.run("xinjiang", OCTOBER))).containsExactly("LEAVER tuan47 2");
        // what moyu changes now is a matter of 追缴 and of additions, nobody leaves a second time
        office.withdraw("moyu", OCTOBER);
        confirmed("moyu", OCTOBER, Rosters.of(1, 5));
        assertThat(changes(office.run("xinjiang", OCTOBER))).containsExactly("JOINER moyu 3");
    }

    private List<String> changes(RunningPostPayroll.GroupRun run) {
        return office.casework.runs().changes(run.run().orElseThrow().generation()).stream()
                .map(change -> change.kind() + " " + change.region() + " " + change.row())
                .toList();
    }

    private Map<String, String> sealLink(YearMonth month) {
        return office.casework
                .auditTrail()
                .ofRuns(new RunPeriod(new QuotaGroupId("xinjiang"), month))
                .get(0)
                .details();
    }

    private void both(YearMonth month) {
        confirmed("moyu", month, Rosters.of(1));
        confirmed("tuan47", month, Rosters.of(2));
    }

    private void confirmed(String region, YearMonth month, byte[] roster) {
        office.upload(region, month, roster);
        office.confirm(region, month);
    }

    private static RunningPostPayroll.Request without(String region) {
        return new RunningPostPayroll.Request(SEPTEMBER, Set.of(RegionId.of(region)), false, false);
    }
}
