package cn.laowu.postpayroll;

import cn.laowu.casework.Officer;
import cn.laowu.casework.RunId;
import cn.laowu.desk.Deciders;
import cn.laowu.policy.Parties;
import cn.laowu.policy.QuotaGroup;
import cn.laowu.policy.Region;
import cn.laowu.policy.RegionId;
import cn.laowu.wiring.EventField;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Inject;
import java.util.Arrays;
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
    public record Event(@Nullable Detail detail) {
        @Serdeable
        record Detail(
                @Nullable String group,
                @Nullable String month,
                @Nullable String without,
                @Nullable String draft,
                @Nullable String ahead,
                @Nullable String by) {}

        QuotaGroup group(Parties parties) {
            String id = EventField.of(said().group(), "detail.group");
            return RunId.group(id, parties)
                    .orElseThrow(() -> new EventField.Malformed("detail.group is not a quota group: " + id));
        }

        RunningPostPayroll.Request request(Parties parties) {
            Detail said = said();
            String without = said.without() == null ? "" : said.without();
            return new RunningPostPayroll.Request(
                    EventField.month(said.month(), "detail.month"),
                    Arrays.stream(without.split(","))
                            .filter(text -> !text.isEmpty())
                            .map(text -> region(text, parties))
                            .collect(Collectors.toSet()),
                    EventField.flag(said.draft(), "detail.draft"),
                    EventField.flag(said.ahead(), "detail.ahead"));
        }

        Officer by() {
            String by = said().by();
            return by == null ? Officer.SCHEDULE : new Officer(by);
        }

        private Detail said() {
            return EventField.of(detail, "detail");
        }

        private static RegionId region(String text, Parties parties) {
            return parties.named(text)
                    .map(Region::id)
                    .orElseThrow(() -> new EventField.Malformed("detail.without names no region: " + text));
        }
    }

    @Override
    public @Nullable Void execute(Event event) {
        Parties parties = deciders.parties();
        runningPostPayroll.run(event.group(parties), event.request(parties), event.by());
        return null;
    }
}
