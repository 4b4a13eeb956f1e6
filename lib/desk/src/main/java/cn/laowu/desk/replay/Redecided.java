package cn.laowu.desk.replay;

import cn.laowu.casework.Subject;
import cn.laowu.policy.Measure;
import cn.laowu.policy.Money;
import cn.laowu.policy.Reason;
import java.util.List;

/**
 * One recorded decision and what it would be.
 *
 * @param period month, year or number of event or batch
 * @param subject the person or organisation that it is about
 * @param row 1-based, of the sheet; the one that carries the amount where several do
 * @param before what was decided
 * @param after what it would be
 * @param reasonsBefore codes why nothing, or not more, was decided
 * @param reasonsAfter why nothing would be; empty where something would
 */
public record Redecided(
        Measure measure,
        String region,
        String period,
        Subject subject,
        int row,
        Money before,
        Money after,
        List<String> reasonsBefore,
        List<Reason> reasonsAfter) {

    /** Keeps its own copies. */
    public Redecided {
        reasonsBefore = List.copyOf(reasonsBefore);
        reasonsAfter = List.copyOf(reasonsAfter);
    }

    /** Would anything else be paid? */
    public boolean differs() {
        return !before.equals(after);
    }
}
