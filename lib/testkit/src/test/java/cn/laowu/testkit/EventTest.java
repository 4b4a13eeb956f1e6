package cn.laowu.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class EventTest {
    private static final Event EVENT =
            Event.of("a case", "{\"detail\":{\"object\":{\"key\":\"k\",\"size\":3}},\"list\":[\"a\"],\"body\":\"{}\"}");

    @Test
    void valuesAreReplacedInPlaceAndTheOriginalStays() {
        Event changed =
                EVENT.with("/detail/object/key", "inbox/x").with("/list/0", 7).withJsonText("/body", "{ \"a\": 1 }");
        assertThat(changed.json())
                .isEqualTo(
                        "{\"detail\":{\"object\":{\"key\":\"inbox/x\",\"size\":3}},\"list\":[7],\"body\":\"{\\\"a\\\":1}\"}");
        assertThat(EVENT.text("/detail/object/key")).isEqualTo("k");
    }

    @Test
    void aFieldThatTheRealEventDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> EVENT.with("/detail/object/kye", "x")).hasMessageContaining("/detail/object/kye");
        assertThatThrownBy(() -> Event.load("no-function", "no-case")).hasMessageContaining("no-function");
    }

    @Test
    void aClockStandsUntilItIsMovedAlsoInAnotherZone() {
        MovableClock clock = MovableClock.at(LocalDate.of(2026, 11, 5));
        var utc = clock.withZone(ZoneId.of("UTC"));
        clock.move(Duration.ofDays(1));
        assertThat(utc.instant()).isEqualTo(clock.instant());
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 11, 6));
        clock.moveTo(LocalDate.of(2026, 12, 1));
        assertThat(clock.instant().toString()).isEqualTo("2026-12-01T01:00:00Z");
    }
}
