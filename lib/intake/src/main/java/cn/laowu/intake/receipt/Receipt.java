package cn.laowu.intake.receipt;

import cn.laowu.intake.FileOutcome;
import cn.laowu.intake.Finding;
import cn.laowu.policy.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The answer to one file, but for its rows, which stream beside it.
 *
 * @param heading which file
 * @param verdict what became of it
 */
public record Receipt(Heading heading, Verdict verdict) {

    /**
     * Which file was judged, and when.
     *
     * @param uploadId the upload's id
     * @param place the region's id, {@code district}, or what the key said where it fits none
     * @param placeZh what officers call the place; empty where there is none
     * @param kind the kind's id, or what the key said
     * @param kindZh what officers call the kind; empty where there is none
     * @param period month, year, or the number of a batch or event, as the key has it
     * @param fileName the file's own name
     * @param judgedOn the day on which its rows were judged
     */
    public record Heading(
            String uploadId,
            String place,
            String placeZh,
            String kind,
            String kindZh,
            String period,
            String fileName,
            LocalDate judgedOn) {}

    /** What became of a file. */
    public sealed interface Verdict {}

    /**
     * Every row was answered by itself.
     *
     * @param sheet the sheet that counted
     * @param headerRow its 1-based header row
     * @param columns by declared name, the column of the sheet, counted from 0
     * @param tally the counts of its rows' answers
     * @param warnings what a person should look at in the file as a whole
     * @param groups what became of rows that are decided together; empty for most kinds
     */
    public record Judged(
            String sheet,
            int headerRow,
            Map<String, Integer> columns,
            Tally tally,
            List<Finding> warnings,
            List<GroupAnswer> groups)
            implements Verdict {

        /** Keeps its own copies. */
        public Judged {
            columns = Map.copyOf(columns);
            warnings = List.copyOf(warnings);
            groups = List.copyOf(groups);
        }

        /** Returns the verdict over a file that was read, whose answers come to this tally. */
        public static Judged of(FileOutcome.Read read, Tally tally) {
            return new Judged(read.sheet(), read.headerRow(), read.columns(), tally, read.warnings(), List.of());
        }

        /** Returns this verdict with what became of rows that are decided together; the file is worth what they are. */
        public Judged withGroups(List<GroupAnswer> answers) {
            Money sum = answers.stream().map(GroupAnswer::amount).reduce(Money.ZERO, Money::plus);
            return new Judged(sheet, headerRow, columns, tally.worth(sum), warnings, answers);
        }
    }

    /** The file is refused whole, for this reason; none of its rows was recorded. */
    public record RefusedWhole(Finding why) implements Verdict {}
}
