package cn.laowu.postpayroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.laowu.testkit.RepositoryFile;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which month a scheduled event is about: that of its own time, whenever it arrives. */
class MonthlyRunEventTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "month-given, 2026-10",
        "schedule, 2026-10",
        "schedule-without-input, 2026-10",
    })
    void theMonthIsThatBeforeTheScheduledTimeOrTheOneThatIsNamed(String event, String month) throws IOException {
        assertThat(read(RepositoryFile.text("events/monthly-run/" + event + ".json"))
                        .month(ZONE))
                .isEqualTo(YearMonth.parse(month));
    }

    @ParameterizedTest
    @CsvSource({
        // the last second of a month there, and the first of the next
        "2026-10-31T15:59:59Z, 2026-09",
        "2026-10-31T16:00:00Z, 2026-10",
        "2026-12-31T22:00:00Z, 2026-12",
    })
    void theTimeIsReadByTheCalendarOfTheDistrict(String scheduled, String month) throws IOException {
        assertThat(read("{\"scheduled\": \"" + scheduled + "\"}").month(ZONE)).isEqualTo(YearMonth.parse(month));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "{\"scheduled\": \"<aws.scheduler.scheduled-time>\"}"})
    void anEventWithoutATimeOfItsOwnIsRefusedAndRunsNoMonth(String event) {
        assertThatThrownBy(() -> read(event).month(ZONE)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void theTemplateLetsTheSchedulerNameItsTime() {
        assertThat(RepositoryFile.text("template.yaml"))
                .contains("Input: '{\"scheduled\": \"<aws.scheduler.scheduled-time>\"}'");
    }

    private static MonthlyRunHandler.Event read(String json) throws IOException {
        return ObjectMapper.getDefault().readValue(json, MonthlyRunHandler.Event.class);
    }
}
