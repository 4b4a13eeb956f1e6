package cn.laowu.beijingemployment;

import cn.laowu.casework.Award;
import cn.laowu.policy.BeijingEmployment;
import cn.laowu.policy.Category;
import cn.laowu.policy.Deciding;
import cn.laowu.policy.Decision;
import cn.laowu.policy.Employment;
import cn.laowu.policy.Money;
import cn.laowu.policy.Parties;
import cn.laowu.policy.Reason;
import cn.laowu.policy.RegionId;
import cn.laowu.policy.SettledEmployment;
import cn.laowu.policy.SettlingEmployments;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What M6 says of a region's year on one day. For use by several threads. */
final class Rules {
    static final String MONTHS_SHORT = "months-short";
    static final String CATEGORY_NOT_ELIGIBLE = "category-not-eligible";
    static final String REGION_NOT_ELIGIBLE = "region-not-eligible";
    static final String JOINED = "joined";

    private final RegionId region;
    private final Year year;
    private final Deciding deciding;
    private final Award nothing;
    private final Map<Category, List<Reason>> bars = new EnumMap<>(Category.class);

    Rules(RegionId region, Year year, Deciding deciding) {
        this.region = region;
        this.year = year;
        this.deciding = deciding;
        for (Category category : Category.values()) {
            bars.put(
                    category,
                    of(category, year.atDay(1), null).reasons().stream()
                            .filter(reason -> !reason.code().equals(MONTHS_SHORT))
                            .toList());
        }
        Decision any = of(Category.LIFTED, year.atDay(1), null);
        this.nothing = new Award(Money.ZERO, any.rule().value(), any.clause(), any.policyVersion());
    }

    RegionId region() {
        return region;
    }

    /** Why nobody of the region is paid for (R5); empty where they are. */
    Optional<Reason> regionBar() {
        return bar(Category.LIFTED, REGION_NOT_ELIGIBLE);
    }

    /** Why nobody of the category is paid for; empty where they are. */
    Optional<Reason> categoryBar(Category category) {
        return bar(category, CATEGORY_NOT_ELIGIBLE);
    }

    private Optional<Reason> bar(Category category, String code) {
        return bars.getOrDefault(category, List.of()).stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }

    /** Why an unbroken time is no three months; empty where it is. */
    Optional<Reason> tooShort(Category category, LocalDate start, @Nullable LocalDate end) {
        return tooShort(of(category, start, end));
    }

    static Optional<Reason> tooShort(Decision decision) {
        return decision.reasons().stream()
                .filter(reason -> reason.code().equals(MONTHS_SHORT))
                .findFirst();
    }

    private Decision of(Category category, LocalDate start, @Nullable LocalDate end) {
        return new BeijingEmployment(region, category, year, start, end, false).decide(deciding);
    }

    /** What becomes of each employment of one person, by its name; the first listed first. */
    Map<String, SettledEmployment> settle(List<Employment> employments) {
        return SettlingEmployments.settle(region, year, employments, deciding);
    }

    Parties parties() {
        return deciding.book().parties();
    }

    /** What a row is worth that is accepted without an amount. */
    Award nothing() {
        return nothing;
    }
}
