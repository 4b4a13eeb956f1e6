package cn.laowu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as it is exported: encoding and separator are found out, damage is found. */
final class CsvTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Officer OFFICER = Officer.ofRoster();

    private static String file(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String sound() {
        return file("卓资县花名册", Roster.HEADER, Roster.line(1), Roster.line(2, "姓名", "𠮷田", "备注", "护林员"));
    }

    private static byte[] joined(int[] mark, byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int b : mark) {
            out.write(b);
        }
        out.writeBytes(bytes);
        return out.toByteArray();
    }

    private static void assertSound(Answer answer) {
        assertThat(answer.read().accepted()).isEqualTo(2);
        assertThat(answer.row(4).get(RosterKind.NAME)).isEqualTo("𠮷田");
        assertThat(answer.row(4).get(RosterKind.REMARK)).isEqualTo("护林员");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void theEncodingIsFoundOut(String charset) {
        assertSound(OFFICER.sends(sound().getBytes(Charset.forName(charset))));
    }

    @Test
    void byteOrderMarksAreHeededAndAreNoContent() {
        byte[] utf8 = joined(
                new int[] {0xef, 0xbb, 0xbf}, (Roster.HEADER + "\n" + Roster.line(1)).getBytes(StandardCharsets.UTF_8));
        assertThat(OFFICER.sends(utf8).read().columns()).containsEntry("序号", 0);
        assertSound(OFFICER.sends(
                joined(new int[] {0xff, 0xfe}, sound().replace(',', '\t').getBytes(StandardCharsets.UTF_16LE))));
        assertSound(OFFICER.sends(joined(new int[] {0xfe, 0xff}, sound().getBytes(StandardCharsets.UTF_16BE))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void theEncodingIsFoundOutWhereTheFirstChineseWordComesLate(String charset) {
        StringBuilder ascii = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            ascii.append("title,").append(i).append('\n');
        }
        Answer answer = OFFICER.sends((ascii + sound()).getBytes(Charset.forName(charset)));
        assertThat(answer.read().headerRow()).isEqualTo(20_002);
        assertThat(answer.read().accepted()).isEqualTo(2);
    }

    @Test
    void aCutUtf8FileIsNotTakenForGb18030() {
        byte[] bytes = sound().getBytes(StandardCharsets.UTF_8);
        int inside = sound().substring(0, sound().indexOf("护林员")).getBytes(StandardCharsets.UTF_8).length;
        for (int cut : new int[] {inside + 1, inside + 2, inside + 4}) {
            Finding why = OFFICER.sends(Arrays.copyOf(bytes, cut)).refusal();
            assertThat(why.code()).isEqualTo("unreadable");
            assertThat(why.zh()).contains("不完整");
        }
        assertThat(OFFICER.sends(Arrays.copyOf(bytes, inside + 3)).read().accepted())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void aLongFileCutWithinACharacterIsRefused(String charset) {
        StringBuilder file = new StringBuilder(Roster.HEADER).append('\n');
        for (int i = 0; i < 3_000; i++) {
            file.append(Roster.line(i)).append('\n');
        }
        byte[] bytes = (file + "护").getBytes(Charset.forName(charset));
        assertThat(OFFICER.sends(Arrays.copyOf(bytes, bytes.length - 1))
                        .refusal()
                        .code())
                .isEqualTo("unreadable");
        byte[] broken = bytes.clone();
        broken[bytes.length - 100] = (byte) 0xff;
        assertThat(OFFICER.sends(broken).refusal().code()).isEqualTo("unreadable");
    }

    @Test
    void bytesOfNoEncodingAreRefused() {
        byte[] bytes = sound().getBytes(GB18030);
        bytes[bytes.length - 3] = (byte) 0xff;
        assertThat(OFFICER.sends(bytes).refusal().code()).isEqualTo("unreadable");
    }

    @Test
    void tabsSeparateWhereThereAreMoreOfThem() {
        String tabs = sound().replace(',', '\t').replace("护林员", "护,林,员");
        assertThat(OFFICER.sends(tabs.getBytes(GB18030)).row(4).get(RosterKind.REMARK))
                .isEqualTo("护,林,员");
        String[] protectedIds = {
            Roster.HEADER, Roster.line(1, "身份证号", "\t" + Roster.id(1), "社保卡银行账号", Roster.account(1) + "\t")
        };
        assertThat(OFFICER.sends(protectedIds).codes()).isEmpty();
    }

    @Test
    void blankRecordsCount() {
        Answer answer = OFFICER.sends("", "标题", "", Roster.HEADER, "", ",,,", Roster.line(1), "", Roster.line(2), "");
        assertThat(answer.read().headerRow()).isEqualTo(4);
        assertThat(answer.numbers()).containsExactly(7, 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndInAnyWay(String end) {
        assertSound(OFFICER.sends(sound().replace("\r\n", end).getBytes(StandardCharsets.UTF_8)));
        assertSound(OFFICER.sends(sound().stripTrailing().replace("\r\n", end).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aRecordMayHoldLineBreaksAndQuotes() {
        Answer answer = OFFICER.sends(
                Roster.HEADER, Roster.line(1, "备注", "甲\n乙 \"丙\", 丁"), Roster.line(2, "备注", "5\" 管"), Roster.line(3));
        assertThat(answer.numbers()).containsExactly(2, 3, 4);
        assertThat(answer.row(2).said(RosterKind.REMARK)).isEqualTo("甲\n乙 \"丙\", 丁");
        assertThat(answer.row(2).get(RosterKind.REMARK)).isEqualTo("甲 乙 \"丙\", 丁");
        assertThat(answer.codes()).isEmpty();
    }

    /** The last field, with ` for a quote. */
    @ParameterizedTest
    @CsvSource({
        "`末`, true",
        "`末``尾`, true",
        "`末```, true",
        "``, true",
        "````, true",
        "末`尾, true",
        "末`, true",
        "`末, false",
        "`末``, false",
        "`, false",
        "```, false",
    })
    void aQuoteThatIsNeverClosedIsFoundAtTheEndOfTheFile(String field, boolean sound) {
        String last = field.replace('`', '"');
        for (String end : new String[] {"", "\n", "\r\n"}) {
            String file = Roster.HEADER + "\n" + Roster.line(1) + last + end;
            Answer answer = OFFICER.sends(file.getBytes(StandardCharsets.UTF_8));
            if (sound) {
                assertThat(answer.read().accepted()).isEqualTo(1);
            } else {
                assertThat(answer.refusal().code()).isEqualTo("unreadable");
            }
        }
    }

    @Test
    void aQuoteThatIsNeverClosedSwallowsNothingSilently() {
        String[] lines = new String[2_000];
        lines[0] = Roster.HEADER;
        for (int i = 1; i < lines.length; i++) {
            lines[i] = Roster.line(i);
        }
        lines[5] = lines[5].replace("其其格", "\"其其格");
        Finding why = OFFICER.sends(lines).refusal();
        assertThat(why.code()).isEqualTo("unreadable");
        assertThat(why.zh()).contains("第 6 行附近的英文双引号");
        lines[9] = lines[9].replace("其其格", "\"其其格");
        assertThat(OFFICER.sends(lines).refusal().code()).isEqualTo("unreadable");
    }

    @Test
    void everyFieldMayBeQuoted() {
        String[] lines = {Roster.HEADER, Roster.line(1), Roster.line(2)};
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "\"" + lines[i].replace(",", "\",\"") + "\"";
        }
        assertThat(OFFICER.sends(lines).read().accepted()).isEqualTo(2);
    }

    @Test
    void cellsAndColumnsHaveTheirLimits() {
        assertThat(OFFICER.sends(Roster.HEADER, Roster.line(1, "备注", "长".repeat(32_767)))
                        .read()
                        .accepted())
                .isEqualTo(1);
        for (int chars : new int[] {32_768, 300_000}) {
            Finding why = OFFICER.sends(Roster.HEADER, Roster.line(1, "备注", "长".repeat(chars)))
                    .refusal();
            assertThat(why.code()).isEqualTo("cell-too-long");
        }
        String blanks = ",".repeat(20_000);
        assertThat(OFFICER.sends(Roster.HEADER + blanks, Roster.line(1) + blanks)
                        .read()
                        .accepted())
                .isEqualTo(1);
        assertThat(OFFICER.sends(Roster.HEADER, Roster.line(1) + ",".repeat(243) + "x")
                        .read()
                        .accepted())
                .isEqualTo(1);
        assertThat(OFFICER.sends(Roster.HEADER, Roster.line(1) + ",".repeat(244) + "x")
                        .refusal()
                        .code())
                .isEqualTo("too-many-columns");
    }

    @Test
    void numbersThatASpreadsheetShortenedAreFound() {
        Answer answer = OFFICER.sends(
                Roster.HEADER, Roster.line(1, "身份证号", "1.50921E+17"), Roster.line(2, "社保卡银行账号", "6.21700E+18"));
        assertThat(answer.row(2).codes()).isEqualTo(List.of("id-truncated"));
        assertThat(answer.row(3).codes()).isEqualTo(List.of("account-truncated"));
    }

    @Test
    void aFileOfOneLongLineIsRefusedOrReadInLittleMemory() {
        assertThat(OFFICER.sends("x".repeat(5_000_000).getBytes(StandardCharsets.UTF_8))
                        .refusal()
                        .code())
                .isEqualTo("cell-too-long");
        assertThat(OFFICER.sends(("\"" + "x\n".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8))
                        .refusal()
                        .code())
                .isEqualTo("unreadable");
    }
}
