package cn.laowu.intake;

/** What a cell of a sheet holds, before anything is read into it. */
public enum CellType {
    /** Text as it stands; every cell of a CSV. */
    TEXT,
    /** A number, as the decimal text that the file holds ({@code 46082}, {@code 1.50921E+17}). */
    NUMBER,
    /** A number that the sheet shows as a date: {@code 2026-03-01}, or {@code 2026-03-01T08:30:00} with a time of day. */
    DATE,
    /** {@code TRUE} or {@code FALSE}. */
    BOOLEAN,
    /** A formula's error, such as {@code #N/A}. */
    ERROR,
    /** Nothing. */
    BLANK
}
