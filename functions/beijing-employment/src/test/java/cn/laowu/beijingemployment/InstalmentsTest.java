package cn.laowu.beijingemployment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.FileVersion;
import cn.laowu.testkit.TestTables;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One person's employments in lists that arrive one after another (R18): one row carries the year's amount, whatever the order. */
class InstalmentsTest {
    private static final String CARRIES = "2 accepted 5000.00";
    private static final String JOINED = "2 accepted 0.00 joined";
    private static final String SHORT = "2 rejected months-short";
    private static final String ELSEWHERE = "2 rejected duplicate-elsewhere";

    private static final String JANUARY = "1 2026-01-01..2026-01-31";
    private static final String SPRING = "1 2026-02-01..2026-04-30";
    private static final String SHORT_SPRING = "1 2026-02-01..2026-03-31";

    private final TestTables tables = TestTables.fresh();
    private final House house = House.of(tables);

    @AfterEach
    void close() {
        house.check(3, "一批", "二批", "三批");
        tables.close();
    }

    @Test
    void theSecondListCompletesTheMonthsAndTheFirstIsJoined() {
        house.upload("zhuozi", "一批", JANUARY);
        assertThat(house.told("zhuozi", "一批")).containsExactly(SHORT);
        house.upload("zhuozi", "二批", SHORT_SPRING);
        assertThat(house.told("zhuozi", "二批")).containsExactly(CARRIES);
        assertThat(house.told("zhuozi", "一批")).containsExactly(JOINED);
    }

    @Test
    void theListsMayComeInTheOtherOrder() {
        house.upload("zhuozi", "二批", SHORT_SPRING);
        assertThat(house.told("zhuozi", "二批")).containsExactly(SHORT);
        house.upload("zhuozi", "一批", JANUARY);
        assertThat(house.told("zhuozi", "一批")).containsExactly(JOINED);
        assertThat(house.told("zhuozi", "二批")).containsExactly(CARRIES);
    }

    @Test
    void theRowThatCarriesKeepsTheAmountWhenAnEarlierEmploymentIsListedLater() {
        house.upload("zhuozi", "二批", SPRING);
        house.upload("zhuozi", "一批", "1 2026-01-01..2026-01-31", "2 2026-01-01..2026-03-31");
        assertThat(house.told("zhuozi", "二批")).containsExactly(CARRIES);
        assertThat(house.told("zhuozi", "一批")).containsExactly(JOINED, "3 accepted 5000.00");
    }

    @Test
    void threeListsMakeOneTimeOnceTheMiddleOneCame() {
        house.upload("zhuozi", "一批", "1 2026-01-01..2026-02-28");
        house.upload("zhuozi", "三批", "1 2026-04-01..2026-05-31");
        assertThat(house.told("zhuozi", "三批")).containsExactly(SHORT);
        house.upload("zhuozi", "二批", "1 2026-03-01..2026-03-31");
        assertThat(house.told("zhuozi", "一批")).containsExactly(JOINED);
        assertThat(house.told("zhuozi", "二批")).containsExactly(CARRIES);
        assertThat(house.told("zhuozi", "三批")).containsExactly(JOINED);
    }

    @Test
    void whenTheListWithTheAmountIsReplacedWithoutThePersonAJoinedRowCarries() {
        house.upload("zhuozi", "一批", SPRING);
        FileVersion second = house.upload("zhuozi", "二批", "1 2026-06-01..2026-09-30");
        assertThat(house.told("zhuozi", "二批")).containsExactly(JOINED);
        house.upload("zhuozi", "一批", "2 2026-01-01..2026-03-31");
        assertThat(house.told("zhuozi", "二批")).containsExactly(CARRIES);
        assertThat(house.desk.receipt(second)).contains("5000").doesNotContain("joined");
    }

    @Test
    void whenTheListWithTheAmountIsReplacedAndTheRestIsTooShortNobodyIsPaid() {
        house.upload("zhuozi", "一批", JANUARY);
        house.upload("zhuozi", "二批", SHORT_SPRING);
        house.upload("zhuozi", "二批", "2 2026-01-01..2026-03-31");
        assertThat(house.told("zhuozi", "一批")).containsExactly(SHORT);
    }

    @Test
    void theRowThatCarriesStaysWhenTheListBeforeItGoes() {
        house.upload("zhuozi", "一批", JANUARY);
        house.upload("zhuozi", "二批", SHORT_SPRING);
        house.upload("zhuozi", "一批", "2 2026-01-01..2026-03-31");
        assertThat(house.told("zhuozi", "二批")).containsExactly(CARRIES);
    }

    @Test
    void aListOfTheSameNameReplacesWhatItSaidBefore() {
        house.upload("zhuozi", "一批", SPRING);
        house.upload("zhuozi", "一批", "1 2026-02-01..2026-06-30");
        assertThat(house.told("zhuozi", "一批")).containsExactly(CARRIES);
        house.upload("zhuozi", "一批", JANUARY);
        assertThat(house.told("zhuozi", "一批")).containsExactly(SHORT);
    }

    @Test
    void theSameEmploymentInAnotherListIsRefusedUntilTheFirstListGoes() {
        house.upload("zhuozi", "一批", SPRING);
        FileVersion second = house.upload("zhuozi", "二批", "1 2026-02-01..2026-05-31", "2 2026-01-01..2026-03-31");
        assertThat(house.told("zhuozi", "二批")).containsExactly(ELSEWHERE, "3 accepted 5000.00");
        assertThat(house.desk.receipt(second)).contains("本地区 2026").contains("一批");
        house.upload("zhuozi", "一批", "3 2026-01-01..2026-03-31");
        assertThat(house.told("zhuozi", "二批")).containsExactly(CARRIES, "3 accepted 5000.00");
    }

    @Test
    void aRowThatFallsToAnotherListStillStandsWithinItsOwn() {
        house.upload("zhuozi", "一批", SPRING);
        house.upload("zhuozi", "二批", SPRING, SPRING);
        assertThat(house.told("zhuozi", "二批")).containsExactly(ELSEWHERE, "3 rejected duplicate-in-file");
    }

    @Test
    void aTooShortRowIsToldSoBeforeItIsTakenForARepetition() {
        house.upload("zhuozi", "一批", SPRING);
        house.upload("zhuozi", "二批", "1 2026-04-15..2026-05-15");
        assertThat(house.told("zhuozi", "二批")).containsExactly(SHORT);
    }

    @Test
    void aTooShortRowOfOneListStandsInNoOthersWay() {
        house.upload("zhuozi", "一批", "1 2026-01-01..2026-02-15");
        house.upload("zhuozi", "二批", "1 2026-02-01..2026-06-30");
        assertThat(house.told("zhuozi", "一批")).containsExactly(SHORT);
        assertThat(house.told("zhuozi", "二批")).containsExactly(CARRIES);
    }

    @Test
    void anotherRegionsPersonIsRefusedWhateverTheDays() {
        house.upload("zhuozi", "甲批", SPRING);
        FileVersion second = house.upload("kezuohouqi", "一批", "1 2026-06-01..2026-09-30");
        assertThat(house.told("kezuohouqi", "一批")).containsExactly(ELSEWHERE);
        assertThat(house.desk.receipt(second)).contains("卓资县 2026").doesNotContain("甲批");
        house.upload("zhuozi", "甲批", "2 2026-01-01..2026-03-31");
        assertThat(house.told("kezuohouqi", "一批")).containsExactly(CARRIES);
    }

    @Test
    void aRowThatIsTooShortHoldsNobody() {
        house.upload("zhuozi", "一批", JANUARY);
        house.upload("kezuohouqi", "一批", "1 2026-06-01..2026-09-30");
        assertThat(house.told("kezuohouqi", "一批")).containsExactly(CARRIES);
        house.upload("zhuozi", "二批", SHORT_SPRING);
        assertThat(house.told("zhuozi", "二批")).containsExactly(ELSEWHERE);
        assertThat(house.told("zhuozi", "一批")).containsExactly(ELSEWHERE);
        house.upload("kezuohouqi", "一批", "2 2026-06-01..2026-09-30");
        assertThat(house.told("zhuozi", "二批")).containsExactly(CARRIES);
        assertThat(house.told("zhuozi", "一批")).containsExactly(JOINED);
    }

    @Test
    void theSameBytesOnALaterDayPayWhoseMonthsAreCompleteByThen() {
        byte[] file = Lists.of("1 2026-09-01..", "2 2026-01-01..2026-03-31");
        house.upload("zhuozi", "一批", file);
        assertThat(house.told("zhuozi", "一批")).containsExactly(SHORT, "3 accepted 5000.00");
        house.desk.clock().move(Duration.ofDays(30));
        house.upload("zhuozi", "一批", file);
        assertThat(house.told("zhuozi", "一批")).containsExactly(CARRIES, "3 accepted 5000.00");
    }

    @Test
    void whatWasConfirmedStaysAndWhatComesLaterIsConfirmedByItself() {
        house.upload("zhuozi", "一批", JANUARY, "2 2026-01-01..2026-03-31");
        house.desk.confirm(House.filing("zhuozi", "一批"));
        house.upload("zhuozi", "二批", SHORT_SPRING);
        assertThat(house.told("zhuozi", "一批")).containsExactly(JOINED, "3 accepted 5000.00");
        var filing = house.desk.casework().filings().find(House.filing("zhuozi", "一批"));
        assertThat(filing.judgements()).hasSize(2);
        assertThat(filing.rowsToConfirm()).isEqualTo(1);
    }

    @Test
    void aRowThatTheDistrictSetsAsideGivesTheAmountToARowThatWasJoined() {
        house.upload("zhuozi", "一批", SPRING, SPRING, "1 2026-06-01..2026-09-30");
        house.upload("zhuozi", "二批", "1 2026-10-01..2026-10-31");
        assertThat(house.told("zhuozi", "一批"))
                .containsExactly(CARRIES, "3 rejected duplicate-in-file", "4 accepted 0.00 joined");
        house.setAside("zhuozi", "一批", 2);
        assertThat(house.told("zhuozi", "一批"))
                .containsExactly("2 rejected set-aside", "3 rejected duplicate-in-file", "4 accepted 5000.00");
        assertThat(house.told("zhuozi", "二批")).containsExactly(JOINED);
    }
}
