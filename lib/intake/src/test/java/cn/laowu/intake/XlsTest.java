package cn.laowu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The old format. */
final class XlsTest {

    private static final Officer OFFICER = Officer.ofRoster();

    @TempDir
    Path folder;

    private static HSSFWorkbook book(String name, String... lines) {
        HSSFWorkbook book = new HSSFWorkbook();
        sheet(book, name, lines);
        return book;
    }

    private static void sheet(HSSFWorkbook book, String name, String... lines) {
        var sheet = book.createSheet(name);
        for (int r = 0; r < lines.length; r++) {
            var row = sheet.createRow(r);
            String[] cells = lines[r].split(",", -1);
            for (int c = 0; c < cells.length; c++) {
                if (!cells[c].isEmpty()) {
                    row.createCell(c).setCellValue(cells[c]);
                }
            }
        }
    }

    private static byte[] bytes(HSSFWorkbook book) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (book) {
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static CellStyle style(HSSFWorkbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    @Test
    void cellsAreReadForWhatTheyAre() throws Exception {
        HSSFWorkbook book = new HSSFWorkbook();
        var row = book.createSheet("s").createRow(4);
        row.createCell(0).setCellValue("张三𠮷");
        row.createCell(1).setCellValue(20);
        row.createCell(2).setCellValue(1.50921200004196e17);
        row.createCell(3).setCellValue(1260.5);
        row.createCell(4).setCellValue(true);
        row.createCell(5).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode());
        row.createCell(6).setCellValue(46082);
        row.getCell(6).setCellStyle(style(book, "yyyy\"年\"m\"月\"d\"日\""));
        row.createCell(7).setCellValue(46082);
        row.getCell(7).setCellStyle(style(book, "0.00E+00"));
        row.createCell(8).setCellFormula("\"甲\"&\"乙\"");
        row.createCell(9).setCellFormula("B5*2");
        row.createCell(10).setCellFormula("1=1");
        row.createCell(11).setCellStyle(style(book, "yyyy-mm-dd"));
        row.createCell(12).setCellValue(46082.5);
        row.getCell(12).setCellStyle(style(book, "yyyy-mm-dd hh:mm"));
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        Path file = Files.write(folder.resolve("book"), bytes(book));
        List<RawRow> rows = new ArrayList<>();
        try (SheetFile open = SheetFile.open(file, Limits.DEFAULT)) {
            open.rows(open.sheets().get(0), rows::add);
        }
        assertThat(rows).singleElement().satisfies(found -> {
            assertThat(found.number()).isEqualTo(5);
            assertThat(found.cells())
                    .containsExactly(
                            new RawCell(0, CellType.TEXT, "张三𠮷"),
                            new RawCell(1, CellType.NUMBER, "20"),
                            new RawCell(2, CellType.NUMBER, "1.50921200004196E17"),
                            new RawCell(3, CellType.NUMBER, "1260.5"),
                            new RawCell(4, CellType.BOOLEAN, "TRUE"),
                            new RawCell(5, CellType.ERROR, "#N/A"),
                            new RawCell(6, CellType.DATE, "2026-03-01"),
                            new RawCell(7, CellType.NUMBER, "46082"),
                            new RawCell(8, CellType.TEXT, "甲乙"),
                            new RawCell(9, CellType.NUMBER, "40"),
                            new RawCell(10, CellType.BOOLEAN, "TRUE"),
                            new RawCell(12, CellType.DATE, "2026-03-01T12:00:00"));
        });
    }

    @Test
    void daysAreCountedFrom1904WhereTheWorkbookSaysSo() {
        HSSFWorkbook book = book("名册", Roster.HEADER, Roster.line(1, "上岗日期", "44620"));
        book.getInternalWorkbook().getRecords().stream()
                .filter(org.apache.poi.hssf.record.DateWindow1904Record.class::isInstance)
                .map(org.apache.poi.hssf.record.DateWindow1904Record.class::cast)
                .forEach(window -> window.setWindowing((short) 1));
        assertThat(OFFICER.sends(bytes(book)).row(2).get(RosterKind.START)).isEqualTo("2026-03-01");
    }

    @Test
    void hiddenSheetsAreSkippedAndTheFirstWithAHeaderCounts() {
        HSSFWorkbook book = book("旧", Roster.HEADER, Roster.line(2), Roster.line(3));
        sheet(book, "更旧", Roster.HEADER, Roster.line(4));
        sheet(book, "说明", "请勿修改");
        sheet(book, "名册", "标题", Roster.HEADER, Roster.line(1));
        sheet(book, "又一", Roster.HEADER, Roster.line(5));
        book.setSheetVisibility(0, SheetVisibility.HIDDEN);
        book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        Answer answer = OFFICER.sends(bytes(book));
        assertThat(answer.read().sheet()).isEqualTo("名册");
        assertThat(answer.read().headerRow()).isEqualTo(2);
        assertThat(answer.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.said(RosterKind.ID)).isEqualTo(Roster.id(1)));
        assertThat(answer.warningCodes()).containsExactly("sheet-ignored");
    }

    @Test
    void sheetsMovedAboutAreReadByTheirTabs() {
        HSSFWorkbook book = book("一", "甲");
        sheet(book, "二", Roster.HEADER, Roster.line(1));
        sheet(book, "三", Roster.HEADER, Roster.line(2));
        book.setSheetOrder("三", 0);
        Answer answer = OFFICER.sends(bytes(book));
        assertThat(answer.read().sheet()).isEqualTo("三");
        assertThat(answer.rows().get(0).said(RosterKind.ID)).isEqualTo(Roster.id(2));
    }

    @Test
    void rowsNumberedAnewAfterBlankOnesKeepTheirPlace() {
        HSSFWorkbook book = book("名册", Roster.HEADER, "", Roster.line(1), "", "", Roster.line(2));
        assertThat(OFFICER.sends(bytes(book)).numbers()).containsExactly(3, 6);
    }

    @Test
    void anEncryptedWorkbookIsRefusedAsSuch() throws IOException {
        HSSFWorkbook book = book("名册", Roster.HEADER, Roster.line(1));
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] bytes;
        try {
            bytes = bytes(book);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(OFFICER.sends(bytes).refusal().code()).isEqualTo("encrypted");
    }

    @Test
    void anEncryptedXlsxIsRefusedAsSuch() throws IOException {
        assertThat(OFFICER.sends(container("EncryptedPackage", "EncryptionInfo"))
                        .refusal()
                        .code())
                .isEqualTo("encrypted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WordDocument", "Book", "Anything"})
    void otherContainersAreNoWorkbooks(String entry) throws IOException {
        assertThat(OFFICER.sends(container(entry)).refusal().code()).isEqualTo("unreadable");
    }

    private static byte[] container(String... entries) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            for (String entry : entries) {
                container.createDocument(new ByteArrayInputStream(new byte[8_000]), entry);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 7, 9, 10})
    void aWorkbookCutOffIsRefused(int tenths) {
        String[] lines = new String[400];
        Arrays.setAll(lines, i -> i == 0 ? Roster.HEADER : Roster.line(i));
        byte[] bytes = bytes(book("名册", lines));
        byte[] cut = Arrays.copyOf(bytes, Math.min(bytes.length * tenths / 10, bytes.length - 1_000));
        Answer answer = OFFICER.sends(cut);
        assertThat(answer.refusal().code()).isEqualTo("unreadable");
    }

    @Test
    void bytesChangedAnywhereNeverCrashTheReading() {
        byte[] bytes = bytes(book("名册", Roster.HEADER, Roster.line(1)));
        for (int i = 0; i < bytes.length; i += 3) {
            byte[] changed = bytes.clone();
            changed[i] ^= 0x55;
            assertThat(OFFICER.sends(changed).outcome()).as("byte " + i).isNotNull();
        }
    }

    @Test
    void cellsAndColumnsHaveTheirLimits() {
        Limits few = new Limits(1 << 20, 10, 12, 30, 10, 1 << 20, 1 << 20, 1 << 20, 100);
        HSSFWorkbook wide = book("名册", Roster.HEADER.replace(",备注", ""), Roster.line(1, "备注", "甲"));
        assertThat(OFFICER.within(few).sends(bytes(wide)).refusal().code()).isEqualTo("too-many-columns");
        HSSFWorkbook deep = book("名册", Roster.HEADER.replace(",备注", ""), Roster.line(1, "姓名", "长".repeat(31)));
        assertThat(OFFICER.within(few).sends(bytes(deep)).refusal().code()).isEqualTo("cell-too-long");
    }

    @Test
    void whatASinkThrowsComesThroughAsItIs() throws Exception {
        Path file = Files.write(folder.resolve("book"), bytes(book("名册", Roster.HEADER, Roster.line(1))));
        try (SheetFile open = SheetFile.open(file, Limits.DEFAULT)) {
            assertThatThrownBy(() -> open.rows(open.sheets().get(0), row -> {
                        throw new IllegalStateException("mine");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("mine");
            List<RawRow> one = new ArrayList<>();
            open.rows(open.sheets().get(0), row -> {
                one.add(row);
                return false;
            });
            assertThat(one).hasSize(1);
        }
    }
}
