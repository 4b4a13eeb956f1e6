package cn.laowu.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** All dated parameters of a district's measures, validated whole. Immutable; load it once. */
public final class PolicyBook {

    private PolicyBook() {}

    /**
     * Returns the parameters of Chaoyang's measures.
     *
     * @throws PolicyFault naming file and line of every flaw
     */
    public static PolicyBook load() {
        throw new UnsupportedOperationException("coming");
    }

    /**
     * Returns the parameters in a folder of policy files.
     *
     * @throws PolicyFault naming file and line of every flaw
     */
    public static PolicyBook load(Path folder) {
        throw new UnsupportedOperationException("coming");
    }

    /** Returns every party that any version knows. */
    public Parties parties() {
        throw new UnsupportedOperationException("coming");
    }

    /**
     * Returns the version in force on that day.
     *
     * @throws PolicyDateFault where the day lies before the first version
     */
    public Policy on(LocalDate day) {
        throw new UnsupportedOperationException("coming");
    }

    /** Returns every version, the earliest first. */
    public List<Policy> versions() {
        throw new UnsupportedOperationException("coming");
    }
}
