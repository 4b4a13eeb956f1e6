package cn.laowu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PublicWelfarePostTest {

    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

    @ParameterizedTest
    @CsvSource({
        "zhuozi, lifted, 300.00",
        "zhuozi, at-risk, 300.00",
        "chayouhouqi, lifted, 300.00",
        "kezuohouqi, at-risk, 300.00",
        "moyu, lifted, 500.00",
        "tuan47, at-risk, 500.00"
    })
    void aMonthIsPaidAtTheRateOfTheRegionsGroup(String region, String category, String amount) {
        Decision decision = decide(facts(region, category, 1), Cases.deciding());
        assertThat(decision.outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(decision.amount()).hasToString(amount);
        assertThat(decision.rule()).isEqualTo(RuleId.of("M3"));
        assertThat(decision.clause()).isEqualTo("二");
        assertThat(decision.payee()).isEqualTo(Payee.WORKER);
        assertThat(decision.policyVersion())
                .isEqualTo(Cases.BOOK.on(Cases.AS_OF).version());
        assertThat(decision.readings()).containsEntry(Reading.R2, "any-day");
    }

    @Test
    void stepsCanBeFollowedInChineseAndEnglish() {
        Decision decision = decide(facts("moyu", "lifted", 22), Cases.deciding());
        assertThat(decision.steps())
                .containsExactly(
                        new Step(
                                "新疆地区公益性岗位补贴标准（元/月/人）",
                                "rate of a welfare post in xinjiang, yuan a month and person",
                                "500.00"),
                        new Step("500.00元 × 1个月 × 1人", "500.00 yuan x 1 month x 1 person", "500.00"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LEADER", "OTHER", "TEACHER"})
    void otherCategoriesHaveNoRate(Category category) {
        Decision decision = decide(facts("zhuozi", category.token(), 20), Cases.deciding());
        assertThat(decision.outcome()).isEqualTo(Outcome.INELIGIBLE);
        assertThat(decision.amount()).isEqualTo(Money.ZERO);
        assertThat(Cases.codes(decision)).containsExactly("category-not-eligible");
        assertThat(decision.reasons().get(0).zh()).contains(category.nameZh(), "脱贫劳动力、边缘易致贫劳动力", "更正");
        assertThat(PublicWelfarePost.categories(Cases.BOOK.on(Cases.AS_OF))).doesNotContain(category);
    }

    @Test
    void everyReasonThatAppliesIsGiven() {
        PostMonth facts = new PostMonth(
                RegionId.of("zhuozi"), SEPTEMBER, Category.OTHER, 0, null, LocalDate.of(2026, 8, 31), true);
        assertThat(Cases.codes(decide(facts, Cases.deciding())))
                .containsExactly("category-not-eligible", "no-attendance", "not-on-post", "paid-before");
    }

    @ParameterizedTest(name = "R2={0}: from {1} to {2} -> {3}")
    @CsvSource({
        "any-day,               ,           , true",
        "any-day,     2026-09-30,           , true",
        "any-day,     2026-10-01,           , false",
        "any-day,     2026-08-01, 2026-09-01, true",
        "any-day,     2026-08-01, 2026-08-31, false",
        "last-day,    2026-09-30,           , true",
        "last-day,    2026-10-01,           , false",
        "last-day,    2026-08-01, 2026-09-30, true",
        "last-day,    2026-08-01, 2026-09-29, false",
        "last-day,    2026-08-01, 2026-12-31, true",
        "whole-month, 2026-09-01,           , true",
        "whole-month, 2026-09-02,           , false",
        "whole-month, 2026-09-01, 2026-09-30, true",
        "whole-month, 2026-09-01, 2026-09-29, false"
    })
    void readingR2SaysWhatMakesAMonthPayable(String reading, LocalDate start, LocalDate end, boolean payable) {
        PostMonth facts = new PostMonth(RegionId.of("zhuozi"), SEPTEMBER, Category.LIFTED, 1, start, end, false);
        Decision decision = decide(facts, Cases.deciding("R2=" + reading));
        assertThat(Cases.codes(decision)).isEqualTo(payable ? List.of() : List.of("not-on-post"));
        assertThat(decision.readings()).containsEntry(Reading.R2, reading);
    }

    @Test
    void whoIsNotOnThePostLearnsByWhichDays() {
        PostMonth facts = new PostMonth(
                RegionId.of("zhuozi"), SEPTEMBER, Category.LIFTED, 1, LocalDate.of(2026, 9, 2), null, false);
        Reason reason =
                decide(facts, Cases.deciding("R2=whole-month")).reasons().get(0);
        assertThat(reason.zh()).contains("当月须整月在岗", "上岗日期2026-09-02", "离岗日期未填", "2026年9月");
        assertThat(reason.en()).contains("R2=whole-month", "from 2026-09-02 to an unknown day");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-10, 2026-09-20,           , true",
        "2026-09-15, 2026-09-20,           , false",
        "2026-09-20, 2026-09-20,           , true",
        "2026-09-15, 2026-08-01, 2026-09-20, true",
        "2026-09-20, 2026-08-01, 2026-09-20, false"
    })
    void whatBeginsOrEndsAfterTheDayOfDecisionDoesNotCountYet(
            LocalDate asOf, LocalDate start, LocalDate end, boolean payable) {
        PostMonth facts = new PostMonth(RegionId.of("zhuozi"), SEPTEMBER, Category.LIFTED, 1, start, end, false);
        assertThat(decide(facts, Cases.deciding(asOf, "R2=last-day")).eligible())
                .isEqualTo(payable);
    }

    @Test
    void alternativesOfR2NeedTheStart() {
        PostMonth facts = facts("zhuozi", "lifted", 20);
        MissingFact missing =
                catchThrowableOfType(MissingFact.class, () -> decide(facts, Cases.deciding("R2=whole-month")));
        assertThat(missing.fact()).isEqualTo("start");
        assertThat(missing.reading()).isEqualTo(Reading.R2);
        assertThatThrownBy(() -> decide(facts, Cases.deciding("R2=last-day"))).isInstanceOf(MissingFact.class);
    }

    @ParameterizedTest(name = "issued on {0}, {1}, R15={2} -> {3}")
    @CsvSource({
        "2026-01-01, 2025-12, last-day,  false",
        "2026-01-01, 2026-01, last-day,  true",
        "2026-01-01, 2027-12, last-day,  true",
        "2026-01-01, 2028-01, last-day,  false",
        "2026-01-15, 2026-01, last-day,  true",
        "2026-01-15, 2026-01, first-day, false",
        "2026-01-15, 2028-01, last-day,  false",
        "2026-01-15, 2028-01, first-day, true",
        "2026-01-31, 2026-01, last-day,  true",
        "2026-01-31, 2028-01, last-day,  false"
    })
    void readingR15SaysWhichDayOfTheMonthMustLieInTheTerm(
            LocalDate issuedOn, YearMonth month, String reading, boolean payable) {
        Deciding ctx = new Deciding(
                Cases.BOOK, Term.of(issuedOn, Cases.BOOK), Cases.readings("R15=" + reading), LocalDate.of(2028, 6, 1));
        PostMonth facts = new PostMonth(RegionId.of("zhuozi"), month, Category.LIFTED, 1, null, null, false);
        Decision decision = decide(facts, ctx);
        assertThat(Cases.codes(decision)).isEqualTo(payable ? List.of() : List.of("not-in-term"));
        assertThat(Span.of(month).notInTerm(ctx))
                .isEqualTo(decision.reasons().stream().findFirst());
        assertThat(decision.clause()).isEqualTo("二");
    }

    @Test
    void aMonthBeforeTheFirstParametersIsOutsideTheTermAndNoFault() {
        PostMonth facts =
                new PostMonth(RegionId.of("zhuozi"), YearMonth.of(2019, 1), Category.OTHER, 0, null, null, true);
        Decision decision = decide(facts, Cases.deciding());
        assertThat(Cases.codes(decision)).containsExactly("not-in-term");
        assertThat(decision.reasons().get(0).zh()).contains("2019年1月", "2026-01-01", "2027-12-31");
    }

    @Test
    void payIsDueInJanuaryForADecemberOfTheTerm() {
        PostMonth facts =
                new PostMonth(RegionId.of("zhuozi"), YearMonth.of(2027, 12), Category.LIFTED, 1, null, null, false);
        assertThat(decide(facts, Cases.deciding(LocalDate.of(2028, 1, 20))).eligible())
                .isTrue();
    }

    @Test
    void aRegionThatNobodyKnowsIsAFault() {
        assertThatThrownBy(() -> decide(facts("atlantis", "lifted", 20), Cases.deciding()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("atlantis");
    }

    private static PostMonth facts(String region, String category, int attendanceDays) {
        return new PostMonth(
                RegionId.of(region),
                SEPTEMBER,
                Category.fromToken(category).orElseThrow(),
                attendanceDays,
                null,
                null,
                false);
    }

    private static Decision decide(Question facts, Deciding ctx) {
        return facts.decide(ctx);
    }
}
