package cn.laowu.postpayroll;

import cn.laowu.casework.Casework;
import cn.laowu.casework.RunPeriod;
import cn.laowu.casework.RunState;
import cn.laowu.desk.RunRequests;
import cn.laowu.policy.Parties;
import cn.laowu.policy.QuotaGroup;
import java.time.Clock;
import java.time.YearMonth;

/** Asks for months that wait for nothing any longer: the month before was sealed, or the asking, or the schedule's own run, was lost. */
public final class ContinuingMonths {
    private static final int MONTHS = 36;

    private final Casework casework;
    private final Parties parties;
    private final RunRequests requests;
    private final Clock clock;

    public ContinuingMonths(Casework casework, Parties parties, RunRequests requests, Clock clock) {
        this.casework = casework;
        this.parties = parties;
        this.requests = requests;
        this.clock = clock;
    }

    /** After a month was sealed, the next one may no longer have to wait for it. */
    void after(RunState state) {
        if (!state.seals().isEmpty()) {
            ask(state.period().next(), false);
        }
    }

    /** Every night, the earliest first: what was confirmed and not settled, in the months of the last three years. */
    void all() {
        YearMonth thisMonth = YearMonth.now(clock);
        for (QuotaGroup group : parties.quotaGroups()) {
            for (int back = MONTHS; back > 0; back--) {
                // the day of the schedule is in the month after; before it is past, nobody is to be ahead of it
                ask(new RunPeriod(group.id(), thisMonth.minusMonths(back)), back > 1);
            }
        }
    }

    /** Where it has something to settle and its seal was asked for, or it is overdue: its day is past, whether or not anybody asked. */
    private void ask(RunPeriod period, boolean overdue) {
        RunState state = casework.runs().state(period);
        long version = casework.runs().version(period);
        boolean due = state.due() || (overdue && version > 0);
        if (due && version != state.settledVersion()) {
            requests.send(period);
        }
    }
}
