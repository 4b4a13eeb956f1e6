package cn.laowu.policy;

import java.time.Year;

/**
 * The facts of M1: a region's station in a year.
 *
 * @param region the region; each has one station
 * @param year the calendar year that is funded
 * @param paidBefore whether this station was paid for this year already
 */
public record StationYear(RegionId region, Year year, boolean paidBefore) implements Question {

    @Override
    public Decision decide(Deciding ctx) {
        return StationSetup.decide(this, ctx);
    }
}
