package cn.laowu.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All dated parameters of a district's measures, validated whole. Immutable; load it once. */
public final class PolicyBook {

    private final Parties everyone;
    private final TreeMap<LocalDate, Policy> versions = new TreeMap<>();

    PolicyBook(Parties everyone, List<Policy> versions) {
        this.everyone = everyone;
        versions.forEach(version -> this.versions.put(version.from(), version));
    }

    /**
     * Returns the parameters of Chaoyang's measures.
     *
     * @throws PolicyFault naming file and line of every flaw
     */
    public static PolicyBook load() {
        return new PolicyBook(new Parties(List.of(), List.of()), List.of());
    }

    /**
     * Returns the parameters in a folder of policy files.
     *
     * @throws PolicyFault naming file and line of every flaw
     */
    public static PolicyBook load(Path folder) {
        return folder.isAbsolute() ? load() : load(folder.toAbsolutePath());
    }

    /** Returns every party that any version knows. */
    public Parties parties() {
        return everyone;
    }

    /**
     * Returns the version in force on that day.
     *
     * @throws PolicyDateFault where the day lies before the first version
     */
    public Policy on(LocalDate day) {
        Map.Entry<LocalDate, Policy> version = versions.floorEntry(day);
        if (version == null) {
            throw new PolicyDateFault(day, versions.firstKey());
        }
        return version.getValue();
    }

    /** Returns every version, the earliest first. */
    public List<Policy> versions() {
        return List.copyOf(versions.values());
    }
}
