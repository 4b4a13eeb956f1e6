package cn.laowu.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands until it is moved, in the officers' zone. */
public final class MovableClock extends Clock {
    /** The zone of every day and month here. */
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Hand now;
    private final ZoneId zone;

    private MovableClock(Hand now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Returns a clock that stands at 09:00 of the day in Shanghai. */
    public static MovableClock at(LocalDate day) {
        return at(day.atTime(9, 0));
    }

    /** Returns a clock that stands at a time in Shanghai. */
    public static MovableClock at(LocalDateTime time) {
        return new MovableClock(new Hand(time.atZone(SHANGHAI).toInstant()), SHANGHAI);
    }

    /** Moves on, or back by a negative duration. */
    public void move(Duration by) {
        now.move(by);
    }

    /** Moves to 09:00 of another day in Shanghai. */
    public void moveTo(LocalDate day) {
        now.time = day.atTime(9, 0).atZone(SHANGHAI).toInstant();
    }

    @Override
    public Instant instant() {
        return now.time;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** Returns a clock of another zone that moves with this one. */
    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(now, other);
    }

    /** What the clocks of several zones share. */
    private static final class Hand {
        volatile Instant time;

        Hand(Instant time) {
            this.time = time;
        }

        synchronized void move(Duration by) {
            time = time.plus(by);
        }
    }
}
