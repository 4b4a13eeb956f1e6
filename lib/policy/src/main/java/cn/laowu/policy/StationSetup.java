package cn.laowu.policy;

import static cn.laowu.policy.Parameters.STATION_SETUP;

import java.util.List;
import java.util.Optional;

/** M1, clause 一.1: 每年由朝阳区给予5万元的先期工作经费补贴. Each region's station is funded once a year. */
public final class StationSetup {

    private static final RuleId RULE = RuleId.of("M1");

    private StationSetup() {}

    /**
     * Returns what the year is worth to the station. Reasons: {@code not-in-term} or {@code region-not-eligible} alone, {@code
     * paid-before}.
     *
     * @throws IllegalArgumentException where the region is none that the book knows
     */
    public static Decision decide(StationYear facts, Deciding ctx) {
        Grounds grounds = Grounds.of(Span.of(facts.year()), facts.region(), ctx);
        Ruling ruling = grounds.ruling(RULE, Measure.M1, STATION_SETUP, Payee.STATION);
        Optional<Reason> bar = grounds.bar();
        if (bar.isPresent()) {
            return ruling.refuse(List.of(bar.get()));
        }
        if (facts.paidBefore()) {
            return ruling.refuse(List.of(StationReasons.paidBefore(facts)));
        }
        Money amount = grounds.policy().value(STATION_SETUP);
        return ruling.pay(
                amount,
                () -> List.of(Step.of(
                        "工作站先期工作经费（元/站/年）× 1年",
                        "setup funding of a station, yuan a station and year, x 1 year",
                        amount)));
    }
}
