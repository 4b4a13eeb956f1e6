package cn.laowu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostMonthTest {

    @ParameterizedTest
    @CsvSource({
        "2026-09, 2026-03-01,           , 2026-11-05, 30",
        "2026-09, 2026-09-01, 2026-09-01, 2026-11-05,  1",
        "2026-09, 2026-09-10, 2026-09-20, 2026-11-05, 11",
        "2026-09, 2026-09-30,           , 2026-11-05,  1",
        "2026-09, 2026-10-01,           , 2026-11-05,  0",
        "2026-09, 2026-03-01, 2026-08-31, 2026-11-05,  0",
        "2026-09, 2026-03-01, 2026-12-31, 2026-11-05, 30",
        "2026-11, 2026-03-01,           , 2026-11-05,  5",
        "2026-12, 2026-03-01,           , 2026-11-05,  0",
        "2028-02, 2026-03-01,           , 2028-03-01, 29"
    })
    void daysOnThePostAreThoseOfTheMonthSoFar(
            YearMonth month, LocalDate start, LocalDate end, LocalDate today, int days) {
        assertThat(PostMonth.daysOnPost(month, start, end, today)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"2026-09, -1, , ", "2026-09, 31, , ", "2026-02, 29, , ", "2026-09, 5, 2026-09-02, 2026-09-01"})
    void impossibleFactsAreRefused(YearMonth month, int attendance, LocalDate start, LocalDate end) {
        assertThatThrownBy(() ->
                        new PostMonth(RegionId.of("zhuozi"), month, Category.LIFTED, attendance, start, end, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
