package cn.laowu.intake;

import java.time.LocalDate;

/** What a cell's reader knows of its file, and where it says what is wrong. */
interface CellFaults {

    /** The day on which the file is judged. */
    LocalDate today();

    /** Whether the workbook counts days from 1904. */
    boolean epoch1904();

    /** Says that the cell has this fault. */
    void refuse(String code, String zh);
}
