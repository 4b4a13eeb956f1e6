package cn.laowu.intake;

/** What the period in a file's key is. */
public enum PeriodType {
    /** {@code 2026-10}. */
    MONTH,
    /** {@code 2026}. */
    YEAR,
    /** The number of a batch or an event. */
    NUMBER
}
