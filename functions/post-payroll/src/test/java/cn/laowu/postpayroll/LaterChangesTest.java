package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.OCTOBER;
import static cn.laowu.postpayroll.Office.SEPTEMBER;
import static cn.laowu.postpayroll.RunningPostPayroll.Outcome.NOTHING_TO_ADD;
import static cn.laowu.postpayroll.RunningPostPayroll.Outcome.SEALED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.Computation;
import cn.laowu.policy.RegionId;
import cn.laowu.testkit.RosterFiles;
import cn.laowu.testkit.TestTables;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The difference to the month before over all runs of a month: every leaver is told once, and whoever comes back is told too. */
class LaterChangesTest {
    private static final String OTHER_ACCOUNT = "0000000000000000077";

    private final TestTables tables = TestTables.fresh();
    private final Office office = Office.at(Office.EARLY_OCTOBER, tables);

    @BeforeEach
    void september() {
        confirmed("moyu", SEPTEMBER, Rosters.file(1, 2));
        confirmed("tuan47", SEPTEMBER, Rosters.file(3, 4));
        office.run("xinjiang", SEPTEMBER);
        office.clock.moveTo(LocalDate.of(2026, 11, 5));
    }

    @AfterEach
    void close() {
        Books.check(office);
        tables.close();
    }

    @Test
    void theLeaversOfALateRegionThatConfirmsNobodyAreToldByARunOfTheirOwn() {
        confirmed("moyu", OCTOBER, Rosters.file(1, 2));
        office.run("xinjiang", new RunningPostPayroll.Request(OCTOBER, Set.of(RegionId.of("tuan47")), false, false));
        confirmed("tuan47", OCTOBER, Rosters.file(3).with("当月出勤天数", "0").row(4).with("当月出勤天数", "0"));
        office.deliver();
        assertThat(office.state("xinjiang", OCTOBER).seals()).hasSize(2);
        assertThat(changes(1)).containsExactlyInAnyOrder("LEAVER tuan47 2", "LEAVER tuan47 3");

        office.withdraw("tuan47", OCTOBER);
        office.confirm("tuan47", OCTOBER);
        assertThat(office.run("xinjiang", OCTOBER).outcome()).isEqualTo(NOTHING_TO_ADD);
    }

    @Test
    void aLeaverWhoIsPaidAfterAllInALaterRunHasJoinedAgain() {
        confirmed("moyu", OCTOBER, Rosters.file(1));
        confirmed("tuan47", OCTOBER, Rosters.file(3, 4));
        office.run("xinjiang", OCTOBER);
        assertThat(changes(0)).containsExactly("LEAVER moyu 3");
        office.withdraw("moyu", OCTOBER);
        confirmed("moyu", OCTOBER, Rosters.file(1, 2));
        office.deliver();
        assertThat(changes(1)).containsExactly("JOINER moyu 3");
    }

    @Test
    void ofOneWhoJoinedAgainAlsoTheOtherAccountIsTold() {
        confirmed("moyu", OCTOBER, Rosters.file(1));
        confirmed("tuan47", OCTOBER, Rosters.file(3, 4));
        office.run("xinjiang", OCTOBER);
        office.withdraw("moyu", OCTOBER);
        confirmed("moyu", OCTOBER, Rosters.file(1, 2).with("社保卡银行账号", OTHER_ACCOUNT));
        office.deliver();
        assertThat(changes(1)).containsExactlyInAnyOrder("JOINER moyu 3", "ACCOUNT_CHANGED moyu 3");
    }

    @Test
    void howManyWerePaidTheMonthBeforeStaysAsTheRunCountedThem() {
        confirmed("moyu", OCTOBER, Rosters.file(1, 2));
        confirmed("tuan47", OCTOBER, Rosters.file(3, 4));
        assertThat(office.run("xinjiang", OCTOBER).outcome()).isEqualTo(SEALED);
        String atOnce = SealedBooks.text(office, "xinjiang", OCTOBER, 0);
        office.withdraw("moyu", SEPTEMBER);
        confirmed("moyu", SEPTEMBER, Rosters.file(1, 2, 5));
        office.deliver();
        assertThat(office.sealedLines("xinjiang", SEPTEMBER)).hasSize(5);
        assertThat(paidBefore(computation(0))).containsExactly("moyu 2", "tuan47 2");
        assertThat(SealedBooks.text(office, "xinjiang", OCTOBER, 0))
                .isEqualTo(atOnce)
                .isNotEmpty();
    }

    private static List<String> paidBefore(Computation run) {
        return new TreeMap<>(run.paidBefore())
                .entrySet().stream()
                        .map(region -> region.getKey() + " " + region.getValue())
                        .toList();
    }

    private Computation computation(int run) {
        return office.casework
                .runs()
                .computation(
                        office.state("xinjiang", OCTOBER).period(),
                        office.state("xinjiang", OCTOBER).seals().get(run).generation())
                .orElseThrow();
    }

    private List<String> changes(int run) {
        return office.casework.runs().changes(computation(run).generation()).stream()
                .map(change -> change.kind() + " " + change.region() + " " + change.row())
                .toList();
    }

    private void confirmed(String region, YearMonth month, RosterFiles roster) {
        office.upload(region, month, Rosters.bytes(roster));
        office.confirm(region, month);
    }
}
