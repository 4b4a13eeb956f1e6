package cn.laowu.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A row as it was judged.
 *
 * @param row 1-based, of the sheet; of a CSV the record
 * @param person whom it is about; empty where the number could not be read
 * @param codes why it is refused, sorted; the sentences are among the particulars
 * @param facts what the rule needs and is not personal: category, post, dates, days; none of a refused row, in whose columns anything may
 *     stand
 */
public record FiledRow(
        int row,
        boolean accepted,
        Optional<PersonId> person,
        List<String> codes,
        Map<String, String> facts,
        Particulars particulars) {

    public FiledRow {
        codes = codes.stream().sorted().toList();
        facts = accepted ? Map.copyOf(facts) : Map.of();
    }

    /** A fact that every accepted row of the kind has. */
    public String fact(String name) {
        String value = facts.get(name);
        if (value == null) {
            throw new IllegalStateException("row " + row + " was accepted without " + name);
        }
        return value;
    }

    /** The same content always gives the same text, however it is encrypted and whoever has which id. */
    String plain() {
        StringBuilder text = new StringBuilder().append(row);
        new TreeMap<>(facts).forEach((name, value) -> add(text, name, value));
        new TreeMap<>(particulars.fields()).forEach((name, value) -> add(text, name, value));
        return text.append('\n').toString();
    }

    private static void add(StringBuilder text, String name, String value) {
        text.append('|')
                .append(name)
                .append('=')
                .append(value.length())
                .append(':')
                .append(value);
    }
}
