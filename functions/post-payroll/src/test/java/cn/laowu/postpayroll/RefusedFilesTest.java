package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.ConfirmingFiling;
import cn.laowu.casework.FileVersion;
import cn.laowu.desk.ReceiptKeys;
import cn.laowu.intake.Limits;
import cn.laowu.testkit.RosterFiles;
import cn.laowu.testkit.TestTables;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are refused whole: each gets a receipt that says why, under the key where its officer looks for it, and holds nobody. */
class RefusedFilesTest {
    private final TestTables tables = TestTables.fresh();
    private final Office office = Office.at(Office.EARLY_OCTOBER, tables);

    @AfterEach
    void close() {
        Books.check(office);
        tables.close();
    }

    @ParameterizedTest
    @CsvSource({
        "inbox/nowhere/welfare-posts/2026-09/a.csv, key-region, receipts/unplaced/",
        "inbox/district/welfare-posts/2026-09/a.csv, key-region, receipts/unplaced/",
        "inbox/zhuozi/no-such-kind/2026-09/a.csv, key-kind, receipts/unplaced/",
        "inbox/zhuozi/welfare-posts/2026-13/a.csv, key-period, receipts/unplaced/",
        "inbox/zhuozi/welfare-posts/2026/a.csv, key-period, receipts/unplaced/",
        "inbox/zhuozi/welfare-posts/2026-09/更正/a.csv, , receipts/unplaced/",
        "inbox/a.csv, , receipts/unplaced/",
        "inbox/zhuozi/fund-usage/2026-09/台账.csv, kind-not-served, receipts/zhuozi/fund-usage/2026-09/",
        "inbox/zhuozi/welfare-posts/2026-11/a.csv, period-future, receipts/zhuozi/welfare-posts/2026-11/",
        "inbox/zhuozi/welfare-posts/2025-12/a.csv, not-in-term, receipts/zhuozi/welfare-posts/2025-12/",
        "inbox/zhuozi/welfare-posts/2029-01/a.csv, not-in-term, receipts/zhuozi/welfare-posts/2029-01/",
    })
    void aKeyThatDoesNotFitGetsItsReceipt(String key, String code, String folder) {
        FileVersion answered = office.arrive(office.putByNobody(key, Rosters.of(1)));
        if (code != null) {
            assertThat(refusal(answered)).isEqualTo(code);
        }
        assertThat(refusal(answered)).isNotEqualTo("none");
        assertThat(ReceiptKeys.folder(answered))
                .isEqualTo(folder + answered.id().upload() + "/");
        assertThat(office.files.keys(folder))
                .containsExactlyInAnyOrder(ReceiptKeys.workbook(answered), ReceiptKeys.json(answered));
        assertThat(office.receipt(answered)).contains(refusal(answered));
        assertThat(office.files.puts(key)).isEqualTo(1);
        office.upload("moyu", SEPTEMBER, Rosters.of(1));
        assertThat(office.rows("moyu", SEPTEMBER)).isEqualTo(Map.of(2, List.of()));
    }

    @Test
    void aMonthAfterTheTermIsNotInTerm() {
        Office late = Office.at(
                LocalDate.of(2026, 10, 8),
                tables,
                Office.deciders(Office.BOOK, LocalDate.of(2024, 9, 20), Map.of()),
                Limits.DEFAULT);
        assertThat(refusal(late.upload("zhuozi", SEPTEMBER, Rosters.of(1)))).isEqualTo("not-in-term");
        assertThat(late.upload("zhuozi", SEPTEMBER.minusMonths(1), Rosters.of(1))
                        .answer())
                .get()
                .isInstanceOf(FileVersion.Judged.class);
    }

    @Test
    void aFileOverTheLimitIsRefusedWithTheLimitNamed() {
        Limits small = limits(100);
        Office strict = Office.at(
                Office.EARLY_OCTOBER, tables, Office.deciders(Office.BOOK, LocalDate.of(2026, 1, 1), Map.of()), small);
        FileVersion answered =
                strict.arrive(strict.putByNobody("inbox/zhuozi/welfare-posts/2026-09/a.csv", Rosters.of(1, 2, 3)));
        assertThat(refusal(answered)).isEqualTo("too-large");
        assertThat(strict.receipt(answered)).contains("上限");
    }

    @Test
    void whatIsNoTableIsRefusedWithWhatToDo() throws Exception {
        byte[] workbook = RosterFiles.roster().rows(1, 30).xlsx();
        check(new byte[0], "unreadable");
        check("一封信，不是表格。".getBytes(StandardCharsets.UTF_8), "no-header");
        check(Arrays.copyOf(workbook, workbook.length / 2), "unreadable");
        check(encrypted(), "encrypted");
        check(Rosters.bytes(RosterFiles.roster().row(1).withoutColumn("身份证号")), "column-missing");
        check("\u0000\u0001\u0002".getBytes(StandardCharsets.UTF_8), "unreadable");
    }

    @Test
    void aTableOfNothingButAHeaderStandsWithNoRowAndIsConfirmedAsThat() {
        FileVersion answered = office.upload("zhuozi", SEPTEMBER, Rosters.of());
        assertThat(answered.answer())
                .get()
                .isInstanceOfSatisfying(
                        FileVersion.Judged.class,
                        judged -> assertThat(judged.accepted() + judged.rejected())
                                .isZero());
        assertThat(office.confirm("zhuozi", SEPTEMBER)).isInstanceOf(ConfirmingFiling.Outcome.Done.class);
        assertThat(office.filing("zhuozi", SEPTEMBER).confirmed()).isTrue();
    }

    @Test
    void aFileRefusedWholeLeavesWhatStandsAsItWas() {
        FileVersion standing = office.upload("zhuozi", SEPTEMBER, Rosters.of(1));
        office.upload("zhuozi", SEPTEMBER, "没有表头".getBytes(StandardCharsets.UTF_8));
        assertThat(office.filing("zhuozi", SEPTEMBER).standing().orElseThrow().upload())
                .isEqualTo(standing.id());
    }

    private void check(byte[] file, String code) {
        FileVersion answered = office.arrive(office.putByNobody("inbox/zhuozi/welfare-posts/2026-09/文件", file));
        assertThat(refusal(answered)).isEqualTo(code);
        assertThat(office.receipt(answered)).contains("\"" + code + "\"").contains("\"advice\":\"");
        FileVersion named = file.length == 0 ? answered : office.upload("zhuozi", SEPTEMBER, file);
        assertThat(refusal(named)).isEqualTo(code);
        assertThat(office.filing("zhuozi", SEPTEMBER).standing()).isEmpty();
    }

    /** An OLE file with the entry that Office gives an encrypted workbook. */
    private static byte[] encrypted() throws Exception {
        try (POIFSFileSystem ole = new POIFSFileSystem();
                var out = new java.io.ByteArrayOutputStream()) {
            ole.createDocument(new java.io.ByteArrayInputStream(new byte[512]), "EncryptedPackage");
            ole.createDocument(new java.io.ByteArrayInputStream(new byte[64]), "EncryptionInfo");
            ole.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static Limits limits(long fileBytes) {
        Limits d = Limits.DEFAULT;
        return new Limits(
                fileBytes,
                d.dataRows(),
                d.columns(),
                d.cellChars(),
                d.parts(),
                d.partBytes(),
                d.totalBytes(),
                d.freeBytes(),
                d.ratio());
    }

    private static String refusal(FileVersion version) {
        return version.answer()
                .filter(FileVersion.Refused.class::isInstance)
                .map(answer -> ((FileVersion.Refused) answer).why().code())
                .orElse("none");
    }
}
