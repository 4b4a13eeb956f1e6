package cn.laowu.intake;

import java.util.List;
import java.util.Map;

/** What became of a file. */
public sealed interface FileOutcome {

    /**
     * It was read to its end; every row was accepted or refused by itself.
     *
     * @param sheet the sheet that counted
     * @param headerRow its 1-based header row
     * @param columns by declared name, the column of the sheet, counted from 0; declared columns that the sheet has not are absent
     * @param labels the lines above the table
     * @param dataRows rows of data, blanks and footers not counted
     * @param accepted how many of them nothing refuses
     * @param rejected how many of them something refuses
     * @param warnings what a person should look at in the file as a whole
     */
    record Read(
            String sheet,
            int headerRow,
            Map<String, Integer> columns,
            Labels labels,
            int dataRows,
            int accepted,
            int rejected,
            List<Finding> warnings)
            implements FileOutcome {}

    /** It is refused whole, for this reason. */
    record Refused(Finding why) implements FileOutcome {}
}
