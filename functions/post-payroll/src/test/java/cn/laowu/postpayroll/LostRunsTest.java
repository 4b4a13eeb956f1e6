package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.OCTOBER;
import static cn.laowu.postpayroll.Office.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.laowu.casework.Officer;
import cn.laowu.casework.RunId;
import cn.laowu.casework.RunState;
import cn.laowu.desk.FindingRunReceipts;
import cn.laowu.desk.RunRequests;
import cn.laowu.policy.RegionId;
import cn.laowu.testkit.TestTables;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs whose asking or whose end was lost: what must come all the same. */
class LostRunsTest {
    private final TestTables tables = TestTables.fresh();
    private final Office office = Office.at(LocalDate.of(2026, 11, 5), tables);
    private final RunRequests requests = new RunRequests(office.bus);
    private final ContinuingMonths continuing =
            new ContinuingMonths(office.casework, office.deciders.parties(), requests, office.clock);

    @BeforeEach
    void september() {
        confirmed("zhuozi", SEPTEMBER, Rosters.of(1));
        confirmed("chayouhouqi", SEPTEMBER, Rosters.of(2));
    }

    @AfterEach
    void close() {
        Books.check(office);
        tables.close();
    }

    @Test
    void whatFailsAfterOneGroupsSealKeepsNoOtherGroupFromItsOwn() {
        confirmed("kezuohouqi", SEPTEMBER, Rosters.of(3));
        RunningPostPayroll running = running(state -> {
            if (!state.period().group().value().equals("kezuohouqi")) {
                throw new IllegalStateException("no receipts for " + state.period());
            }
        });
        assertThatThrownBy(() -> running.run(RunningPostPayroll.Request.of(SEPTEMBER), Officer.SCHEDULE))
                .hasMessageContaining("zhuozi")
                .satisfies(first -> assertThat(first.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .anyMatch(message -> message.contains("chayouhouqi")));
        for (String group : new String[] {"zhuozi", "chayouhouqi", "kezuohouqi"}) {
            assertThat(office.state(group, SEPTEMBER).seals()).as(group).hasSize(1);
        }
    }

    @Test
    void aRunsReceiptComesThoughItsRegisterWasAskedForFirst() {
        RunningPostPayroll.GroupRun run = running(state -> {})
                .run(office.deciders.parties().quotaGroups().get(0), request(SEPTEMBER), Officer.SCHEDULE);
        for (Optional<RegionId> whose :
                java.util.List.of(Optional.<RegionId>empty(), Optional.of(RegionId.of("zhuozi")))) {
            new IssuingRegister(office.desk)
                    .address(
                            new RunId(run.state().period(), 0),
                            run.state(),
                            run.run().orElseThrow(),
                            whose);
        }
        assertThat(receipts()).isZero();
        assertThat(new FindingRunReceipts(office.desk).find(RegionId.of("zhuozi"), SEPTEMBER))
                .isEmpty();
        assertThat(office.run("zhuozi", SEPTEMBER).outcome()).isEqualTo(RunningPostPayroll.Outcome.UNCHANGED);
        assertThat(receipts()).isOne();
    }

    @Test
    void aSealOfALateMonthAsksForTheNextOneAlsoWhereTheAskingWasLost() {
        confirmed("zhuozi", OCTOBER, Rosters.of(1));
        assertThat(office.run("zhuozi", OCTOBER).outcome()).isEqualTo(RunningPostPayroll.Outcome.DRAFT);
        running(state -> {}).run(office.deciders.parties().quotaGroups().get(0), request(SEPTEMBER), Officer.SCHEDULE);
        office.deliver();
        assertThat(office.state("zhuozi", OCTOBER).seals()).isEmpty();
        assertThat(office.run("zhuozi", SEPTEMBER).outcome()).isEqualTo(RunningPostPayroll.Outcome.UNCHANGED);
        office.deliver();
        assertThat(office.state("zhuozi", OCTOBER).seals()).hasSize(1);
    }

    @Test
    void theNightlyJobAsksForWhatIsConfirmedAndNotSettled() {
        confirmed("zhuozi", OCTOBER, Rosters.of(1));
        assertThat(office.run("zhuozi", OCTOBER).outcome()).isEqualTo(RunningPostPayroll.Outcome.DRAFT);
        office.run("zhuozi", SEPTEMBER);
        office.bus.loseAll();
        continuing.all();
        office.deliver();
        assertThat(office.state("zhuozi", OCTOBER).seals()).hasSize(1);
        continuing.all();
        assertThat(office.bus.waiting()).isEmpty();
    }

    @Test
    void theNightlyJobAsksAlsoForAMonthThatNoScheduleEverTriedOnceItsDayIsPast() {
        confirmed("kezuohouqi", OCTOBER, Rosters.of(3));
        continuing.all();
        office.deliver();
        assertThat(office.state("zhuozi", SEPTEMBER).seals()).hasSize(1);
        assertThat(office.state("chayouhouqi", SEPTEMBER).seals()).hasSize(1);
        // October's own day may be yet to come
        assertThat(office.state("kezuohouqi", OCTOBER).seals()).isEmpty();
        assertThat(office.state("xinjiang", SEPTEMBER).draft()).isEmpty();
    }

    private long receipts() {
        return office.files.keys("receipts/zhuozi/").stream()
                .filter(key -> key.endsWith("/run-0.xlsx"))
                .count();
    }

    private RunningPostPayroll running(Consumer<RunState> afterwards) {
        return new RunningPostPayroll(office.casework, office.deciders, afterwards, office.clock);
    }

    private static RunningPostPayroll.Request request(YearMonth month) {
        return RunningPostPayroll.Request.of(month);
    }

    private void confirmed(String region, YearMonth month, byte[] roster) {
        office.upload(region, month, roster);
        office.confirm(region, month);
    }
}
