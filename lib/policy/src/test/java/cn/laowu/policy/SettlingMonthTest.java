package cn.laowu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlingMonthTest {

    @Test
    void whoeverIsAloneOnAPostWithinTheQuotaIsPaid() {
        Settlement settlement = settle(MonthBuilder.of("xinjiang")
                .row("tuan47", 3, "P3", "T-1")
                .row("moyu", 7, "P2", "M-2")
                .row("moyu", 4, "P1", "M-1"));
        assertThat(settlement.lines().stream()
                        .map(line -> line.candidate().region() + " "
                                + line.candidate().row() + " "
                                + line.decision().amount()))
                .containsExactly("moyu 4 500.00", "moyu 7 500.00", "tuan47 3 500.00");
        assertThat(settlement.paidCount()).isEqualTo(3);
        assertThat(settlement.total()).isEqualTo(Money.ofYuan(1500));
        assertThat(settlement.quota()).isEqualTo(600);
        assertThat(settlement.free()).isEqualTo(597);
    }

    @Test
    void aMonthOfNobodySettlesToNothing() {
        assertThat(settle(MonthBuilder.of("zhuozi"))).isEqualTo(new Settlement(List.of(), 0, Money.ZERO, 200, 200));
    }

    @ParameterizedTest(name = "{0} against {1}")
    @CsvSource({
        "2026-03-01 20, 2026-05-01 21, second",
        "2026-03-01 21, 2026-05-01 20, first",
        "2026-03-02 20, 2026-03-01 20, second",
        "2026-03-01 20, 2026-03-02 20, first",
        "2026-03-01 20, 2026-03-01 20, first"
    })
    void readingR3PaysMoreAttendanceThenTheEarlierStartThenTheEarlierRow(String first, String second, String paid) {
        MonthBuilder month = MonthBuilder.of("zhuozi")
                .row("zhuozi", 5, "first", "ZZ-1", first.substring(0, 10), attendance(first))
                .row("zhuozi", 6, "second", "ZZ-1", second.substring(0, 10), attendance(second));
        Map<String, String> results = results(settle(month));
        assertThat(results).containsEntry(paid, "300.00");
        assertThat(results).containsEntry(paid.equals("first") ? "second" : "first", "second-on-post");
    }

    @Test
    void theSecondOnAPostLearnsWhichRowTookIt() {
        Settlement settlement = settle(MonthBuilder.of("zhuozi")
                .row("zhuozi", 5, "first", "ZZ-1", "2026-03-01", 21)
                .row("zhuozi", 6, "second", "zz—1", "2026-03-01", 20));
        Reason reason = settlement.lines().get(1).decision().reasons().get(0);
        assertThat(reason.zh()).contains("ZZ-1", "2026年9月", "第5行", "岗位编号");
        assertThat(reason.en()).contains("row 5");
    }

    @Test
    void readingR3NonePaysNobodyOnAContestedPost() {
        MonthBuilder month = MonthBuilder.of("zhuozi")
                .row("zhuozi", 5, "first", "ZZ-1", "2026-03-01", 21)
                .row("zhuozi", 6, "second", "ZZ-1", "2026-03-01", 20)
                .row("zhuozi", 7, "alone", "ZZ-2");
        assertThat(results(settle(month, "R3=none")))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("first", "second-on-post", "second", "second-on-post", "alone", "300.00"));
    }

    @Test
    void postsOfOneNumberInTwoRegionsAreTwoPosts() {
        MonthBuilder month =
                MonthBuilder.of("xinjiang").row("moyu", 5, "P1", "A-1").row("tuan47", 5, "P2", "A-1");
        assertThat(results(settle(month, "R3=none")))
                .containsOnlyKeys("P1", "P2")
                .containsValue("500.00");
        assertThat(settle(month).paidCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "any-day, second-on-post, 300.00",
        "last-day, not-on-post, 300.00",
        "whole-month, not-on-post, not-on-post"
    })
    void readingR2DecidesBeforeR3WhoIsOnThePost(String reading, String leaver, String joiner) {
        MonthBuilder month = MonthBuilder.of("zhuozi")
                .row(new Candidate(
                        "leaver",
                        RegionId.of("zhuozi"),
                        1,
                        5,
                        PostNumber.of("ZZ-1"),
                        Category.LIFTED,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 9, 10),
                        8))
                .row("zhuozi", 6, "joiner", "ZZ-1", "2026-09-11", 14);
        assertThat(results(settle(month, "R2=" + reading)))
                .containsEntry("leaver", leaver)
                .containsEntry("joiner", joiner);
    }

    @Test
    void whoIsNotPayableContestsNoPost() {
        MonthBuilder month = MonthBuilder.of("zhuozi")
                .row("zhuozi", 5, "absent", "ZZ-1", "2026-01-01", 0)
                .row("zhuozi", 6, "present", "ZZ-1", "2026-05-01", 10);
        assertThat(results(settle(month, "R3=none")))
                .containsEntry("absent", "no-attendance")
                .containsEntry("present", "300.00");
    }

    @Test
    void aPersonIsPaidOnceAndTheEarlierConfirmationHoldsThem() {
        MonthBuilder month = MonthBuilder.of("xinjiang")
                .row("moyu", 4, "P1", "M-1", "2020-01-01", 30)
                .row("tuan47", 9, "P1", "T-1", "2026-09-01", 1);
        Settlement settlement = settle(month);
        assertThat(settlement.lines().get(0).decision().reasons().get(0).code()).isEqualTo("duplicate-elsewhere");
        assertThat(settlement.lines().get(0).decision().reasons().get(0).zh()).contains("四十七团");
        assertThat(settlement.lines().get(1).decision().eligible()).isTrue();
    }

    @Test
    void postsPaidInTheMonthBeforeComeFirst() {
        MonthBuilder month = crowd(200)
                .row("zhuozi", 900, "newcomer", "AA-1", "2025-01-01", 20)
                .paidMonthBefore("zhuozi", posts(200));
        assertThat(results(settle(month))).containsEntry("newcomer", "over-quota");
        assertThat(settle(month).paidCount()).isEqualTo(200);
        assertThat(settle(month).free()).isZero();
    }

    @Test
    void whoeverHoldsThePostThatWasPaidComesFirst() {
        MonthBuilder month = crowd(200)
                .row("zhuozi", 900, "successor", "ZZ-900", "2026-09-01", 1)
                .paidMonthBefore("zhuozi", "ZZ-900");
        assertThat(results(settle(month))).containsEntry("successor", "300.00").containsEntry("P200", "over-quota");
    }

    @ParameterizedTest(name = "start {0}, post {1}")
    @CsvSource({
        "2025-12-31, ZZ-999, newcomer paid",
        "2026-01-01, AA-001, newcomer paid",
        "2026-01-01, ZZ-999, newcomer refused",
        "2026-01-02, AA-001, newcomer refused"
    })
    void thenTheEarlierStartThenTheNumberOfThePost(String start, String post, String expected) {
        MonthBuilder month = crowd(200).row("zhuozi", 1, "newcomer", post, start, 1);
        String result = results(settle(month)).get("newcomer");
        assertThat(result).isEqualTo(expected.endsWith("paid") ? "300.00" : "over-quota");
    }

    @Test
    void thenTheOrderOfPartiesOverBothRegionsTogether() {
        MonthBuilder month = MonthBuilder.of("xinjiang");
        for (int i = 1; i <= 301; i++) {
            month.row("moyu", i, "M" + i, post(i)).row("tuan47", i, "T" + i, post(i));
        }
        Map<String, String> results = results(settle(month));
        assertThat(results).containsEntry("M300", "500.00").containsEntry("T300", "500.00");
        assertThat(results).containsEntry("M301", "over-quota").containsEntry("T301", "over-quota");
        results = results(settle(month.row("moyu", 999, "M0", "A-0")));
        assertThat(results)
                .containsEntry("M0", "500.00")
                .containsEntry("M300", "500.00")
                .containsEntry("T300", "over-quota");
    }

    @Test
    void readingR11MayPayInTheOrderOfConfirmationInstead() {
        MonthBuilder month = MonthBuilder.of("xinjiang").paidMonthBefore("moyu", "M-500");
        for (int i = 1; i <= 500; i++) {
            month.row("moyu", i, "M" + i, "M-" + i, "2020-01-01", 20);
        }
        for (int i = 1; i <= 300; i++) {
            month.row("tuan47", i, "T" + i, "T-" + i, "2026-08-01", 1);
        }
        Map<String, String> byDefault = results(settle(month));
        assertThat(byDefault).containsEntry("M500", "500.00").containsEntry("T300", "over-quota");
        Map<String, String> byConfirmation = results(settle(month, "R11=confirmation-order"));
        assertThat(byConfirmation)
                .containsEntry("T300", "500.00")
                .containsEntry("M300", "500.00")
                .containsEntry("M301", "over-quota")
                .containsEntry("M500", "over-quota");
    }

    @Test
    void whoIsOverTheQuotaLearnsThePlaceAndTheOrder() {
        Settlement settlement = settle(crowd(201));
        Reason reason = settlement.lines().get(200).decision().reasons().get(0);
        assertThat(reason.code()).isEqualTo("over-quota");
        assertThat(reason.zh()).contains("卓资县", "200个", "第201位");
        assertThat(reason.en()).contains("place 201", "200 posts");
    }

    @Test
    void whoSharesAQuotaDoesNotLearnHowManyPostsTheOthersHave() {
        MonthBuilder month = MonthBuilder.of("xinjiang");
        for (int i = 1; i <= 601; i++) {
            month.row("moyu", i, "M" + i, "MY-" + i, "2026-05-01", 20);
        }
        Reason reason = settle(month).lines().stream()
                .filter(line -> !line.decision().eligible())
                .findFirst()
                .orElseThrow()
                .decision()
                .reasons()
                .get(0);
        assertThat(reason.code()).isEqualTo("over-quota");
        assertThat(reason.zh()).contains("600个").doesNotContain("601");
        assertThat(reason.en()).doesNotContain("601");
    }

    @Test
    void aSupplementaryRunGetsOnlyWhatIsFree() {
        MonthBuilder month = MonthBuilder.of("zhuozi");
        for (int i = 1; i <= 199; i++) {
            month.sealed("zhuozi", post(i), "S" + i);
        }
        month.row("zhuozi", 300, "S7", "ZZ-300", "2020-01-01", 30)
                .row("zhuozi", 301, "N1", post(7), "2020-01-01", 30)
                .row("zhuozi", 302, "N2", "ZZ-302", "2026-05-02", 20)
                .row("zhuozi", 303, "N3", "ZZ-303", "2026-05-01", 20);
        Settlement settlement = settle(month);
        assertThat(results(settlement))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("S7", "paid-before", "N1", "second-on-post", "N2", "over-quota", "N3", "300.00"));
        assertThat(settlement.paidCount()).isEqualTo(1);
        assertThat(settlement.total()).isEqualTo(Money.ofYuan(300));
        assertThat(settlement.free()).isZero();
    }

    @Test
    void aSealedPostIsTakenUnderReadingR3NoneToo() {
        MonthBuilder month =
                MonthBuilder.of("zhuozi").sealed("zhuozi", "ZZ-1", "S1").row("zhuozi", 5, "N1", "ZZ-1");
        assertThat(results(settle(month, "R3=none"))).containsEntry("N1", "second-on-post");
    }

    @Test
    void readingR16CountsDistinctPostsOverTheYear() {
        MonthBuilder month = MonthBuilder.of("zhuozi")
                .paidEarlierThisYear("zhuozi", 1, 199)
                .row("zhuozi", 5, "old", "E-1", "2026-08-01", 20)
                .row("zhuozi", 6, "new", "N-1", "2026-01-01", 20)
                .row("zhuozi", 7, "newer", "N-2", "2026-01-02", 20);
        assertThat(results(settle(month))).doesNotContainValue("over-quota");
        Settlement overTheYear = settle(month, "R16=year");
        assertThat(results(overTheYear))
                .containsEntry("old", "300.00")
                .containsEntry("new", "300.00")
                .containsEntry("newer", "over-quota");
        assertThat(settle(month).free()).isEqualTo(197);
        assertThat(overTheYear.free()).isZero();
    }

    @Test
    void evenOverTheYearNoMoreThanTheQuotaIsPaidAtOneTime() {
        MonthBuilder month = MonthBuilder.of("zhuozi").paidEarlierThisYear("zhuozi", 1, 230);
        for (int i = 1; i <= 230; i++) {
            month.row("zhuozi", i, "P" + i, "E-" + i);
        }
        Settlement settlement = settle(month, "R16=year");
        assertThat(settlement.paidCount()).isEqualTo(200);
        assertThat(settlement.free()).isZero();
    }

    @Test
    void aQuotaThatTheDistrictSetForTheYearHoldsInItAlone() {
        MonthOfGroup month = crowd(201).build();
        PostQuotas less = PostQuotas.of(
                Map.of(Year.from(month.month()), Map.of(month.group().id(), 150)));
        Deciding ctx = Cases.deciding();
        Settlement settlement =
                SettlingMonth.settle(month, new Deciding(ctx.book(), ctx.term(), ctx.readings(), ctx.asOf(), less));
        assertThat(settlement.quota()).isEqualTo(150);
        assertThat(settlement.paidCount()).isEqualTo(150);
        PostQuotas ofAnotherYear = PostQuotas.of(Map.of(
                Year.from(month.month()).plusYears(1), Map.of(month.group().id(), 150)));
        assertThat(SettlingMonth.settle(
                                month, new Deciding(ctx.book(), ctx.term(), ctx.readings(), ctx.asOf(), ofAnotherYear))
                        .quota())
                .isEqualTo(200);
    }

    @Test
    void outsideTheTermNobodyIsPaidAndThereIsNoQuota() {
        MonthBuilder month = MonthBuilder.of("zhuozi").row("zhuozi", 5, "P1", "ZZ-1");
        Deciding ctx = new Deciding(
                Cases.BOOK,
                Term.of(LocalDate.of(2026, 9, 2), Cases.BOOK),
                Cases.readings("R15=first-day"),
                Cases.AS_OF);
        Settlement settlement = SettlingMonth.settle(month.build(), ctx);
        assertThat(results(settlement)).containsEntry("P1", "not-in-term");
        assertThat(settlement.quota()).isZero();
        Deciding byDefault = new Deciding(ctx.book(), ctx.term(), Readings.defaults(), ctx.asOf());
        assertThat(results(SettlingMonth.settle(month.build(), byDefault))).containsEntry("P1", "300.00");
    }

    @Test
    void refusalsKeepRuleClauseVersionAndReadings() {
        Decision refused =
                settle(crowd(201), "R11=confirmation-order").lines().get(200).decision();
        assertThat(refused.rule()).isEqualTo(RuleId.of("M3"));
        assertThat(refused.clause()).isEqualTo("二");
        assertThat(refused.amount()).isEqualTo(Money.ZERO);
        assertThat(refused.policyVersion()).isEqualTo(Cases.BOOK.on(Cases.AS_OF).version());
        assertThat(refused.readings()).containsEntry(Reading.R11, "confirmation-order");
        assertThat(refused.reasons().get(0).zh()).contains("花名册确认先后");
    }

    @Test
    void aRowOfARegionOutsideTheGroupIsAFault() {
        assertThatThrownBy(() ->
                        MonthBuilder.of("zhuozi").row("moyu", 5, "P1", "M-1").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("moyu");
    }

    @Test
    void aGroupThatHasNoQuotaIsAFault() {
        QuotaGroup unknown = new QuotaGroup(QuotaGroupId.of("nowhere"), "无", List.of(RegionId.of("zhuozi")));
        MonthOfGroup month =
                new MonthOfGroup(unknown, YearMonth.of(2026, 9), List.of(), Set.of(), Sealed.NOTHING, Set.of());
        assertThatThrownBy(() -> SettlingMonth.settle(month, Cases.deciding()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere");
    }

    /** Adds workers P1, P2, … of equal right, each alone on ZZ-001, ZZ-002, … */
    private static MonthBuilder crowd(int size) {
        MonthBuilder month = MonthBuilder.of("zhuozi");
        for (int i = 1; i <= size; i++) {
            month.row("zhuozi", i + 1, "P" + i, post(i));
        }
        return month;
    }

    private static String[] posts(int size) {
        String[] posts = new String[size];
        for (int i = 1; i <= size; i++) {
            posts[i - 1] = post(i);
        }
        return posts;
    }

    private static String post(int number) {
        return String.format("ZZ-%03d", number);
    }

    private static int attendance(String startAndDays) {
        return Integer.parseInt(startAndDays.substring(11));
    }

    private static Settlement settle(MonthBuilder month, String... readings) {
        return SettlingMonth.settle(month.build(), Cases.deciding(readings));
    }

    /** Returns by person the yuan paid, or the code of the refusal. */
    private static Map<String, String> results(Settlement settlement) {
        Map<String, String> results = new TreeMap<>();
        settlement.lines().forEach(line -> {
            Decision decision = line.decision();
            String result = decision.eligible()
                    ? decision.paid().toString()
                    : decision.reasons().get(0).code();
            results.put(line.candidate().person(), result);
        });
        return results;
    }
}
