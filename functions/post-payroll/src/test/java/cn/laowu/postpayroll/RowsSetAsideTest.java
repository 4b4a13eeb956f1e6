package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.laowu.casework.ConfirmingFiling;
import cn.laowu.casework.FileVersion;
import cn.laowu.casework.Filing;
import cn.laowu.casework.RunChange;
import cn.laowu.casework.RunLine;
import cn.laowu.casework.SettingAside;
import cn.laowu.desk.ReceiptKeys;
import cn.laowu.testkit.Fault;
import cn.laowu.testkit.TableDump;
import cn.laowu.testkit.TestTables;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The district sets a row of a standing roster aside, with a reason. */
class RowsSetAsideTest {
    private static final List<String> ACCEPTED = List.of();
    private static final List<String> ASIDE = List.of("set-aside");
    private static final List<String> ELSEWHERE = List.of("duplicate-elsewhere");

    private final TestTables tables = TestTables.fresh();
    private final Office office = Office.at(Office.EARLY_OCTOBER, tables);

    @AfterEach
    void close() {
        Books.check(office);
        tables.close();
    }

    @Test
    void theRowIsRefusedWithItsReasonAndTheReceiptSaysSo() {
        FileVersion roster = office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2, 3));
        String before = office.filing("zhuozi", SEPTEMBER).hashToConfirm().orElseThrow();
        assertThat(office.setAside("zhuozi", SEPTEMBER, 3)).isInstanceOf(SettingAside.Outcome.Done.class);
        office.deliver();
        assertThat(office.rows("zhuozi", SEPTEMBER)).isEqualTo(Map.of(2, ACCEPTED, 3, ASIDE, 4, ACCEPTED));
        assertThat(office.receipt(roster))
                .contains("\"accepted\":2,")
                .contains("set-aside")
                .contains("九月已离岗，考勤不实");
        // who looked before it confirms nothing that they did not see
        assertThat(office.confirm("zhuozi", SEPTEMBER, before)).isInstanceOf(ConfirmingFiling.Outcome.RowsDiffer.class);
        assertThat(office.filing("zhuozi", SEPTEMBER).rowsToConfirm()).isEqualTo(2);
        assertThat(office.confirm("zhuozi", SEPTEMBER)).isInstanceOf(ConfirmingFiling.Outcome.Done.class);
        office.run("zhuozi", SEPTEMBER);
        assertThat(office.sealedLines("zhuozi", SEPTEMBER))
                .extracting(RunLine::row)
                .containsExactly(2, 4);
        assertThat(office.casework
                        .auditTrail()
                        .ofFiling(office.filing("zhuozi", SEPTEMBER).id()))
                .anySatisfy(link -> {
                    assertThat(link.act()).isEqualTo("row set aside");
                    assertThat(link.by().subject()).isEqualTo("auditor");
                    assertThat(link.details()).containsEntry("row", "3").containsEntry("reason", "九月已离岗，考勤不实");
                });
    }

    @Test
    void whoWaitedForThePersonIsJudgedAnew() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        FileVersion waiting = office.upload("moyu", SEPTEMBER, Rosters.of(2, 3));
        assertThat(office.rows("moyu", SEPTEMBER)).isEqualTo(Map.of(2, ELSEWHERE, 3, ACCEPTED));
        office.setAside("zhuozi", SEPTEMBER, 3);
        office.deliver();
        assertThat(office.rows("moyu", SEPTEMBER)).isEqualTo(Map.of(2, ACCEPTED, 3, ACCEPTED));
        assertThat(office.receipt(waiting)).contains("\"accepted\":2,");
    }

    @Test
    void whatWasConfirmedOfTheOtherRowsStaysConfirmed() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        office.confirm("zhuozi", SEPTEMBER);
        office.setAside("zhuozi", SEPTEMBER, 3);
        Filing filing = office.filing("zhuozi", SEPTEMBER);
        assertThat(filing.confirmed()).isTrue();
        assertThat(filing.hashToConfirm()).isEmpty();
        office.run("zhuozi", SEPTEMBER);
        assertThat(office.sealedLines("zhuozi", SEPTEMBER))
                .extracting(RunLine::row)
                .containsExactly(2);
    }

    @Test
    void whatASealedRunPaidIsListedForRecoveryByItself() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        office.confirm("zhuozi", SEPTEMBER);
        FileVersion claiming = office.upload("moyu", SEPTEMBER, Rosters.of(2));
        assertThat(office.receipt(claiming)).contains("自动重新核定").doesNotContain("并已核定发放");
        office.run("zhuozi", SEPTEMBER);
        office.setAside("zhuozi", SEPTEMBER, 3);
        office.deliver();
        assertThat(office.receipt(claiming)).contains("已列入卓资县", "并已核定发放").doesNotContain("自动重新核定");
        assertThat(office.state("zhuozi", SEPTEMBER).seals()).hasSize(2);
        assertThat(office.casework
                        .runs()
                        .changes(
                                office.state("zhuozi", SEPTEMBER).seals().get(1).generation()))
                .extracting(RunChange::kind, RunChange::row, RunChange::amountFen, RunChange::content)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(RunChange.Kind.DROPPED, 3, 30_000L, SettingAside.CODE));
        assertThat(SealedBooks.text(office, "zhuozi", SEPTEMBER, 1))
                .contains("区里已撤下这一行，原因见回执")
                .doesNotContain("新名册中已无此人");
        // that the next roster lacks the person too is nothing new
        office.withdraw("zhuozi", SEPTEMBER);
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1));
        office.confirm("zhuozi", SEPTEMBER);
        office.deliver();
        assertThat(office.state("zhuozi", SEPTEMBER).seals()).hasSize(2);
        // sealed is sealed: the month of this person is paid, and nobody else claims it
        assertThat(office.sealedLines("zhuozi", SEPTEMBER)).hasSize(2);
        assertThat(office.rows("moyu", SEPTEMBER)).isEqualTo(Map.of(2, ELSEWHERE));
    }

    @Test
    void theLastRowOfAConfirmedRosterMayGoToo() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1));
        office.confirm("zhuozi", SEPTEMBER);
        office.run("zhuozi", SEPTEMBER);
        office.setAside("zhuozi", SEPTEMBER, 2);
        office.deliver();
        assertThat(office.state("zhuozi", SEPTEMBER).seals()).hasSize(2);
    }

    @Test
    void settingItAsideTwiceSaysSoAndWritesNothing() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        office.setAside("zhuozi", SEPTEMBER, 3);
        TableDump before = tables.dump();
        assertThat(office.setAside("zhuozi", SEPTEMBER, 3)).isInstanceOf(SettingAside.Outcome.AlreadySo.class);
        assertThat(before.difference(tables.dump())).isEmpty();
    }

    @Test
    void theSameBytesDoNotBringItBackAndAnotherFileMay() {
        byte[] file = Rosters.bytes(Rosters.file(1, 2).row(2).row(4).with("当月出勤天数", "0"));
        FileVersion roster = office.upload("zhuozi", SEPTEMBER, file);
        office.setAside("zhuozi", SEPTEMBER, 3);
        office.clock.moveTo(LocalDate.of(2026, 10, 9));
        office.upload("zhuozi", SEPTEMBER, file);
        assertThat(office.rows("zhuozi", SEPTEMBER))
                .isEqualTo(Map.of(2, ACCEPTED, 3, ASIDE, 4, List.of("duplicate-in-file"), 5, List.of("no-attendance")));
        assertThat(office.receipt(roster)).contains("set-aside");
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        assertThat(office.rows("zhuozi", SEPTEMBER)).isEqualTo(Map.of(2, ACCEPTED, 3, ACCEPTED));
    }

    @Test
    void aRowThatWasJudgedAgainMayBeSetAsideAndItsNeighboursStay() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        office.upload("moyu", SEPTEMBER, Rosters.of(2, 3, 1));
        office.confirm("moyu", SEPTEMBER);
        office.upload("zhuozi", SEPTEMBER, Rosters.of(9));
        assertThat(office.filing("moyu", SEPTEMBER).rowsToConfirm()).isEqualTo(2);
        office.setAside("moyu", SEPTEMBER, 2);
        assertThat(office.rows("moyu", SEPTEMBER)).isEqualTo(Map.of(2, ASIDE, 3, ACCEPTED, 4, ACCEPTED));
        assertThat(office.filing("moyu", SEPTEMBER).rowsToConfirm()).isEqualTo(1);
        assertThat(office.filing("moyu", SEPTEMBER).confirmedJudgements()).hasSize(1);
    }

    @Test
    void whatIsNoAcceptedRowOfWhatStandsIsNotSetAside() {
        assertThat(office.setAside("zhuozi", SEPTEMBER, 2)).isInstanceOf(SettingAside.Outcome.NoSuchRow.class);
        FileVersion first = office.upload(
                "zhuozi", SEPTEMBER, Rosters.bytes(Rosters.file(1).row(2).with("当月出勤天数", "0")));
        assertThat(office.setAside("zhuozi", SEPTEMBER, 1)).isInstanceOf(SettingAside.Outcome.NoSuchRow.class);
        assertThat(office.setAside("zhuozi", SEPTEMBER, 9)).isInstanceOf(SettingAside.Outcome.NoSuchRow.class);
        assertThat(office.setAside("zhuozi", SEPTEMBER, 3)).isInstanceOf(SettingAside.Outcome.RefusedAnyway.class);
        FileVersion second = office.upload("zhuozi", SEPTEMBER, Rosters.of(3));
        assertThat(office.setAside("zhuozi", SEPTEMBER, Optional.of(first.id().upload()), 2))
                .isInstanceOf(SettingAside.Outcome.OtherFile.class);
        assertThat(office.setAside("zhuozi", SEPTEMBER, Optional.of(second.id().upload()), 2))
                .isInstanceOf(SettingAside.Outcome.Done.class);
    }

    @Test
    void aReplacementThatComesBetweenLookAndActIsNotTouched() {
        Meddling.on(Office.EARLY_OCTOBER)
                .check(
                        given -> {
                            given.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
                            given.upload("moyu", SEPTEMBER, Rosters.of(2, 3));
                            return given.put("zhuozi", SEPTEMBER, Rosters.of(1, 4));
                        },
                        event -> process -> {
                            Optional<cn.laowu.casework.UploadId> seen = process.filing("zhuozi", SEPTEMBER)
                                    .standing()
                                    .map(standing -> standing.upload().upload());
                            process.setAside("zhuozi", SEPTEMBER, seen, 3);
                        },
                        event -> process -> process.takeIn(event),
                        after -> {
                            assertThat(after.filing("zhuozi", SEPTEMBER).judgements())
                                    .as("of the new file, all or all but one")
                                    .hasSizeBetween(1, 2);
                            assertThat(after.rows("moyu", SEPTEMBER)).isEqualTo(Map.of(2, ACCEPTED, 3, ACCEPTED));
                        });
    }

    @Test
    void itMeetsTheConfirmationTheRunAndTheJudgingOfFreedRows() {
        List<Meddling.Act> others = List.of(
                process -> process.confirm("moyu", SEPTEMBER),
                process -> process.run("xinjiang", SEPTEMBER),
                Office::deliver,
                process -> process.setAside("moyu", SEPTEMBER, 3));
        for (Meddling.Act other : others) {
            Meddling.on(Office.EARLY_OCTOBER)
                    .check(
                            given -> {
                                given.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
                                given.upload("tuan47", SEPTEMBER, Rosters.of(8, 3));
                                given.upload("moyu", SEPTEMBER, Rosters.of(2, 7, 5));
                                given.confirm("tuan47", SEPTEMBER);
                                given.takeIn(given.put("zhuozi", SEPTEMBER, Rosters.of(1)));
                                return given;
                            },
                            given -> process -> process.setAside("moyu", SEPTEMBER, 3),
                            given -> other,
                            after -> {
                                assertThat(after.rows("moyu", SEPTEMBER))
                                        .isEqualTo(Map.of(2, ACCEPTED, 3, ASIDE, 4, ACCEPTED));
                                assertThat(after.receipt(after.version(after.filing("moyu", SEPTEMBER)
                                                .standing()
                                                .orElseThrow()
                                                .upload())))
                                        .contains("\"accepted\":2,");
                            });
        }
    }

    @Test
    void cutOffAtAnyWriteItIsEndedByTheSameCallAgain() throws Exception {
        Disturbing.on(Office.EARLY_OCTOBER)
                .check(
                        given -> {
                            given.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
                            given.confirm("zhuozi", SEPTEMBER);
                            given.run("zhuozi", SEPTEMBER);
                            given.upload("moyu", SEPTEMBER, Rosters.of(2, 3));
                            return given;
                        },
                        (process, given) -> {
                            process.setAside("zhuozi", SEPTEMBER, 3);
                            process.deliver();
                        },
                        Fault.CRASH_BEFORE,
                        Fault.CRASH_AFTER,
                        Fault.ANSWER_LOST);
    }

    @Test
    void whoIsPaidThroughAnotherRegionIsNotToldToWait() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        office.confirm("zhuozi", SEPTEMBER);
        office.run("zhuozi", SEPTEMBER);
        FileVersion claiming = office.upload("moyu", SEPTEMBER, Rosters.of(2, 3));
        assertThat(office.rows("moyu", SEPTEMBER)).isEqualTo(Map.of(2, ELSEWHERE, 3, ACCEPTED));
        assertThat(office.receipt(claiming))
                .contains("已列入卓资县", "并已核定发放")
                .contains("请与区人力社保局联系")
                .doesNotContain("自动重新核定");
    }

    @Test
    void theReceiptInTheBucketIsIssuedOnceMore() {
        FileVersion roster = office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        office.setAside("zhuozi", SEPTEMBER, 3);
        office.deliver();
        assertThat(office.files.puts(ReceiptKeys.workbook(roster))).isEqualTo(2);
    }

    @Test
    void theCallItselfReadsNoOriginalAndWritesNoReceipt() {
        FileVersion roster = office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        office.upload("moyu", SEPTEMBER, Rosters.of(2));
        int downloads = office.files.downloads();
        office.setAside("zhuozi", SEPTEMBER, 3);
        assertThat(office.files.downloads()).isEqualTo(downloads);
        assertThat(office.files.puts(ReceiptKeys.workbook(roster))).isEqualTo(1);
    }

    @Test
    void aReceiptThatWasCutOffIsNotTakenForIssued() {
        FileVersion roster = office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2, 3));
        office.setAside("zhuozi", SEPTEMBER, 3);
        office.files.cutOffAfterPutOf(ReceiptKeys.workbook(roster));
        assertThatThrownBy(office::deliver).hasMessageContaining("cut off");
        assertThat(office.version(roster.id()).receiptIssues()).isEqualTo(-1);
        office.deliver();
        assertThat(office.version(roster.id()).receiptIssues()).isEqualTo(2);
        assertThat(office.receipt(roster)).contains("\"accepted\":2,");
    }

    @Test
    void aCallWhoseRequestsWereLostIsEndedByTheSameCallAgain() {
        FileVersion roster = office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        office.setAside("zhuozi", SEPTEMBER, 3);
        office.bus.loseAll();
        assertThat(SettingsAside.done(office.setAside("zhuozi", SEPTEMBER, 3)))
                .isEqualTo(office.filing("zhuozi", SEPTEMBER));
        office.deliver();
        assertThat(office.receipt(roster)).contains("\"accepted\":1,");
    }
}
