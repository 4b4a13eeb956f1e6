package cn.laowu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row is refused for: every code that applies, each once, and none that does not. */
final class RowCodesTest {

    private static List<String> codesOf(String day, String... cells) {
        Row row = Officer.ofRoster()
                .on(day)
                .sends(Roster.HEADER, Roster.line(1, cells))
                .row(2);
        assertThat(row.accepted()).isEqualTo(row.codes().isEmpty());
        return row.codes();
    }

    private static List<String> codes(String expected) {
        return expected.equals("-") ? List.of() : Arrays.asList(expected.split(" "));
    }

    @Test
    void aSoundRowIsAcceptedAndItsCellsAreRead() {
        Answer answer = Officer.ofRoster().sends(Roster.HEADER, Roster.line(1, "离岗日期", "2026-10-30"));
        Row row = answer.row(2);
        assertThat(row.codes()).isEmpty();
        assertThat(row.get(RosterKind.ID)).extracting(IdNumber::value).isEqualTo(Roster.id(1));
        assertThat(row.get(RosterKind.END)).isEqualTo("2026-10-30");
        assertThat(row.get(RosterKind.DAYS)).isEqualTo(20);
        assertThat(row.get(RosterKind.REMARK)).isNull();
        assertThat(answer.read().accepted()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # column       | value                  | codes
            姓名           | ''                     | missing
            姓名           | ' \u3000\u00a0\u200b'  | missing
            身份证号       | ''                     | missing
            人员类别       | ''                     | missing
            岗位编号       | ''                     | missing
            上岗日期       | ''                     | missing
            当月出勤天数   | ''                     | missing
            社保卡银行账号 | ''                     | missing
            身份证号       | 15092119990721411      | id-length
            身份证号       | 1509211999072141100    | id-length
            身份证号       | 150921990721411        | id-length
            身份证号       | 150921199902304118     | id-check-digit id-date
            身份证号       | 150921199913014119     | id-check-digit id-date
            身份证号       | 150921189912314117     | id-check-digit id-date
            身份证号       | 150921199907214111     | id-check-digit
            身份证号       | 1.50921E+17            | id-truncated
            身份证号       | 1.50921199907214e+17   | id-truncated
            身份证号       | 150921199907214000     | id-truncated
            身份证号       | 15092119990721411A     | id-check-digit
            人员类别       | 外来户                 | category-unknown
            人员类别       | 一般农户               | category-not-eligible
            人员类别       | 乡村振兴带头人         | category-not-eligible
            人员类别       | 师资人员               | category-not-eligible
            人员类别       | 边缘户                 | -
            上岗日期       | 2026.3                 | date-unreadable
            上岗日期       | 去年                   | date-unreadable
            上岗日期       | 2026-10-31             | number-range
            上岗日期       | 2026-11-01             | date-future
            离岗日期       | 不详                   | date-unreadable
            离岗日期       | 2026-09-30             | not-on-post
            离岗日期       | 2026-10-01             | number-range
            离岗日期       | 2026-05-04             | date-order
            离岗日期       | 2027-12-31             | -
            当月出勤天数   | 0                      | no-attendance
            当月出勤天数   | 31                     | -
            当月出勤天数   | 32                     | number-range
            当月出勤天数   | -1                     | number-range
            当月出勤天数   | 两天                   | number-unreadable
            当月出勤天数   | 20.5                   | number-unreadable
            当月出勤天数   | TRUE                   | number-unreadable
            社保卡银行账号 | 1234567                | account-unreadable
            社保卡银行账号 | 6217A00000000001       | account-unreadable
            社保卡银行账号 | 6.21700E+18            | account-truncated
            """)
    void aCellThatIsWrongGetsItsCode(String column, String value, String expected) {
        assertThat(codesOf("2026-11-05", column, value)).isEqualTo(codes(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # today      | start      | end        | days | codes
            2026-11-05   | 2026-10-12 |            | 20   | -
            2026-11-05   | 2026-10-12 |            | 21   | number-range
            2026-11-05   | 2026-09-01 | 2026-10-06 | 6    | -
            2026-11-05   | 2026-09-01 | 2026-10-06 | 7    | number-range
            2026-11-05   | 2026-10-31 | 2026-10-31 | 1    | -
            2026-10-15   | 2026-09-01 |            | 15   | -
            2026-10-15   | 2026-09-01 |            | 16   | number-range
            2026-10-15   | 2026-10-10 | 2026-12-31 | 6    | -
            2026-10-15   | 2026-10-10 | 2026-12-31 | 7    | number-range
            2026-10-15   | 2026-10-16 |            | 31   | date-future
            2026-10-15   | 2026-10-16 |            | 32   | date-future number-range
            2026-11-05   | 2026-10-12 | 2026-10-01 | 31   | date-order
            2026-11-05   | 2026-11-02 | 2026-10-31 | 31   | date-future date-order
            2026-11-05   | 2026-03-01 | 2026-02-01 | 31   | date-order
            2026-11-05   | 2026-03-01 | 2026-09-30 | 31   | not-on-post
            2026-11-05   | 2026-03-01 | 2026-09-30 | 32   | not-on-post number-range
            2026-11-05   | 2026-03-01 | 2026-09-30 | 0    | no-attendance not-on-post
            2026-11-05   | ''         | 2026-10-06 | 31   | missing
            2026-11-05   | 2026.10    | 2026-09-30 | 31   | date-unreadable not-on-post
            2026-11-05   | 2026-10-31 | 月底       | 31   | date-unreadable
            2026-11-05   | 2026-10-31 | 月底       | 32   | date-unreadable number-range
            """)
    void attendanceIsHeldAgainstTheDaysOnThePostSoFar(
            String today, String start, String end, String days, String expected) {
        String[] cells = {"上岗日期", start, "离岗日期", end == null ? "" : end, "当月出勤天数", days};
        assertThat(codesOf(today, cells)).isEqualTo(codes(expected));
    }

    @Test
    void aRowGetsEveryCodeThatAppliesWithItsColumn() {
        Row row = Officer.ofRoster()
                .sends(
                        Roster.HEADER,
                        Roster.line(1, "姓名", "", "身份证号", "123", "人员类别", "外来户", "上岗日期", "2026.3", "社保卡银行账号", ""))
                .row(2);
        assertThat(row.findings())
                .extracting(finding -> finding.code() + " " + finding.column())
                .containsExactly(
                        "missing 姓名",
                        "id-length 身份证号",
                        "category-unknown 人员类别",
                        "date-unreadable 上岗日期",
                        "missing 社保卡银行账号");
        assertThat(row.codes()).containsExactly("category-unknown", "date-unreadable", "id-length", "missing");
        assertThat(row.findings())
                .allSatisfy(finding -> assertThat(finding.zh()).endsWith("。"));
    }

    @Test
    void noSentenceHoldsTheNumberOfAPersonOrAnAccount() {
        Row row = Officer.ofRoster()
                .sends(Roster.HEADER, Roster.line(1, "身份证号", "150921199907214111", "社保卡银行账号", "62170000x"))
                .row(2);
        assertThat(row.findings())
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.zh()).doesNotContain("150921", "62170"));
    }

    @Test
    void aBirthDateAfterTodayIsNone() {
        String born = "15092120261106123";
        String id = born + Roster.check(born);
        assertThat(codesOf("2026-11-05", "身份证号", id)).containsExactly("id-date");
        assertThat(codesOf("2026-11-06", "身份证号", id)).isEmpty();
    }

    @Test
    void whatTheRowSaidStaysBesideWhatItWasReadAs() {
        Row row = Officer.ofRoster()
                .sends(Roster.HEADER, Roster.line(1, "姓名", "张　三", "上岗日期", "2026年5月5日"))
                .row(2);
        assertThat(row.said(RosterKind.NAME)).isEqualTo("张　三");
        assertThat(row.get(RosterKind.NAME)).isEqualTo("张三");
        assertThat(row.raw()).contains("2026年5月5日");
        assertThat(row.get(RosterKind.START)).isEqualTo("2026-05-05");
    }
}
