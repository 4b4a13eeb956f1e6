package cn.laowu.policy;

import java.time.LocalDate;

/** A day before the first value of the dated parameters was asked for; there is no answer to it, least of all zero. */
public final class PolicyDateFault extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final LocalDate day;

    PolicyDateFault(LocalDate day, LocalDate first) {
        super("no parameters are in force on " + day + ": the first are of " + first);
        this.day = day;
    }

    /** Returns the day asked for. */
    public LocalDate day() {
        return day;
    }
}
