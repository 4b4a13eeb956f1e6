package cn.laowu.casework;

import cn.laowu.policy.QuotaGroupId;
import java.time.YearMonth;

/** One month of one quota group: what a payroll run is computed for (reading.md, "A month's runs"). */
public record RunPeriod(QuotaGroupId group, YearMonth month) {

    public RunPeriod before() {
        return new RunPeriod(group, month.minusMonths(1));
    }

    public RunPeriod next() {
        return new RunPeriod(group, month.plusMonths(1));
    }

    /** {@code xinjiang/2026-10}. */
    @Override
    public String toString() {
        return group.value() + "/" + month;
    }
}
