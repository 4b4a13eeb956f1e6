package cn.laowu.desk.replay;

import cn.laowu.policy.Measure;
import cn.laowu.policy.RegionId;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which recorded facts are to be decided anew, and how.
 *
 * @param from first month; of a measure that counts by the year, the years that these months lie in
 * @param to last month
 * @param readings tokens of the readings that are to be other than they were
 * @param policyVersion that is to hold on every day; empty where each day keeps its own
 * @param measures of M3, M4, M6, M7, M8
 * @param regions whose facts
 */
public record ReplayAsk(
        YearMonth from,
        YearMonth to,
        Map<String, String> readings,
        Optional<String> policyVersion,
        Set<Measure> measures,
        Set<RegionId> regions) {
    /** What is recorded row by row in files. */
    public static final Set<Measure> REPLAYABLE = Set.of(Measure.M3, Measure.M4, Measure.M6, Measure.M7, Measure.M8);

    /** Keeps its own copies. */
    public ReplayAsk {
        readings = Map.copyOf(readings);
        measures = Set.copyOf(measures);
        regions = Set.copyOf(regions);
    }

    List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    List<Year> years() {
        List<Year> years = new ArrayList<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            years.add(Year.of(year));
        }
        return years;
    }
}
