package cn.laowu.desk;

import cn.laowu.casework.Alongside;
import cn.laowu.casework.Award;
import cn.laowu.casework.FiledGroup;
import cn.laowu.casework.FiledRow;
import cn.laowu.casework.Subject;
import cn.laowu.intake.Finding;
import cn.laowu.intake.Row;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Rows of a file that are decided together, with rows of other standing files: a person's employments of a year (M6), a nomination (M7).
 * Sees every row first, then settles once, then answers row by row.
 */
public interface DecidingTogether {

    /**
     * Says what came of an earlier judging of the same bytes, before any row is seen.
     *
     * @param firm rows that it accepted and that stay as they are, whatever others do
     */
    default void judgedBefore(BitSet firm) {}

    /**
     * Takes note of a row that is being judged, in the order of the first reading.
     *
     * @param kept was it accepted in an earlier judging of the same bytes: then it stays so
     */
    void see(Row row, boolean kept);

    /** Takes note, in the same order, of a row that the district set aside: no other row may take its place. */
    default void aside(Row row) {}

    /** Takes note of a refused row that an earlier judging left so, and that is not judged now; after those that are. */
    default void stays(FiledRow row) {}

    /**
     * Settles what was seen; once more where what files share was changed meanwhile.
     *
     * @param take enter the rows into what files share, so that no other file counts them too; else only look
     */
    void settle(boolean take);

    /**
     * Returns what became of a row that nothing else refuses.
     *
     * @param subject whom the row is about
     */
    Verdict verdict(int row, Optional<Subject> subject);

    /** Returns what speaks also against a row that its own cells refuse; no code that it has already. */
    default List<Finding> alsoAgainst(int row, Optional<Subject> subject) {
        return List.of();
    }

    /** Returns what came of the rows that are decided as one, for each group of which the file has a row. */
    default List<FiledGroup> groups() {
        return List.of();
    }

    /** Returns what is written in the transaction with which the judging ends. */
    default Alongside alongside() {
        return Alongside.NOTHING;
    }

    /**
     * What became of a row.
     *
     * @param refusals why it is refused; empty for an accepted row
     * @param notes what an accepted row carries all the same
     * @param award what an accepted row is worth
     */
    record Verdict(List<Finding> refusals, List<Finding> notes, Optional<Award> award) {
        public Verdict {
            refusals = List.copyOf(refusals);
            notes = List.copyOf(notes);
        }
    }
}
