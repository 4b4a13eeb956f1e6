package cn.laowu.policy;

import java.time.LocalDate;

/** One version of the parameters: all that is in force from one day until the next change. Immutable. */
public final class Policy {

    private final String version;
    private final LocalDate from;

    Policy(String version, LocalDate from) {
        this.version = version;
        this.from = from;
    }

    /** Returns the stable name of this version, made of the date from which it is in force and of its content. */
    public String version() {
        return version;
    }

    /** Returns the first day of this version. */
    public LocalDate from() {
        return from;
    }
}
