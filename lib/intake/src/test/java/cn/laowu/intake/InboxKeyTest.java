package cn.laowu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.policy.RegionId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InboxKeyTest {

    private static final Set<RegionId> REGIONS = Set.of(RegionId.of("zhuozi"), RegionId.of("moyu"));

    @ParameterizedTest
    @CsvSource({
        "inbox/zhuozi/welfare-posts/2026-10/花名册.xlsx, zhuozi, welfare-posts, 2026-10",
        "inbox/moyu/entrepreneurs/2026/带头人 推荐.xlsx, moyu, entrepreneurs, 2026",
        "inbox/moyu/fair-attendance/ZPH-2026-03/签到表.xlsx, moyu, fair-attendance, ZPH-2026-03",
        "inbox/district/fair-attendance/第3场/签到表.xlsx, district, fair-attendance, 第3场",
        "inbox/district/job-supply/2026-10/a.csv, district, job-supply, 2026-10",
        "inbox/district/payment-results/FF-2026-10-01/回盘.csv, district, payment-results, FF-2026-10-01",
    })
    void aKeyOfFivePartsIsPlaced(String key, String place, String kind, String period) {
        assertThat(InboxKey.parse(key, REGIONS)).isInstanceOfSatisfying(InboxKey.Placed.class, placed -> {
            assertThat(placed.place().text()).isEqualTo(place);
            assertThat(placed.kind().id()).isEqualTo(kind);
            assertThat(placed.period().text()).isEqualTo(period);
            assertThat(key).endsWith("/" + placed.fileName());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "inbox/tianjin/welfare-posts/2026-10/a.xlsx, key-region",
        "inbox//welfare-posts/2026-10/a.xlsx, key-region",
        "inbox/Zhuozi/welfare-posts/2026-10/a.xlsx, key-region",
        "outbox/zhuozi/welfare-posts/2026-10/a.xlsx, key-region",
        "inbox/a.xlsx, key-region",
        "inbox/district/welfare-posts/2026-10/a.xlsx, key-region",
        "inbox/zhuozi/payment-results/1/a.csv, key-region",
        "inbox/zhuozi/welfare/2026-10/a.xlsx, key-kind",
        "inbox/zhuozi, key-kind",
        "inbox/zhuozi/welfare-posts/2026-13/a.xlsx, key-period",
        "inbox/zhuozi/welfare-posts/2026-00/a.xlsx, key-period",
        "inbox/zhuozi/welfare-posts/2026-1/a.xlsx, key-period",
        "inbox/zhuozi/welfare-posts/202610/a.xlsx, key-period",
        "inbox/zhuozi/welfare-posts/2026/a.xlsx, key-period",
        "inbox/zhuozi/entrepreneurs/2026-10/a.xlsx, key-period",
        "inbox/zhuozi/entrepreneurs/1926/a.xlsx, key-period",
        "inbox/zhuozi/welfare-posts/a.xlsx, key-period",
        "inbox/zhuozi/welfare-posts/2026-10/, key-period",
        "inbox/zhuozi/welfare-posts/2026-10/more/a.xlsx, key-period",
        "'inbox/zhuozi/training-batch/ /a.xlsx', key-period",
    })
    void aKeyThatDoesNotFitSaysWhichPart(String key, String code) {
        assertThat(InboxKey.parse(key, REGIONS)).isInstanceOfSatisfying(InboxKey.Misplaced.class, misplaced -> {
            assertThat(misplaced.why().code()).isEqualTo(code);
            assertThat(misplaced.why().zh()).endsWith("。");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "inbox", "////////", "inbox/../../../x"})
    void aKeyThatIsNoneIsMisplaced(String key) {
        assertThat(InboxKey.parse(key, REGIONS)).isInstanceOf(InboxKey.Misplaced.class);
    }

    @Test
    void allNineKindsAreKnown() {
        assertThat(KindNames.all()).hasSize(9).doesNotHaveDuplicates();
        assertThat(KindNames.find("fund-plan")).contains(KindNames.FUND_PLAN);
        assertThat(KindNames.find("fund")).isEmpty();
    }

    @Test
    void periodsKnowTheirLastDay() {
        assertThat(Period.parse(PeriodType.MONTH, "2028-02").orElseThrow().lastDay())
                .hasToString("Optional[2028-02-29]");
        assertThat(Period.parse(PeriodType.YEAR, "2026").orElseThrow().lastDay())
                .hasToString("Optional[2026-12-31]");
        assertThat(Period.parse(PeriodType.NUMBER, "PX-1").orElseThrow().lastDay())
                .isEmpty();
    }
}
