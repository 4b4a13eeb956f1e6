package cn.laowu.postpayroll;

import cn.laowu.casework.Casework;
import java.time.Clock;
import java.time.Duration;

/** Deletes the rows of judgings that were given up, a day after they began. */
public final class SweepingRows {
    private static final Duration AGE = Duration.ofDays(1);

    private final Casework casework;
    private final Clock clock;

    public SweepingRows(Casework casework, Clock clock) {
        this.casework = casework;
        this.clock = clock;
    }

    /** Returns of how many judgements. */
    public int sweep() {
        return casework.sweepingJudgements().sweep(clock.instant().minus(AGE));
    }
}
