package cn.laowu.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The facts of M3: one worker on one post in one month.
 *
 * @param region the region of the post
 * @param month the month that pay is asked for
 * @param category the worker's
 * @param attendanceDays days worked in the month, as the region confirmed them
 * @param start the first day on the post; null where not known, which R2's alternatives don't allow
 * @param end the last day on the post; null where none is known
 * @param paidBefore whether this person was paid for this month already
 */
public record PostMonth(
        RegionId region,
        YearMonth month,
        Category category,
        int attendanceDays,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        boolean paidBefore)
        implements Question {

    /**
     * @throws IllegalArgumentException where the facts are impossible: attendance below 0 or over the month's days, an end before
     *     its start
     */
    public PostMonth {
        if (attendanceDays < 0 || attendanceDays > month.lengthOfMonth()) {
            throw new IllegalArgumentException(attendanceDays + " days of attendance in " + month);
        }
        if (start != null && end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("on the post from " + start + " to " + end);
        }
    }

    @Override
    public Decision decide(Deciding ctx) {
        return PublicWelfarePost.decide(this, ctx);
    }

    /**
     * Returns how many days of the month so far lie on the post, both its first and its last counting; 0 where none does.
     * Attendance can't be more.
     *
     * @param month the month asked about
     * @param start the first day on the post
     * @param end the last day on the post; null where none is known
     * @param today the last day that can count
     */
    public static int daysOnPost(YearMonth month, LocalDate start, @Nullable LocalDate end, LocalDate today) {
        LocalDate first = later(start, month.atDay(1));
        LocalDate last = earlier(today, month.atEndOfMonth());
        if (end != null) {
            last = earlier(end, last);
        }
        return first.isAfter(last) ? 0 : last.getDayOfMonth() - first.getDayOfMonth() + 1;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
