package cn.laowu.policy;

import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * The facts of M2: what a region's station achieved in a year. Counts are of persons.
 *
 * @param region the region; each has one station
 * @param year the calendar year
 * @param helped lifted workers whom the station helped into work
 * @param helpedLastYear the same of the year before; null where not known
 * @param adjustedTarget what the district asks for instead of last year's number; null where it has adjusted nothing
 * @param assessmentMet whether the 东西部劳务协作考核任务 is met
 * @param trained persons trained
 * @param trainingScale what the district set as 一定规模 for the region and year (R1); null until it has
 */
public record StationFigures(
        RegionId region,
        Year year,
        int helped,
        @Nullable Integer helpedLastYear,
        @Nullable Integer adjustedTarget,
        boolean assessmentMet,
        int trained,
        @Nullable Integer trainingScale)
        implements Question {

    /**
     * @throws IllegalArgumentException where a count is below zero
     */
    public StationFigures {
        if (helped < 0 || trained < 0 || below0(helpedLastYear) || below0(adjustedTarget) || below0(trainingScale)) {
            throw new IllegalArgumentException("a count of persons below zero");
        }
    }

    private static boolean below0(@Nullable Integer count) {
        return count != null && count < 0;
    }

    /** Returns how many must have been helped, or null where neither last year's number nor an adjusted one is known. */
    @Nullable
    Integer target() {
        return adjustedTarget == null ? helpedLastYear : adjustedTarget;
    }

    @Override
    public Decision decide(Deciding ctx) {
        return StationPerformance.decide(this, ctx);
    }
}
