package cn.laowu.postpayroll;

import cn.laowu.casework.FilingId;
import cn.laowu.policy.RegionId;
import java.time.YearMonth;

/** Whose roster, of which month. */
record RosterKey(RegionId region, YearMonth month) {

    static RosterKey of(FilingId filing) {
        return new RosterKey(RegionId.of(filing.region()), YearMonth.parse(filing.period()));
    }
}
