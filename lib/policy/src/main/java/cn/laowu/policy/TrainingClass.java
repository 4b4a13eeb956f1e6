package cn.laowu.policy;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The facts of M8 that all trainees of a class share.
 *
 * @param region where it is held, or whom it serves
 * @param beijing what a Beijing institution registered it as; null where the region itself runs it (五.1)
 * @param closing its last day
 * @param days from its opening to its closing, both counting; null where not known, which R15's alternative, and R9's for a class that
 *     is long or short, don't allow
 */
public record TrainingClass(
        RegionId region,
        @Nullable ByBeijing beijing,
        LocalDate closing,
        @Nullable Integer days) {

    /**
     * What a Beijing institution's class was registered as, and how it is taught.
     *
     * @param type long, short, or for local teachers (R9, R10)
     * @param mode on site or online (R17)
     */
    public record ByBeijing(ClassType type, Mode mode) {}

    /**
     * @throws IllegalArgumentException where the class lasts no day
     */
    public TrainingClass {
        if (days != null && days < 1) {
            throw new IllegalArgumentException("a class of " + days + " days");
        }
    }

    /**
     * Returns the class from its opening to its closing.
     *
     * @throws MissingFact where R15 asks for the first day, and the days are not known
     */
    public Span span(Deciding ctx) {
        if (days == null && ctx.readings().is(Reading.R15, "first-day")) {
            throw new MissingFact("days", Reading.R15, ctx.readings().token(Reading.R15));
        }
        return Span.ofClass(days == null ? closing : closing.minusDays(days - 1L), closing);
    }

    /** Returns whether the class is a long one: as registered, or by its days (R9). */
    boolean isLong(ByBeijing registered, Deciding ctx) {
        OptionalInt least = ctx.readings().days(Reading.R9);
        if (least.isEmpty()) {
            return registered.type() == ClassType.LONG;
        }
        if (days == null) {
            throw new MissingFact("days", Reading.R9, ctx.readings().token(Reading.R9));
        }
        return days >= least.getAsInt();
    }
}
