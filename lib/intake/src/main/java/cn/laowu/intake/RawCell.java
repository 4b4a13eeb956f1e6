package cn.laowu.intake;

/**
 * One filled cell of a sheet as the file has it.
 *
 * @param column column of the sheet, counted from 0 (A)
 * @param type what it holds
 * @param text what it says, in the form that {@link CellType} gives for the type; empty for a blank
 */
public record RawCell(int column, CellType type, String text) {}
