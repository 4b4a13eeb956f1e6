package cn.laowu.casework;

import cn.laowu.policy.Parties;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run says of one confirmed row. One person has at most one line in a run, and its key is the person.
 *
 * @param upload whose row it is, and {@code row} which
 * @param post the post's number, folded
 * @param amountFen whole fen; 0 where nothing is paid
 * @param code why nothing is paid; empty where it is
 * @param facts what the rule decided on
 * @param particulars name, 身份证号 and account; encrypted where it is stored
 */
public record RunLine(
        PersonId person,
        String region,
        UploadVersion upload,
        int row,
        String post,
        long amountFen,
        String code,
        Map<String, String> facts,
        Particulars particulars) {

    /** By the region's id, then row: the same whatever order the parties have, so that a seal can be checked for ever. */
    static final Comparator<RunLine> BY_ID =
            Comparator.comparing(RunLine::region).thenComparingInt(RunLine::row);

    /** By region in the order of the parties, then row: as a person reads them. */
    public static Comparator<RunLine> inRosterOrder(Parties parties) {
        List<String> regions =
                parties.regions().stream().map(region -> region.id().value()).toList();
        return Comparator.<RunLine>comparingInt(line -> regions.indexOf(line.region()))
                .thenComparingInt(RunLine::row);
    }

    public RunLine {
        facts = Map.copyOf(facts);
        if (amountFen < 0 || amountFen > 0 != code.isEmpty()) {
            throw new IllegalArgumentException("row " + row + " gets " + amountFen + " fen for '" + code + "'");
        }
    }

    public boolean paid() {
        return amountFen > 0;
    }

    /** The same content always gives the same text, however it is encrypted and whoever has which id. */
    String plain() {
        StringBuilder text = new StringBuilder()
                .append(region)
                .append('|')
                .append(row)
                .append('|')
                .append(upload)
                .append('|')
                .append(post)
                .append('|')
                .append(amountFen)
                .append('|')
                .append(code);
        add(text, facts);
        add(text, particulars.fields());
        return text.append('\n').toString();
    }

    private static void add(StringBuilder text, Map<String, String> named) {
        new TreeMap<>(named)
                .forEach((name, value) -> text.append('|')
                        .append(name)
                        .append('=')
                        .append(value.length())
                        .append(':')
                        .append(value));
    }
}
