package cn.laowu.policy;

import static cn.laowu.policy.Parameters.STATION_PERFORMANCE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * M2, clause 一.2: 每年帮扶脱贫劳动力实现就业不低于上一年规模、且完成东西部劳务协作考核任务，同时培训达到一定规模的，每年可再给予15万元.
 *
 * <p>All three must hold. A condition that fails refuses, whatever is not known; a number that the district has yet to set (R1) leaves
 * the case open, and never pays. Eligible is not yet approved: 可再给予.
 */
public final class StationPerformance {

    private static final RuleId RULE = RuleId.of("M2");

    private StationPerformance() {}

    /**
     * Returns what the year's figures are worth to the station. Refused for {@code not-in-term} or {@code region-not-eligible} alone, or
     * for {@code target-missed}, {@code assessment-missed}, {@code scale-missed}; undecidable for {@code target-not-set}, {@code
     * scale-not-set}.
     *
     * @throws IllegalArgumentException where the region is none that the book knows
     */
    public static Decision decide(StationFigures facts, Deciding ctx) {
        Grounds grounds = Grounds.of(Span.of(facts.year()), facts.region(), ctx);
        Ruling ruling = grounds.ruling(RULE, Measure.M2, STATION_PERFORMANCE, Payee.STATION);
        Optional<Reason> bar = grounds.bar();
        if (bar.isPresent()) {
            return ruling.refuse(List.of(bar.get()));
        }
        List<Reason> failed = failed(facts);
        if (!failed.isEmpty()) {
            return ruling.refuse(failed);
        }
        List<Reason> open = open(facts);
        if (!open.isEmpty()) {
            return ruling.leaveOpen(open);
        }
        Money amount = grounds.policy().value(STATION_PERFORMANCE);
        return ruling.pay(amount, () -> steps(facts, amount));
    }

    private static List<Reason> failed(StationFigures facts) {
        List<Reason> reasons = new ArrayList<>();
        Integer target = facts.target();
        if (target != null && facts.helped() < target) {
            reasons.add(StationReasons.targetMissed(facts, target));
        }
        if (!facts.assessmentMet()) {
            reasons.add(StationReasons.assessmentMissed(facts));
        }
        Integer scale = facts.trainingScale();
        if (scale != null && facts.trained() < scale) {
            reasons.add(StationReasons.scaleMissed(facts, scale));
        }
        return reasons;
    }

    private static List<Reason> open(StationFigures facts) {
        List<Reason> reasons = new ArrayList<>();
        if (facts.target() == null) {
            reasons.add(StationReasons.targetNotSet(facts));
        }
        if (facts.trainingScale() == null) {
            reasons.add(StationReasons.scaleNotSet(facts));
        }
        return reasons;
    }

    private static List<Step> steps(StationFigures facts, Money amount) {
        return List.of(
                new Step(
                        "帮扶脱贫劳动力就业" + facts.helped() + "人 ≥ " + target(facts.adjustedTarget()) + facts.target() + "人",
                        facts.helped() + " lifted workers helped into work, at least the "
                                + (facts.adjustedTarget() == null ? "last year's " : "adjusted target of ")
                                + facts.target(),
                        String.valueOf(facts.helped())),
                new Step("东西部劳务协作考核任务已完成", "the assessment is met", "1"),
                new Step(
                        "培训" + facts.trained() + "人 ≥ 区定规模" + facts.trainingScale() + "人",
                        facts.trained() + " trained, at least the scale of " + facts.trainingScale(),
                        String.valueOf(facts.trained())),
                Step.of("工作站绩效经费（元/站/年）× 1年", "performance funding, yuan a station and year, x 1 year", amount));
    }

    private static String target(@Nullable Integer adjusted) {
        return adjusted == null ? "上一年" : "调整后目标";
    }
}
