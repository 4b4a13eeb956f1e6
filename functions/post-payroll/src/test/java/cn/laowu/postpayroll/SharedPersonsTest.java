package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.OCTOBER;
import static cn.laowu.postpayroll.Office.SEPTEMBER;
import static cn.laowu.postpayroll.RunningPostPayroll.Outcome.NOTHING_TO_ADD;
import static cn.laowu.postpayroll.RunningPostPayroll.Outcome.SEALED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.ConfirmingFiling;
import cn.laowu.casework.FileVersion;
import cn.laowu.casework.Filing;
import cn.laowu.casework.RunLine;
import cn.laowu.desk.ReceiptKeys;
import cn.laowu.testkit.Synthetic;
import cn.laowu.testkit.TestTables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One person on two rosters: who holds them, and what comes of it when they are let go. */
class SharedPersonsTest {
    private static final List<String> ELSEWHERE = List.of("duplicate-elsewhere");
    private static final List<String> ACCEPTED = List.of();

    private final TestTables tables = TestTables.fresh();
    private final Office office = Office.at(Office.EARLY_OCTOBER, tables);

    @AfterEach
    void close() {
        Books.check(office);
        tables.close();
    }

    @Test
    void theEarlierRosterHoldsThePersonAndTheLaterLearnsRegionAndMonthAndNothingElse() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        FileVersion later = office.upload(
                "moyu",
                SEPTEMBER,
                Rosters.bytes(Rosters.file(3).row(2).with("姓名", "异名").with("社保卡银行账号", Synthetic.account(99))));
        assertThat(office.rows("moyu", SEPTEMBER)).isEqualTo(Map.of(2, ACCEPTED, 3, ELSEWHERE));
        assertThat(office.receipt(later))
                .contains("卓资县 2026年9月")
                .doesNotContain(Synthetic.name(2))
                .doesNotContain(Synthetic.account(2))
                .doesNotContain(Synthetic.name(1))
                .doesNotContain("GW-0001");
        assertThat(office.rows("zhuozi", SEPTEMBER)).isEqualTo(Map.of(2, ACCEPTED, 3, ACCEPTED));
    }

    @Test
    void anotherMonthIsAnotherMatter() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1));
        office.upload("moyu", OCTOBER, Rosters.bytes(Rosters.file(1).with("当月出勤天数", "3")));
        assertThat(office.rows("moyu", OCTOBER)).isEqualTo(Map.of(2, ACCEPTED));
    }

    @Test
    void aRefusedRowHoldsNobody() {
        office.upload(
                "zhuozi",
                SEPTEMBER,
                Rosters.bytes(Rosters.file(1).with("人员类别", "其他劳动力").row(2)));
        assertThat(office.rows("zhuozi", SEPTEMBER)).containsEntry(2, List.of("category-not-eligible"));
        office.upload("moyu", SEPTEMBER, Rosters.of(1, 2));
        assertThat(office.rows("moyu", SEPTEMBER)).isEqualTo(Map.of(2, ACCEPTED, 3, ELSEWHERE));
    }

    @Test
    void aRowThatFellToAnotherRosterStillStandsWithinItsFile() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1));
        byte[] twice = Rosters.of(1, 1);
        office.upload("moyu", SEPTEMBER, twice);
        assertThat(office.rows("moyu", SEPTEMBER)).isEqualTo(Map.of(2, ELSEWHERE, 3, List.of("duplicate-in-file")));
        office.upload("zhuozi", SEPTEMBER, Rosters.of(5));
        assertThat(office.rows("moyu", SEPTEMBER)).isEqualTo(Map.of(2, ACCEPTED, 3, List.of("duplicate-in-file")));
    }

    @Test
    void whoIsFreedBecomesAnAdditionWithAConfirmationOfItsOwnAndAReceiptIssuedAgain() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        FileVersion later = office.upload("moyu", SEPTEMBER, Rosters.of(2, 3));
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1));

        assertThat(office.rows("moyu", SEPTEMBER)).isEqualTo(Map.of(2, ACCEPTED, 3, ACCEPTED));
        Filing filing = office.filing("moyu", SEPTEMBER);
        assertThat(filing.judgements()).extracting(Filing.Judgement::accepted).containsExactly(1, 1);
        assertThat(filing.standing().orElseThrow().upload()).isEqualTo(later.id());
        assertThat(office.files.puts(ReceiptKeys.json(later))).isEqualTo(2);
        assertThat(office.receipt(later)).doesNotContain("duplicate-elsewhere");
    }

    @Test
    void whoIsFreedAfterTheConfirmationIsConfirmedByItselfAndWhatWasConfirmedStays() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        office.upload("moyu", SEPTEMBER, Rosters.of(2, 3));
        office.confirm("moyu", SEPTEMBER);
        Filing.Judgement first = office.filing("moyu", SEPTEMBER).judgements().get(0);
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1));

        Filing filing = office.filing("moyu", SEPTEMBER);
        assertThat(filing.judgements()).hasSize(2).startsWith(first);
        assertThat(filing.confirmed()).isTrue();
        assertThat(filing.rowsToConfirm()).isEqualTo(1);
        assertThat(office.confirm("moyu", SEPTEMBER)).isInstanceOf(ConfirmingFiling.Outcome.Done.class);
        assertThat(office.filing("moyu", SEPTEMBER).judgements())
                .startsWith(first)
                .allMatch(judgement -> judgement.confirmation().isPresent());
    }

    @Test
    void whoIsFreedAfterTheSealGoesIntoASupplementaryRun() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        office.upload("moyu", SEPTEMBER, Rosters.of(2, 3));
        office.upload("tuan47", SEPTEMBER, Rosters.of(9));
        office.confirm("moyu", SEPTEMBER);
        office.confirm("tuan47", SEPTEMBER);
        assertThat(office.run("xinjiang", SEPTEMBER).outcome()).isEqualTo(SEALED);
        List<RunLine> sealed = office.sealedLines("xinjiang", SEPTEMBER);

        office.upload("zhuozi", SEPTEMBER, Rosters.of(1));
        office.confirm("moyu", SEPTEMBER);
        office.deliver();

        assertThat(office.state("xinjiang", SEPTEMBER).seals()).hasSize(2);
        List<RunLine> all = office.sealedLines("xinjiang", SEPTEMBER);
        assertThat(all).hasSize(3).containsAll(sealed);
        assertThat(all.stream().filter(line -> line.region().equals("moyu")).map(RunLine::row))
                .containsExactly(2, 3);
        assertThat(all).allMatch(RunLine::paid);
    }

    @Test
    void withdrawingAConfirmationFreesNobody() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        office.confirm("zhuozi", SEPTEMBER);
        office.upload("moyu", SEPTEMBER, Rosters.of(2));
        office.withdraw("zhuozi", SEPTEMBER);
        office.deliver();
        assertThat(office.rows("moyu", SEPTEMBER)).isEqualTo(Map.of(2, ELSEWHERE));
    }

    @Test
    void whoWasPaidThroughARosterCannotBePaidThroughAnotherGroupsAfterItDropsThem() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        office.confirm("zhuozi", SEPTEMBER);
        assertThat(office.run("zhuozi", SEPTEMBER).outcome()).isEqualTo(SEALED);
        office.upload("kezuohouqi", SEPTEMBER, Rosters.of(2, 3));
        office.withdraw("zhuozi", SEPTEMBER);
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1));

        assertThat(office.rows("kezuohouqi", SEPTEMBER)).isEqualTo(Map.of(2, ELSEWHERE, 3, ACCEPTED));
        FileVersion anew = office.upload("kezuohouqi", SEPTEMBER, Rosters.of(2));
        assertThat(office.rows("kezuohouqi", SEPTEMBER)).isEqualTo(Map.of(2, ELSEWHERE));
        assertThat(office.receipt(anew)).contains("卓资县 2026年9月");
        assertThat(office.filing("kezuohouqi", SEPTEMBER).rowsToConfirm()).isZero();
    }

    @Test
    void whoWasPaidThroughARosterCannotBePaidThroughAnotherOfTheSameGroup() {
        office.upload("moyu", SEPTEMBER, Rosters.of(1, 2));
        office.upload("tuan47", SEPTEMBER, Rosters.of(3));
        office.confirm("moyu", SEPTEMBER);
        office.confirm("tuan47", SEPTEMBER);
        assertThat(office.run("xinjiang", SEPTEMBER).outcome()).isEqualTo(SEALED);
        office.withdraw("moyu", SEPTEMBER);
        office.upload("moyu", SEPTEMBER, Rosters.of(1));
        office.withdraw("tuan47", SEPTEMBER);
        office.upload("tuan47", SEPTEMBER, Rosters.of(3, 2));

        assertThat(office.rows("tuan47", SEPTEMBER)).isEqualTo(Map.of(2, ACCEPTED, 3, ELSEWHERE));
        office.confirm("moyu", SEPTEMBER);
        office.confirm("tuan47", SEPTEMBER);
        office.deliver();
        assertThat(office.state("xinjiang", SEPTEMBER).seals()).hasSize(2);
        assertThat(office.sealedLines("xinjiang", SEPTEMBER))
                .filteredOn(RunLine::paid)
                .hasSize(3);
    }

    @Test
    void theRegionThatPaidAPersonMayNameThemAgainAndPaysThemOnce() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        office.confirm("zhuozi", SEPTEMBER);
        office.run("zhuozi", SEPTEMBER);
        office.withdraw("zhuozi", SEPTEMBER);
        office.upload("zhuozi", SEPTEMBER, Rosters.of(2));
        office.upload("zhuozi", SEPTEMBER, Rosters.of(2, 1));
        assertThat(office.rows("zhuozi", SEPTEMBER)).isEqualTo(Map.of(2, ACCEPTED, 3, ACCEPTED));
        office.confirm("zhuozi", SEPTEMBER);
        assertThat(office.run("zhuozi", SEPTEMBER).outcome()).isEqualTo(NOTHING_TO_ADD);
        assertThat(office.sealedLines("zhuozi", SEPTEMBER)).hasSize(2);
    }

    @Test
    void aChainOfRostersPassesThePersonOn() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1));
        office.upload("moyu", SEPTEMBER, Rosters.of(1));
        office.upload("tuan47", SEPTEMBER, Rosters.of(1));
        office.upload("zhuozi", SEPTEMBER, Rosters.of(7));
        String heir = office.rows("moyu", SEPTEMBER).get(2).isEmpty() ? "moyu" : "tuan47";
        String other = heir.equals("moyu") ? "tuan47" : "moyu";
        assertThat(office.rows(other, SEPTEMBER)).isEqualTo(Map.of(2, ELSEWHERE));
        office.upload(heir, SEPTEMBER, Rosters.of(8));
        assertThat(office.rows(other, SEPTEMBER)).isEqualTo(Map.of(2, ACCEPTED));
    }
}
