package cn.laowu.intake;

/**
 * One sheet of a file.
 *
 * @param index place in the file, counted from 0
 * @param name its name; {@code CSV} for the one sheet of a CSV
 * @param visible whether an officer sees it
 */
public record Sheet(int index, String name, boolean visible) {}
