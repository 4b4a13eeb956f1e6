package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.OCTOBER;
import static cn.laowu.postpayroll.Office.SEPTEMBER;
import static cn.laowu.postpayroll.RunningPostPayroll.Outcome.DRAFT;
import static cn.laowu.postpayroll.RunningPostPayroll.Outcome.SEALED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.desk.RunRequests;
import cn.laowu.policy.RegionId;
import cn.laowu.testkit.TestTables;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From when on a month is sealed as soon as it can be: from the schedule's run, or an admin's, after its end; and whom it waits for then. */
class DueMonthsTest {
    private static final RunningPostPayroll.Request LOOK =
            new RunningPostPayroll.Request(SEPTEMBER, Set.of(), true, false);

    private final TestTables tables = TestTables.fresh();
    private final Office office = Office.at(Office.EARLY_OCTOBER, tables);

    @AfterEach
    void close() {
        Books.check(office);
        tables.close();
    }

    @Test
    void lookingAtADraftHasNothingSealedByAConfirmation() {
        confirmed("moyu", SEPTEMBER, 1);
        assertThat(office.run("xinjiang", LOOK).outcome()).isEqualTo(DRAFT);
        confirmed("tuan47", SEPTEMBER, 2);
        office.deliver();
        assertThat(office.state("xinjiang", SEPTEMBER).seals()).isEmpty();
        assertThat(office.run("xinjiang", SEPTEMBER).outcome()).isEqualTo(SEALED);
    }

    @Test
    void lookingAtADraftHasNothingSealedByTheNightlyJob() {
        confirmed("zhuozi", SEPTEMBER, 1);
        office.run("zhuozi", LOOK);
        night();
        assertThat(office.state("zhuozi", SEPTEMBER).seals()).isEmpty();
    }

    @Test
    void whatAnAdminComputesWhileTheMonthRunsIsNotSealedBeforeTheSchedulesDay() {
        office.clock.moveTo(LocalDate.of(2026, 9, 28));
        confirmed("moyu", SEPTEMBER, 1);
        assertThat(office.run("xinjiang", SEPTEMBER).outcome()).isEqualTo(DRAFT);
        office.clock.moveTo(LocalDate.of(2026, 10, 1));
        night();
        confirmed("tuan47", SEPTEMBER, 2);
        office.deliver();
        assertThat(office.state("xinjiang", SEPTEMBER).seals()).isEmpty();
    }

    @Test
    void theSealOfTheMonthBeforeSealsNoMonthThatWasOnlyLookedAt() {
        office.clock.moveTo(LocalDate.of(2026, 11, 2));
        confirmed("zhuozi", SEPTEMBER, 1);
        confirmed("zhuozi", OCTOBER, 1);
        office.run("zhuozi", new RunningPostPayroll.Request(OCTOBER, Set.of(), true, false));
        assertThat(office.run("zhuozi", SEPTEMBER).outcome()).isEqualTo(SEALED);
        office.deliver();
        assertThat(office.state("zhuozi", OCTOBER).seals()).isEmpty();
    }

    @Test
    void aMonthThatTheScheduleTriedStaysDueThoughSomebodyLooksAtItsDraft() {
        confirmed("moyu", SEPTEMBER, 1);
        // the draft of the schedule says what that of the look before it said
        office.run("xinjiang", LOOK);
        office.run("xinjiang", SEPTEMBER);
        office.run("xinjiang", LOOK);
        confirmed("tuan47", SEPTEMBER, 2);
        office.deliver();
        assertThat(office.state("xinjiang", SEPTEMBER).seals()).hasSize(1);
    }

    @Test
    void whomAnAdminLeftOutNoLaterRunOfTheMonthWaitsFor() {
        confirmed("moyu", SEPTEMBER, 1);
        office.run("xinjiang", new RunningPostPayroll.Request(SEPTEMBER, Set.of(RegionId.of("tuan47")), false, false));
        for (int[] roster : new int[][] {{1, 3}, {1, 3, 4}}) {
            office.withdraw("moyu", SEPTEMBER);
            confirmed("moyu", SEPTEMBER, roster);
            office.deliver();
        }
        assertThat(office.state("xinjiang", SEPTEMBER).seals()).hasSize(3);

        office.clock.moveTo(LocalDate.of(2026, 11, 5));
        confirmed("moyu", OCTOBER, 1);
        confirmed("tuan47", OCTOBER, 2);
        assertThat(office.run("xinjiang", OCTOBER).outcome()).isEqualTo(SEALED);
    }

    @Test
    void whoeverWasLeftOutAndConfirmedLaterIsWaitedForLikeAnybody() {
        confirmed("moyu", SEPTEMBER, 1);
        office.run("xinjiang", new RunningPostPayroll.Request(SEPTEMBER, Set.of(RegionId.of("tuan47")), false, false));
        confirmed("tuan47", SEPTEMBER, 2);
        office.deliver();
        assertThat(office.state("xinjiang", SEPTEMBER).seals()).hasSize(2);
        office.withdraw("tuan47", SEPTEMBER);
        office.withdraw("moyu", SEPTEMBER);
        confirmed("moyu", SEPTEMBER, 1, 3);
        office.deliver();
        assertThat(office.state("xinjiang", SEPTEMBER).seals()).hasSize(2);
        confirmed("tuan47", SEPTEMBER, 2);
        office.deliver();
        assertThat(office.state("xinjiang", SEPTEMBER).seals()).hasSize(3);
    }

    private void night() {
        new ContinuingMonths(office.casework, office.deciders.parties(), new RunRequests(office.bus), office.clock)
                .all();
        office.deliver();
    }

    private void confirmed(String region, YearMonth month, int... persons) {
        office.upload(region, month, Rosters.of(persons));
        office.confirm(region, month);
    }
}
