package cn.laowu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of workbooks as programs write them, common and odd. */
final class XlsxCellsTest {

    @TempDir
    Path folder;

    private List<RawRow> rows(Book book, int sheet) throws Exception {
        return rows(book.bytes(), sheet);
    }

    private List<RawRow> rows(byte[] bytes, int sheet) throws Exception {
        Path file = Files.write(folder.resolve("book"), bytes);
        List<RawRow> rows = new ArrayList<>();
        try (SheetFile open = SheetFile.open(file, Limits.DEFAULT)) {
            open.rows(open.sheets().get(sheet), rows::add);
        }
        return rows;
    }

    private RawCell cell(Book book) throws Exception {
        List<RawCell> cells = rows(book, 0).get(0).cells();
        assertThat(cells).hasSize(1);
        return cells.get(0);
    }

    private static Book only(String cell) {
        return Book.of("<row r=\"1\">" + cell + "</row>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <c r="A1" t="inlineStr"><is><t>张三</t></is></c>                    | TEXT    | 张三
            <c r="A1" t="inlineStr"><is><t>&#24352;&#x4e09;&amp;&lt;</t></is></c> | TEXT  | 张三&<
            <c r="A1" t="inlineStr"><is><t><![CDATA[张<三>]]></t></is></c>      | TEXT    | 张<三>
            <c r="A1" t="inlineStr"><is><t>张<!-- x -->三<?x?></t></is></c>     | TEXT    | 张三
            <c r="A1" t="inlineStr"><is><r><t>张</t></r><r><rPr><b/></rPr><t>三</t></r></is></c> | TEXT | 张三
            <c r="A1" t="inlineStr"><is><t>张三</t><rPh sb="0" eb="1"><t>zhang</t></rPh></is></c> | TEXT | 张三
            <c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x000D_c_x00_</t></is></c> | TEXT | 'a\rb_x000D_c_x00_'
            <c r="A1" t="s"><v>1</v></c>                                        | TEXT    | 李四
            <c r="A1" t="s"><v>0</v></c>                                        | TEXT    | 'a\rb'
            <c r="A1" t="s"><v>2</v></c>                                        | TEXT    | 王五六
            <c r="A1" t="str"><f>B1&amp;"x"</f><v>王五</v></c>                  | TEXT    | 王五
            <c r="A1"><v>46082</v></c>                                          | NUMBER  | 46082
            <c r="A1" t="n"><v> 1.5262719900101e17 </v></c>                     | NUMBER  | 1.5262719900101e17
            <c r="A1" t="n"><f>SUM(B1:B9)</f><v>12</v></c>                      | NUMBER  | 12
            <c r="A1"><f t="shared" si="0"/><v>7</v></c>                        | NUMBER  | 7
            <c r="A1" t="b"><v>1</v></c>                                        | BOOLEAN | TRUE
            <c r="A1" t="b"><v>0</v></c>                                        | BOOLEAN | FALSE
            <c r="A1" t="e"><v>#N/A</v></c>                                     | ERROR   | '#N/A'
            <c r="A1" t="d"><v>2026-03-01</v></c>                               | DATE    | 2026-03-01
            <c r="A1" t="d"><v>2026-03-01T00:00:00</v></c>                      | DATE    | 2026-03-01T00:00:00
            <c r="A1" s="1"><v>46082</v></c>                                    | DATE    | 2026-03-01
            <c r="A1" s="1"><v>46082.5</v></c>                                  | DATE    | 2026-03-01T12:00:00
            <c r="A1" s="1"><v>46081.999999999</v></c>                          | DATE    | 2026-03-01
            <c r="A1" s="1"><v>59</v></c>                                       | DATE    | 1900-02-28
            <c r="A1" s="1"><v>61</v></c>                                       | DATE    | 1900-03-01
            <c r="A1" s="1"><v>60</v></c>                                       | NUMBER  | 60
            <c r="A1" s="1"><v>0.25</v></c>                                     | NUMBER  | 0.25
            <c r="A1" s="1"><v>-3</v></c>                                       | NUMBER  | -3
            <c r="A1" s="1"><v>2958466</v></c>                                  | NUMBER  | 2958466
            <c r="A1" s="1"><v>1e999</v></c>                                    | NUMBER  | 1e999
            <c r="A1" s="99"><v>46082</v></c>                                   | NUMBER  | 46082
            <c><v>5</v></c>                                                     | NUMBER  | 5
            <c r='A1' s='0'><v>5</v></c>                                        | NUMBER  | 5
            """)
    void aCellIsReadForWhatItIs(String xml, CellType type, String text) throws Exception {
        Book book = only(xml)
                .strings(
                        "<si><t>a_x000D_b</t></si>",
                        "<si><t>李四</t><phoneticPr fontId=\"1\"/></si>",
                        "<si><r><t>王五</t></r><rPh sb=\"0\" eb=\"1\"><t>wang</t></rPh><r><t>六</t></r></si>")
                .styles(List.of(), 0, 14);
        assertThat(cell(book)).isEqualTo(new RawCell(0, type, text.replace("\\r", "\r")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"A1\"/>",
                "<c r=\"A1\" s=\"1\"></c>",
                "<c r=\"A1\"><v></v></c>",
                "<c r=\"A1\"><v/></c>",
                "<c r=\"A1\" t=\"inlineStr\"><is/></c>",
                "<c r=\"A1\" t=\"str\"><f>A2</f><v></v></c>",
                "<c r=\"XFD1\" s=\"1\"/>"
            })
    void cellsWithNothingInThemAreBlank(String xml) throws Exception {
        assertThat(rows(only(xml), 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "14, true", "22, true", "27, true", "31, true", "36, true", "45, true", "47, true", "50, true", "57, true",
        "58, true", "0, false", "1, false", "13, false", "23, false", "37, false", "44, false", "48, false",
                "49, false",
        "59, false",
    })
    void builtInFormatsOfDatesAreKnownTheChineseOnesToo(int format, boolean date) throws Exception {
        Book book = only("<c r=\"A1\" s=\"0\"><v>46082</v></c>").styles(List.of(), format);
        assertThat(cell(book).type()).isEqualTo(date ? CellType.DATE : CellType.NUMBER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            yyyy-mm-dd                                  | true
            yyyy\\-mm\\-dd                              | true
            yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@ | true
            [$-804]yyyy/m/d                             | true
            [DBNum1][$-804]yyyy&quot;年&quot;m&quot;月&quot; | true
            [h]:mm:ss                                   | true
            aaaa                                        | true
            General                                     | false
            G/通用格式                                  | false
            0.00E+00                                    | false
            #,##0.00&quot;days&quot;                    | false
            [Red]0.00                                   | false
            \\d0                                        | false
            0_d                                         | false
            @                                           | false
            0;yyyy                                      | false
            """)
    void customFormatsOfDatesAreToldByTheirCode(String code, boolean date) throws Exception {
        Book book = only("<c r=\"A1\" s=\"0\"><v>46082</v></c>").styles(List.of("164=" + code), 164);
        assertThat(cell(book).type()).isEqualTo(date ? CellType.DATE : CellType.NUMBER);
    }

    @Test
    void daysAreCountedFrom1904WhereTheWorkbookSaysSo() throws Exception {
        Book book = only("<c r=\"A1\" s=\"0\"><v>44620</v></c>")
                .styles(List.of(), 14)
                .epoch1904();
        assertThat(cell(book).text()).isEqualTo("2026-03-01");
        Answer answer = Officer.ofRoster()
                .sends(Book.ofLines(Roster.HEADER, Roster.line(1, "上岗日期", "44620"))
                        .epoch1904()
                        .bytes());
        assertThat(answer.row(2).get(RosterKind.START)).isEqualTo("2026-03-01");
    }

    @Test
    void rowsAndCellsWithoutAPlaceFollowTheOneBefore() throws Exception {
        List<RawRow> rows = rows(
                Book.of(
                        "<row><c><v>1</v></c><c/><c><v>3</v></c></row>",
                        "<row r=\"5\"><c r=\"C5\"><v>1</v></c><c><v>2</v></c></row>",
                        "<row><c><v>1</v></c></row>"),
                0);
        assertThat(rows).extracting(RawRow::number).containsExactly(1, 5, 6);
        assertThat(rows.get(0).texts()).containsExactly("1", "", "3");
        assertThat(rows.get(1).texts()).containsExactly("", "", "1", "2");
    }

    @Test
    void strictWorkbooksPrefixesAndOtherNamespacesAreRead() throws Exception {
        String prefixed = "<x:worksheet xmlns:x=\"" + Book.MAIN + "\" xmlns:y=\"urn:y\"><x:sheetPr/><x:sheetData>"
                + "<x:row r=\"1\"><x:c r=\"A1\" y:t=\"b\"><x:v>1</x:v></x:c><y:c r=\"B1\"><x:v>9</x:v></y:c></x:row>"
                + "<y:row r=\"2\"><x:c r=\"A2\"><x:v>9</x:v></x:c></y:row></x:sheetData></x:worksheet>";
        assertThat(rows(new Book().sheetPart("s", "", prefixed), 0))
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).containsExactly(new RawCell(0, CellType.NUMBER, "1")));
        Book strict =
                new Book().strict().sheet("s", "", "<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2026-03-01</v></c></row>");
        assertThat(cell(strict).text()).isEqualTo("2026-03-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "GB18030"})
    void partsInOtherEncodingsAreRead(String charset) throws Exception {
        String xml = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?><worksheet><sheetData><row r=\"1\">"
                + Book.inline("A1", "张三𠮷") + "</row></sheetData></worksheet>";
        Book book = new Book().sheet("s", "").part("xl/worksheets/sheet1.xml", xml.getBytes(charset));
        assertThat(cell(book).text()).isEqualTo("张三𠮷");
    }

    @Test
    void aByteOrderMarkIsNoContent() throws Exception {
        byte[] sheet = ("\ufeff<worksheet><sheetData><row r=\"1\">" + Book.inline("A1", "甲")
                        + "</row></sheetData></worksheet>")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(cell(new Book().sheet("s", "").part("xl/worksheets/sheet1.xml", sheet))
                        .text())
                .isEqualTo("甲");
    }

    @Test
    void longTagsAndTextsPassTheBuffer() throws Exception {
        String text = "长".repeat(32_000);
        String spaces = " ".repeat(200_000);
        Book book = only("<c" + spaces + "r=\"A1\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
        assertThat(cell(book).text()).isEqualTo(text);
    }

    @Test
    void hiddenSheetsAreSkippedAndTheFirstWithAHeaderCounts() throws IOException {
        String[] table = Book.rows(Roster.HEADER, Roster.line(1));
        Book book = new Book()
                .sheet("旧", "state=\"hidden\"", Book.rows(Roster.HEADER, Roster.line(2), Roster.line(3)))
                .sheet("更旧", "state=\"veryHidden\"", Book.rows(Roster.HEADER, Roster.line(2)))
                .sheet("说明", "", Book.rows("请勿修改表头", "培训机构：某某"))
                .sheet("空", "")
                .sheet("名册", "state=\"visible\"", table);
        Answer answer = Officer.ofRoster().sends(book.bytes());
        assertThat(answer.read().sheet()).isEqualTo("名册");
        assertThat(answer.rows()).hasSize(1);
        assertThat(answer.read().labels().said()).isEmpty();
        assertThat(answer.read().warnings()).isEmpty();
    }

    @Test
    void ofTwoMatchingSheetsTheFirstIsReadAndTheSecondNamed() {
        Book book = new Book()
                .sheet("一", "", Book.rows(Roster.HEADER, Roster.line(1)))
                .sheet("二", "", Book.rows("标题", Roster.HEADER, Roster.line(2)))
                .sheet("三", "state=\"hidden\"", Book.rows(Roster.HEADER, Roster.line(2)));
        Answer answer = Officer.ofRoster().sends(book.bytes());
        assertThat(answer.read().sheet()).isEqualTo("一");
        assertThat(answer.read().accepted()).isEqualTo(1);
        assertThat(answer.warningCodes()).containsExactly("sheet-ignored");
        assertThat(answer.read().warnings().get(0).zh()).contains("“二”");
    }

    @Test
    void aDamagedSheetAfterTheOneThatCountsIsNobodysMatter() {
        Book book = new Book()
                .sheet("一", "", Book.rows(Roster.HEADER, Roster.line(1)))
                .sheetPart("二", "", "<worksheet><sheet");
        assertThat(Officer.ofRoster().sends(book.bytes()).read().accepted()).isEqualTo(1);
    }

    @Test
    void onlyHiddenSheetsAreNoSheets() {
        Book book = new Book().sheet("旧", "state=\"hidden\"", Book.rows(Roster.HEADER, Roster.line(2)));
        assertThat(Officer.ofRoster().sends(book.bytes()).refusal().code()).isEqualTo("no-header");
    }

    @Test
    void aWorkbookWithMacrosIsReadWithoutThem() {
        byte[] macro = {0x4d, 0x5a, 0, 1, 2, 3};
        Book book = Book.ofLines(Roster.HEADER, Roster.line(1)).part("xl/vbaProject.bin", macro);
        assertThat(Officer.ofRoster().sends(book.bytes()).read().accepted()).isEqualTo(1);
    }

    @Test
    void aFormulasErrorIsAFaultOfItsCell() {
        String[] lines = Book.rows(Roster.HEADER, Roster.line(1, "姓名", "", "备注", ""));
        lines[1] = lines[1].replace("<c r=\"C2\"", "<c r=\"B2\" t=\"e\"><v>#REF!</v></c><c r=\"C2\"")
                .replace("</row>", "<c r=\"M2\" t=\"e\"><v>#N/A</v></c></row>");
        Answer answer = Officer.ofRoster().sends(Book.of(lines).bytes());
        assertThat(answer.row(2).codes()).containsExactly("missing");
        assertThat(answer.row(2).findings().get(0).zh()).contains("#REF!");
    }
}
