package cn.laowu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2027-12-31",
        "2026-01-31, 2028-01-30",
        "2026-03-01, 2028-02-29",
        "2028-02-29, 2030-02-27",
        "2020-12-16, 2022-12-15"
    })
    void twoYearsEndOnTheDayBeforeTheSameDay(LocalDate issuedOn, LocalDate lastDay) {
        Term term = Term.of(issuedOn, Cases.BOOK);
        assertThat(term.lastDay()).isEqualTo(lastDay);
        assertThat(term.covers(issuedOn)).isTrue();
        assertThat(term.covers(lastDay)).isTrue();
        assertThat(term.covers(issuedOn.minusDays(1))).isFalse();
        assertThat(term.covers(lastDay.plusDays(1))).isFalse();
    }

    @Test
    void anyDayOfIssueGivesTwentyFourMonthsAndTwoYears() {
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() < 2030; day = day.plusDays(1)) {
            Term term = Term.of(day, Cases.BOOK);
            long months = Stream.iterate(YearMonth.from(day).minusMonths(2), month -> month.plusMonths(1))
                    .limit(30)
                    .filter(month -> term.covers(month.atEndOfMonth()))
                    .count();
            long years = Stream.iterate(day.getYear() - 1, year -> year + 1)
                    .limit(5)
                    .filter(year -> term.covers(LocalDate.of(year, 12, 31)))
                    .count();
            assertThat(months).as("months of %s", day).isEqualTo(24);
            assertThat(years).as("years of %s", day).isEqualTo(2);
        }
    }

    @Test
    void aDayOfIssueBeforeTheFirstParametersIsAFault() {
        assertThatThrownBy(() -> Term.of(LocalDate.of(2020, 12, 15), Cases.BOOK))
                .isInstanceOf(PolicyDateFault.class)
                .hasMessageContaining("2020-12-15")
                .hasMessageContaining("2020-12-16");
    }
}
