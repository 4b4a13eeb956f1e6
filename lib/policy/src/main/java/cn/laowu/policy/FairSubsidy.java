package cn.laowu.policy;

import static cn.laowu.policy.Parameters.FAIR_AMOUNT;
import static cn.laowu.policy.Parameters.FAIR_CITY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * M4, clause 三.2: 对于本市用人单位和人力资源服务机构，参加由朝阳区组织的赴结对帮扶和对口支援地区开展的招聘活动，每参加一次给予2000元.
 */
public final class FairSubsidy {

    private static final RuleId RULE = RuleId.of("M4");
    private static final int CITY_FROM = 2;

    private FairSubsidy() {}

    /**
     * Returns what the attendance is worth to the organisation. Refused for {@code not-in-term} or {@code region-not-eligible} alone, or
     * for {@code not-beijing}, {@code not-organised}, {@code mode-not-eligible} (R4), {@code paid-before}.
     *
     * @throws IllegalArgumentException where the region is none that the book knows
     */
    public static Decision decide(FairAttendance facts, Deciding ctx) {
        Grounds grounds = Grounds.of(Span.ofEvent(facts.day()), facts.region(), ctx);
        Ruling ruling = grounds.ruling(RULE, Measure.M4, FAIR_AMOUNT, Payee.ORGANISATION);
        Optional<Reason> bar = grounds.bar();
        if (bar.isPresent()) {
            return ruling.refuse(List.of(bar.get()));
        }
        List<Reason> reasons = new ArrayList<>();
        if (!facts.beijing()) {
            reasons.add(FairReasons.notBeijing());
        }
        if (!facts.organisedByChaoyang()) {
            reasons.add(FairReasons.notOrganised());
        }
        if (facts.mode() == Mode.ONLINE && ctx.readings().is(Reading.R4, "no")) {
            reasons.add(FairReasons.online());
        }
        if (facts.attendedBefore()) {
            reasons.add(FairReasons.paidBefore());
        }
        if (!reasons.isEmpty()) {
            return ruling.refuse(reasons);
        }
        Money amount = grounds.policy().value(FAIR_AMOUNT);
        return ruling.pay(
                amount,
                () -> List.of(Step.of("参加招聘活动补贴（元/次）× 1次", "an attendance, yuan each, x 1 attendance", amount)));
    }

    /**
     * Returns whether a 统一社会信用代码 says that its holder is registered in this city: digits 3 and 4, the first two of GB/T 2260. Of an
     * organisation that is registered nationally only the district's register can say so.
     *
     * @param uscc 18 characters, checked
     * @param policy the version that decides
     */
    public static boolean registeredInCity(String uscc, Policy policy) {
        return uscc.startsWith(policy.value(FAIR_CITY), CITY_FROM);
    }
}
