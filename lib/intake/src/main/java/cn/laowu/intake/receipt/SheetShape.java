package cn.laowu.intake.receipt;

import cn.laowu.intake.CellType;
import cn.laowu.intake.FileRefusal;
import cn.laowu.intake.RawRow;
import cn.laowu.intake.RawRowSink;
import cn.laowu.intake.Sheet;
import cn.laowu.intake.SheetFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** How far an officer's sheet reaches, known before its first row is written: where there is room for the results, how wide columns are. */
final class SheetShape implements RawRowSink {

    /** The columns that a receipt adds, in order. */
    static final List<String> ADDED = List.of("处理结果", "原因", "依据条款", "应发金额");

    private static final int LAST_LINE = 1 << 20;

    private final int headerRow;
    private int width;
    private int resultColumn = -1;
    private int headerCells;
    private int beyond;
    private int[] widths = new int[32];

    private SheetShape(int headerRow) {
        this.headerRow = headerRow;
    }

    /** Returns the shape of a sheet, read to its end. */
    static SheetShape of(SheetFile file, Sheet sheet, int headerRow) throws FileRefusal, IOException {
        SheetShape shape = new SheetShape(headerRow);
        file.rows(sheet, shape);
        return shape;
    }

    @Override
    public boolean row(RawRow row) {
        if (!fits(row)) {
            beyond++;
            return true;
        }
        width = Math.max(width, row.width());
        if (row.number() == headerRow) {
            resultColumn = addedBefore(row);
            headerCells = filled(row);
        }
        // the few long cells of titles and signatures run over their empty neighbours
        if (row.number() >= headerRow && filled(row) * 2 >= headerCells) {
            measure(row);
        }
        return true;
    }

    /** Returns whether a workbook has a line for this row; a CSV may have more. */
    static boolean fits(RawRow row) {
        return row.number() <= LAST_LINE;
    }

    /** Returns how many columns the officer's cells reach over. */
    int width() {
        return width;
    }

    /** Returns how wide a column's cells are, in half-width characters. */
    int widthOf(int column) {
        return column < widths.length ? widths[column] : 0;
    }

    /** Returns the first of the result's columns: to the right of every cell, or where an earlier receipt put them. */
    int resultColumn() {
        return resultColumn < 0 ? width : resultColumn;
    }

    /** Returns how many rows lie beyond the last line that a workbook has. */
    int beyond() {
        return beyond;
    }

    private static int filled(RawRow row) {
        int filled = 0;
        for (int column = 0; column < row.width(); column++) {
            filled += row.type(column) == CellType.BLANK ? 0 : 1;
        }
        return filled;
    }

    private void measure(RawRow row) {
        if (row.width() > widths.length) {
            widths = Arrays.copyOf(widths, row.width() * 2);
        }
        for (int column = 0; column < row.width(); column++) {
            if (row.type(column) != CellType.BLANK) {
                widths[column] = Math.max(widths[column], CellText.width(row.text(column)));
            }
        }
    }

    /** A receipt that was mended and sent again has its results already; they are replaced, not doubled. */
    private static int addedBefore(RawRow header) {
        int last = header.width() - ADDED.size();
        for (int column = 0; column <= last; column++) {
            if (header.texts().subList(column, column + ADDED.size()).equals(ADDED)) {
                return column;
            }
        }
        return -1;
    }
}
