package cn.laowu.policy;

import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * The facts of M6: one worker's unbroken employment in Beijing, and the year for which pay is asked.
 *
 * @param region where the worker is from
 * @param category the worker's
 * @param year the calendar year claimed
 * @param start the first day of employment; of employments with no day between them the first one's (R18)
 * @param end the last day; null where it lasts
 * @param paidThisYear whether this person was paid for this year already, whatever the region
 */
public record BeijingEmployment(
        RegionId region,
        Category category,
        Year year,
        LocalDate start,
        @Nullable LocalDate end,
        boolean paidThisYear) implements Question {

    /**
     * @throws IllegalArgumentException where the end is before the start
     */
    public BeijingEmployment {
        if (end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("employed from " + start + " to " + end);
        }
    }

    @Override
    public Decision decide(Deciding ctx) {
        return BeijingSubsidy.decide(this, ctx);
    }
}
