package cn.laowu.trainingclosure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.FileVersion;
import cn.laowu.casework.Officer;
import cn.laowu.desk.register.TrainingBatch;
import cn.laowu.deskkit.DeskOfKinds;
import cn.laowu.policy.ClassType;
import cn.laowu.policy.Measure;
import cn.laowu.policy.Mode;
import cn.laowu.policy.Money;
import cn.laowu.policy.RegionId;
import cn.laowu.policy.TrainingClass;
import cn.laowu.testkit.Synthetic;
import cn.laowu.testkit.TestTables;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Trainee files of registered batches (M8). Everyone in them is invented. */
class TrainingBatchesTest {
    private static final LocalDate OPENING = LocalDate.of(2026, 8, 3);
    private static final LocalDate CLOSING = LocalDate.of(2026, 8, 20);
    private static final String USCC = Synthetic.uscc("110105", 1);

    private final TestTables tables = TestTables.fresh();
    private final DeskOfKinds desk = DeskOfKinds.at(
            LocalDate.of(2026, 11, 5),
            tables,
            Map.of(),
            (deciders, casework) -> List.of(new TrainingBatches(deciders, casework.registers())));

    @AfterEach
    void drop() {
        tables.close();
    }

    @Test
    void eachTraineeIsWorthTheRateOfTheClassAndOneWhoDidNotCompleteItStaysOnRecord() {
        register("PX-1", "zhuozi", new TrainingClass.ByBeijing(ClassType.LONG, Mode.ON_SITE));
        FileVersion answered = upload(
                "zhuozi",
                "PX-1",
                beijing(
                        "长期班",
                        "现场",
                        row(1, "脱贫户", "是"),
                        row(2, "其他劳动力", "1"),
                        row(3, "边缘户", "否"),
                        row(4, "师资人员", "是")));
        assertThat(desk.told(answered))
                .containsExactly(
                        "9 accepted 3000.00",
                        "10 accepted 2000.00",
                        "11 accepted 0.00 not-completed",
                        "12 accepted 2000.00");
        assertThat(desk.worth(answered)).isEqualTo(Money.parseYuan("7000"));
        assertThat(desk.receipt(answered)).contains("五.3", "\"amount\":3000").doesNotContain("待月度核定");
    }

    @Test
    void aClassOfTheRegionItselfIsPaidToTheLocalInstitution() {
        register("PX-1", "tuan47", null);
        FileVersion answered = upload("tuan47", "PX-1", local(row(1, "脱贫户", "是"), row(2, "一般农户", "是")));
        assertThat(desk.told(answered)).containsExactly("7 accepted 600.00", "8 accepted 200.00");
    }

    @Test
    void faultsOfARowAndOfTheRuleRefuseItAndItIsWorthNothing() {
        register("PX-1", "moyu", new TrainingClass.ByBeijing(ClassType.TEACHER, Mode.ON_SITE));
        FileVersion answered = upload(
                "moyu",
                "PX-1",
                beijing(
                        "师资培训",
                        "现场",
                        row(1, "师资人员", "是"),
                        row(2, "脱贫户", "是"),
                        row(1, "师资人员", "是"),
                        row(3, "师资人员", "不知道"),
                        row(4, "富户", "是")));
        assertThat(desk.told(answered))
                .containsExactly(
                        "9 accepted 1500.00",
                        "10 rejected category-not-eligible",
                        "11 rejected duplicate-in-file",
                        "12 rejected value-unknown",
                        "13 rejected category-unknown");
        assertThat(desk.receipt(answered)).contains("\"amount\":0");
    }

    @Test
    void aReplayPaysAnOnlineClassWhereOnlineCounts() {
        register("PX-1", "moyu", new TrainingClass.ByBeijing(ClassType.SHORT, Mode.ONLINE));
        upload("moyu", "PX-1", beijing("短期班", "线上", row(1, "脱贫户", "是"), row(2, "富户", "是")));
        assertThat(desk.replayed(Measure.M8, Map.of()))
                .containsExactly("M8 moyu PX-1 9 0.00 -> 0.00 mode-not-eligible");
        assertThat(desk.replayed(Measure.M8, Map.of("R17", "yes"))).containsExactly("M8 moyu PX-1 9 0.00 -> 1800.00");
    }

    @Test
    void anOnlineClassIsNotPaid() {
        register("PX-1", "moyu", new TrainingClass.ByBeijing(ClassType.SHORT, Mode.ONLINE));
        FileVersion answered = upload("moyu", "PX-1", beijing("短期班", "线上", row(1, "脱贫户", "是")));
        assertThat(desk.told(answered)).containsExactly("9 rejected mode-not-eligible");
    }

    @Test
    void aBatchThatNobodyRegisteredForTheRegionIsRefusedWhole() {
        assertThat(refusal(upload("zhuozi", "PX-9", local(row(1, "脱贫户", "是"))))).isEqualTo("batch-unknown");
        register("PX-1", "moyu", null);
        assertThat(refusal(upload("zhuozi", "PX-1", local(row(1, "脱贫户", "是"))))).isEqualTo("batch-unknown");
    }

    @Test
    void flawsOfTheSheetAreToldBeforeTheRegisterIsAsked() {
        assertThat(refusal(upload("zhuozi", "PX-9", "姓名,身份证号\n某,某\n"))).isEqualTo("column-missing");
    }

    @Test
    void linesAboveTheTableThatSayOtherThanTheRegisterRefuseTheFile() {
        register("PX-1", "zhuozi", new TrainingClass.ByBeijing(ClassType.LONG, Mode.ON_SITE));
        FileVersion answered = upload("zhuozi", "PX-1", beijing("短期班", "现场", row(1, "脱贫户", "是")));
        assertThat(refusal(answered)).isEqualTo("register-differs");
        assertThat(desk.receipt(answered)).contains("班型", "登记为“长期班”");
    }

    @Test
    void aClassOutsideTheTermIsRefusedWhole() {
        desk.casework()
                .registers()
                .enter(
                        TrainingBatch.REGISTER,
                        "PX-1",
                        TrainingBatch.of(
                                        "PX-1",
                                        RegionId.of("zhuozi"),
                                        "某校",
                                        USCC,
                                        null,
                                        OPENING.minusYears(1),
                                        CLOSING.minusYears(1))
                                .facts(),
                        Map.of(),
                        new Officer("admin"),
                        desk.clock().instant());
        assertThat(refusal(upload("zhuozi", "PX-1", local(row(1, "脱贫户", "是"))))).isEqualTo("not-in-term");
    }

    @Test
    void theSameBytesAgainChangeNothing() {
        register("PX-1", "zhuozi", null);
        String file = local(row(1, "脱贫户", "是"), row(2, "脱贫户", "否"));
        FileVersion first = upload("zhuozi", "PX-1", file);
        List<String> told = desk.told(first);
        upload("zhuozi", "PX-1", file);
        assertThat(desk.told(first)).isEqualTo(told);
        assertThat(desk.filing(first).judgements()).hasSize(1);
    }

    private FileVersion upload(String region, String batch, String csv) {
        return desk.upload(region, "training-batch", batch, "花名册.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private void register(String number, String region, TrainingClass.ByBeijing beijing) {
        TrainingBatch batch = TrainingBatch.of(number, RegionId.of(region), "某某学校", USCC, beijing, OPENING, CLOSING);
        desk.casework()
                .registers()
                .enter(
                        TrainingBatch.REGISTER,
                        number,
                        batch.facts(),
                        Map.of(),
                        new Officer("admin"),
                        desk.clock().instant());
    }

    private String refusal(FileVersion version) {
        return version.answer()
                .map(answer -> ((FileVersion.Refused) answer).why().code())
                .orElse("");
    }

    private static String local(String... rows) {
        return head("当地培训机构", "") + String.join("", rows);
    }

    private static String beijing(String type, String mode, String... rows) {
        return head("北京培训机构", "班型：" + type + "\n授课方式：" + mode + "\n") + String.join("", rows);
    }

    private static String head(String institutionType, String more) {
        return "培训机构：某某学校\n统一社会信用代码：" + USCC + "\n机构类型：" + institutionType + "\n" + more + "开班日期：" + OPENING + "\n结业日期："
                + CLOSING + "\n序号,姓名,身份证号,人员类别,是否结业,证书编号,联系电话\n";
    }

    private static String row(int person, String category, String completed) {
        return person + "," + Synthetic.name(person) + "," + Synthetic.idNumber(person) + "," + category + ","
                + completed + ",,\n";
    }
}
