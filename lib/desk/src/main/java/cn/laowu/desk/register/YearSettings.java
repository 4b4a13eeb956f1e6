package cn.laowu.desk.register;

import cn.laowu.casework.Registered;
import cn.laowu.policy.QuotaGroupId;
import cn.laowu.policy.RegionId;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the district sets for a calendar year.
 *
 * @param trainingScale what 培训达到一定规模 means for a region (R1), persons
 * @param adjustedTargets what a region's station is asked for instead of last year's number (M2), persons
 * @param quotas posts paid at one time, where they differ from the measures', by quota group
 * @param readings which reading holds from which day of the year on
 */
public record YearSettings(
        Year year,
        Map<RegionId, Integer> trainingScale,
        Map<RegionId, Integer> adjustedTargets,
        Map<QuotaGroupId, Integer> quotas,
        List<DatedReading> readings) {

    /** The register's name. */
    public static final String REGISTER = "settings";

    private static final String SCALE = "trainingScale.";
    private static final String TARGET = "adjustedTarget.";
    private static final String QUOTA = "quota.";
    private static final String READING = "reading.";

    /** Keeps its own copies. */
    public YearSettings {
        trainingScale = Map.copyOf(trainingScale);
        adjustedTargets = Map.copyOf(adjustedTargets);
        quotas = Map.copyOf(quotas);
        readings = List.copyOf(readings);
    }

    /**
     * A choice of the district.
     *
     * @param reading such as {@code R3}
     * @param token such as {@code none}
     * @param from the first day on which what is decided is decided by it
     */
    public record DatedReading(String reading, String token, LocalDate from) {}

    /** Returns the settings of a year for which nothing is set. */
    public static YearSettings none(Year year) {
        return new YearSettings(year, Map.of(), Map.of(), Map.of(), List.of());
    }

    /** Returns the settings that an entry of the register says. */
    public static YearSettings of(Registered entry) {
        List<DatedReading> readings = new ArrayList<>();
        new TreeMap<>(entry.facts()).forEach((name, token) -> {
            if (name.startsWith(READING)) {
                int at = name.indexOf('@');
                readings.add(new DatedReading(
                        name.substring(READING.length(), at), token, LocalDate.parse(name.substring(at + 1))));
            }
        });
        return new YearSettings(
                Year.parse(entry.id()),
                numbers(entry, SCALE, RegionId::of),
                numbers(entry, TARGET, RegionId::of),
                numbers(entry, QUOTA, QuotaGroupId::of),
                readings);
    }

    private static <K> Map<K, Integer> numbers(Registered entry, String prefix, Function<String, K> key) {
        Map<K, Integer> numbers = new HashMap<>();
        entry.facts().forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                numbers.put(key.apply(name.substring(prefix.length())), Integer.parseInt(value));
            }
        });
        return numbers;
    }

    /** Returns what the register keeps of them. */
    public Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>();
        trainingScale.forEach((region, persons) -> facts.put(SCALE + region, persons.toString()));
        adjustedTargets.forEach((region, persons) -> facts.put(TARGET + region, persons.toString()));
        quotas.forEach((group, posts) -> facts.put(QUOTA + group, posts.toString()));
        readings.forEach(chosen -> facts.put(READING + chosen.reading() + "@" + chosen.from(), chosen.token()));
        return facts;
    }
}
