package cn.laowu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines below the header are data, and what a line of totals is held against. */
final class FootersTest {

    private static final Officer OFFICER = Officer.ofRoster();

    private static Answer below(String... lines) {
        String[] all = new String[lines.length + 3];
        all[0] = Roster.HEADER;
        all[1] = Roster.line(1);
        all[2] = Roster.line(2);
        System.arraycopy(lines, 0, all, 3, lines.length);
        return OFFICER.sends(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计",
                "合 计,,,,,,,,,40",
                "　总计",
                "小计,2人",
                "填表人：李某,,,审核人：王某",
                ",,单位负责人:",
                ",单位（盖章）",
                "经办人签字",
                "合计,其其格,150921199907214117"
            })
    void totalsSignaturesAndSealsAreNoData(String line) {
        assertThat(below(line).numbers()).containsExactly(2, 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "3,,,,,,,,,,,,",
                ",,,,",
                " ,\u00a0,\u3000,\u200b",
            })
    void aLineThatSaysNothingButItsNumberIsBlank(String line) {
        Answer answer = below(line, Roster.line(4));
        assertThat(answer.numbers()).containsExactly(2, 3, 5);
        assertThat(answer.read().dataRows()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {",备注见附件", "3,其其格", ",,,,,,,,,,,,手写", "3,,,,,,,,,合计"})
    void everyOtherLineIsData(String line) {
        Answer answer = below(line);
        assertThat(answer.numbers()).containsExactly(2, 3, 4);
        assertThat(answer.row(4).codes()).contains("missing");
    }

    @Test
    void aLineOfWhichHalfOfTheRequiredCellsAreFilledIsData() {
        String footer = "合计,其其格,150921199907214117,脱贫户,ZZ-1";
        assertThat(below(footer).numbers()).containsExactly(2, 3, 4);
    }

    @Test
    void rowsBelowATotalAreData() {
        Answer answer = below("合计,,,,,,,,,40", Roster.line(3), "合计,,,,,,,,,60");
        assertThat(answer.numbers()).containsExactly(2, 3, 5);
        assertThat(answer.read().warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计,,,,,,,,,40",
                "合计,2人,,,,,,,,40.0",
                "合计2人",
                "合计：共2名",
                "合计（2人）",
                "合计,,,,,,,,,四十",
                "合计,,,,,,,,,,99999999"
            })
    void aTotalThatAgreesIsNoWarning(String line) {
        assertThat(below(line).read().warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计,,,,,,,,,41", "合计,3人", "合计3人", "合计：共1名", "总计,,,,,,,,,'400'", "小计,,,,,,,,,20"})
    void aTotalThatDisagreesIsAWarning(String line) {
        Answer answer = below(line.replace("'", ""));
        assertThat(answer.warningCodes()).containsExactly("total-differs");
        assertThat(answer.read().warnings().get(0).zh()).startsWith("第 4 行合计").endsWith("。");
        assertThat(answer.codes()).isEmpty();
    }

    @Test
    void partsAreHeldAgainstTheRowsSinceTheLastLine() {
        Answer answer = below("小计,,,,,,,,,40", Roster.line(3), "小计,,,,,,,,,20", "合计,,,,,,,,,60");
        assertThat(answer.read().warnings()).isEmpty();
        assertThat(below("小计,,,,,,,,,40", Roster.line(3), "小计,,,,,,,,,60").warningCodes())
                .containsExactly("total-differs");
    }

    @Test
    void rowsOverTheLimitRefuseTheFile() {
        Officer limited = OFFICER.within(Limits.DEFAULT.withDataRows(2));
        assertThat(limited.sends(Roster.HEADER, Roster.line(1), "", Roster.line(2), "合计")
                        .read()
                        .dataRows())
                .isEqualTo(2);
        Finding why = limited.sends(Roster.HEADER, Roster.line(1), Roster.line(2), Roster.line(3))
                .refusal();
        assertThat(why.code()).isEqualTo("too-many-rows");
        assertThat(why.zh()).contains("2 行");
    }
}
