package cn.laowu.desk;

import cn.laowu.casework.FilingId;
import cn.laowu.casework.RunPeriod;
import cn.laowu.intake.KindNames;
import cn.laowu.policy.Parties;
import cn.laowu.policy.RegionId;
import java.time.YearMonth;
import java.util.Optional;

/** Which run's month depends on what is filed: of a roster its group's month, of other kinds none. */
public record RunMonths(Parties parties) {

    /** The run's month that is to be computed anew when the filing is confirmed, withdrawn or loses a row. */
    public Optional<RunPeriod> of(FilingId filing) {
        return isRoster(filing)
                ? Optional.of(of(RegionId.of(filing.region()), YearMonth.parse(filing.period())))
                : Optional.empty();
    }

    /** The run's month of a region's roster. */
    public RunPeriod of(RegionId region, YearMonth month) {
        return new RunPeriod(parties.quotaGroupOf(region).id(), month);
    }

    /** What a region's roster of a month is filed as. */
    public static FilingId roster(RegionId region, YearMonth month) {
        return FilingId.of(region.value(), KindNames.WELFARE_POSTS.id(), month.toString());
    }

    static boolean isRoster(FilingId filing) {
        return filing.kind().equals(KindNames.WELFARE_POSTS.id());
    }
}
