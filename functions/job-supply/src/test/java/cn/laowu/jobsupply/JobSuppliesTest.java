package cn.laowu.jobsupply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.FileVersion;
import cn.laowu.desk.AnnouncingUpload;
import cn.laowu.deskkit.DeskOfKinds;
import cn.laowu.testkit.Synthetic;
import cn.laowu.testkit.TestTables;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists of jobs (K1). Every employer in them is invented. */
class JobSuppliesTest {
    private static final String USCC = Synthetic.uscc("110105", 1);

    private final TestTables tables = TestTables.fresh();
    private final DeskOfKinds desk = DeskOfKinds.at(
            LocalDate.of(2026, 11, 5), tables, Map.of(), (deciders, casework) -> List.of(new JobSupplies()));

    @AfterEach
    void drop() {
        tables.close();
    }

    @Test
    void jobsAreCountedAndNotPaid() {
        FileVersion answered = upload(
                "一.csv",
                row(USCC, "12", "面议", "2026-10-03"),
                row(USCC, "0", "", "2026-10-03"),
                row(USCC, "若干", "", "2026-10-03"),
                row("91110105", "1", "", "2026-10-03"),
                row(USCC, "1", "", "2026-11-01"),
                row(USCC, "", "", "2026-10-03"));
        assertThat(desk.told(answered))
                .containsExactly(
                        "2 accepted",
                        "3 rejected number-range",
                        "4 rejected number-unreadable",
                        "5 rejected uscc",
                        "6 rejected date-future",
                        "7 rejected missing");
        assertThat(desk.receipt(answered)).doesNotContain("\"amount\"");
    }

    @Test
    void listsArriveInInstalmentsAndAFileOfTheSameNameReplacesItsOwn() {
        FileVersion first = upload("一.csv", row(USCC, "12", "", "2026-10-03"));
        FileVersion second = upload("二.csv", row(USCC, "3", "", "2026-10-03"), row(USCC, "4", "", "2026-10-03"));
        assertThat(desk.told(first)).hasSize(1);
        assertThat(desk.told(second)).hasSize(2);
        FileVersion corrected = upload("一.csv", row(USCC, "12", "", "2026-10-03"), row(USCC, "5", "", "2026-10-03"));
        assertThat(corrected.filing()).isEqualTo(first.filing());
        assertThat(desk.told(corrected)).hasSize(2);
        assertThat(desk.told(second)).hasSize(2);
    }

    @Test
    void aFileOfAnotherNameTakesThePlaceThatItSaysAndItsNameGoesThereFromThenOn() {
        FileVersion first = upload("一.csv", row(USCC, "12", "", "2026-10-03"));
        FileVersion second = upload("二.csv", row(USCC, "3", "", "2026-10-03"));
        FileVersion renamed = desk.replace(
                first, "一（更正）.csv", bytes(row(USCC, "12", "", "2026-10-03"), row(USCC, "5", "", "2026-10-03")));
        assertThat(renamed.filing()).isEqualTo(first.filing());
        assertThat(desk.filing(first).isOf(renamed.id())).isTrue();
        assertThat(desk.told(second)).hasSize(1);
        FileVersion again = upload("一（更正）.csv", row(USCC, "7", "", "2026-10-03"));
        assertThat(desk.filing(first).isOf(again.id())).isTrue();
        assertThat(desk.told(first)).hasSize(1);
    }

    @Test
    void aNameGoesNowhereElseBeforeTheFileThatSaidSoHasCome() {
        FileVersion first = upload("一.csv", row(USCC, "12", "", "2026-10-03"));
        assertThat(desk.announce(wish("2026-10", "三.csv", first)))
                .isInstanceOf(AnnouncingUpload.Outcome.Announced.class);
        FileVersion third = upload("三.csv", row(USCC, "4", "", "2026-10-03"));
        assertThat(third.filing()).isNotEqualTo(first.filing());
        assertThat(desk.filing(first).isOf(first.id())).isTrue();
    }

    @Test
    void whatIsOfAnotherPeriodIsNotReplaced() {
        FileVersion first = upload("一.csv", row(USCC, "12", "", "2026-10-03"));
        assertThat(desk.announce(wish("2026-09", "二.csv", first)))
                .isInstanceOfSatisfying(
                        AnnouncingUpload.Outcome.Refused.class,
                        refused -> assertThat(refused.wrong())
                                .extracting(AnnouncingUpload.Wrong::field)
                                .containsExactly("replaces"));
    }

    private static AnnouncingUpload.Announcement wish(String period, String name, FileVersion replaced) {
        return new AnnouncingUpload.Announcement(
                "zhuozi",
                "job-supply",
                period,
                name,
                10,
                Optional.of(replaced.id().upload()));
    }

    private FileVersion upload(String name, String... rows) {
        return desk.upload("zhuozi", "job-supply", "2026-10", name, bytes(rows));
    }

    private static byte[] bytes(String... rows) {
        String csv = "用人单位,统一社会信用代码,岗位名称,招聘人数,工作地点,月薪,发布日期\n" + String.join("", rows);
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    private static String row(String uscc, String openings, String pay, String published) {
        return "某某公司," + uscc + ",保安员," + openings + ",某区," + pay + "," + published + "\n";
    }
}
