package cn.laowu.intake.receipt;

import cn.laowu.policy.Money;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that is written from top to bottom and leaves memory as it goes. A look is given to a run of cells below each other, since
 * cell by cell it would cost more than the values do.
 */
final class Grid {

    private static final int BLOCK_ROWS = 256;
    private static final int BLOCK_CHARS = 400_000;
    private static final int SOME_COLUMNS = 24;
    private static final int MAX_HEIGHTS = 20_000;

    private final Worksheet sheet;
    private @Nullable Look[] looks = new Look[SOME_COLUMNS];
    private int[] firstRows = new int[SOME_COLUMNS];
    private int[] lastRows = new int[SOME_COLUMNS];
    private int row = -1;
    private int blockStart;
    private int blockChars;
    private int heights;

    /** Writes to a sheet of which nothing is written yet. */
    Grid(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** Sets how wide the columns are, from the first on, in half-width characters; before the first row. */
    void widths(double... widths) {
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
        }
    }

    /** Returns the row that is being written, counted from 0; -1 before the first. */
    int row() {
        return row;
    }

    /** Goes on to a row below, counted from 0. */
    void startRow(int next) throws IOException {
        if (next <= row) {
            throw new IllegalStateException("row " + next + " comes after row " + row);
        }
        if (next - blockStart >= BLOCK_ROWS || blockChars >= BLOCK_CHARS) {
            endRuns();
            sheet.flush();
            blockStart = next;
            blockChars = 0;
        }
        row = next;
    }

    /** Goes on to the next row. */
    void nextRow() throws IOException {
        startRow(row + 1);
    }

    /** Says how high the row is; of many rows only the first, since their heights stay in memory. */
    void height(double points) {
        if (heights++ < MAX_HEIGHTS) {
            sheet.rowHeight(row, points);
        }
    }

    /** Writes a text, whatever it begins with, as text; of an empty one the look alone. */
    void text(int column, String text, Look look) {
        look(column, look);
        if (text.isEmpty()) {
            return;
        }
        String clean = CellText.of(text);
        blockChars += clean.length();
        if (needsPreserving(clean)) {
            sheet.inlineString(row, column, RichText.builder().run(clean).end().build());
        } else {
            sheet.inlineString(row, column, clean);
        }
    }

    void number(int column, Number number, Look look) {
        sheet.value(row, column, number);
        look(column, look);
    }

    void money(int column, Money amount, Look look) {
        number(column, amount.yuan(), look);
    }

    void day(int column, LocalDate day, Look look) {
        sheet.value(row, column, day);
        look(column, look);
    }

    void moment(int column, LocalDateTime moment, Look look) {
        sheet.value(row, column, moment);
        look(column, look);
    }

    void yesNo(int column, boolean value, Look look) {
        sheet.value(row, column, value);
        look(column, look);
    }

    /** Writes a link to a cell of this workbook. */
    void link(int column, String text, String sheetName, int targetRow, int targetColumn, Look look) {
        String target = "'" + sheetName + "'!" + columnName(targetColumn) + (targetRow + 1);
        sheet.hyperlink(row, column, HyperLink.internal(target, CellText.of(text)));
        look(column, look);
    }

    void comment(int column, String text) {
        sheet.comment(row, column, CellText.of(text));
    }

    /** Says how a cell looks, whether or not it holds anything. */
    void look(int column, Look look) {
        reserve(column);
        if (lastRows[column] == row - 1 && look.equals(looks[column])) {
            lastRows[column] = row;
            return;
        }
        endRun(column);
        looks[column] = look;
        firstRows[column] = row;
        lastRows[column] = row;
    }

    /** Writes what is still in memory and closes the sheet. */
    void finish() throws IOException {
        endRuns();
        sheet.finish();
    }

    /** Returns the letters of a column: A for 0. */
    static String columnName(int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            name.insert(0, (char) ('A' + rest % 26));
        }
        return name.toString();
    }

    private void endRuns() {
        for (int column = 0; column < looks.length; column++) {
            endRun(column);
        }
    }

    private void endRun(int column) {
        Look look = looks[column];
        if (look != null) {
            look.apply(sheet.range(firstRows[column], column, lastRows[column], column)
                    .style());
            looks[column] = null;
        }
    }

    private void reserve(int column) {
        if (column >= looks.length) {
            int more = Math.max(column + 1, looks.length * 2);
            looks = Arrays.copyOf(looks, more);
            firstRows = Arrays.copyOf(firstRows, more);
            lastRows = Arrays.copyOf(lastRows, more);
        }
    }

    /** Blanks at the ends are lost in a plain inline string, and so are line feeds in some programs. */
    private static boolean needsPreserving(String text) {
        return !text.isEmpty()
                && (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ' || text.indexOf('\n') >= 0);
    }
}
