package cn.laowu.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A worker whom an entrepreneur employed (M7).
 *
 * @param category the worker's
 * @param start the first day of employment
 * @param end the last day; null where it lasts
 * @param countedElsewhere whether the worker counted for another entrepreneur (R8)
 */
public record Worker(
        Category category, LocalDate start, @Nullable LocalDate end, boolean countedElsewhere) {

    /**
     * @throws IllegalArgumentException where the end is before the start
     */
    public Worker {
        if (end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("employed from " + start + " to " + end);
        }
    }
}
