package cn.laowu.local;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The times of a {@code cron(minute hour day-of-month month ? year)} of EventBridge Scheduler, of which local mode knows
 * a fixed minute and hour and, each a number or {@code *}, the day and the month.
 *
 * @param day empty for every day
 * @param month empty for every month
 * @param zone in which the hour is meant
 */
record CronTimes(int minute, int hour, OptionalInt day, OptionalInt month, ZoneId zone) {
    private static final Pattern CRON =
            Pattern.compile("cron\\((\\d{1,2}) (\\d{1,2}) (\\d{1,2}|\\*) (\\d{1,2}|\\*) \\? \\*\\)");
    private static final int MOST_DAYS = 366 * 8;

    /**
     * Returns the times of an expression.
     *
     * @throws IllegalArgumentException if it asks for more than local mode knows
     */
    static CronTimes parse(String expression, ZoneId zone) {
        Matcher parts = CRON.matcher(expression);
        if (!parts.matches()) {
            throw new IllegalArgumentException("local mode does not know the schedule " + expression);
        }
        return new CronTimes(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                number(parts.group(3)),
                number(parts.group(4)),
                zone);
    }

    /** Returns the first time after this one. */
    ZonedDateTime after(ZonedDateTime time) {
        ZonedDateTime here = time.withZoneSameInstant(zone);
        LocalDate date = here.toLocalDate();
        for (int i = 0; i < MOST_DAYS; i++, date = date.plusDays(1)) {
            ZonedDateTime candidate = date.atTime(hour, minute).atZone(zone);
            if (is(day, date.getDayOfMonth()) && is(month, date.getMonthValue()) && candidate.isAfter(here)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("no day is day " + day + " of month " + month);
    }

    private static boolean is(OptionalInt wanted, int value) {
        return wanted.isEmpty() || wanted.getAsInt() == value;
    }

    private static OptionalInt number(String text) {
        return text.equals("*") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }
}
