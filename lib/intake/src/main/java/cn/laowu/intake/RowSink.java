package cn.laowu.intake;

/** Takes the judged rows of a file, in their order, on the thread that reads. */
@FunctionalInterface
public interface RowSink {

    /** Takes one row. What it says is final only when the file's outcome is {@link FileOutcome.Read}. */
    void row(Row row);
}
