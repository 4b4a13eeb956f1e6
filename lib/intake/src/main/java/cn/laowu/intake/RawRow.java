package cn.laowu.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a sheet, or one record of a CSV, as the file has it. Immutable. */
public final class RawRow {

    private final int number;
    private final String[] texts;
    private final CellType @Nullable [] types;

    private RawRow(int number, String[] texts, CellType @Nullable [] types) {
        this.number = number;
        this.texts = texts;
        this.types = types;
    }

    /**
     * Returns a row of text cells; an empty text is a blank.
     *
     * @param texts by column; handed over, not copied
     */
    public static RawRow ofTexts(int number, String... texts) {
        return new RawRow(number, texts, null);
    }

    /**
     * Returns a row of typed cells, both arrays by column and of one length; handed over, not copied.
     *
     * @throws IllegalArgumentException where the lengths differ
     */
    public static RawRow of(int number, String[] texts, CellType[] types) {
        if (texts.length != types.length) {
            throw new IllegalArgumentException(
                    "row " + number + ": " + texts.length + " texts, " + types.length + " types");
        }
        return new RawRow(number, texts, types);
    }

    /** Returns the 1-based row of the sheet; of a CSV the record, blank ones counted. */
    public int number() {
        return number;
    }

    /** Returns how many columns the row reaches over: the last filled one is {@code width() - 1}. */
    public int width() {
        return texts.length;
    }

    /** Returns what the cell says; empty where it is blank or beyond the row's width. */
    public String text(int column) {
        return column < texts.length ? texts[column] : "";
    }

    /** Returns what the cell holds; {@link CellType#BLANK} where it is empty or beyond the row's width. */
    public CellType type(int column) {
        if (column >= texts.length) {
            return CellType.BLANK;
        }
        if (types != null) {
            return types[column];
        }
        return texts[column].isEmpty() ? CellType.BLANK : CellType.TEXT;
    }

    /** Returns the cells that are not blank, by column. */
    public List<RawCell> cells() {
        List<RawCell> cells = new ArrayList<>(texts.length);
        for (int column = 0; column < texts.length; column++) {
            CellType type = type(column);
            if (type != CellType.BLANK) {
                cells.add(new RawCell(column, type, texts[column]));
            }
        }
        return cells;
    }

    /** Returns what every cell says, by column, blanks as empty texts. */
    public List<String> texts() {
        return Collections.unmodifiableList(Arrays.asList(texts));
    }

    @Override
    public String toString() {
        return "row " + number + " of " + texts.length + " cells";
    }
}
