package cn.laowu.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the scheduled functions at their times. A time that came while nothing ran is made up for at the next start: each of
 * them where the event names its time, else once however many there were, for then the function finds out itself what there is to do.
 */
final class LocalSchedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalSchedule.class);
    private static final long LOOK_SECONDS = 20;

    /** EventBridge Scheduler puts the time that the schedule was due at in its place. */
    private static final String SCHEDULED_TIME = "<aws.scheduler.scheduled-time>";

    private final List<Triggers.Schedule> schedules;
    private final Path kept;
    private final Clock clock;
    private final EventDispatch events;
    private final ScheduledExecutorService timer;

    private LocalSchedule(List<Triggers.Schedule> schedules, Path kept, Clock clock, EventDispatch events) {
        this.schedules = List.copyOf(schedules);
        this.kept = kept;
        this.clock = clock;
        this.events = events;
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "schedule");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts to look at the clock.
     *
     * @param kept the file that remembers up to when everything was started; from now on when absent
     * @throws IOException if it can't be read or written
     */
    static LocalSchedule start(List<Triggers.Schedule> schedules, Path kept, Clock clock, EventDispatch events)
            throws IOException {
        LocalSchedule schedule = new LocalSchedule(schedules, kept, clock, events);
        if (!Files.exists(kept)) {
            schedule.keep(clock.instant());
        }
        schedule.look();
        Future<?> unused = schedule.timer.scheduleWithFixedDelay(
                schedule::lookAgain, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        return schedule;
    }

    /** Starts what is due since the last look. */
    void look() throws IOException {
        Instant last = Instant.parse(Files.readString(kept).strip());
        Instant now = clock.instant();
        for (Triggers.Schedule schedule : schedules) {
            start(schedule, last, now);
        }
        if (now.isAfter(last)) {
            keep(now);
        }
    }

    private void start(Triggers.Schedule schedule, Instant last, Instant now) throws IOException {
        boolean eachTime = schedule.input().contains(SCHEDULED_TIME);
        ZonedDateTime due = schedule.times().after(last.atZone(schedule.times().zone()));
        while (!due.toInstant().isAfter(now)) {
            LOG.info("{} starts, due at {}", schedule.name(), due);
            String time = due.toInstant().truncatedTo(ChronoUnit.SECONDS).toString();
            events.send(schedule.name(), schedule.input().replace(SCHEDULED_TIME, time));
            if (!eachTime) {
                return;
            }
            due = schedule.times().after(due);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void lookAgain() {
        try {
            look();
        } catch (IOException | RuntimeException e) {
            // an exception would end the looking for good
            LOG.error("the schedule could not be looked at", e);
        }
    }

    private void keep(Instant upTo) throws IOException {
        PrivateFile.write(kept, upTo + "\n");
    }
}
