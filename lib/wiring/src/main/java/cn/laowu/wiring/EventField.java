package cn.laowu.wiring;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Fields of an event, which come from outside and may lack. Each call names the field that is not as it must be; the invocation fails with
 * that sentence, and whoever looks into the failure queue finds it in the log.
 */
public final class EventField {
    private EventField() {}

    /** An event that the function can do nothing with, however often it comes. */
    public static final class Malformed extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        public Malformed(String message) {
            super(message);
        }
    }

    /**
     * Returns the value.
     *
     * @throws Malformed where the event has none, or an empty text
     */
    public static <T> T of(@Nullable T value, String name) {
        if (value == null || value.equals("")) {
            throw new Malformed("the event has no " + name);
        }
        return value;
    }

    /**
     * Returns the month.
     *
     * @throws Malformed where the text is none
     */
    public static YearMonth month(@Nullable String text, String name) {
        try {
            return YearMonth.parse(of(text, name));
        } catch (DateTimeException unreadable) {
            throw new Malformed(name + " is not a month such as 2026-10: " + text);
        }
    }

    /**
     * Returns the moment.
     *
     * @throws Malformed where the text is none
     */
    public static Instant moment(@Nullable String text, String name) {
        try {
            return Instant.parse(of(text, name));
        } catch (DateTimeException unreadable) {
            throw new Malformed(name + " is not a moment such as 2026-11-04T22:00:00Z: " + text);
        }
    }

    /**
     * Returns whether the text says true; no text says false.
     *
     * @throws Malformed where it says neither
     */
    public static boolean flag(@Nullable String text, String name) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw new Malformed(name + " is neither true nor false: " + text);
    }
}
