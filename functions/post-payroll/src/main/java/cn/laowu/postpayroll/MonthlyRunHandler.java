package cn.laowu.postpayroll;

import cn.laowu.casework.Officer;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schedule's day and hour: the month before is run for every quota group, or the month that the input names. */
public class MonthlyRunHandler extends MicronautRequestHandler<MonthlyRunHandler.Event, Map<String, String>> {

    @Inject
    RunningPostPayroll runningPostPayroll;

    @Inject
    Clock clock;

    public MonthlyRunHandler() {}

    public MonthlyRunHandler(ApplicationContext context) {
        super(context);
    }

    /** The input that EventBridge Scheduler passes on as it was given. */
    @Serdeable
    public record Event(@Nullable String month) {}

    /** Returns what became of each group's month, by the group. */
    @Override
    public Map<String, String> execute(Event event) {
        YearMonth month = event.month() == null ? YearMonth.now(clock).minusMonths(1) : YearMonth.parse(event.month());
        Map<String, String> outcomes = new LinkedHashMap<>();
        runningPostPayroll
                .run(RunningPostPayroll.Request.of(month), Officer.SCHEDULE)
                .forEach(run ->
                        outcomes.put(run.group().id().value(), run.outcome().name()));
        return outcomes;
    }
}
