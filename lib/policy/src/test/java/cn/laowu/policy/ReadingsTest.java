package cn.laowu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingsTest {

    @ParameterizedTest
    @CsvSource({
        "R2, any-day, any-day last-day whole-month",
        "R3, one, one none",
        "R4, no, no yes",
        "R5, no, no yes",
        "R6, within, within ends-in",
        "R7, whole, whole extra",
        "R8, no, no yes",
        "R9, registered, registered days:N",
        "R10, every, every inner-mongolia",
        "R11, paid-before, paid-before confirmation-order",
        "R12, not-refused, not-refused every",
        "R13, day-before, day-before same-day",
        "R15, last-day, last-day first-day",
        "R16, month, month year",
        "R17, no, no yes",
        "R18, yes, yes no"
    })
    void eachReadingHasItsTokensTheDefaultFirst(Reading reading, String token, String tokens) {
        assertThat(Readings.defaults().token(reading)).isEqualTo(token);
        assertThat(reading.tokens()).isEqualTo(List.of(tokens.split(" ")));
    }

    @Test
    void aChoiceChangesItsReadingAndNoOther() {
        Readings chosen = Readings.of(Map.of("R3", "none"));
        assertThat(chosen.token(Reading.R3)).isEqualTo("none");
        assertThat(chosen).isNotEqualTo(Readings.defaults()).hasSameHashCodeAs(Readings.of(Map.of("R3", "none")));
        assertThat(chosen.with(Map.of("R3", "one"))).isEqualTo(Readings.defaults());
        assertThat(chosen.asMap()).hasSize(16).containsEntry(Reading.R11, "paid-before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"days:1", "days:30", "days:9999", "registered"})
    void aLongClassMayBeANumberOfDays(String token) {
        assertThat(Readings.of(Map.of("R9", token)).is(Reading.R9, token)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "R9, days:0",
        "R9, days:N",
        "R9, days:",
        "R9, days:-1",
        "R9, days:10000",
        "R9, 30",
        "R2, days:3",
        "R3, ONE",
        "R1, yes",
        "R14, yes",
        "R99, yes",
        "r3, none"
    })
    void whatNoReadingHasIsRefused(String name, String token) {
        assertThatThrownBy(() -> Readings.of(Map.of(name, token)))
                .isInstanceOf(UnknownReading.class)
                .hasMessageContaining(name)
                .hasMessageContaining(token);
    }

    @Test
    void everyUnknownChoiceIsNamedAtOnce() {
        UnknownReading unknown = catchThrowableOfType(
                UnknownReading.class, () -> Readings.of(Map.of("R3", "both", "R77", "yes", "R2", "last-day")));
        assertThat(unknown.offending()).isEqualTo(Map.of("R3", "both", "R77", "yes"));
    }

    @Test
    void aDecisionShowsTheReadingsOfItsMeasure() {
        assertThat(Readings.defaults().concerning(Measure.M3).keySet())
                .containsExactly(Reading.R2, Reading.R3, Reading.R11, Reading.R15, Reading.R16);
        assertThat(Readings.defaults().concerning(Measure.K1)).isEmpty();
    }

    @Test
    void askingForATokenThatTheReadingHasNotIsAFault() {
        assertThatThrownBy(() -> Readings.defaults().is(Reading.R3, "both")).isInstanceOf(AssertionError.class);
    }
}
