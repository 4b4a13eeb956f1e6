package cn.laowu.casework;

import cn.laowu.policy.Parties;
import cn.laowu.policy.QuotaGroup;
import cn.laowu.policy.RegionId;
import java.time.YearMonth;

/** Was a person paid for a month of a post, in a sealed run, through the region of the filing? */
public final class SealedPayments implements PaidPeriods {
    private final Runs runs;
    private final Parties parties;
    private final String kind;

    /** Looks at the runs that pay files of this kind. */
    public SealedPayments(Runs runs, Parties parties, String kind) {
        this.runs = runs;
        this.parties = parties;
        this.kind = kind;
    }

    @Override
    public boolean paid(FilingId through, PersonId person) {
        if (!through.kind().equals(kind)) {
            return false;
        }
        QuotaGroup group = parties.quotaGroupOf(RegionId.of(through.region()));
        RunState state = runs.state(new RunPeriod(group.id(), YearMonth.parse(through.period())));
        return state.seals().stream()
                .anyMatch(seal -> runs.line(seal.generation(), person)
                        .filter(line -> line.paid() && line.region().equals(through.region()))
                        .isPresent());
    }
}
