package cn.laowu.postpayroll;

import cn.laowu.casework.Casework;
import cn.laowu.casework.GenerationId;
import cn.laowu.casework.RunPeriod;
import cn.laowu.policy.Parties;
import cn.laowu.policy.QuotaGroup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;

/** Deletes what computations left that no seal names and nobody is shown, a day after they began. */
public final class SweepingGenerations {
    private static final Duration AGE = Duration.ofDays(1);
    private static final int MONTHS = 36;

    private final Casework casework;
    private final Parties parties;
    private final Clock clock;

    public SweepingGenerations(Casework casework, Parties parties, Clock clock) {
        this.casework = casework;
        this.parties = parties;
        this.clock = clock;
    }

    /** Looks at the months of the last three years, the term of the measures and what came before it; returns how many it deleted. */
    public int sweep() {
        Instant before = clock.instant().minus(AGE);
        YearMonth thisMonth = YearMonth.now(clock);
        int deleted = 0;
        for (QuotaGroup group : parties.quotaGroups()) {
            for (int back = 0; back < MONTHS; back++) {
                RunPeriod period = new RunPeriod(group.id(), thisMonth.minusMonths(back));
                for (GenerationId abandoned : casework.runs().abandoned(period, before)) {
                    casework.runs().delete(period, abandoned);
                    deleted++;
                }
            }
        }
        return deleted;
    }
}
