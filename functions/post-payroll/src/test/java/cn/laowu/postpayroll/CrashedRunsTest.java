package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.OCTOBER;
import static cn.laowu.postpayroll.Office.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.testkit.Fault;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Confirmations, withdrawals and runs, cut off or disturbed at each write in turn, then done again. */
class CrashedRunsTest {
    private final Disturbing disturbing = Disturbing.on(LocalDate.of(2026, 11, 5));

    @Test
    void aConfirmation() throws Exception {
        disturbing.check(
                office -> {
                    office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
                    return office.filing("zhuozi", SEPTEMBER).hashToConfirm().orElseThrow();
                },
                (process, hash) -> process.confirm("zhuozi", SEPTEMBER, hash),
                Fault.values());
    }

    @Test
    void theConfirmationThatAMonthWaitedForAndTheRunThatFollows() throws Exception {
        disturbing.check(
                office -> {
                    confirmed(office, "moyu", Rosters.of(1));
                    office.upload("tuan47", SEPTEMBER, Rosters.of(2));
                    office.run("xinjiang", SEPTEMBER);
                    return office.filing("tuan47", SEPTEMBER).hashToConfirm().orElseThrow();
                },
                (process, hash) -> {
                    process.confirm("tuan47", SEPTEMBER, hash);
                    process.deliver();
                },
                Fault.CRASH_BEFORE,
                Fault.CRASH_AFTER,
                Fault.ANSWER_LOST,
                Fault.CONFLICT);
    }

    @Test
    void aWithdrawalAfterTheSeal() throws Exception {
        disturbing.check(
                office -> {
                    confirmed(office, "zhuozi", Rosters.of(1, 2));
                    return office.run("zhuozi", SEPTEMBER);
                },
                (process, nothing) -> {
                    process.withdraw("zhuozi", SEPTEMBER);
                    process.deliver();
                },
                Fault.CRASH_BEFORE,
                Fault.CRASH_AFTER,
                Fault.ANSWER_LOST);
    }

    @Test
    void aDraft() throws Exception {
        disturbing.check(
                office -> {
                    confirmed(office, "moyu", Rosters.of(1, 2));
                    return office;
                },
                (process, nothing) -> process.run("xinjiang", SEPTEMBER),
                Fault.values());
    }

    @Test
    void aSeal() throws Exception {
        int writes = disturbing.check(
                office -> {
                    confirmed(office, "zhuozi", Rosters.of(1, 2));
                    return office;
                },
                (process, nothing) -> process.run("zhuozi", SEPTEMBER),
                Fault.values());
        assertThat(writes).isEqualTo(4);
    }

    @Test
    void aSealWithDifferencesToTheMonthBeforeAndTheMonthThatWaitedForIt() throws Exception {
        disturbing.check(
                office -> {
                    confirmed(office, "zhuozi", Rosters.of(1, 2));
                    office.upload("zhuozi", OCTOBER, Rosters.of(2, 3));
                    office.confirm("zhuozi", OCTOBER);
                    return office.run("zhuozi", OCTOBER);
                },
                (process, nothing) -> {
                    process.run("zhuozi", SEPTEMBER);
                    process.deliver();
                },
                Fault.CRASH_BEFORE,
                Fault.CRASH_AFTER,
                Fault.UNPROCESSED);
    }

    @Test
    void aSupplementaryRunThatAddsAndDrops() throws Exception {
        disturbing.check(
                office -> {
                    confirmed(office, "zhuozi", Rosters.of(1, 2));
                    office.run("zhuozi", SEPTEMBER);
                    office.withdraw("zhuozi", SEPTEMBER);
                    confirmed(office, "zhuozi", Rosters.of(2, 3));
                    return office;
                },
                (process, nothing) -> process.run("zhuozi", SEPTEMBER),
                Fault.values());
    }

    @Test
    void aRunThatFindsNothingToAdd() throws Exception {
        disturbing.check(
                office -> {
                    confirmed(office, "zhuozi", Rosters.of(1, 2));
                    office.run("zhuozi", SEPTEMBER);
                    office.withdraw("zhuozi", SEPTEMBER);
                    office.confirm("zhuozi", SEPTEMBER);
                    return office;
                },
                (process, nothing) -> process.run("zhuozi", SEPTEMBER),
                Fault.CRASH_BEFORE,
                Fault.CRASH_AFTER,
                Fault.ANSWER_LOST);
    }

    private static void confirmed(Office office, String region, byte[] roster) {
        office.upload(region, SEPTEMBER, roster);
        office.confirm(region, SEPTEMBER);
    }
}
