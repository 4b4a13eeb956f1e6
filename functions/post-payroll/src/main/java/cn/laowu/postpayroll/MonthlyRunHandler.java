package cn.laowu.postpayroll;

import cn.laowu.casework.Officer;
import cn.laowu.wiring.EventField;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schedule's day and hour: the month before that is run for every quota group, or the month that the input names. */
public class MonthlyRunHandler extends MicronautRequestHandler<MonthlyRunHandler.Event, Map<String, String>> {

    @Inject
    RunningPostPayroll runningPostPayroll;

    @Inject
    Clock clock;

    public MonthlyRunHandler() {}

    public MonthlyRunHandler(ApplicationContext context) {
        super(context);
    }

    /**
     * What EventBridge Scheduler passes on.
     *
     * @param month to be run, where somebody names one
     * @param scheduled the time that the schedule was due at, which the scheduler fills in; a dead letter sent again months later keeps it
     * @param time of the event that a schedule without input sends
     */
    @Serdeable
    public record Event(
            @Nullable String month,
            @Nullable String scheduled,
            @Nullable String time) {

        /**
         * The month that it is about.
         *
         * @throws EventField.Malformed where it names neither a month nor a time: by the clock it could be any
         */
        YearMonth month(ZoneId zone) {
            if (month != null) {
                return EventField.month(month, "month");
            }
            if (scheduled == null && time == null) {
                throw new EventField.Malformed("a monthly run without a month and without a scheduled time");
            }
            Instant due =
                    scheduled == null ? EventField.moment(time, "time") : EventField.moment(scheduled, "scheduled");
            return YearMonth.from(due.atZone(zone)).minusMonths(1);
        }
    }

    /** Returns what became of each group's month, by the group. */
    @Override
    public Map<String, String> execute(Event event) {
        YearMonth month = event.month(clock.getZone());
        Map<String, String> outcomes = new LinkedHashMap<>();
        runningPostPayroll
                .run(RunningPostPayroll.Request.of(month), Officer.SCHEDULE)
                .forEach(run ->
                        outcomes.put(run.group().id().value(), run.outcome().name()));
        return outcomes;
    }
}
