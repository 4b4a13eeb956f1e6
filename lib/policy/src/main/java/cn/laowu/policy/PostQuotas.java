package cn.laowu.policy;

import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Quotas of posts that the district has set for a year otherwise than the measures do (任务调整, clause 六.4). Immutable. */
public final class PostQuotas {

    /** No year is set otherwise. */
    public static final PostQuotas NONE = new PostQuotas(Map.of());

    private final Map<Year, Map<QuotaGroupId, Integer>> byYear;

    private PostQuotas(Map<Year, Map<QuotaGroupId, Integer>> byYear) {
        this.byYear = byYear;
    }

    /**
     * Returns these quotas.
     *
     * @param byYear posts paid at one time, by year and group
     * @throws IllegalArgumentException where a quota is below zero
     */
    public static PostQuotas of(Map<Year, Map<QuotaGroupId, Integer>> byYear) {
        Map<Year, Map<QuotaGroupId, Integer>> copy = new HashMap<>();
        byYear.forEach((year, quotas) -> {
            if (quotas.values().stream().anyMatch(quota -> quota < 0)) {
                throw new IllegalArgumentException("a quota below zero in " + year);
            }
            copy.put(year, Map.copyOf(quotas));
        });
        return new PostQuotas(copy);
    }

    /** Returns the group's quota of that year, or nothing where the measures' holds. */
    OptionalInt find(Year year, QuotaGroupId group) {
        Integer quota = byYear.getOrDefault(year, Map.of()).get(group);
        return quota == null ? OptionalInt.empty() : OptionalInt.of(quota);
    }
}
