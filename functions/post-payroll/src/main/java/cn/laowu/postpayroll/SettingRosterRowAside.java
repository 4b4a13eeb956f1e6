package cn.laowu.postpayroll;

import cn.laowu.casework.Casework;
import cn.laowu.casework.Filing;
import cn.laowu.casework.Officer;
import cn.laowu.casework.RunPeriod;
import cn.laowu.casework.SettingAside;
import cn.laowu.casework.UploadId;
import cn.laowu.desk.Deciders;
import cn.laowu.desk.RunMonths;
import cn.laowu.desk.RunRequests;
import cn.laowu.desk.SettingRowAside;
import cn.laowu.policy.RegionId;
import java.time.YearMonth;
import java.util.Optional;

/** The district sets a row of a region's roster aside; a month whose seal was asked for already is asked to be computed once more. */
public final class SettingRosterRowAside {
    private final Casework casework;
    private final Deciders deciders;
    private final SettingRowAside settingRowAside;
    private final RunRequests runRequests;

    public SettingRosterRowAside(
            Casework casework, Deciders deciders, SettingRowAside settingRowAside, RunRequests runRequests) {
        this.casework = casework;
        this.deciders = deciders;
        this.settingRowAside = settingRowAside;
        this.runRequests = runRequests;
    }

    /** Also after "already so" the rest is asked for: the officer may be repeating a call whose requests were lost. */
    public SettingAside.Outcome setAside(
            RegionId region, YearMonth month, Optional<UploadId> lookedAt, int row, String reason, Officer by) {
        RunPeriod period = new RunMonths(deciders.parties()).of(region, month);
        SettingAside.Outcome outcome = settingRowAside.setAside(
                RunMonths.roster(region, month), lookedAt, row, reason, by, Optional.of(period));
        if (outcome instanceof SettingAside.Outcome.Done done) {
            follow(period, done.filing());
        } else if (outcome instanceof SettingAside.Outcome.AlreadySo already) {
            follow(period, already.filing());
        }
        return outcome;
    }

    private void follow(RunPeriod period, Filing filing) {
        if (casework.runs().state(period).due()) {
            runRequests.send(period);
        }
        settingRowAside.tell(filing);
    }
}
