package cn.laowu.intake.receipt;

import static cn.laowu.intake.CellType.BLANK;
import static cn.laowu.intake.CellType.BOOLEAN;
import static cn.laowu.intake.CellType.DATE;
import static cn.laowu.intake.CellType.ERROR;
import static cn.laowu.intake.CellType.NUMBER;
import static cn.laowu.intake.CellType.TEXT;
import static cn.laowu.intake.receipt.Written.HEADER;
import static cn.laowu.intake.receipt.Written.accepted;
import static cn.laowu.intake.receipt.Written.detail;
import static cn.laowu.intake.receipt.Written.judged;
import static cn.laowu.intake.receipt.Written.parts;
import static cn.laowu.intake.receipt.Written.refused;
import static cn.laowu.intake.receipt.Written.texts;
import static cn.laowu.intake.receipt.Written.write;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.intake.Finding;
import cn.laowu.intake.RawRow;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every name and number here is made up. */
class ReceiptCellsTest {
    @TempDir
    private Path folder;

    @Test
    void textThatLooksLikeAFormulaStaysText() throws Exception {
        RowsFile file = RowsFile.ofTexts("表", HEADER, new String[] {
            "=1+1", "+86", "-1", "@SUM(A1)", "=HYPERLINK(\"http://example.invalid\",\"x\")"
        });
        RowAnswer answer = new RowAnswer(
                2, false, List.of(new Finding("missing", "姓名", "=cmd|' /C calc'!A0")), List.of(), null, "=1", "=2");
        byte[] receipt = write(judged(file, 1, answer), file, answer);
        XSSFSheet sheet = new XSSFWorkbook(new ByteArrayInputStream(receipt)).getSheetAt(1);
        sheet.getRow(1).forEach(cell -> {
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
        });
        assertThat(texts(sheet, 1))
                .startsWith("=1+1", "+86", "-1", "@SUM(A1)", "=HYPERLINK(\"http://example.invalid\",\"x\")")
                .contains("=cmd|' /C calc'!A0", "=1");
        parts(folder, receipt).forEach((name, part) -> assertThat(part).as(name).doesNotContain("<f>", "<f "));
    }

    @Test
    void numbersDatesAndIdsAreWhatTheOfficerHad() throws Exception {
        List<RawRow> rows = List.of(
                RawRow.ofTexts(1, "序号", "姓名", "身份证号", "当月出勤天数", "备注", "其他", "又"),
                RowsFile.typed(
                        2,
                        NUMBER,
                        "1",
                        DATE,
                        "2026-03-01",
                        TEXT,
                        "010921199001010011",
                        NUMBER,
                        "20.5",
                        DATE,
                        "2026-03-01T08:30:00",
                        BOOLEAN,
                        "TRUE",
                        ERROR,
                        "#N/A"),
                RowsFile.typed(
                        3,
                        NUMBER,
                        "1e999999999",
                        DATE,
                        "1899-12-31",
                        NUMBER,
                        "1.50921E+17",
                        NUMBER,
                        "-3",
                        BLANK,
                        "",
                        BOOLEAN,
                        "FALSE"));
        RowsFile file = new RowsFile("表", rows);
        XSSFSheet sheet = detail(file, 1, accepted(2), refused(3, "id-truncated", "身份证号"));
        var first = sheet.getRow(1);
        assertThat(first.getCell(0).getNumericCellValue()).isEqualTo(1);
        assertThat(first.getCell(1).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 3, 1, 0, 0));
        assertThat(first.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
        assertThat(first.getCell(2).getStringCellValue()).isEqualTo("010921199001010011");
        assertThat(first.getCell(3).getNumericCellValue()).isEqualTo(20.5);
        assertThat(first.getCell(4).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 3, 1, 8, 30));
        assertThat(first.getCell(5).getBooleanCellValue()).isTrue();
        assertThat(first.getCell(6).getStringCellValue()).isEqualTo("#N/A");
        var second = sheet.getRow(2);
        assertThat(second.getCell(0).getStringCellValue()).isEqualTo("1e999999999");
        assertThat(second.getCell(1).getStringCellValue()).isEqualTo("1899-12-31");
        assertThat(second.getCell(2).getNumericCellValue()).isEqualTo(1.50921E17);
        assertThat(second.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("@");
        assertThat(second.getCell(3).getNumericCellValue()).isEqualTo(-3);
        assertThat(second.getCell(5).getBooleanCellValue()).isFalse();
    }

    @Test
    void blanksAtTheEndsRareCharactersAndLineEndsSurvive() throws Exception {
        RowsFile file =
                RowsFile.ofTexts("表", HEADER, new String[] {" a ", "\uD883\uDC1E", "两\r\n行", "x\u0007y", "z\uD800"});
        XSSFSheet sheet = detail(file, 1, accepted(2));
        assertThat(texts(sheet, 1)).startsWith(" a ", "\uD883\uDC1E", "两\n行", "x\uFFFDy", "z\uFFFD");
    }

    @Test
    void blanksAtTheEndsAreMarkedToBeKept() throws Exception {
        RowsFile file = RowsFile.ofTexts("表", HEADER, new String[] {" a", "b\t", "c"});
        byte[] receipt = write(judged(file, 1, accepted(2)), file, accepted(2));
        assertThat(parts(folder, receipt).get("xl/worksheets/sheet2.xml"))
                .contains("<t xml:space=\"preserve\"> a</t>", "<t xml:space=\"preserve\">b&#x9;</t>", "<t>c</t>");
    }

    @Test
    void whatLooksLikeAnEscapedCharacterIsGuarded() throws Exception {
        RowsFile file = RowsFile.ofTexts("表", HEADER, new String[] {"a_x000D_b", "_xyz_"});
        byte[] receipt = write(judged(file, 1, accepted(2)), file, accepted(2));
        assertThat(parts(folder, receipt).get("xl/worksheets/sheet2.xml")).contains("a_x005F_x000D_b", "_xyz_");
    }

    @Test
    void aCellHoldsNoMoreThanACellCan() throws Exception {
        String various = IntStream.range(0, 40_000)
                .mapToObj(i -> Character.toString(0x4E00 + i * 31 % 20_000))
                .collect(Collectors.joining());
        RowsFile file = RowsFile.ofTexts("表", HEADER, new String[] {various});
        XSSFSheet sheet = detail(file, 1, accepted(2));
        assertThat(texts(sheet, 1).get(0)).hasSize(32_767).endsWith("…");
    }

    @Test
    void sheetNamesThatNoWorkbookMayBearAreMended() throws Exception {
        assertThat(CellText.sheetName("a[1]:*?/\\'b", "x")).isEqualTo("a_1______’b");
        assertThat(CellText.sheetName(" ", "x")).isEqualTo("x");
        assertThat(CellText.sheetName("history", "x")).isEqualTo("x");
        assertThat(CellText.sheetName("长".repeat(40), "x")).hasSize(31);
        RowsFile file = RowsFile.ofTexts("回执", HEADER, new String[] {"1"});
        assertThat(detail(file, 1, accepted(2)).getSheetName()).isEqualTo("回执（2）");
        RowsFile csv = RowsFile.ofTexts("CSV", HEADER, new String[] {"1"});
        assertThat(detail(csv, 1, accepted(2)).getSheetName()).isEqualTo("报送明细");
    }
}
