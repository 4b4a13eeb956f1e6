package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.SEPTEMBER;
import static cn.laowu.postpayroll.RunningPostPayroll.Outcome.DRAFT;
import static cn.laowu.postpayroll.RunningPostPayroll.Outcome.NOTHING_TO_ADD;
import static cn.laowu.postpayroll.RunningPostPayroll.Outcome.SEALED;
import static cn.laowu.postpayroll.RunningPostPayroll.Outcome.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.RunChange;
import cn.laowu.casework.RunLine;
import cn.laowu.casework.RunState;
import cn.laowu.desk.FindingRunReceipts;
import cn.laowu.testkit.RosterFiles;
import cn.laowu.testkit.TestTables;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes after a seal: it gets what is still free, and unseats nobody. The quota here is three posts a region. */
class SupplementaryRunsTest {
    @TempDir
    private Path policy;

    private final TestTables tables = TestTables.fresh();
    private Office office;

    @BeforeEach
    void open() {
        office = Office.at(
                Office.EARLY_OCTOBER,
                tables,
                Office.deciders(SmallQuotas.book(policy, 3, 5), LocalDate.of(2026, 1, 1), Map.of()),
                cn.laowu.intake.Limits.DEFAULT);
    }

    @AfterEach
    void close() {
        Books.check(office);
        tables.close();
    }

    @Test
    void moreThanTheQuotaIsOverQuota() {
        confirmed("zhuozi", Rosters.of(1, 2, 3, 4));
        office.run("zhuozi", SEPTEMBER);
        assertThat(said()).containsExactly("2 paid", "3 paid", "4 paid", "5 over-quota");
    }

    @Test
    void aLateRosterGetsOnlyTheQuotaThatIsLeftAndUnseatsNobody() {
        confirmed("zhuozi", Rosters.of(3, 4));
        office.run("zhuozi", SEPTEMBER);
        List<RunLine> sealed = office.sealedLines("zhuozi", SEPTEMBER);
        office.withdraw("zhuozi", SEPTEMBER);
        // the newcomers began earlier, and would come first if all were settled anew
        confirmed(
                "zhuozi", roster(3, 4).row(1).with("上岗日期", "2026-01-05").row(2).with("上岗日期", "2026-01-06"));
        assertThat(office.run("zhuozi", SEPTEMBER).outcome()).isEqualTo(SEALED);
        assertThat(lines(1))
                .extracting(RunLine::row, RunLine::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(4, ""),
                        org.assertj.core.groups.Tuple.tuple(5, "over-quota"));
        assertThat(lines(0)).containsExactlyInAnyOrderElementsOf(sealed);
    }

    @Test
    void aLateRosterGetsNoPostThatASealedRunPays() {
        confirmed("zhuozi", roster(1).with("岗位编号", "GW-0007"));
        office.run("zhuozi", SEPTEMBER);
        office.withdraw("zhuozi", SEPTEMBER);
        confirmed(
                "zhuozi",
                roster(1).with("岗位编号", "GW-0007").row(2).with("岗位编号", "GW-0007").with("当月出勤天数", "30"));
        office.run("zhuozi", SEPTEMBER);
        assertThat(lines(1))
                .extracting(RunLine::row, RunLine::code, RunLine::amountFen)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3, "second-on-post", 0L));
    }

    @Test
    void whatANewRosterDropsOrChangesIsListedOnceAndTakesNothingBack() {
        confirmed("zhuozi", Rosters.of(1, 2, 3));
        office.run("zhuozi", SEPTEMBER);
        office.withdraw("zhuozi", SEPTEMBER);
        confirmed("zhuozi", roster(1).row(3).with("社保卡银行账号", "0000000000000000077"));
        assertThat(office.run("zhuozi", SEPTEMBER).outcome()).isEqualTo(SEALED);
        assertThat(changes(1)).containsExactlyInAnyOrder("DROPPED 3 30000", "CHANGED 3 30000");
        assertThat(lines(1)).isEmpty();
        assertThat(office.state("zhuozi", SEPTEMBER).seals().get(1).totals().sumFen())
                .isZero();

        office.withdraw("zhuozi", SEPTEMBER);
        office.confirm("zhuozi", SEPTEMBER);
        assertThat(office.run("zhuozi", SEPTEMBER).outcome()).isEqualTo(NOTHING_TO_ADD);
        assertThat(office.run("zhuozi", SEPTEMBER).outcome()).isEqualTo(UNCHANGED);
        assertThat(office.sealedLines("zhuozi", SEPTEMBER)).hasSize(3).allMatch(RunLine::paid);
    }

    @Test
    void aChangeShowsTheRowOfTheNewRosterAndTheYuanThatWerePaid() {
        confirmed("zhuozi", Rosters.of(1, 2));
        office.run("zhuozi", SEPTEMBER);
        confirmedInstead(roster(1, 3, 2).with("岗位编号", "GW-0777"));
        assertThat(office.casework
                        .runs()
                        .changes(
                                office.state("zhuozi", SEPTEMBER).seals().get(1).generation()))
                .extracting(RunChange::kind, RunChange::region, RunChange::row, RunChange::post, RunChange::amountFen)
                .contains(org.assertj.core.groups.Tuple.tuple(RunChange.Kind.CHANGED, "zhuozi", 4, "GW-0777", 30_000L));
    }

    @Test
    void anotherChangeIsListedAgainAndTheSameOneIsNot() {
        confirmed("zhuozi", Rosters.of(1));
        office.run("zhuozi", SEPTEMBER);
        confirmedInstead(roster(1).with("社保卡银行账号", "0000000000000000077"));
        assertThat(changes(1)).containsExactly("CHANGED 2 30000");
        confirmedInstead(roster(1).with("社保卡银行账号", "0000000000000000088"));
        assertThat(changes(2)).containsExactly("CHANGED 2 30000");
        // the same content in another row is nothing new
        confirmedInstead(roster(2, 1).with("社保卡银行账号", "0000000000000000088"));
        assertThat(changes(3)).containsExactly();
        // what was listed last counts, not what was listed ever
        confirmedInstead(roster(1).with("社保卡银行账号", "0000000000000000077"));
        assertThat(changes(4)).containsExactlyInAnyOrder("CHANGED 2 30000", "DROPPED 2 30000");
    }

    @Test
    void everybodyDroppedFromASealedMonthIsListed() {
        confirmed("zhuozi", Rosters.of(1, 2));
        office.run("zhuozi", SEPTEMBER);
        office.withdraw("zhuozi", SEPTEMBER);
        confirmed("zhuozi", roster(1).with("当月出勤天数", "0").row(2).with("当月出勤天数", "0"));
        assertThat(office.run("zhuozi", SEPTEMBER).outcome()).isEqualTo(SEALED);
        assertThat(changes(1)).containsExactlyInAnyOrder("DROPPED 2 30000", "DROPPED 3 30000");
        assertThat(office.run("zhuozi", SEPTEMBER).outcome()).isEqualTo(UNCHANGED);
    }

    @Test
    void aRosterWithoutAnAcceptedRowKeepsNotTheSharedGroupFromItsRun() {
        confirmed("moyu", roster(1).with("当月出勤天数", "0"));
        confirmed("tuan47", Rosters.of(2));
        assertThat(office.run("xinjiang", SEPTEMBER).outcome()).isEqualTo(SEALED);
        assertThat(office.sealedLines("xinjiang", SEPTEMBER))
                .extracting(RunLine::region)
                .containsExactly("tuan47");
    }

    @Test
    void aMonthInWhichNobodyIsAcceptedIsSealedEmptyAndKeepsNoLaterMonthWaiting() {
        confirmed("zhuozi", roster(1).with("当月出勤天数", "0"));
        assertThat(office.run("zhuozi", SEPTEMBER).outcome()).isEqualTo(SEALED);
        assertThat(office.run("zhuozi", SEPTEMBER).outcome()).isEqualTo(UNCHANGED);
        office.clock.moveTo(LocalDate.of(2026, 11, 5));
        office.upload("zhuozi", Office.OCTOBER, Rosters.of(1));
        office.confirm("zhuozi", Office.OCTOBER);
        assertThat(office.run("zhuozi", Office.OCTOBER).outcome()).isEqualTo(SEALED);
    }

    @Test
    void whatWasListedIsNotListedAgainByALaterRunThatAddsSomebody() {
        confirmed("zhuozi", Rosters.of(1, 2));
        office.run("zhuozi", SEPTEMBER);
        office.withdraw("zhuozi", SEPTEMBER);
        confirmed("zhuozi", roster(1));
        office.run("zhuozi", SEPTEMBER);
        assertThat(changes(1)).containsExactly("DROPPED 3 30000");
        office.withdraw("zhuozi", SEPTEMBER);
        confirmed("zhuozi", roster(1, 5));
        assertThat(office.run("zhuozi", SEPTEMBER).outcome()).isEqualTo(SEALED);
        assertThat(lines(2)).hasSize(1);
        assertThat(changes(2)).isEmpty();
    }

    @Test
    void whoIsAnsweredNoAgainBecauseOfTheSameRowGetsNoSecondLine() {
        confirmed("moyu", Rosters.of(1, 2, 3, 4, 5, 6));
        office.run(
                "xinjiang",
                new RunningPostPayroll.Request(
                        SEPTEMBER, java.util.Set.of(cn.laowu.policy.RegionId.of("tuan47")), false, false));
        assertThat(office.sealedLines("xinjiang", SEPTEMBER))
                .hasSize(6)
                .filteredOn(RunLine::paid)
                .hasSize(5);
        confirmed("tuan47", Rosters.of(7));
        office.deliver();
        RunState state = office.state("xinjiang", SEPTEMBER);
        assertThat(state.seals()).hasSize(2);
        assertThat(office.casework.runs().lines(state.seals().get(1).generation()))
                .extracting(RunLine::region, RunLine::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("tuan47", "over-quota"));
    }

    @Test
    void whileTheRosterIsWithdrawnTheNextRunIsADraftAndTheSealStays() {
        confirmed("zhuozi", Rosters.of(1, 2));
        office.run("zhuozi", SEPTEMBER);
        RunState.Seal seal = office.state("zhuozi", SEPTEMBER).seals().get(0);
        office.withdraw("zhuozi", SEPTEMBER);
        RunningPostPayroll.GroupRun draft = office.run("zhuozi", SEPTEMBER);
        assertThat(draft.outcome()).isEqualTo(DRAFT);
        assertThat(draft.run().orElseThrow().number()).isEqualTo(1);
        assertThat(draft.run().orElseThrow().waitingFor()).containsExactly("zhuozi");
        assertThat(office.state("zhuozi", SEPTEMBER).seals()).containsExactly(seal);
        office.confirm("zhuozi", SEPTEMBER);
        office.deliver();
        assertThat(office.state("zhuozi", SEPTEMBER).seals()).containsExactly(seal);
        assertThat(office.state("zhuozi", SEPTEMBER).draft()).isEmpty();
    }

    @Test
    void supplementaryRunsAreNumberedAndEachHasItsReceiptBesideTheRoster() {
        confirmed("zhuozi", Rosters.of(1));
        office.run("zhuozi", SEPTEMBER);
        office.withdraw("zhuozi", SEPTEMBER);
        confirmed("zhuozi", Rosters.bytes(roster(1, 2)));
        office.run("zhuozi", SEPTEMBER);
        assertThat(office.state("zhuozi", SEPTEMBER).seals())
                .extracting(RunState.Seal::number)
                .containsExactly(0, 1);
        assertThat(office.files.keys("receipts/zhuozi/"))
                .filteredOn(key -> key.contains("/run-"))
                .extracting(key -> key.substring(key.lastIndexOf('/') + 1))
                .containsExactlyInAnyOrder("run-0.xlsx", "run-1.xlsx");
        List<FindingRunReceipts.Receipt> found =
                new FindingRunReceipts(office.desk).find(cn.laowu.policy.RegionId.of("zhuozi"), SEPTEMBER);
        assertThat(found).extracting(receipt -> receipt.run().number()).containsExactly(0, 1);
        // each beside the roster that it decided, also after that was replaced
        assertThat(found)
                .extracting(receipt -> receipt.address().getSchemeSpecificPart())
                .doesNotHaveDuplicates()
                .isSubsetOf(office.files.keys("receipts/zhuozi/"));
        assertThat(new FindingRunReceipts(office.desk).find(cn.laowu.policy.RegionId.of("moyu"), SEPTEMBER))
                .isEmpty();
    }

    private void confirmedInstead(RosterFiles roster) {
        office.withdraw("zhuozi", SEPTEMBER);
        confirmed("zhuozi", roster);
        assertThat(office.run("zhuozi", SEPTEMBER).outcome()).isEqualTo(SEALED);
    }

    private void confirmed(String region, byte[] roster) {
        office.upload(region, SEPTEMBER, roster);
        office.confirm(region, SEPTEMBER);
    }

    private void confirmed(String region, RosterFiles roster) {
        confirmed(region, Rosters.bytes(roster));
    }

    private static RosterFiles roster(int... persons) {
        return Rosters.file(persons);
    }

    private List<String> said() {
        return office.sealedLines("zhuozi", SEPTEMBER).stream()
                .map(line -> line.row() + " " + (line.paid() ? "paid" : line.code()))
                .toList();
    }

    private List<RunLine> lines(int run) {
        return office
                .casework
                .runs()
                .lines(office.state("zhuozi", SEPTEMBER).seals().get(run).generation())
                .stream()
                .sorted(RunLine.inRosterOrder(Office.BOOK.parties()))
                .toList();
    }

    private List<String> changes(int run) {
        return office
                .casework
                .runs()
                .changes(office.state("zhuozi", SEPTEMBER).seals().get(run).generation())
                .stream()
                .map(change -> change.kind() + " " + change.row() + " " + change.amountFen())
                .toList();
    }
}
