package cn.laowu.intake.receipt;

import static cn.laowu.intake.CellType.BLANK;
import static cn.laowu.intake.CellType.BOOLEAN;
import static cn.laowu.intake.CellType.DATE;
import static cn.laowu.intake.CellType.ERROR;
import static cn.laowu.intake.CellType.NUMBER;
import static cn.laowu.intake.CellType.TEXT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.laowu.intake.Finding;
import cn.laowu.intake.RawRow;
import cn.laowu.intake.SheetFile;
import cn.laowu.intake.receipt.Receipt.Heading;
import cn.laowu.intake.receipt.Receipt.Judged;
import cn.laowu.policy.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every name and number here is made up. */
class ReceiptWorkbookTest {

    @TempDir
    private Path folder;

    private static final String[] NOTHING = {};
    private static final String[] HEADER = {"序号", "姓名", "身份证号", "当月出勤天数", "备注"};
    private static final Map<String, Integer> COLUMNS = Map.of("序号", 0, "姓名", 1, "身份证号", 2, "当月出勤天数", 3, "备注", 4);
    private static final Heading HEADING = new Heading(
            "u1", "zhuozi", "卓资县", "welfare-posts", "公益性岗位上岗人员花名册", "2026-09", "花名册.xlsx", LocalDate.of(2026, 11, 5));

    private static final SheetFile ROSTER = RowsFile.ofTexts(
            "九月",
            new String[] {"花名册"},
            new String[] {"填报单位：某局"},
            HEADER,
            new String[] {"1", "张三", "150921199001010011", "20", ""},
            NOTHING,
            new String[] {"2", "李四", "150921199001010012", "40", "备注"},
            new String[] {"3", "", "150921199001010013", "20", "", "表外"},
            new String[] {"合计"},
            new String[] {"填表人：王五", "", "", "单位（盖章）"});

    @Test
    void everyRowStandsInItsPlace() throws Exception {
        XSSFSheet sheet = detail(ROSTER, accepted(4), refused(6, "number-range", "当月出勤天数"), accepted(7));
        assertThat(texts(sheet, 0)).startsWith("花名册");
        assertThat(texts(sheet, 1)).startsWith("填报单位：某局");
        assertThat(texts(sheet, 2)).startsWith(HEADER);
        assertThat(texts(sheet, 3)).startsWith("1", "张三", "150921199001010011", "20");
        assertThat(sheet.getRow(4) == null).isTrue();
        assertThat(texts(sheet, 5)).startsWith("2", "李四", "150921199001010012", "40", "备注");
        assertThat(texts(sheet, 7)).containsExactly("合计");
        assertThat(texts(sheet, 8)).startsWith("填表人：王五", "", "", "单位（盖章）");
    }

    @Test
    void resultsStandRightOfEveryCellOfTheSheet() throws Exception {
        XSSFSheet sheet = detail(ROSTER, accepted(4), refused(6, "number-range", "当月出勤天数"), accepted(7));
        assertThat(texts(sheet, 2)).endsWith("处理结果", "原因", "依据条款", "应发金额").hasSize(10);
        assertThat(texts(sheet, 3)).endsWith("通过", "", "措施第二条", "待月度核定");
        assertThat(texts(sheet, 5)).containsSubsequence("未通过", "当月出勤天数有误。", "填报要求");
        assertThat(texts(sheet, 6)).contains("表外");
        assertThat(sheet.getSheetName()).isEqualTo("九月");
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:J7");
        assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 3);
    }

    @Test
    void everyReasonOfARowIsSaid() throws Exception {
        RowAnswer both = new RowAnswer(
                4,
                false,
                List.of(new Finding("id-check-digit", "身份证号", "号码不对。"), new Finding("missing", "备注", "备注没有填。")),
                List.of(),
                null,
                null,
                "二");
        XSSFSheet sheet = detail(ROSTER, both, accepted(6), accepted(7));
        assertThat(texts(sheet, 3)).contains("1. 号码不对。\n2. 备注没有填。", "GB 11643、填报要求");
    }

    @Test
    void wrongCellsAreFilledAndCommentedEvenWhereTheyAreEmpty() throws Exception {
        XSSFSheet sheet =
                detail(ROSTER, accepted(4), refused(6, "number-range", "当月出勤天数"), refused(7, "missing", "姓名"));
        XSSFCell days = sheet.getRow(5).getCell(3);
        assertThat(days.getCellComment().getString().getString()).isEqualTo("当月出勤天数有误。");
        assertThat(fill(days)).isEqualTo("FFFF9999");
        XSSFCell name = sheet.getRow(6).getCell(1);
        assertThat(name.getCellComment().getString().getString()).isEqualTo("姓名有误。");
        assertThat(fill(name)).isEqualTo("FFFF9999");
        assertThat(name.getCellStyle().getDataFormatString()).isEqualTo("@");
        assertThat(sheet.getRow(3).getCell(3).getCellComment()).isNull();
        assertThat(fill(sheet.getRow(3).getCell(3))).isEmpty();
        assertThat(sheet.getCellComments()).hasSize(2);
    }

    @Test
    void aWarningIsYellowAndTheRowStaysAccepted() throws Exception {
        RowAnswer warned = new RowAnswer(
                4, true, List.of(), List.of(new Finding("account-shared", "身份证号", "请核对。")), null, "待月度核定", "二");
        XSSFSheet sheet = detail(ROSTER, warned, accepted(6), accepted(7));
        assertThat(texts(sheet, 3)).endsWith("通过（有提醒）", "提醒：请核对。", "措施第二条", "待月度核定");
        assertThat(fill(sheet.getRow(3).getCell(2))).isEqualTo("FFFFE08A");
        assertThat(sheet.getRow(3).getCell(2).getCellComment().getString().getString())
                .isEqualTo("请核对。");
    }

    @Test
    void aFaultOfNoColumnIsSaidInTheReasonAlone() throws Exception {
        XSSFSheet sheet =
                detail(ROSTER, accepted(4), refused(6, "duplicate-elsewhere", null), refused(7, "missing", "没有这一列"));
        assertThat(sheet.getCellComments()).isEmpty();
        assertThat(texts(sheet, 5)).contains("null有误。");
    }

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
        parts(receipt).forEach((name, part) -> assertThat(part).as(name).doesNotContain("<f>", "<f "));
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
        assertThat(parts(receipt).get("xl/worksheets/sheet2.xml"))
                .contains("<t xml:space=\"preserve\"> a</t>", "<t xml:space=\"preserve\">b&#x9;</t>", "<t>c</t>");
    }

    @Test
    void whatLooksLikeAnEscapedCharacterIsGuarded() throws Exception {
        RowsFile file = RowsFile.ofTexts("表", HEADER, new String[] {"a_x000D_b", "_xyz_"});
        byte[] receipt = write(judged(file, 1, accepted(2)), file, accepted(2));
        assertThat(parts(receipt).get("xl/worksheets/sheet2.xml")).contains("a_x005F_x000D_b", "_xyz_");
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
    void theSummaryComesFirstAndSaysWhatToDo() throws Exception {
        XSSFSheet summary = read(
                        judged(
                                ROSTER,
                                3,
                                accepted(4),
                                refused(6, "number-range", "当月出勤天数"),
                                refused(7, "not-on-post", "备注")),
                        ROSTER,
                        accepted(4),
                        refused(6, "number-range", "当月出勤天数"),
                        refused(7, "not-on-post", "备注"))
                .getSheetAt(0);
        String all = all(summary);
        assertThat(summary.getSheetName()).isEqualTo("回执");
        assertThat(summary.getWorkbook().getActiveSheetIndex()).isZero();
        assertThat(all)
                .contains("回执：卓资县 公益性岗位上岗人员花名册 2026年9月")
                .contains("共 3 行：通过 1 行，未通过 2 行")
                .contains("把整份表重新上传")
                .contains("请本地区的确认人登录系统，核对通过的 1 行并点“确认”")
                .contains("未通过：填写有误，请改正后重报", "数字超出范围", "第 6 行")
                .contains("未通过：按政策不予补贴，请核对", "当月不在岗", "第 7 行")
                .contains("花名册.xlsx", "2026年11月5日", "九月（表头在第 3 行）", "待月度核定");
        assertThat(summary.getHyperlinkList())
                .extracting(link -> link.getLocation())
                .containsExactlyInAnyOrder("'九月'!A6", "'九月'!A6", "'九月'!A7");
    }

    @Test
    void aCleanFileIsGreenAndGoesToTheConfirmer() throws Exception {
        XSSFSheet summary = read(
                        judged(ROSTER, 3, accepted(4), accepted(6), accepted(7)),
                        ROSTER,
                        accepted(4),
                        accepted(6),
                        accepted(7))
                .getSheetAt(0);
        assertThat(all(summary)).contains("全部通过：3 行都通过了。", "请本地区的确认人").doesNotContain("未通过");
        assertThat(fill(summary.getRow(1).getCell(0))).isEqualTo("FFE2F0D9");
    }

    @Test
    void warningsOfTheFileStandInTheSummary() throws Exception {
        Judged judged = new Judged(
                "九月",
                3,
                COLUMNS,
                tally(accepted(4), accepted(6), accepted(7)),
                List.of(Finding.of("total-differs", "合计写的是 4 人，数据是 3 人。")),
                List.of());
        XSSFSheet summary = read(new Receipt(HEADING, judged), ROSTER, accepted(4), accepted(6), accepted(7))
                .getSheetAt(0);
        assertThat(all(summary)).contains("提醒：不影响通过，请核对", "合计写的是 4 人，数据是 3 人。");
    }

    @Test
    void aFileWithoutRowsSaysSo() throws Exception {
        RowsFile file = RowsFile.ofTexts("表", HEADER);
        assertThat(all(read(judged(file, 1), file).getSheetAt(0))).contains("表里没有数据行。");
    }

    @Test
    void aFileThatIsRefusedWholeGetsTheReasonAndTheWayOut() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Receipt receipt = new Receipt(HEADING, new Receipt.RefusedWhole(Finding.of("encrypted", "文件设了打开密码，无法读取。")));
        ReceiptWorkbook.write(out, receipt);
        XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
        assertThat(book.getNumberOfSheets()).isEqualTo(1);
        assertThat(all(book.getSheetAt(0)))
                .contains("整份文件未受理：文件设了密码。没有任何一行被记录。", "文件设了打开密码，无法读取。", "取消打开密码，另存后重新上传。", "encrypted");
    }

    @Test
    void amountsStandOnEveryRowAndInTotal() throws Exception {
        RowAnswer[] answers = {
            new RowAnswer(4, true, List.of(), List.of(), Money.ofYuan(600), null, "五"),
            new RowAnswer(6, true, List.of(), List.of(), Money.parseYuan("200.50"), null, "五"),
            new RowAnswer(7, false, List.of(Finding.of("missing", "缺。")), List.of(), Money.ZERO, null, "五")
        };
        XSSFWorkbook book = read(judged(ROSTER, 3, answers), ROSTER, answers);
        XSSFSheet sheet = book.getSheetAt(1);
        assertThat(sheet.getRow(3).getCell(9).getNumericCellValue()).isEqualTo(600);
        assertThat(sheet.getRow(5).getCell(9).getNumericCellValue()).isEqualTo(200.5);
        assertThat(sheet.getRow(6).getCell(9).getNumericCellValue()).isZero();
        assertThat(all(book.getSheetAt(0))).contains("应发金额合计（元）", "800.5");
    }

    @Test
    void whatIsDecidedOverSeveralRowsHasASheetOfItsOwn() throws Exception {
        GroupAnswer group = new GroupAnswer("150921199001010011", "张三", 5, Money.ofYuan(30_000), List.of(), "四");
        Judged judged =
                new Judged("九月", 3, COLUMNS, tally(accepted(4), accepted(6), accepted(7)), List.of(), List.of(group));
        XSSFWorkbook book = read(new Receipt(HEADING, judged), ROSTER, accepted(4), accepted(6), accepted(7));
        assertThat(texts(book.getSheetAt(2), 1))
                .containsExactly("张三", "150921199001010011", "5", "通过", "", "措施第四条", "30000.00");
    }

    @Test
    void aReceiptThatWasMendedAndSentBackHasItsResultsOnce() throws Exception {
        RowsFile file = RowsFile.ofTexts("表", new String[] {"姓名", "处理结果", "原因", "依据条款", "应发金额", "备注"}, new String[] {
            "张三", "未通过", "旧的原因", "旧的条款", "旧的金额", "留着"
        });
        XSSFSheet sheet = detail(file, 1, accepted(2));
        assertThat(texts(sheet, 0)).containsExactly("姓名", "处理结果", "原因", "依据条款", "应发金额", "备注");
        assertThat(texts(sheet, 1)).containsExactly("张三", "通过", "", "措施第二条", "待月度核定", "留着");
    }

    @Test
    void theSameReceiptGivesTheSameBytes() throws Exception {
        RowAnswer[] answers = {accepted(4), refused(6, "number-range", "当月出勤天数"), refused(7, "missing", "姓名")};
        byte[] one = write(judged(ROSTER, 3, answers), ROSTER, answers);
        byte[] other = write(judged(ROSTER, 3, answers), ROSTER, answers);
        assertThat(one).isEqualTo(other);
        assertThat(parts(one).get("docProps/core.xml")).contains(">2026-11-05T00:00:00.000Z<");
    }

    @Test
    void answersOfOtherRowsAreAFault() {
        assertThatThrownBy(() -> detail(ROSTER, accepted(4), accepted(5), accepted(6)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("row 5");
        assertThatThrownBy(() -> detail(ROSTER, accepted(4), accepted(6), accepted(99)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("row 99");
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

    @Test
    void rowsBeyondTheLastLineOfAWorkbookAreCounted() throws Exception {
        RowsFile file = new RowsFile(
                "CSV",
                List.of(RawRow.ofTexts(1, HEADER), RawRow.ofTexts(1_048_576, "1"), RawRow.ofTexts(1_048_577, "2")));
        RowAnswer[] answers = {accepted(1_048_576), accepted(1_048_577)};
        XSSFWorkbook book = read(judged(file, 1, answers), file, answers);
        assertThat(texts(book.getSheetAt(1), 1_048_575)).startsWith("1");
        assertThat(all(book.getSheetAt(0))).contains("之后的 1 行见 receipt.json");
    }

    @Test
    void aHeaderFarDownIsNotFrozen() throws Exception {
        RowsFile file = new RowsFile("表", List.of(RawRow.ofTexts(40, HEADER), RawRow.ofTexts(41, "1")));
        assertThat(detail(file, 40, accepted(41)).getPaneInformation()).isNull();
    }

    private static RowAnswer accepted(int row) {
        return new RowAnswer(row, true, List.of(), List.of(), null, "待月度核定", "二");
    }

    private static RowAnswer refused(int row, String code, String column) {
        return new RowAnswer(
                row, false, List.of(new Finding(code, column, column + "有误。")), List.of(), null, null, "二");
    }

    private static Tally tally(RowAnswer... answers) {
        Tallying tallying = new Tallying();
        List.of(answers).forEach(tallying::add);
        return tallying.tally();
    }

    private static Receipt judged(SheetFile file, int header, RowAnswer... answers) {
        return new Receipt(
                HEADING,
                new Judged(file.sheets().get(0).name(), header, COLUMNS, tally(answers), List.of(), List.of()));
    }

    private static XSSFSheet detail(SheetFile file, RowAnswer... answers) throws Exception {
        return detail(file, 3, answers);
    }

    private static XSSFSheet detail(SheetFile file, int header, RowAnswer... answers) throws Exception {
        return read(judged(file, header, answers), file, answers).getSheetAt(1);
    }

    private static XSSFWorkbook read(Receipt receipt, SheetFile file, RowAnswer... answers) throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(write(receipt, file, answers)));
    }

    private static byte[] write(Receipt receipt, SheetFile file, RowAnswer... answers) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReceiptWorkbook.write(out, receipt, file, List.of(answers).iterator());
        return out.toByteArray();
    }

    private Map<String, String> parts(byte[] workbook) throws Exception {
        Path file = Files.write(folder.resolve("receipt.xlsx"), workbook);
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        return parts;
    }

    private static List<String> texts(XSSFSheet sheet, int row) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < sheet.getRow(row).getLastCellNum(); column++) {
            XSSFCell cell = sheet.getRow(row).getCell(column);
            texts.add(
                    cell == null
                            ? ""
                            : cell.getCellType() == CellType.NUMERIC ? cell.getRawValue() : cell.getStringCellValue());
        }
        return texts;
    }

    private static String all(XSSFSheet sheet) {
        StringBuilder all = new StringBuilder();
        sheet.forEach(row -> row.forEach(cell -> all.append(cell).append('\n')));
        return all.toString();
    }

    private static String fill(XSSFCell cell) {
        var color = cell.getCellStyle().getFillForegroundColorColor();
        return color == null ? "" : color.getARGBHex();
    }
}
