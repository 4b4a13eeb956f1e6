package cn.laowu.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One employment in Beijing of a person whose year is settled (M6): one row of one file.
 *
 * @param row names the row among all rows of the person
 * @param category the worker's, as this row has it
 * @param start the first day
 * @param end the last day; null where it lasts
 * @param carries whether this row carries the year's amount by an earlier settlement: it keeps it
 */
public record Employment(
        String row,
        Category category,
        LocalDate start,
        @Nullable LocalDate end,
        boolean carries) {

    /**
     * @throws IllegalArgumentException where the end is before the start
     */
    public Employment {
        if (end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("employed from " + start + " to " + end);
        }
    }

    /** Is there a day of both? */
    public boolean overlaps(Employment other) {
        return !start.isAfter(lastDay(other)) && !other.start.isAfter(lastDay(this));
    }

    /** Is there no day between this employment and a next one that begins after it (R18)? */
    boolean adjoins(Employment next) {
        return end != null && end.plusDays(1).equals(next.start);
    }

    private static LocalDate lastDay(Employment employment) {
        LocalDate last = employment.end;
        return last == null ? LocalDate.MAX : last;
    }
}
