package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.OCTOBER;
import static cn.laowu.postpayroll.Office.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.ConfirmingFiling;
import cn.laowu.casework.RunLine;
import cn.laowu.testkit.RosterFiles;
import cn.laowu.testkit.TestTables;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person whom one roster lets go belongs to the next that has them: nobody falls between, nobody is paid twice. */
class FreedPersonsTest {
    private final TestTables tables = TestTables.fresh();
    private Office office;

    @BeforeEach
    void open() {
        office = Office.at(LocalDate.of(2026, 11, 5), tables);
    }

    @AfterEach
    void close() {
        tables.close();
    }

    private static byte[] roster(int... persons) {
        RosterFiles roster = RosterFiles.roster();
        for (int person : persons) {
            roster.row(person);
        }
        return roster.xlsx();
    }

    @Test
    void thePersonWhomAReplacementDropsIsAnAdditionToTheOtherRoster() {
        office.upload("zhuozi", OCTOBER, roster(1, 2));
        office.upload("chayouhouqi", OCTOBER, roster(2, 3));
        assertThat(office.rows("chayouhouqi", OCTOBER)).containsEntry(2, List.of("duplicate-elsewhere"));
        office.confirm("chayouhouqi", OCTOBER);

        office.upload("zhuozi", OCTOBER, roster(1));

        assertThat(office.rows("chayouhouqi", OCTOBER)).containsEntry(2, List.of());
        assertThat(office.filing("chayouhouqi", OCTOBER).rowsToConfirm()).isEqualTo(1);
    }

    @Test
    void theThirdRosterGetsThePersonWhenTheSecondLetsGoToo() {
        office.upload("zhuozi", OCTOBER, roster(1));
        office.upload("chayouhouqi", OCTOBER, roster(1, 2));
        office.upload("kezuohouqi", OCTOBER, roster(1, 3));

        office.upload("zhuozi", OCTOBER, roster(4));
        boolean secondHas = office.rows("chayouhouqi", OCTOBER).get(2).isEmpty();
        String holder = secondHas ? "chayouhouqi" : "kezuohouqi";
        String waiter = secondHas ? "kezuohouqi" : "chayouhouqi";
        assertThat(office.rows(waiter, OCTOBER)).containsEntry(2, List.of("duplicate-elsewhere"));

        office.upload(holder, OCTOBER, roster(5));

        assertThat(office.rows(waiter, OCTOBER)).containsEntry(2, List.of());
    }

    @Test
    void aFreedRowStandsInItsFileBeforeAnEarlierRefusedRowOfThePerson() {
        office = Office.at(LocalDate.of(2026, 10, 10), tables);
        office.upload(
                "zhuozi",
                OCTOBER,
                RosterFiles.roster().row(1).with("当月出勤天数", "5").xlsx());
        byte[] twice = RosterFiles.roster()
                .row(1)
                .with("上岗日期", "2026-10-20")
                .with("当月出勤天数", "5")
                .row(1)
                .with("当月出勤天数", "5")
                .xlsx();
        office.upload("chayouhouqi", OCTOBER, twice);
        assertThat(office.rows("chayouhouqi", OCTOBER))
                .containsEntry(2, List.of("date-future"))
                .containsEntry(3, List.of("duplicate-elsewhere"));

        office.clock.moveTo(LocalDate.of(2026, 10, 28));
        office.upload(
                "zhuozi",
                OCTOBER,
                RosterFiles.roster().row(2).with("当月出勤天数", "5").xlsx());

        assertThat(office.rows("chayouhouqi", OCTOBER)).containsEntry(3, List.of());
    }

    @Test
    void whoWasPaidThroughOneRegionIsNotPaidThroughAnother() {
        office.upload("zhuozi", OCTOBER, roster(1, 2));
        office.confirm("zhuozi", OCTOBER);
        office.run("zhuozi", OCTOBER);
        office.withdraw("zhuozi", OCTOBER);
        office.upload("zhuozi", OCTOBER, roster(1));
        office.confirm("zhuozi", OCTOBER);
        office.deliver();

        office.upload("chayouhouqi", OCTOBER, roster(2));

        assertThat(office.rows("chayouhouqi", OCTOBER)).containsEntry(2, List.of("duplicate-elsewhere"));
        assertThat(office.sealedLines("zhuozi", OCTOBER).stream().filter(RunLine::paid))
                .hasSize(2);
    }

    @Test
    void theMonthAfterGoesOnWhenALateMonthIsSealed() {
        office.upload("moyu", SEPTEMBER, roster(1));
        office.confirm("moyu", SEPTEMBER);
        office.run("xinjiang", SEPTEMBER);
        office.upload("moyu", OCTOBER, roster(1));
        office.upload("tuan47", OCTOBER, roster(2));
        office.confirm("moyu", OCTOBER);
        office.confirm("tuan47", OCTOBER);
        assertThat(office.run("xinjiang", OCTOBER).outcome()).isEqualTo(RunningPostPayroll.Outcome.DRAFT);

        office.upload("tuan47", SEPTEMBER, roster(2));
        office.confirm("tuan47", SEPTEMBER);
        office.deliver();

        assertThat(office.state("xinjiang", SEPTEMBER).seals()).hasSize(1);
        assertThat(office.state("xinjiang", OCTOBER).seals()).hasSize(1);
    }

    @Test
    void aLateRosterGivesASupplementaryRunThatLeavesTheSealedOneAlone() {
        office.upload("moyu", OCTOBER, roster(1));
        office.confirm("moyu", OCTOBER);
        office.run(
                "xinjiang",
                new RunningPostPayroll.Request(OCTOBER, Set.of(cn.laowu.policy.RegionId.of("tuan47")), false, false));
        String sealed =
                office.state("xinjiang", OCTOBER).seals().get(0).totals().hash();

        office.upload("tuan47", OCTOBER, roster(2));
        office.confirm("tuan47", OCTOBER);
        office.deliver();

        assertThat(office.state("xinjiang", OCTOBER).seals()).hasSize(2);
        assertThat(office.state("xinjiang", OCTOBER).seals().get(0).totals().hash())
                .isEqualTo(sealed);
        assertThat(office.sealedLines("xinjiang", OCTOBER).stream().filter(RunLine::paid))
                .hasSize(2);
    }

    @Test
    void whoUploadedMayNotConfirm() {
        office.upload("zhuozi", OCTOBER, roster(1));
        String hash = office.filing("zhuozi", OCTOBER).hashToConfirm().orElseThrow();
        assertThat(office.casework
                        .confirmingFiling()
                        .confirm(
                                office.filing("zhuozi", OCTOBER).id(),
                                hash,
                                Office.clerk("zhuozi"),
                                java.util.Optional.empty(),
                                java.util.Optional.empty(),
                                office.clock.instant()))
                .isInstanceOf(ConfirmingFiling.Outcome.SamePerson.class);
    }
}
