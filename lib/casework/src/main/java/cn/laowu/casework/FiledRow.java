package cn.laowu.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A row as it was judged.
 *
 * @param row 1-based, of the sheet; of a CSV the record
 * @param subject whom it is about; empty where the number could not be read
 * @param codes why it is refused, or what an accepted row carries all the same ({@code not-completed}), sorted; the sentences are among
 *     the particulars
 * @param facts what the rule needs and is not personal: category, post, dates, days; none of a refused row, in whose columns anything may
 *     stand
 * @param award what an accepted row is worth, where the kind decides that; a refused one is worth nothing
 */
public record FiledRow(
        int row,
        boolean accepted,
        Optional<Subject> subject,
        List<String> codes,
        Map<String, String> facts,
        Optional<Award> award,
        Particulars particulars) {

    public FiledRow {
        codes = codes.stream().sorted().toList();
        facts = accepted ? Map.copyOf(facts) : Map.of();
    }

    /** A row of a kind that decides no money by itself. */
    public FiledRow(
            int row,
            boolean accepted,
            Optional<PersonId> person,
            List<String> codes,
            Map<String, String> facts,
            Particulars particulars) {
        this(row, accepted, person.map(Subject::of), codes, facts, Optional.empty(), particulars);
    }

    /** The person whom it is about; empty where it could not be read, and for a row about an organisation. */
    public Optional<PersonId> person() {
        return subject.flatMap(Subject::person);
    }

    /**
     * What it was decided on; of a refused row what could be read of it, which is stored encrypted, for in its columns anything may stand.
     * None of a row that the district set aside.
     */
    public Map<String, String> readFacts() {
        return accepted ? facts : particulars.readFacts();
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
        award.ifPresent(worth -> add(text, worth.rule(), worth.amount().toString()));
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
