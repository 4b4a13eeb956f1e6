package cn.laowu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the table is found in a sheet. */
final class HeaderTest {

    private static final Officer OFFICER = Officer.ofRoster();

    private static String id() {
        return Roster.id(1);
    }

    @Test
    void theHeaderStandsBelowTitleAndLines() {
        Answer answer = OFFICER.sends(
                "卓资县2026年10月公益性岗位上岗人员花名册", "填报单位：卓资县人社局,,,填报日期：2026-10-31", "", Roster.HEADER, Roster.line(1));
        assertThat(answer.read().headerRow()).isEqualTo(4);
        assertThat(answer.numbers()).containsExactly(5);
        assertThat(answer.read().labels().said())
                .containsEntry("填报单位", "卓资县人社局")
                .containsEntry("填报日期", "2026-10-31");
    }

    @Test
    void columnsComeInAnyOrderAndUnknownOnesAreKept() {
        Answer answer = OFFICER.sends(
                "社保卡银行账号,民族,当月出勤天数,上岗日期,岗位编号,人员类别,身份证号,姓名",
                Roster.account(1) + ",蒙古族,20,2026-05-05,ZZ-1,脱贫户," + id() + ",其其格");
        assertThat(answer.codes()).isEmpty();
        assertThat(answer.row(2).raw()).contains("蒙古族");
        assertThat(answer.read().columns())
                .containsEntry("姓名", 7)
                .containsEntry("社保卡银行账号", 0)
                .doesNotContainKey("民族")
                .doesNotContainKey("离岗日期");
    }

    @ParameterizedTest
    @CsvSource({
        "身份证号码",
        "证件号码",
        "' 身 份 证 号 '",
        "'身份\n证号'",
        "居民身份证号码",
        "'*身份证号'",
        "身份证号：",
        "身份证号\u3000",
    })
    void blanksLineBreaksAndPlainSynonymsAreTaken(String header) {
        Answer answer = OFFICER.sends(
                Roster.csv(List.of("姓名", header, "人员类别", "岗位编号", "上岗日期", "当月出勤天数", "银行卡号")),
                "其其格," + id() + ",脱贫户,ZZ-1,2026-05-05,20," + Roster.account(1));
        assertThat(answer.codes()).isEmpty();
        assertThat(answer.read().columns()).containsEntry("身份证号", 1).containsEntry("社保卡银行账号", 6);
    }

    @Test
    void ofANearMissTheReceiptSaysWhichNameWasExpected() {
        Finding why = OFFICER.sends(Roster.HEADER.replace("上岗日期", "上岗时间").replace("身份证号", "身份证"), Roster.line(1))
                .refusal();
        assertThat(why.code()).isEqualTo("column-missing");
        assertThat(why.zh())
                .contains("缺少“身份证号”列（表头第 C 列写的是“身份证”，应写作“身份证号”）")
                .contains("缺少“上岗日期”列（表头第 H 列写的是“上岗时间”，应写作“上岗日期”）");
    }

    @Test
    void anOptionalColumnThatIsNearlyNamedIsAWarning() {
        Answer answer = OFFICER.sends(Roster.HEADER.replace("离岗日期", "离岗时间"), Roster.line(1));
        assertThat(answer.warningCodes()).containsExactly("column-near");
        assertThat(answer.read().warnings().get(0).zh()).contains("“离岗时间”，应写作“离岗日期”");
    }

    @Test
    void aColumnsOwnNameGoesBeforeItsSynonyms() {
        Answer answer = OFFICER.sends("证件号码," + Roster.HEADER, "旧," + Roster.line(1));
        assertThat(answer.codes()).isEmpty();
        assertThat(answer.warningCodes()).containsExactly("column-twice");
    }

    @Test
    void halfOfTheRequiredNamesMakeAHeader() {
        assertThat(OFFICER.sends("姓名,身份证号,人员类别,岗位编号", "1").refusal().code()).isEqualTo("column-missing");
        assertThat(OFFICER.sends("姓名,身份证号,人员类别,备注", "1").refusal().code()).isEqualTo("no-header");
    }

    @Test
    void aFileWithoutHeaderSaysWhichNamesItShouldHave() {
        Finding why = OFFICER.sends("甲,乙", "1,2").refusal();
        assertThat(why.code()).isEqualTo("no-header");
        assertThat(why.zh()).contains("公益性岗位上岗人员花名册").contains("姓名、身份证号、人员类别");
    }

    @Test
    void aFileWithOnlyAHeaderIsReadAndHoldsNothing() {
        Answer answer = OFFICER.sends(Roster.HEADER);
        assertThat(answer.read().dataRows()).isZero();
        assertThat(answer.rows()).isEmpty();
    }

    @Test
    void emptyFilesAreRefused() {
        assertThat(OFFICER.sends(new byte[0]).refusal().code()).isEqualTo("unreadable");
        assertThat(OFFICER.sends("", "", " , ").refusal().code()).isEqualTo("no-header");
    }

    @Test
    void aMonthThatHasNotBegunIsRefused() {
        assertThat(OFFICER.on("2026-09-30").sends(Roster.HEADER).refusal().code())
                .isEqualTo("period-future");
        assertThat(OFFICER.on("2026-10-01").sends(Roster.HEADER).read().dataRows())
                .isZero();
    }
}
