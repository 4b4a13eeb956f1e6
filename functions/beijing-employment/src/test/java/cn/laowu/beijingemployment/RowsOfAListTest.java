package cn.laowu.beijingemployment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.FileVersion;
import cn.laowu.testkit.Synthetic;
import cn.laowu.testkit.TestTables;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of the rows of one list (M6). */
class RowsOfAListTest {
    private final TestTables tables = TestTables.fresh();
    private final House house = House.of(tables);

    @AfterEach
    void close() {
        tables.close();
    }

    private void told(byte[] list, String... expected) {
        house.upload("zhuozi", "一批", list);
        assertThat(house.told("zhuozi", "一批")).containsExactly(expected);
    }

    @Test
    void adjoiningRowsCarryTheAmountOnce() {
        told(
                Lists.of("1 2026-02-18..2026-04-08", "1 2026-04-09..", "2 2026-01-01..", "1 2026-02-10..2026-02-17"),
                "2 accepted 0.00 joined",
                "3 accepted 5000.00",
                "4 accepted 5000.00",
                "5 accepted 0.00 joined");
    }

    @Test
    void ofRowsThatOverlapTheFirstStands() {
        told(
                Lists.of(
                        "1 2026-01-01..2026-06-30",
                        "1 2026-01-01..2026-06-30",
                        "1 2026-06-30..2026-10-31",
                        "1 2026-06-01..2026-07-01"),
                "2 accepted 5000.00",
                "3 rejected duplicate-in-file",
                "4 rejected duplicate-in-file",
                "5 rejected duplicate-in-file months-short");
    }

    @Test
    void aRefusedRowStandsInNobodysWay() {
        told(
                Lists.list("1 2026-01-01..2026-06-30")
                        .with("统一社会信用代码", "911101054KL73BP94X")
                        .row("1 2026-01-01..2026-06-30")
                        .row("2 2026-09-01..2026-10-01")
                        .row("2 2026-09-01..2026-10-01")
                        .bytes(),
                "2 rejected uscc",
                "3 accepted 5000.00",
                "4 rejected months-short",
                "5 rejected months-short");
    }

    @Test
    void aRowGetsEveryCodeThatApplies() {
        told(
                Lists.list("1 2026-01-01..2026-06-30")
                        .row("1 2026-03-01..2026-09-30")
                        .with("银行账号", "123")
                        .row("2 2026-09-01..2026-09-30")
                        .with("人员类别", "其他劳动力")
                        .row("3 2026-09-01..2026-09-30")
                        .with("人员类别", "城里人")
                        .row("4 2026-09-01..2026-09-30")
                        .with("身份证号", "15092")
                        .row("5 2026-09-30..2026-09-01")
                        .row("6 2026-11-06..")
                        .row("7 上个月..")
                        .row("8 2026-09-01..2026-09-30")
                        .with("姓名", "")
                        .bytes(),
                "2 accepted 5000.00",
                "3 rejected account-unreadable duplicate-in-file",
                "4 rejected category-not-eligible months-short",
                "5 rejected category-unknown months-short",
                "6 rejected id-length months-short",
                "7 rejected date-order",
                "8 rejected date-future",
                "9 rejected date-unreadable",
                "10 rejected missing months-short");
    }

    @Test
    void rowsThatAreRefusedForTheSameCellsAreHeldTogether() {
        told(
                Lists.list("1 2026-01-01..2026-01-31")
                        .with("银行账号", "")
                        .row("1 2026-02-01..2026-04-30")
                        .with("银行账号", "")
                        .bytes(),
                "2 rejected missing",
                "3 rejected missing");
    }

    @Test
    void everyRowOfACounterpartRegionIsRefusedTogetherWithItsOtherCodes() {
        house.upload(
                "moyu",
                "一批",
                Lists.list("1 2026-01-01..")
                        .row("2 2026-02-01..2026-04-24")
                        .row("3 2026-01-01..")
                        .with("人员类别", "边缘户")
                        .row("4 2026-02-18..2026-04-08")
                        .row("4 2026-04-09..")
                        .row("5 2026-01-01..")
                        .with("银行账号", "1")
                        .bytes());
        assertThat(house.told("moyu", "一批"))
                .containsExactly(
                        "2 rejected region-not-eligible",
                        "3 rejected months-short region-not-eligible",
                        "4 rejected category-not-eligible region-not-eligible",
                        "5 rejected region-not-eligible",
                        "6 rejected region-not-eligible",
                        "7 rejected account-unreadable region-not-eligible");
        house.upload("zhuozi", "一批", "1 2026-01-01..");
        assertThat(house.told("zhuozi", "一批")).containsExactly("2 accepted 5000.00");
    }

    @Test
    void oneAccountForTwoPeopleIsAWarningAndRefusesNothing() {
        FileVersion answered = house.upload(
                "zhuozi",
                "一批",
                Lists.list("1 2026-01-01..")
                        .row("2 2026-01-01..")
                        .with("银行账号", Synthetic.account(1))
                        .bytes());
        assertThat(house.told("zhuozi", "一批")).containsExactly("2 accepted 5000.00", "3 accepted 5000.00");
        assertThat(house.desk.receipt(answered)).contains("account-shared");
    }

    @Test
    void oneNumberFilledDownAWholeColumnIsAnsweredAllTheSame() {
        StringBuilder text =
                new StringBuilder(new String(Lists.of("1 2026-01-01..2026-04-30"), StandardCharsets.UTF_8));
        String row = text.substring(text.indexOf("\r\n") + 2);
        for (int n = 0; n < 3_000; n++) {
            text.append(row.replace(
                    "2026-01-01", LocalDate.of(2026, 1, 1).minusDays(n % 1_000).toString()));
        }
        house.upload("zhuozi", "一批", text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(house.told("zhuozi", "一批"))
                .hasSize(3_001)
                .startsWith("2 accepted 5000.00")
                .satisfies(told -> assertThat(told.subList(1, told.size()))
                        .allMatch(one -> one.endsWith(" rejected duplicate-in-file")));
    }

    @Test
    void aYearThatHasNotBegunOrIsOutsideTheTermIsRefusedWhole() {
        assertThat(refusal("2027")).contains("period-future");
        assertThat(refusal("2025")).contains("not-in-term");
        assertThat(refusal("2028")).contains("not-in-term");
    }

    private String refusal(String year) {
        return house.desk.receipt(
                house.desk.upload("zhuozi", "beijing-employment", year, "一批", Lists.of("1 2026-01-01..")));
    }

    @Test
    void theReadingsThatBearOnM6CanBeSwitched() {
        assertThat(under(Map.of("R5", "yes"), "moyu", "1 2026-01-01..")).isEqualTo("[2 accepted 5000.00]");
        assertThat(under(Map.of("R18", "no"), "zhuozi", "1 2026-01-01..2026-01-31", "1 2026-02-01..2026-04-15"))
                .isEqualTo("[2 rejected months-short, 3 rejected months-short]");
        assertThat(under(Map.of("R6", "ends-in"), "zhuozi", "1 2025-11-01..2026-01-31"))
                .isEqualTo("[2 accepted 5000.00]");
        assertThat(under(Map.of(), "zhuozi", "1 2025-11-01..2026-01-31")).isEqualTo("[2 rejected months-short]");
        assertThat(under(Map.of("R13", "same-day"), "zhuozi", "1 2026-01-01..2026-03-31"))
                .isEqualTo("[2 rejected months-short]");
    }

    private static String under(Map<String, String> readings, String region, String... rows) {
        try (TestTables tables = TestTables.fresh()) {
            House house = House.of(tables, House.NOVEMBER, readings);
            house.upload(region, "一批", rows);
            return house.told(region, "一批").toString();
        }
    }
}
