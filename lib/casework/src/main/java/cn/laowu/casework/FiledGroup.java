package cn.laowu.casework;

import java.util.List;

/**
 * What came of rows that are decided as one, such as the nomination of an entrepreneur; kept with the judgement that decided it.
 *
 * @param subject whom the group is about
 * @param firstRow the first row of the file that belongs to it: the order in which groups are told
 * @param counted how many rows count, of all files
 * @param codes why it is refused, sorted; empty where it is not
 * @param award what it is worth: zero where it is refused
 * @param particulars the fields {@code number} and {@code name}, and the sentences of the codes
 */
public record FiledGroup(
        Subject subject, int firstRow, int counted, List<String> codes, Award award, Particulars particulars) {

    public FiledGroup {
        codes = codes.stream().sorted().toList();
    }

    /** The same answer always gives the same text, whoever has which id. */
    String plain() {
        return "group|" + particulars.field("number") + "|" + counted + "|" + award.rule() + "|" + award.amount()
                + "\n";
    }
}
