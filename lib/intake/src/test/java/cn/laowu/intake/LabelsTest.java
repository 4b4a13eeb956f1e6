package cn.laowu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines of label and value above a table. */
final class LabelsTest {

    private static final Officer OFFICER = Officer.of(TrainingKind.KIND, "PX-2026-01");
    private static final String TABLE = "序号,姓名,身份证号,是否结业";

    private static Answer sent(String... lines) {
        List<String> all = new ArrayList<>(List.of(lines));
        all.add(TABLE);
        all.add("1,其其格," + Roster.id(1) + ",是");
        return OFFICER.sends(all.toArray(String[]::new));
    }

    private static void assertRead(Answer answer) {
        Labels labels = answer.read().labels();
        assertThat(labels.get(TrainingKind.INSTITUTION)).isEqualTo("北京某某职业技能培训学校");
        assertThat(labels.get(TrainingKind.CODE)).hasToString("91110105DB8K8KPGC8");
        assertThat(labels.get(TrainingKind.TYPE)).isEqualTo("北京培训机构");
        assertThat(labels.get(TrainingKind.CLASS)).isEqualTo("短期班");
        assertThat(labels.get(TrainingKind.OPENED)).isEqualTo("2026-06-01");
        assertThat(labels.get(TrainingKind.CLOSED)).isEqualTo("2026-06-28");
        assertThat(answer.codes()).isEmpty();
    }

    @Test
    void eachStandsInACellWithEitherColon() {
        assertRead(sent(
                "职业技能培训班结业人员花名册",
                "培训机构：北京某某职业技能培训学校",
                "统一社会信用代码:91110105DB8K8KPGC8,,机构类型：北京培训机构",
                "班型：短期班,,授课方式：现场",
                "开班日期：2026-06-01,,结业日期：2026年6月28日"));
    }

    @Test
    void labelAndValueStandInNeighbouringCells() {
        assertRead(sent(
                "培训机构：,,北京某某职业技能培训学校",
                "统一社会信用代码,91110105DB8K8KPGC8,机构类型,,北京培训机构",
                "班型:,短期班,授课方式:,现场",
                "开 班 日 期,46174,结业日期：,20260628"));
    }

    @Test
    void severalStandInOneCell() {
        assertRead(sent(
                "培训机构：北京某某职业技能培训学校　统一社会信用代码：91110105DB8K8KPGC8",
                "机构类型：北京培训机构   班型：短期班  授课方式：现场",
                "开班日期：2026-06-01 00:00 结业日期：2026-06-28"));
    }

    @Test
    void linesThatNobodyDeclaredAreKept() {
        Answer answer = sent(
                "培训机构：北京某某职业技能培训学校",
                "统一社会信用代码:91110105DB8K8KPGC8,机构类型：当地培训机构,填报人：李 某,电话：",
                "开班日期：2026-06-01,结业日期：2026-06-01");
        assertThat(answer.read().labels().said())
                .containsEntry("填报人", "李 某")
                .containsEntry("电话", "")
                .containsEntry("结业日期", "2026-06-01");
        assertThat(answer.read().labels().get(TrainingKind.CLASS)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            培训机构：北京某某职业技能培训学校  |                                    | label-missing    | 培训机构
            统一社会信用代码：91110105DB8K8KPGC8 | 统一社会信用代码：91110105DB8K8KPGC9 | label-unreadable | 统一社会信用代码
            机构类型：北京培训机构              | 机构类型：外地机构                 | label-unreadable | 机构类型
            机构类型：北京培训机构              | 机构类型：                         | label-missing    | 机构类型
            班型：短期班                        |                                    | label-missing    | 班型
            班型：短期班                        | 班型：中期班                       | label-unreadable | 班型
            开班日期：2026-06-01                | 开班日期：六月                     | label-unreadable | 开班日期
            开班日期：2026-06-01                | 开班日期：2026-06-29               | label-unreadable | 结业日期
            结业日期：2026-06-28                | 结业日期：2026-11-06               | period-future    |
            """)
    void aLineThatIsMissingOrWrongRefusesTheFile(String good, String bad, String code, String label) {
        String[] lines = {
            "培训机构：北京某某职业技能培训学校",
            "统一社会信用代码：91110105DB8K8KPGC8",
            "机构类型：北京培训机构",
            "班型：短期班",
            "开班日期：2026-06-01",
            "结业日期：2026-06-28"
        };
        for (int i = 0; i < lines.length; i++) {
            lines[i] = lines[i].equals(good.strip()) ? (bad == null ? "" : bad) : lines[i];
        }
        Finding why = sent(lines).refusal();
        assertThat(why.code()).isEqualTo(code);
        assertThat(why.column()).isEqualTo(label);
        assertThat(why.zh()).endsWith("。");
    }

    @Test
    void everyMissingLineIsNamed() {
        assertThat(sent("班型：短期班").refusal().zh())
                .contains("培训机构")
                .contains("统一社会信用代码")
                .contains("开班日期");
    }

    @Test
    void theLastDayOfTheClassMayBeToday() {
        String[] lines = {"培训机构：甲,统一社会信用代码：91110105DB8K8KPGC8,机构类型：当地培训机构", "开班日期：2026-06-01,结业日期：2026-11-05"};
        assertThat(sent(lines).read().accepted()).isEqualTo(1);
    }
}
