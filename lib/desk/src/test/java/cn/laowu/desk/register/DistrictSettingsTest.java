package cn.laowu.desk.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.Officer;
import cn.laowu.casework.Registered;
import cn.laowu.desk.Deciders;
import cn.laowu.policy.PolicyBook;
import cn.laowu.policy.QuotaGroupId;
import cn.laowu.policy.Reading;
import cn.laowu.policy.Readings;
import cn.laowu.policy.RegionId;
import cn.laowu.policy.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DistrictSettingsTest {
    private static final YearSettings YEAR = new YearSettings(
            Year.of(2026),
            Map.of(RegionId.of("moyu"), 200),
            Map.of(RegionId.of("moyu"), 80),
            Map.of(QuotaGroupId.of("zhuozi"), 150),
            List.of(
                    new YearSettings.DatedReading("R3", "none", LocalDate.of(2026, 5, 1)),
                    new YearSettings.DatedReading("R3", "one", LocalDate.of(2026, 9, 1)),
                    new YearSettings.DatedReading("R9", "days:30", LocalDate.of(2026, 5, 1))));

    @Test
    void whatTheRegisterKeepsIsReadBack() {
        Registered entry = new Registered(
                YearSettings.REGISTER,
                "2026",
                YEAR.facts(),
                Map.of(),
                1,
                new Officer("admin"),
                Instant.parse("2026-04-01T00:00:00Z"));
        YearSettings read = YearSettings.of(entry);
        assertThat(read.readings()).containsExactlyInAnyOrderElementsOf(YEAR.readings());
        assertThat(read.trainingScale()).isEqualTo(YEAR.trainingScale());
        assertThat(read.adjustedTargets()).isEqualTo(YEAR.adjustedTargets());
        assertThat(read.quotas()).isEqualTo(YEAR.quotas());
    }

    @Test
    void aReadingHoldsFromItsDayUntilTheNext() {
        Deciders deciders = deciders();
        assertThat(deciders.on(LocalDate.of(2026, 4, 30)).readings().token(Reading.R3))
                .isEqualTo("one");
        assertThat(deciders.on(LocalDate.of(2026, 5, 1)).readings().token(Reading.R3))
                .isEqualTo("none");
        assertThat(deciders.on(LocalDate.of(2026, 8, 31)).readings().token(Reading.R3))
                .isEqualTo("none");
        assertThat(deciders.on(LocalDate.of(2026, 9, 1)).readings().token(Reading.R3))
                .isEqualTo("one");
        assertThat(deciders.on(LocalDate.of(2027, 1, 1)).readings().token(Reading.R9))
                .isEqualTo("days:30");
    }

    private static Deciders deciders() {
        PolicyBook book = PolicyBook.load();
        DistrictSettings settings = new DistrictSettings(List.of(YEAR));
        return new Deciders(
                book, Term.of(LocalDate.of(2026, 1, 1), book), Readings.of(Map.of("R4", "yes")), () -> settings);
    }
}
