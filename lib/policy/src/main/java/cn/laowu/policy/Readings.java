package cn.laowu.policy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;

/** How the district reads the measures: one token for each {@link Reading}. Immutable. */
public final class Readings {

    private static final Readings DEFAULTS = new Readings(Map.of());

    // an EnumMap itself: its wrappers look up twice, and every decision asks several times
    private final EnumMap<Reading, String> tokens;
    private final EnumMap<Measure, Map<Reading, String>> byMeasure;

    private Readings(Map<Reading, String> chosen) {
        EnumMap<Reading, String> all = new EnumMap<>(Reading.class);
        for (Reading reading : Reading.values()) {
            all.put(reading, chosen.getOrDefault(reading, reading.defaultToken()));
        }
        tokens = all;
        byMeasure = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            Map<Reading, String> concerned = new EnumMap<>(all);
            concerned.keySet().removeIf(reading -> !reading.concerns(measure));
            byMeasure.put(measure, Collections.unmodifiableMap(concerned));
        }
    }

    /** Returns the readings where the district has chosen none. */
    public static Readings defaults() {
        return DEFAULTS;
    }

    /**
     * Returns the defaults with these choices.
     *
     * @param chosen tokens by the names of their readings, {@code R3} to {@code none}
     * @throws UnknownReading naming every name and token that doesn't exist
     */
    public static Readings of(Map<String, String> chosen) {
        return DEFAULTS.with(chosen);
    }

    /**
     * Returns these readings with other choices for some, as a what-if question makes them.
     *
     * @param chosen tokens by the names of their readings
     * @throws UnknownReading naming every name and token that doesn't exist
     */
    public Readings with(Map<String, String> chosen) {
        Map<String, String> unknown = new TreeMap<>();
        Map<Reading, String> all = new EnumMap<>(tokens);
        chosen.forEach((name, token) -> Reading.fromName(name)
                .filter(reading -> reading.accepts(token))
                .ifPresentOrElse(reading -> all.put(reading, token), () -> unknown.put(name, token)));
        if (!unknown.isEmpty()) {
            throw new UnknownReading(unknown);
        }
        return new Readings(all);
    }

    /** Returns the token chosen for the reading. */
    public String token(Reading reading) {
        return Objects.requireNonNull(tokens.get(reading));
    }

    /**
     * Returns whether this token is chosen for the reading. That the reading has such a token is asserted: every decision asks several
     * times.
     */
    public boolean is(Reading reading, String token) {
        assert reading.accepts(token) : reading + " has no token " + token;
        return token(reading).equals(token);
    }

    /** Returns the days that a {@code days:N} names, or nothing where the reading has another token. */
    OptionalInt days(Reading reading) {
        String token = token(reading);
        return token.startsWith(Reading.DAYS_PREFIX)
                ? OptionalInt.of(Integer.parseInt(token.substring(Reading.DAYS_PREFIX.length())))
                : OptionalInt.empty();
    }

    /** Returns every reading with its token, in the order of the readings; unmodifiable. */
    public Map<Reading, String> asMap() {
        return Collections.unmodifiableMap(tokens);
    }

    /** Returns the readings on which decisions of this measure depend, with their tokens; unmodifiable. */
    public Map<Reading, String> concerning(Measure measure) {
        return Objects.requireNonNull(byMeasure.get(measure));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Readings readings && readings.tokens.equals(tokens);
    }

    @Override
    public int hashCode() {
        return tokens.hashCode();
    }

    @Override
    public String toString() {
        return tokens.toString();
    }
}
