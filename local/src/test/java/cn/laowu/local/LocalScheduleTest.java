package cn.laowu.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.laowu.testkit.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalScheduleTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "cron(0 6 5 * ? *), 2026-11-05T05:59:59+08:00, 2026-11-05T06:00+08:00",
        "cron(0 6 5 * ? *), 2026-11-05T06:00:00+08:00, 2026-12-05T06:00+08:00",
        "cron(0 6 5 * ? *), 2026-11-04T22:00:00Z, 2026-12-05T06:00+08:00",
        "cron(0 6 31 * ? *), 2026-11-05T06:00:00+08:00, 2026-12-31T06:00+08:00",
        "cron(30 3 * * ? *), 2026-11-05T06:00:00+08:00, 2026-11-06T03:30+08:00",
        "cron(0 0 29 2 ? *), 2026-11-05T06:00:00+08:00, 2028-02-29T00:00+08:00"
    })
    void theNextTimeIsTheFirstThatTheExpressionNames(String expression, String after, String next) {
        assertThat(CronTimes.parse(expression, ZONE)
                        .after(ZonedDateTime.parse(after))
                        .toOffsetDateTime())
                .hasToString(next);
    }

    @Test
    void anExpressionThatLocalModeDoesNotKnowIsAnError() {
        assertThatThrownBy(() -> CronTimes.parse("rate(1 hour)", ZONE)).hasMessageContaining("rate(1 hour)");
    }

    @Test
    void theTemplatesSchedulesStartAtTheirTimesAndWhatWasMissedIsMadeUpForOnceOrForEachTimeThatItNames()
            throws Exception {
        List<Triggers.Schedule> schedules = Triggers.load("laowu-intake").schedules();
        List<String> started = new CopyOnWriteArrayList<>();
        List<EventDispatch.Subscriber> functions = new ArrayList<>();
        schedules.forEach(schedule -> functions.add(new EventDispatch.Subscriber(
                schedule.name(), Optional.empty(), input -> started.add(schedule.name() + input))));
        MovableClock clock = MovableClock.at(LocalDate.of(2026, 11, 4));
        Path kept = folder.resolve("schedule.txt");
        try (EventDispatch events = EventDispatch.in(folder)) {
            events.deliverTo(functions);
            try (LocalSchedule schedule = LocalSchedule.start(schedules, kept, clock, events)) {
                schedule.look();
                assertThat(started).isEmpty();
                clock.moveTo(LocalDate.of(2026, 11, 5));
                schedule.look();
                schedule.look();
                assertThat(events.awaitIdle(Duration.ofSeconds(10))).isTrue();
                assertThat(started)
                        .containsExactlyInAnyOrder(
                                "MonthlyRunFunction{\"scheduled\": \"2026-11-04T22:00:00Z\"}", "SweepFunction{}");
            }
            started.clear();
            clock.moveTo(LocalDate.of(2027, 3, 1));
            try (LocalSchedule schedule = LocalSchedule.start(schedules, kept, clock, events)) {
                schedule.look();
                assertThat(events.awaitIdle(Duration.ofSeconds(10))).isTrue();
                assertThat(started)
                        .containsExactlyInAnyOrder(
                                "MonthlyRunFunction{\"scheduled\": \"2026-12-04T22:00:00Z\"}",
                                "MonthlyRunFunction{\"scheduled\": \"2027-01-04T22:00:00Z\"}",
                                "MonthlyRunFunction{\"scheduled\": \"2027-02-04T22:00:00Z\"}",
                                "SweepFunction{}");
            }
        }
    }
}
