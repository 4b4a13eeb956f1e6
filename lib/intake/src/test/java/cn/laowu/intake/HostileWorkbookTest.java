package cn.laowu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that are damaged, or made to do harm: each is refused with a code, within little memory and time. */
final class HostileWorkbookTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final Officer OFFICER = Officer.ofRoster();

    private static String refusal(byte[] bytes) {
        Finding why = OFFICER.sends(bytes).refusal();
        assertThat(why.zh()).endsWith("。");
        return why.code();
    }

    private static Book sound() {
        return Book.ofLines(Roster.HEADER, Roster.line(1), Roster.line(2));
    }

    private static Book withCell(String cell) {
        String[] rows = Book.rows(Roster.HEADER, Roster.line(1));
        rows[1] = rows[1].replace("</row>", cell + "</row>");
        return Book.of(rows).strings("<si><t>甲</t></si>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <c r="M2" t="s"><v>1900000000</v></c>            | unreadable
            <c r="M2" t="s"><v>1</v></c>                     | unreadable
            <c r="M2" t="s"><v>-1</v></c>                    | unreadable
            <c r="M2" t="s"><v>99999999999999</v></c>        | unreadable
            <c r="ZZZZZZ1"><v>1</v></c>                      | too-many-columns
            <c r="XFE1"><v>1</v></c>                         | too-many-columns
            <c r="IW2"><v>1</v></c>                          | too-many-columns
            <c r="2"><v>1</v></c>                            | unreadable
            <c r=""><v>1</v></c>                             | unreadable
            <c r="K2"><v>1</v></c>                           | unreadable
            <c r="M2" r="N2"><v>1</v></c>                    | unreadable
            <c r="M2"><v>1</w></c>                           | unreadable
            <c r="M2"><v>&unknown;</v></c>                   | unreadable
            <c r="M2"><v>&#0;</v></c>                        | unreadable
            <c r="M2"><v>&#xD800;</v></c>                    | unreadable
            <c r="M2"><v>&#99999999999;</v></c>              | unreadable
            <c r="M2"><v a=b>1</v></c>                       | unreadable
            <c r="M2"><v a="<">1</v></c>                     | unreadable
            </row><row r="2"><c r="A2"><v>1</v></c>          | unreadable
            </row><row r="1"><c r="A1"><v>1</v></c>          | unreadable
            </row><row r="1048577"><c r="A1"><v>1</v></c>    | unreadable
            </row><row r="x"><c r="A1"><v>1</v></c>          | unreadable
            """)
    void aCellThatCannotBeIsRefused(String cell, String code) {
        assertThat(refusal(withCell(cell).bytes())).isEqualTo(code);
    }

    @Test
    void emptyCellsFarToTheRightAreHarmless() {
        assertThat(OFFICER.sends(withCell("<c r=\"XFD2\" s=\"3\"/>").bytes())
                        .read()
                        .accepted())
                .isEqualTo(1);
        assertThat(OFFICER.sends(withCell("<c r=\"IV2\"><v>1</v></c>").bytes())
                        .read()
                        .accepted())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {32_767, 32_768, 3_000_000})
    void cellsHaveAtMostSoManyCharacters(int chars) {
        String text = "x".repeat(chars);
        String code = chars > 32_767 ? "cell-too-long" : null;
        for (String cell : new String[] {
            Book.inline("M2", text),
            "<c r=\"M2\" t=\"inlineStr\"><is><t><![CDATA[" + text.replace("xx", "<x") + "]]></t></is></c>",
            "<c r=\"M2\" t=\"str\"><v>" + text + "</v></c>",
            "<c r=\"M2\"><v>" + "1".repeat(chars) + "</v></c>"
        }) {
            Answer answer = OFFICER.sends(withCell(cell).bytes());
            assertThat(
                            answer.outcome() instanceof FileOutcome.Refused refused
                                    ? refused.why().code()
                                    : null)
                    .isEqualTo(code);
        }
        Book shared = withCell("<c r=\"M2\" t=\"s\"><v>0</v></c>").strings("<si><t>" + text + "</t></si>");
        Answer answer = OFFICER.sends(shared.bytes());
        assertThat(
                        answer.outcome() instanceof FileOutcome.Refused refused
                                ? refused.why().code()
                                : null)
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE worksheet [<!ENTITY a \"b\">]>",
                "<!DOCTYPE worksheet SYSTEM \"file:///etc/passwd\">",
                "<!DOCTYPE lolz [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
            })
    void documentTypesAreRefusedInEveryPart(String doctype) {
        for (String part : new String[] {
            SHEET, "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml"
        }) {
            Book book = sound().strings().styles(List.of(), 0);
            String xml = new String(book.parts().get(part), StandardCharsets.UTF_8);
            byte[] bytes = xml.replace("?>\n", "?>\n" + doctype).getBytes(StandardCharsets.UTF_8);
            assertThat(refusal(rebuilt(book, part, bytes))).as(part).isEqualTo("dtd");
        }
    }

    private static byte[] rebuilt(Book book, String part, byte[] content) {
        ZipBytes zip = new ZipBytes();
        for (Map.Entry<String, byte[]> entry : book.parts().entrySet()) {
            zip.with(entry.getKey(), entry.getKey().equals(part) ? content : entry.getValue(), ZipBytes.Lies.NONE);
        }
        return zip.bytes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"",
                "<worksheet><sheetData>",
                "<worksheet><sheetData></sheetData>",
                "<worksheet><sheetData></sheetData></worksheet><worksheet/>",
                "<worksheet><sheetData></sheetData></worksheet>x",
                "<worksheet></worksheet>",
                "<worksheet><sheetData></worksheet></sheetData>",
                "<worksheet/><!-- ",
                "</worksheet>",
                "x",
                "",
                "<>",
                "<worksheet><!ELEMENT a></worksheet>"
            })
    void aSheetThatIsNotXmlOrEndsTooSoonIsRefused(String xml) {
        assertThat(refusal(new Book().sheetPart("名册", "", xml).bytes())).isEqualTo("unreadable");
    }

    @Test
    void elementsNestOnlySoDeepAndTagsAreOnlySoLong() {
        String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
        assertThat(refusal(withCell(deep).bytes())).isEqualTo("unreadable");
        assertThat(refusal(withCell("<c r=\"M2\" x=\"" + "y".repeat(3_000_000) + "\"/>")
                        .bytes()))
                .isEqualTo("unreadable");
        assertThat(refusal(withCell("<" + "y".repeat(3_000_000) + "/>").bytes()))
                .isEqualTo("unreadable");
        StringBuilder attributes = new StringBuilder("<c r=\"M2\"");
        for (int i = 0; i < 10_000; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        assertThat(refusal(withCell(attributes + "/>").bytes())).isEqualTo("unreadable");
    }

    @Test
    void malformedUtf8IsRefused() {
        byte[] sheet = sound().parts().get(SHEET);
        for (int bad : new int[] {0xff, 0xc0, 0xe4, 0x80}) {
            byte[] broken = sheet.clone();
            int at = new String(sheet, StandardCharsets.ISO_8859_1).indexOf("ZZ-1");
            broken[at] = (byte) bad;
            assertThat(refusal(rebuilt(sound(), SHEET, broken))).isEqualTo("unreadable");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 9})
    void aWorkbookCutOffIsRefused(int tenths) {
        byte[] bytes = sound().bytes();
        assertThat(refusal(Arrays.copyOf(bytes, bytes.length * tenths / 10))).isEqualTo("unreadable");
        assertThat(refusal(Arrays.copyOf(bytes, bytes.length - tenths))).isEqualTo("unreadable");
    }

    @Test
    void bytesFlippedAnywhereNeverCrashTheReading() {
        byte[] bytes = sound().strings("<si><t>甲</t></si>").bytes();
        for (int i = 0; i < bytes.length; i++) {
            byte[] flipped = bytes.clone();
            flipped[i] ^= 0x55;
            Answer answer = OFFICER.sends(flipped);
            assertThat(answer.outcome()).as("byte " + i).isNotNull();
        }
    }

    @Test
    void twoPartsOfOneNameAreRefused() {
        assertThat(refusal(sound().zip().with(SHEET, "<worksheet/>").bytes())).isEqualTo("unreadable");
        assertThat(refusal(sound().zip()
                        .with("XL/Worksheets/SHEET1.xml", "<worksheet/>")
                        .bytes()))
                .isEqualTo("unreadable");
        assertThat(refusal(sound().zip()
                        .with("xl\\worksheets\\sheet1.xml", "<worksheet/>")
                        .bytes()))
                .isEqualTo("unreadable");
    }

    @Test
    void aLocalHeaderThatNamesAnotherPartIsRefused() {
        ZipBytes zip = new ZipBytes();
        sound().parts()
                .forEach((name, content) -> zip.with(
                        name,
                        content,
                        name.equals(SHEET)
                                ? new ZipBytes.Lies(-1, -1, -1, "xl/worksheets/sheet9.xml", 0)
                                : ZipBytes.Lies.NONE));
        assertThat(refusal(zip.bytes())).isEqualTo("unreadable");
    }

    @Test
    void aWrongChecksumIsRefused() {
        ZipBytes zip = new ZipBytes();
        sound().parts()
                .forEach((name, content) -> zip.with(
                        name, content, name.equals(SHEET) ? new ZipBytes.Lies(-1, -1, 7, "", 0) : ZipBytes.Lies.NONE));
        assertThat(refusal(zip.bytes())).isEqualTo("unreadable");
    }

    @Test
    void aWorkbookWhosePartsAreEncryptedIsRefusedAsSuch() {
        ZipBytes zip = new ZipBytes();
        sound().parts().forEach((name, content) -> zip.with(name, content, new ZipBytes.Lies(-1, -1, -1, "", 1)));
        assertThat(refusal(zip.bytes())).isEqualTo("encrypted");
    }

    @Test
    void storedPartsAreRead() {
        ZipBytes zip = new ZipBytes();
        sound().parts().forEach((name, content) -> zip.stored(name, new String(content, StandardCharsets.UTF_8)));
        assertThat(OFFICER.sends(zip.bytes()).read().accepted()).isEqualTo(2);
    }

    @Test
    void packagesWithTheFieldsOfLargeOnesAreRead() {
        ZipBytes zip = new ZipBytes().large();
        sound().parts().forEach((name, content) -> zip.with(name, content, ZipBytes.Lies.NONE));
        byte[] bytes = zip.bytes();
        assertThat(OFFICER.sends(bytes).read().accepted()).isEqualTo(2);
        for (int i = bytes.length - 98; i < bytes.length; i++) {
            byte[] flipped = bytes.clone();
            flipped[i] ^= (byte) 0xff;
            assertThat(OFFICER.sends(flipped).outcome()).as("byte " + i).isNotNull();
        }
    }

    @Test
    void aPackageOfTooManyPartsIsRefused() {
        ZipBytes zip = sound().zip();
        for (int i = 0; i < 1_000; i++) {
            zip.with("xl/media/" + i + ".bin", "x");
        }
        assertThat(refusal(zip.bytes())).isEqualTo("too-many-parts");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 100, 4_000_000_000L})
    void aBombIsRefusedWhateverSizeItsDirectorySays(long said) throws IOException {
        assertThat(refusal(bomb(64, said))).isEqualTo("inflates");
    }

    @Test
    void aBombIsRefusedThatSaysItTakesMoreOfTheFileThanItDoes() throws IOException {
        ByteArrayOutputStream padded = new ByteArrayOutputStream();
        padded.writeBytes(deflatedSpaces(64));
        padded.writeBytes(new byte[4 << 20]);
        ZipBytes zip = new ZipBytes();
        sound().parts().forEach((name, content) -> {
            if (name.equals(SHEET)) {
                zip.deflated(name, padded.toByteArray(), 64 << 20, 0, ZipBytes.Lies.NONE);
            } else {
                zip.with(name, content, ZipBytes.Lies.NONE);
            }
        });
        assertThat(refusal(zip.bytes())).isEqualTo("inflates");
    }

    @Test
    void aPartThatInflatesPastItsLimitIsRefusedAtAnyRatio() {
        Officer limited = OFFICER.within(Limits.DEFAULT.withInflation(1_000, 1 << 20, 1 << 20));
        assertThat(limited.sends(sound().bytes()).refusal().code()).isEqualTo("inflates");
        Officer all = OFFICER.within(Limits.DEFAULT.withInflation(1 << 20, 2_000, 1 << 20));
        assertThat(all.sends(sound().bytes()).refusal().code()).isEqualTo("inflates");
    }

    @Test
    void aPartThatIsReadAgainCountsOnce() {
        byte[] bytes = sound().bytes();
        long all = 0;
        for (byte[] part : sound().parts().values()) {
            all += part.length;
        }
        Officer limited = OFFICER.within(Limits.DEFAULT.withInflation(1 << 20, all, 1 << 20))
                .keeping(2);
        assertThat(limited.sends(bytes).read().accepted()).isEqualTo(2);
        Officer less = OFFICER.within(Limits.DEFAULT.withInflation(1 << 20, all - 100, 1 << 20));
        assertThat(less.sends(bytes).refusal().code()).isEqualTo("inflates");
    }

    @Test
    void halfAPairIsNoCharacterInAnyEncoding() {
        byte[] sheet = "\ufeff<worksheet><sheetData><row><c t=\"str\"><v>ab</v></c></row></sheetData></worksheet>"
                .getBytes(StandardCharsets.UTF_16LE);
        int at = new String(sheet, StandardCharsets.UTF_16LE).indexOf("ab") * 2;
        sheet[at] = 0x42;
        sheet[at + 1] = (byte) 0xd8;
        assertThat(refusal(rebuilt(sound(), SHEET, sheet))).isEqualTo("unreadable");
    }

    /** A sheet of so many mebibytes of blanks. */
    private static byte[] bomb(int mebibytes, long said) throws IOException {
        ZipBytes zip = new ZipBytes();
        for (Map.Entry<String, byte[]> part : sound().parts().entrySet()) {
            if (part.getKey().equals(SHEET)) {
                CRC32 crc = new CRC32();
                crc.update("<worksheet>".getBytes(StandardCharsets.US_ASCII));
                ZipBytes.Lies lies = ZipBytes.Lies.ofSize(said);
                zip.deflated(SHEET, deflatedSpaces(mebibytes), (long) mebibytes << 20, crc.getValue(), lies);
            } else {
                zip.with(part.getKey(), part.getValue(), ZipBytes.Lies.NONE);
            }
        }
        return zip.bytes();
    }

    private static byte[] deflatedSpaces(int mebibytes) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] spaces = new byte[1 << 20];
        Arrays.fill(spaces, (byte) ' ');
        byte[] buffer = new byte[1 << 16];
        deflater.setInput("<worksheet>".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i <= mebibytes; i++) {
            while (!deflater.needsInput()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            deflater.setInput(spaces);
        }
        deflater.finish();
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    @Test
    void aFileOverTheLimitIsRefusedUnread() {
        byte[] bytes = sound().bytes();
        Officer limited = OFFICER.within(Limits.DEFAULT.withFileBytes(bytes.length - 1));
        assertThat(limited.sends(bytes).refusal().code()).isEqualTo("too-large");
        assertThat(OFFICER.within(Limits.DEFAULT.withFileBytes(bytes.length))
                        .sends(bytes)
                        .read()
                        .accepted())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            word/document.xml | unreadable
            content.xml       | unreadable
            a.txt             | unreadable
            """)
    void otherPackagesAreNoWorkbooks(String part, String code) {
        assertThat(refusal(new ZipBytes().with(part, "<x/>").bytes())).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7 ...",
                "{\\rtf1 ...}",
                "<html><table><tr><td>姓名</td></tr></table></html>",
                "\ufeff  <?xml version=\"1.0\"?><Workbook/>",
                "<!DOCTYPE html>",
                "PK",
                "PK\u0003\u0004 and no more",
                "\u0000\u0001\u0002",
                "GIF89a\u0001\u0000"
            })
    void whatIsNoSheetIsRefused(String content) {
        assertThat(refusal(content.getBytes(StandardCharsets.UTF_8))).isEqualTo("unreadable");
    }
}
