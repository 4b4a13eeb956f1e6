package cn.laowu.fairclaims;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.FileVersion;
import cn.laowu.casework.Officer;
import cn.laowu.desk.register.Fair;
import cn.laowu.desk.register.Organisation;
import cn.laowu.deskkit.DeskOfKinds;
import cn.laowu.policy.Measure;
import cn.laowu.policy.Mode;
import cn.laowu.policy.RegionId;
import cn.laowu.testkit.Synthetic;
import cn.laowu.testkit.TestTables;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Attendance sheets of registered events (M4). Every organisation in them is invented. */
class FairAttendancesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 6);
    private static final Officer ADMIN = new Officer("admin");
    private static final String BEIJING = Synthetic.uscc("110105", 1);
    private static final String OTHER = Synthetic.uscc("110105", 2);
    private static final String ELSEWHERE = Synthetic.uscc("310101", 3);

    private final TestTables tables = TestTables.fresh();
    private final DeskOfKinds desk = desk(Map.of());

    private DeskOfKinds desk(Map<String, String> readings) {
        return DeskOfKinds.at(
                LocalDate.of(2026, 11, 5),
                tables,
                readings,
                (deciders, casework) -> List.of(new FairAttendances(deciders, casework.registers())));
    }

    @AfterEach
    void drop() {
        tables.close();
    }

    @Test
    void aReplayPaysAnOnlineEventWhereOnlineCounts() {
        register(desk, "ZPH-1", Mode.ONLINE, true);
        upload(desk, "moyu", "ZPH-1", "线上", row(BEIJING, "用人单位", DAY), row(ELSEWHERE, "用人单位", DAY));
        assertThat(desk.replayed(Measure.M4, Map.of("R4", "yes")))
                .containsExactly("M4 moyu ZPH-1 5 0.00 -> 2000.00", "M4 moyu ZPH-1 6 0.00 -> 0.00 not-beijing");
        assertThat(desk.replayed(Measure.M4, Map.of())).allMatch(told -> told.contains("0.00 -> 0.00"));
    }

    @Test
    void eachOrganisationOfBeijingIsWorthAnAttendanceOnce() {
        register(desk, "ZPH-1", Mode.ON_SITE, true);
        FileVersion answered = upload(
                desk,
                "moyu",
                "ZPH-1",
                "现场",
                row(BEIJING, "用人单位", DAY),
                row(OTHER, "人力资源服务机构", DAY),
                row(BEIJING, "用人单位", DAY),
                row(ELSEWHERE, "用人单位", DAY));
        assertThat(desk.told(answered))
                .containsExactly(
                        "5 accepted 2000.00",
                        "6 accepted 2000.00",
                        "7 rejected duplicate-in-file",
                        "8 rejected not-beijing");
    }

    @Test
    void theRegisterMaySayThatAnOrganisationIsOfBeijingAndTheSheetMayNot() {
        register(desk, "ZPH-1", Mode.ON_SITE, true);
        Organisation national = new Organisation(ELSEWHERE, "某某集团", true, false, "");
        desk.casework()
                .registers()
                .enter(
                        Organisation.REGISTER,
                        ELSEWHERE,
                        national.facts(),
                        Map.of(),
                        ADMIN,
                        desk.clock().instant());
        FileVersion answered = upload(desk, "moyu", "ZPH-1", "现场", row(ELSEWHERE, "用人单位", DAY));
        assertThat(desk.told(answered)).containsExactly("5 accepted 2000.00");
    }

    @Test
    void whoSignedInAfterTheEventDidNotAttendIt() {
        register(desk, "ZPH-1", Mode.ON_SITE, true);
        FileVersion answered = upload(desk, "moyu", "ZPH-1", "现场", row(BEIJING, "用人单位", DAY.plusDays(1)));
        assertThat(desk.told(answered)).containsExactly("5 rejected date-future");
    }

    @Test
    void anOnlineEventAndOneOfSomebodyElsePayNothing() {
        register(desk, "ZPH-1", Mode.ONLINE, false);
        FileVersion answered = upload(desk, "moyu", "ZPH-1", "线上", row(BEIJING, "用人单位", DAY));
        assertThat(desk.told(answered)).containsExactly("5 rejected mode-not-eligible not-organised");
    }

    @Test
    void underTheOtherReadingAnOnlineEventCounts() {
        DeskOfKinds onlineCounts = desk(Map.of("R4", "yes"));
        register(onlineCounts, "ZPH-1", Mode.ONLINE, true);
        assertThat(onlineCounts.told(upload(onlineCounts, "moyu", "ZPH-1", "线上", row(OTHER, "用人单位", DAY))))
                .containsExactly("5 accepted 2000.00");
    }

    @Test
    void theDistrictsSheetAndTheRegionsCountAnOrganisationOnce() {
        register(desk, "ZPH-1", Mode.ON_SITE, true);
        upload(desk, "district", "ZPH-1", "现场", row(BEIJING, "用人单位", DAY));
        FileVersion second = upload(desk, "moyu", "ZPH-1", "现场", row(BEIJING, "用人单位", DAY), row(OTHER, "用人单位", DAY));
        assertThat(desk.told(second)).containsExactly("5 rejected duplicate-elsewhere", "6 accepted 2000.00");
        assertThat(desk.receipt(second)).contains("该单位已列入朝阳区 ZPH-1");
    }

    @Test
    void whatAnotherSheetLetsGoIsFree() {
        register(desk, "ZPH-1", Mode.ON_SITE, true);
        upload(desk, "district", "ZPH-1", "现场", row(BEIJING, "用人单位", DAY));
        FileVersion second = upload(desk, "moyu", "ZPH-1", "现场", row(BEIJING, "用人单位", DAY));
        upload(desk, "district", "ZPH-1", "现场", row(OTHER, "用人单位", DAY));
        assertThat(desk.told(second)).containsExactly("5 accepted 2000.00");
    }

    @Test
    void anEventThatNobodyRegisteredIsRefusedWholeAndSoIsOneOfAnotherRegion() {
        assertThat(refusal(upload(desk, "moyu", "ZPH-9", "现场", row(BEIJING, "用人单位", DAY))))
                .isEqualTo("event-unknown");
        register(desk, "ZPH-1", Mode.ON_SITE, true);
        assertThat(refusal(upload(desk, "zhuozi", "ZPH-1", "现场", row(BEIJING, "用人单位", DAY))))
                .isEqualTo("event-unknown");
    }

    @Test
    void linesAboveTheTableThatSayOtherThanTheRegisterRefuseTheFile() {
        register(desk, "ZPH-1", Mode.ON_SITE, true);
        assertThat(refusal(upload(desk, "moyu", "ZPH-1", "线上", row(BEIJING, "用人单位", DAY))))
                .isEqualTo("register-differs");
    }

    private static FileVersion upload(DeskOfKinds desk, String region, String event, String mode, String... rows) {
        String csv = "活动编号：" + event + "\n活动日期：" + DAY + "\n活动形式：" + mode
                + "\n单位名称,统一社会信用代码,单位类型,注册地,签到日期,提供岗位数,开户银行,银行账号\n" + String.join("", rows);
        return desk.upload(region, "fair-attendance", event, "签到表.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static void register(DeskOfKinds desk, String number, Mode mode, boolean organised) {
        Fair fair = new Fair(number, RegionId.of("moyu"), DAY, mode, organised);
        desk.casework()
                .registers()
                .enter(
                        Fair.REGISTER,
                        number,
                        fair.facts(),
                        Map.of(),
                        ADMIN,
                        desk.clock().instant());
    }

    private static String refusal(FileVersion version) {
        return version.answer()
                .map(answer -> ((FileVersion.Refused) answer).why().code())
                .orElse("");
    }

    private static String row(String uscc, String type, LocalDate signedIn) {
        return "某某公司," + uscc + "," + type + ",某地," + signedIn + ",10,某银行," + Synthetic.account(1) + "\n";
    }
}
