package cn.laowu.postpayroll;

import cn.laowu.casework.FiledRow;
import cn.laowu.casework.Filing;
import cn.laowu.casework.PersonId;
import cn.laowu.casework.RunChange;
import cn.laowu.casework.RunLine;
import cn.laowu.casework.RunPeriod;
import cn.laowu.casework.RunState;
import cn.laowu.casework.UploadVersion;
import cn.laowu.policy.Post;
import cn.laowu.policy.QuotaGroup;
import cn.laowu.policy.RegionId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts of one month of one quota group, read at one version of its confirmations.
 *
 * @param rows confirmed and accepted
 * @param filings by region
 * @param sealed lines of this month's sealed runs, paid and unpaid
 * @param listed the 追缴 of each person that this month's sealed runs listed last
 * @param compared regions of which this month's sealed runs tell the difference to the month before already
 * @param left who is told by this month's sealed runs to have left, each in the region that they left
 * @param setAside whose row the district set aside in the roster that stands, each in the region of the roster
 * @param before paid lines of the month before, in all its sealed runs
 * @param waits does the month before wait with a confirmed roster
 */
record GatheredMonth(
        QuotaGroup group,
        RunPeriod period,
        long version,
        RunState state,
        Map<RegionId, Filing> filings,
        List<Row> rows,
        List<RunLine> sealed,
        Map<PersonId, RunChange> listed,
        Set<String> compared,
        Set<String> left,
        Set<String> setAside,
        List<RunLine> before,
        Set<Post> paidEarlierThisYear,
        long versionBefore,
        long revisionBefore,
        boolean waits) {

    /** A confirmed row: which roster's, and in which order that was confirmed. */
    record Row(RegionId region, UploadVersion upload, long confirmationOrder, FiledRow filed) {
        PersonId person() {
            return filed.person().orElseThrow(() -> new IllegalStateException("row without a person was accepted"));
        }
    }

    boolean confirmed(RegionId region) {
        Filing filing = filings.get(region);
        return filing != null && filing.confirmed();
    }
}
