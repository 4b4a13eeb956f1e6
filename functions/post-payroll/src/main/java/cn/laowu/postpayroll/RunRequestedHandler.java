package cn.laowu.postpayroll;

import cn.laowu.casework.Officer;
import cn.laowu.policy.QuotaGroup;
import cn.laowu.policy.RegionId;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A group's month is to be computed: the last region that it waited for has confirmed, or an admin asked for a long run. */
public class RunRequestedHandler extends MicronautRequestHandler<RunRequestedHandler.Event, Void> {

    @Inject
    RunningPostPayroll runningPostPayroll;

    @Inject
    Deciders deciders;

    public RunRequestedHandler() {}

    public RunRequestedHandler(ApplicationContext context) {
        super(context);
    }

    /** {@code Run Requested} of source {@code laowu.casework}. */
    @Serdeable
    public record Event(Detail detail) {
        @Serdeable
        record Detail(
                String group,
                String month,
                @Nullable String without,
                @Nullable String draft,
                @Nullable String ahead,
                @Nullable String by) {}

        RunningPostPayroll.Request request() {
            String without = detail.without() == null ? "" : detail.without();
            Set<RegionId> left = Arrays.stream(without.split(","))
                    .filter(region -> !region.isEmpty())
                    .map(RegionId::of)
                    .collect(Collectors.toSet());
            return new RunningPostPayroll.Request(
                    YearMonth.parse(detail.month()),
                    left,
                    Boolean.parseBoolean(detail.draft()),
                    Boolean.parseBoolean(detail.ahead()));
        }
    }

    @Override
    public @Nullable Void execute(Event event) {
        QuotaGroup group = deciders.parties().quotaGroups().stream()
                .filter(candidate ->
                        candidate.id().value().equals(event.detail().group()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no quota group " + event.detail().group()));
        String by = event.detail().by();
        runningPostPayroll.run(group, event.request(), by == null ? Officer.SCHEDULE : new Officer(by));
        return null;
    }
}
