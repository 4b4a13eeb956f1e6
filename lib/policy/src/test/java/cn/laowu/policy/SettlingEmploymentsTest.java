package cn.laowu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person's year in Beijing; a row is written {@code start..end}, with {@code *} where it carries the amount already. */
class SettlingEmploymentsTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-01..2026-03-31                                  | carries",
                "2026-01-01..2026-03-30                                  | months-short",
                "2026-01-01..                                            | carries",
                "2026-01-01..2026-01-31 2026-02-01..2026-04-30           | joined carries",
                "2026-02-01..2026-04-30 2026-01-01..2026-01-31           | carries joined",
                "2026-01-01..2026-01-31 2026-02-02..2026-04-30           | months-short months-short",
                "2026-01-01..2026-01-31 2026-02-01..2026-02-28           | months-short months-short",
                "2026-01-01..2026-03-31 2026-04-01..2026-05-01           | carries joined",
                "2026-01-01..2026-03-31 2026-06-01..2026-09-30           | carries joined",
                "2026-01-01..2026-03-31 2026-06-01..2026-06-30           | carries months-short",
                "2026-06-01..2026-09-30 2026-01-01..2026-03-31           | joined carries",
                "2026-06-01..2026-09-30* 2026-01-01..2026-03-31          | carries joined",
                "2026-01-01..2026-01-31 2026-02-01..2026-02-28 2026-03-01..2026-03-31 2026-04-01.. | joined joined carries joined",
                "2025-12-01..2026-01-31 2026-02-01..2026-03-31           | joined carries",
                "2025-11-01..2025-12-31 2026-01-01..2026-03-31           | joined carries",
                "2026-01-01..2026-04-30 2026-03-01..2026-12-31           | carries overlaps",
                "2026-01-01..2026-02-01 2026-01-15..2026-10-31           | months-short carries",
                "2026-01-01..2026-02-01 2026-02-01..2026-02-28           | months-short months-short",
                "2026-09-01..            2026-09-01..2026-11-02          | months-short months-short",
                "2026-03-01..2026-06-30* 2026-01-01..2026-04-30          | carries overlaps",
            })
    void oneRowOfAChainCarriesTheAmount(String employments, String expected) {
        assertThat(settled(employments, "zhuozi", Cases.deciding())).isEqualTo(expected);
    }

    @Test
    void withoutJoiningEachEmploymentStandsByItself() {
        Deciding ctx = Cases.deciding("R18=no");
        assertThat(settled("2026-01-01..2026-01-31 2026-02-01..2026-04-29", "zhuozi", ctx))
                .isEqualTo("months-short months-short");
        assertThat(settled("2026-01-01..2026-01-31 2026-02-01..2026-05-01", "zhuozi", ctx))
                .isEqualTo("months-short carries");
    }

    @Test
    void aRegionThatIsNotPairedIsRefusedRowByRow() {
        assertThat(settled("2026-01-01..2026-03-31 2026-10-01..", "moyu", Cases.deciding()))
                .isEqualTo("region-not-eligible region-not-eligible+months-short");
    }

    @Test
    void aWorkerWhoIsNotPaidForJoinsNobody() {
        List<Employment> rows = List.of(
                new Employment("0", Category.OTHER, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31), false),
                new Employment("1", Category.LIFTED, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 31), false));
        assertThat(words(SettlingEmployments.settle(RegionId.of("zhuozi"), Year.of(2026), rows, Cases.deciding())))
                .isEqualTo("category-not-eligible+months-short months-short");
    }

    @Test
    void theOneWhoCarriesIsPaidOnceInTheYear() {
        Map<String, SettledEmployment> settled = SettlingEmployments.settle(
                RegionId.of("zhuozi"),
                Year.of(2026),
                rows("2026-01-01..2026-01-31 2026-02-01..2026-04-30 2026-06-01..2026-09-30"),
                Cases.deciding());
        assertThat(settled.values().stream()
                        .filter(SettledEmployment.Carries.class::isInstance)
                        .map(SettledEmployment.Carries.class::cast)
                        .map(carries -> carries.decision().paid())
                        .toList())
                .containsExactly(Money.parseYuan("5000"));
    }

    private static String settled(String employments, String region, Deciding ctx) {
        return words(SettlingEmployments.settle(RegionId.of(region), Year.of(2026), rows(employments), ctx));
    }

    private static List<Employment> rows(String employments) {
        List<Employment> rows = new ArrayList<>();
        for (String text : employments.trim().split(" +", -1)) {
            boolean carries = text.endsWith("*");
            String[] days = text.replace("*", "").split("\\.\\.", -1);
            rows.add(new Employment(
                    String.valueOf(rows.size()),
                    Category.LIFTED,
                    LocalDate.parse(days[0]),
                    days[1].isEmpty() ? null : LocalDate.parse(days[1]),
                    carries));
        }
        return rows;
    }

    private static String words(Map<String, SettledEmployment> settled) {
        return settled.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .map(SettlingEmploymentsTest::word)
                .collect(Collectors.joining(" "));
    }

    private static String word(SettledEmployment settled) {
        if (settled instanceof SettledEmployment.Refused refused) {
            return String.join("+", Cases.codes(refused.decision()));
        }
        if (settled instanceof SettledEmployment.Joined joined) {
            return joined.reason().code();
        }
        return settled instanceof SettledEmployment.Carries ? "carries" : "overlaps";
    }
}
