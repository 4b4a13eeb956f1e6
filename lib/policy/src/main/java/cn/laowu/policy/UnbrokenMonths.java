package cn.laowu.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 连续就业三个月以上: when months of employment without a break are complete (R13). */
final class UnbrokenMonths {

    private UnbrokenMonths() {}

    /**
     * Returns the day at whose end so many months from {@code first} are complete: the day before the same day, months added as ISO-8601
     * calendars do (10 January: 9 April; 31 January: 29 April), or under {@code R13=same-day} that day.
     */
    static LocalDate completeOn(LocalDate first, int months, Deciding ctx) {
        LocalDate sameDay = first.plusMonths(months);
        return ctx.readings().is(Reading.R13, "same-day") ? sameDay : sameDay.minusDays(1);
    }

    /** Returns the last day known to have been worked: what ends after the day of decision has not ended yet. */
    static LocalDate known(@Nullable LocalDate end, Deciding ctx) {
        return end == null ? ctx.asOf() : earlier(end, ctx.asOf());
    }

    static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
