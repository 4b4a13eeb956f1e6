package cn.laowu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SyntheticTest {
    @Test
    void numbersCarryTheCheckCharactersOfTheStandards() {
        // the example of GB 11643-1999, appendix A
        assertThat(Synthetic.idNumber("110105", "19491231", 2)).isEqualTo("11010519491231002X");
        // the example that goes with GB 32100-2015
        assertThat(Synthetic.usccCheck("91350100M000100Y4")).isEqualTo('3');
        assertThat(Synthetic.idNumber(0)).hasSize(18).startsWith("00000019600101001");
        assertThat(Synthetic.uscc("350100", 100)).hasSize(18).startsWith("91350100Q00000100");
        assertThat(Synthetic.account(7)).isEqualTo("0000000000000000007");
        assertThat(Synthetic.name(120)).isEqualTo("测一二零");
    }

    @Test
    void noTwoPersonsShareANumber() {
        assertThat(IntStream.range(0, 200_000).mapToObj(Synthetic::idNumber).distinct())
                .hasSize(200_000)
                .allMatch(id -> id.matches("000000[0-9]{11}[0-9X]"));
    }

    @Test
    void aRosterIsBuiltAsTextWithTheCellsThatATestIsAbout() {
        RosterFiles roster = RosterFiles.roster()
                .above("2026年9月公益性岗位花名册")
                .withoutColumn("备注")
                .renamed("身份证号", "证件号码")
                .row(1)
                .with("用人单位", "甲,乙\"丙\"")
                .below("合计", "1");
        String csv = new String(roster.csv(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(csv.split("\r\n")).hasSize(4);
        assertThat(csv)
                .contains("证件号码")
                .contains(Synthetic.idNumber(1))
                .contains("\"甲,乙\"\"丙\"\"\"")
                .doesNotContain("备注");
        assertThat(roster.headerRow()).isEqualTo(2);
        assertThat(roster.xlsx()).startsWith('P', 'K');
    }
}
