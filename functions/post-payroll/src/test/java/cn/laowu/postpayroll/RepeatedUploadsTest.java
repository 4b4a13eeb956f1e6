package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.OCTOBER;
import static cn.laowu.postpayroll.Office.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.ConfirmingFiling;
import cn.laowu.casework.FileVersion;
import cn.laowu.casework.Filing;
import cn.laowu.desk.ObjectArrived;
import cn.laowu.desk.ReceiptKeys;
import cn.laowu.testkit.RosterFiles;
import cn.laowu.testkit.TableDump;
import cn.laowu.testkit.TestTables;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events that come twice, late and in another order; bytes that come again. */
class RepeatedUploadsTest {
    private static final byte[] A = Rosters.of(1, 2);
    private static final byte[] B = Rosters.of(2, 3);

    private static final String DAYS = "当月出勤天数";
    private static final String START = "上岗日期";

    private final TestTables tables = TestTables.fresh();
    private final Office office = Office.at(Office.EARLY_OCTOBER, tables);

    @AfterEach
    void close() {
        Books.check(office);
        tables.close();
    }

    @Test
    void theSameEventAgainChangesNothing() {
        ObjectArrived event = office.put("zhuozi", SEPTEMBER, A);
        FileVersion first = office.arrive(event);
        TableDump before = tables.dump();
        assertThat(office.arrive(event)).isEqualTo(first);
        assertThat(before.difference(tables.dump())).isEmpty();
        assertThat(office.files.puts(ReceiptKeys.json(first))).isEqualTo(1);
        assertThat(office.files.puts(ReceiptKeys.workbook(first))).isEqualTo(1);
    }

    @Test
    void anEventThatComesAgainAfterANewerFileStandsChangesNothing() {
        ObjectArrived event = office.put("zhuozi", SEPTEMBER, A);
        office.arrive(event);
        office.upload("zhuozi", SEPTEMBER, B);
        TableDump before = tables.dump();
        office.arrive(event);
        assertThat(before.difference(tables.dump())).isEmpty();
    }

    @Test
    void anOlderFileWhoseEventComesLateIsRefusedAndToldWhatStands() {
        ObjectArrived older = office.put("zhuozi", SEPTEMBER, A);
        FileVersion newer = office.upload("zhuozi", SEPTEMBER, B);
        FileVersion late = office.arrive(older);

        assertThat(refusal(late)).isEqualTo("superseded");
        assertThat(office.receipt(late))
                .contains("superseded")
                .contains(newer.id().upload().value());
        assertThat(standing("zhuozi")).isEqualTo(newer);
        assertThat(office.rows("zhuozi", SEPTEMBER)).isEqualTo(Map.of(2, List.of(), 3, List.of()));
        // the refused file holds nobody
        office.upload("moyu", SEPTEMBER, Rosters.of(1));
        assertThat(office.rows("moyu", SEPTEMBER)).isEqualTo(Map.of(2, List.of()));
    }

    @Test
    void anOlderFileWhoseEventComesAfterTheConfirmationIsSuperseded() {
        ObjectArrived older = office.put("zhuozi", SEPTEMBER, A);
        office.upload("zhuozi", SEPTEMBER, B);
        office.confirm("zhuozi", SEPTEMBER);
        assertThat(refusal(office.arrive(older))).isEqualTo("superseded");
    }

    @Test
    void whatTheFileItselfIsRefusedForComesBeforeWhatStandsInItsWay() {
        ObjectArrived older = office.put("zhuozi", SEPTEMBER, "一封信".getBytes(StandardCharsets.UTF_8));
        office.upload("zhuozi", SEPTEMBER, B);
        assertThat(refusal(office.arrive(older))).isEqualTo("no-header");
        office.confirm("zhuozi", SEPTEMBER);
        FileVersion newer = office.upload("zhuozi", SEPTEMBER, "又一封信".getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(newer)).isEqualTo("no-header");
    }

    @Test
    void aNewerFileReplacesWhatIsNotConfirmedAndNothingElse() {
        office.upload("zhuozi", SEPTEMBER, A);
        office.upload(
                "zhuozi",
                OCTOBER,
                Rosters.bytes(Rosters.file(1).with(DAYS, "3").row(2).with(DAYS, "3")));
        office.upload("kezuohouqi", SEPTEMBER, Rosters.of(7));
        FileVersion b = office.upload("zhuozi", SEPTEMBER, B);
        assertThat(standing("zhuozi")).isEqualTo(b);
        assertThat(office.filing("zhuozi", OCTOBER).judgements().get(0).accepted())
                .isEqualTo(2);
        assertThat(office.rows("kezuohouqi", SEPTEMBER)).hasSize(1);
    }

    @Test
    void afterConfirmationAnotherFileIsRefusedAndToldHowToWithdraw() {
        FileVersion a = office.upload("zhuozi", SEPTEMBER, A);
        office.confirm("zhuozi", SEPTEMBER);
        FileVersion b = office.upload("zhuozi", SEPTEMBER, B);
        assertThat(refusal(b)).isEqualTo("confirmed-already");
        assertThat(office.receipt(b)).contains("撤回确认");
        assertThat(standing("zhuozi")).isEqualTo(a);

        office.withdraw("zhuozi", SEPTEMBER);
        FileVersion again = office.upload("zhuozi", SEPTEMBER, B);
        assertThat(standing("zhuozi")).isEqualTo(again);
    }

    @Test
    void bytesOfAReplacedFileAreANewUpload() {
        FileVersion first = office.upload("zhuozi", SEPTEMBER, A);
        office.upload("zhuozi", SEPTEMBER, B);
        FileVersion again = office.upload("zhuozi", SEPTEMBER, A);
        assertThat(again.answer()).get().isInstanceOf(FileVersion.Judged.class);
        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(standing("zhuozi")).isEqualTo(again);
        assertThat(office.rows("zhuozi", SEPTEMBER)).isEqualTo(Map.of(2, List.of(), 3, List.of()));
        assertThat(office.receipt(again)).contains(again.id().upload().value());
    }

    @Test
    void theBytesThatStandAgainGetTheFirstReceiptAndNothingIsWritten() {
        FileVersion first = office.upload("zhuozi", SEPTEMBER, A);
        ObjectArrived event = office.put("zhuozi", SEPTEMBER, A);
        TableDump before = tables.dump();
        FileVersion again = office.arrive(event);
        assertThat(again.answer()).contains(new FileVersion.SameAs(LocalDate.of(2026, 10, 8), first.id()));
        assertThat(withoutUpload(before, again).difference(withoutUpload(tables.dump(), again)))
                .allMatch(RepeatedUploadsTest::onlyNotesTheNewestTime);
        assertThat(office.files.puts(ReceiptKeys.json(first))).isEqualTo(1);
        assertThat(office.files.keys(ReceiptKeys.folder(again))).isEmpty();
    }

    @Test
    void theBytesThatStandAgainJudgeRefusedRowsAtTheNewDayAndKeepAcceptedOnes() {
        byte[] file = Rosters.bytes(begunLater().row(3).with("身份证号", "1").with(DAYS, "3"));
        FileVersion first = office.upload("zhuozi", OCTOBER, file);
        assertThat(office.rows("zhuozi", OCTOBER))
                .isEqualTo(Map.of(2, List.of(), 3, List.of("date-future"), 4, List.of("id-length")));
        Filing.Judgement whole = office.filing("zhuozi", OCTOBER).judgements().get(0);

        office.clock.moveTo(LocalDate.of(2026, 10, 20));
        FileVersion again = office.upload("zhuozi", OCTOBER, file);

        assertThat(again.answer()).contains(new FileVersion.SameAs(LocalDate.of(2026, 10, 20), first.id()));
        assertThat(office.rows("zhuozi", OCTOBER))
                .isEqualTo(Map.of(2, List.of(), 3, List.of(), 4, List.of("id-length")));
        Filing filing = office.filing("zhuozi", OCTOBER);
        assertThat(filing.judgements()).hasSize(2).startsWith(whole);
        assertThat(filing.judgements().get(1).accepted()).isEqualTo(1);
        assertThat(filing.judgements().get(1).on()).isEqualTo(LocalDate.of(2026, 10, 20));
        assertThat(filing.rowsToConfirm()).isEqualTo(2);
        assertThat(office.files.puts(ReceiptKeys.json(first))).isEqualTo(2);
        assertThat(office.receipt(first)).doesNotContain("date-future").contains("\"judgedOn\":\"2026-10-20\"");
    }

    @Test
    void anAcceptedRowStaysAcceptedWhateverTheNewDaySays() {
        byte[] file = Rosters.bytes(
                Rosters.file(1).with(START, "2026-10-12").with(DAYS, "1").row(1).with(DAYS, "3"));
        office.upload("zhuozi", OCTOBER, file);
        assertThat(office.rows("zhuozi", OCTOBER)).isEqualTo(Map.of(2, List.of("date-future"), 3, List.of()));
        office.clock.moveTo(LocalDate.of(2026, 10, 20));
        office.upload("zhuozi", OCTOBER, file);
        assertThat(office.rows("zhuozi", OCTOBER)).isEqualTo(Map.of(2, List.of("duplicate-in-file"), 3, List.of()));
    }

    @Test
    void afterConfirmationTheBytesThatStandGetTheFirstReceiptAndNothingIsJudgedAnew() {
        byte[] file = Rosters.bytes(begunLater());
        FileVersion first = office.upload("zhuozi", OCTOBER, file);
        assertThat(office.confirm("zhuozi", OCTOBER)).isInstanceOf(ConfirmingFiling.Outcome.Done.class);
        office.clock.moveTo(LocalDate.of(2026, 10, 20));
        ObjectArrived event = office.put("zhuozi", OCTOBER, file);
        TableDump before = tables.dump();
        FileVersion again = office.arrive(event);

        assertThat(again.answer())
                .get()
                .isInstanceOfSatisfying(
                        FileVersion.SameAs.class,
                        same -> assertThat(same.standing()).isEqualTo(first.id()));
        assertThat(withoutUpload(before, again).difference(withoutUpload(tables.dump(), again)))
                .allMatch(RepeatedUploadsTest::onlyNotesTheNewestTime);
        assertThat(office.rows("zhuozi", OCTOBER)).containsEntry(3, List.of("date-future"));
    }

    @Test
    void aFileBetweenTwoOfTheSameBytesNeverStandsWhateverTheOrderOfEvents() {
        FileVersion a = office.upload("zhuozi", SEPTEMBER, A);
        ObjectArrived between = office.put("zhuozi", SEPTEMBER, B);
        office.upload("zhuozi", SEPTEMBER, A);
        FileVersion late = office.arrive(between);
        assertThat(refusal(late)).isEqualTo("superseded");
        assertThat(standing("zhuozi")).isEqualTo(a);
        // and what is newer than both stands
        FileVersion c = office.upload("zhuozi", SEPTEMBER, Rosters.of(4));
        assertThat(standing("zhuozi")).isEqualTo(c);
    }

    @Test
    void twoVersionsOfOneAddressAreTwoUploadsOfOneFile() {
        ObjectArrived event = office.put("zhuozi", SEPTEMBER, A);
        FileVersion a = office.arrive(event);
        office.clock.move(java.time.Duration.ofSeconds(5));
        String second = office.files.arrive(
                event.key(),
                Rosters.of(8, 9),
                java.util.Optional.of(a.id().upload().value()));
        FileVersion b = office.arrive(new ObjectArrived(event.key(), second));
        assertThat(b.uploader()).contains(Office.clerk("zhuozi"));
        assertThat(standing("zhuozi")).isEqualTo(b);
    }

    @Test
    void aStoreThatKeepsNoVersionsServesToo() {
        office.files.keepNoVersions();
        ObjectArrived event =
                new ObjectArrived(office.put("zhuozi", SEPTEMBER, A).key(), "");
        FileVersion first = office.arrive(event);
        assertThat(office.rows("zhuozi", SEPTEMBER)).hasSize(2);
        assertThat(office.arrive(event)).isEqualTo(first);
    }

    /** The second of the two begins on a day that lies ahead. */
    private static RosterFiles begunLater() {
        return Rosters.file(1).with(DAYS, "3").row(2).with(START, "2026-10-12").with(DAYS, "1");
    }

    private static boolean onlyNotesTheNewestTime(String difference) {
        return difference.contains("/ HEAD newest: ") || difference.contains("/ HEAD revision: ");
    }

    private static TableDump withoutUpload(TableDump dump, FileVersion upload) {
        return dump.withoutItems(key -> key.contains("UPLOAD#" + upload.id().upload()));
    }

    private FileVersion standing(String region) {
        return office.version(
                office.filing(region, SEPTEMBER).standing().orElseThrow().upload());
    }

    private static String refusal(FileVersion version) {
        return version.answer()
                .filter(FileVersion.Refused.class::isInstance)
                .map(answer -> ((FileVersion.Refused) answer).why().code())
                .orElse("not refused: " + version.answer());
    }
}
