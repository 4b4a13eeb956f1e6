package cn.laowu.desk;

import cn.laowu.casework.Casework;
import cn.laowu.casework.ConfirmingFiling;
import cn.laowu.casework.FilingId;
import cn.laowu.casework.Officer;
import cn.laowu.casework.RunPeriod;
import cn.laowu.policy.Parties;
import java.time.Clock;
import java.util.Optional;

/**
 * A named officer confirms what stands of any kind, or takes that back; where a run's month depends on it and its seal was asked for already,
 * the month is asked to be computed once more.
 */
public final class ConfirmingFiled {
    private final Casework casework;
    private final RunMonths runMonths;
    private final RunRequests runRequests;
    private final Clock clock;

    public ConfirmingFiled(Casework casework, Parties parties, RunRequests runRequests, Clock clock) {
        this.casework = casework;
        this.runMonths = new RunMonths(parties);
        this.runRequests = runRequests;
        this.clock = clock;
    }

    /**
     * Confirms the rows that wait.
     *
     * @param hash names them, as the officer saw them
     * @param evidence where the proof lies (O1)
     */
    public ConfirmingFiling.Outcome confirm(FilingId filing, String hash, Officer by, Optional<String> evidence) {
        Optional<RunPeriod> raises = runMonths.of(filing);
        return computedAnew(
                raises, casework.confirmingFiling().confirm(filing, hash, by, evidence, raises, clock.instant()));
    }

    /** Takes the confirmation of every row back, for a reason that is kept. */
    public ConfirmingFiling.Outcome withdraw(FilingId filing, String reason, Officer by) {
        Optional<RunPeriod> raises = runMonths.of(filing);
        return computedAnew(raises, casework.confirmingFiling().withdraw(filing, reason, by, raises, clock.instant()));
    }

    /** Also after "already so": the officer may be repeating a call whose request was lost. */
    private ConfirmingFiling.Outcome computedAnew(Optional<RunPeriod> raises, ConfirmingFiling.Outcome outcome) {
        boolean so = outcome instanceof ConfirmingFiling.Outcome.Done
                || outcome instanceof ConfirmingFiling.Outcome.AlreadySo;
        if (so) {
            raises.filter(period -> casework.runs().state(period).due()).ifPresent(runRequests::send);
        }
        return outcome;
    }
}
