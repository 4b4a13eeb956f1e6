package cn.laowu.adminapi;

import cn.laowu.casework.Casework;
import cn.laowu.desk.Deciders;
import cn.laowu.desk.replay.Replaying;
import cn.laowu.desk.replay.RunningReplay;
import cn.laowu.wiring.EventField;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A replay was asked for, and takes longer than a request waits. */
public class ReplayRequestedHandler extends MicronautRequestHandler<ReplayRequestedHandler.Event, Void> {
    public static final String TYPE = "Replay Requested";

    private static final Logger LOG = LoggerFactory.getLogger(ReplayRequestedHandler.class);

    @Inject
    Casework casework;

    @Inject
    Deciders deciders;

    public ReplayRequestedHandler() {}

    public ReplayRequestedHandler(ApplicationContext context) {
        super(context);
    }

    /** {@code Replay Requested} of source {@code laowu.casework}. */
    @Serdeable
    public record Event(@Nullable Detail detail) {
        @Serdeable
        record Detail(@Nullable String replay) {}

        String replay() {
            return EventField.of(EventField.of(detail, "detail").replay(), "detail.replay");
        }
    }

    @Override
    public @Nullable Void execute(Event event) {
        RunningReplay running = new RunningReplay(casework.replays(), new Replaying(casework, deciders));
        if (running.run(event.replay()).isEmpty()) {
            LOG.warn("a replay that was announced is not there: {}", event.replay());
        }
        return null;
    }
}
