package cn.laowu.policy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A choice that the text of the measures leaves open, with the tokens of its alternatives, the default first.
 *
 * <p>R1 (the scale of training that M2 asks for is a number the district sets) and R14 (how the money goes) are no switches and
 * have no tokens, so they are not here.
 */
public enum Reading {
    /** What makes a month payable for a post. */
    R2(EnumSet.of(Measure.M3), "any-day", "last-day", "whole-month"),
    /** Two workers on one post in a month: one payment, or none. */
    R3(EnumSet.of(Measure.M3), "one", "none"),
    /** Whether online events count for M4. */
    R4(EnumSet.of(Measure.M4), "no", "yes"),
    /** Whether M6 includes counterpart regions. */
    R5(EnumSet.of(Measure.M6), "no", "yes"),
    /** Which year the three months of M6 belong to. */
    R6(EnumSet.of(Measure.M6), "within", "ends-in"),
    /** Whether 50,000 yuan caps the whole of M7 or the extra alone. */
    R7(EnumSet.of(Measure.M7), "whole", "extra"),
    /** Whether one worker may count for two entrepreneurs. */
    R8(EnumSet.of(Measure.M7), "no", "yes"),
    /** What a long class is: as registered, or from N days on ({@code days:N}). */
    R9(EnumSet.of(Measure.M8), "registered", "days:N"),
    /** Where M8.8 applies. */
    R10(EnumSet.of(Measure.M8), "every", "inner-mongolia"),
    /** Who is paid when more posts are confirmed than the quota. */
    R11(EnumSet.of(Measure.M3), "paid-before", "confirmation-order"),
    /** Which nominations use up the ten of M7. */
    R12(EnumSet.of(Measure.M7), "not-refused", "every"),
    /** When three months are complete. */
    R13(EnumSet.of(Measure.M6, Measure.M7), "day-before", "same-day"),
    /** What must lie in the term of O4: the last day of what is paid for, or the first. */
    R15(EnumSet.complementOf(EnumSet.of(Measure.K1)), "last-day", "first-day"),
    /** Whether the quota of posts is counted by month, or as distinct posts over the year. */
    R16(EnumSet.of(Measure.M3), "month", "year"),
    /** Whether M8.3 to M8.8 pay for a class not taught in the region. */
    R17(EnumSet.of(Measure.M8), "no", "yes"),
    /** Whether two employments with no day between them make one unbroken time. */
    R18(EnumSet.of(Measure.M6), "yes", "no");

    static final String DAYS_PREFIX = "days:";
    private static final String NUMBER_OF_DAYS = DAYS_PREFIX + "N";
    private static final Pattern DAYS = Pattern.compile("days:[1-9]\\d{0,3}");

    // both are unmodifiable copies, which the checker can't see
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Measure> measures;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> tokens;

    Reading(EnumSet<Measure> measures, String... tokens) {
        this.measures = Set.copyOf(measures);
        this.tokens = List.of(tokens);
    }

    /** Returns the tokens, the default first; {@code days:N} stands for each {@code days:1} to {@code days:9999}. */
    public List<String> tokens() {
        return tokens;
    }

    /** Returns the token that holds where the district has chosen none. */
    public String defaultToken() {
        return tokens.get(0);
    }

    /** Returns whether decisions of this measure depend on this reading. */
    public boolean concerns(Measure measure) {
        return measures.contains(measure);
    }

    /** Returns whether the token is one that this reading can take. */
    public boolean accepts(String token) {
        return token.startsWith(DAYS_PREFIX)
                ? tokens.contains(NUMBER_OF_DAYS) && DAYS.matcher(token).matches()
                : tokens.contains(token);
    }

    /** Returns the reading of this name, or nothing where there is none. */
    public static Optional<Reading> fromName(String name) {
        return Arrays.stream(values())
                .filter(reading -> reading.name().equals(name))
                .findFirst();
    }
}
