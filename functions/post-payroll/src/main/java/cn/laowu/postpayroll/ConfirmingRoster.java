package cn.laowu.postpayroll;

import cn.laowu.casework.Casework;
import cn.laowu.casework.ConfirmingFiling;
import cn.laowu.casework.FilingId;
import cn.laowu.casework.Officer;
import cn.laowu.casework.RunPeriod;
import cn.laowu.desk.Deciders;
import cn.laowu.policy.RegionId;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;

/** A region confirms its roster, or takes that back; a month whose seal was asked for already is asked to be computed once more. */
public final class ConfirmingRoster {
    private final Casework casework;
    private final Deciders deciders;
    private final RunRequests runRequests;
    private final Clock clock;

    public ConfirmingRoster(Casework casework, Deciders deciders, RunRequests runRequests, Clock clock) {
        this.casework = casework;
        this.deciders = deciders;
        this.runRequests = runRequests;
        this.clock = clock;
    }

    public ConfirmingFiling.Outcome confirm(
            RegionId region, YearMonth month, String hash, Officer by, Optional<String> evidence) {
        return computedAnew(
                region,
                month,
                casework.confirmingFiling()
                        .confirm(
                                filing(region, month),
                                hash,
                                by,
                                evidence,
                                Optional.of(period(region, month)),
                                clock.instant()));
    }

    public ConfirmingFiling.Outcome withdraw(RegionId region, YearMonth month, String reason, Officer by) {
        return computedAnew(
                region,
                month,
                casework.confirmingFiling()
                        .withdraw(
                                filing(region, month),
                                reason,
                                by,
                                Optional.of(period(region, month)),
                                clock.instant()));
    }

    /** Also after "already so": the officer may be repeating a call whose request was lost. */
    private ConfirmingFiling.Outcome computedAnew(RegionId region, YearMonth month, ConfirmingFiling.Outcome outcome) {
        RunPeriod period = period(region, month);
        boolean so = outcome instanceof ConfirmingFiling.Outcome.Done
                || outcome instanceof ConfirmingFiling.Outcome.AlreadySo;
        if (so && casework.runs().state(period).due()) {
            runRequests.send(period, RunningPostPayroll.Request.of(month), Officer.SCHEDULE);
        }
        return outcome;
    }

    private RunPeriod period(RegionId region, YearMonth month) {
        return new RunPeriod(deciders.parties().quotaGroupOf(region).id(), month);
    }

    static FilingId filing(RegionId region, YearMonth month) {
        return FilingId.of(region.value(), WelfarePosts.ID, month.toString());
    }
}
