package cn.laowu.intake;

/** A check over the cells of one row, after each was read by itself. {@link RowChecks} has those that kinds share. */
@FunctionalInterface
public interface RowCheck {

    /** Tells {@code findings} what is wrong with the row; judges cells that are sound and no others. */
    void check(Row row, FileFacts file, Findings findings);
}
