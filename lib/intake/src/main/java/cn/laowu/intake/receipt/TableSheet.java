package cn.laowu.intake.receipt;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** A sheet that is one table: a header that stays in view, a filter, and rows. */
final class TableSheet {

    /** A column of the table: its name, and how wide it is in half-width characters. */
    record Col(String name, double width) {}

    private final Worksheet sheet;
    private final Grid grid;
    private final int columns;

    /** Starts the table, its header written. */
    TableSheet(Book book, String name, List<Col> columns) throws IOException {
        this.sheet = book.sheet(name, name);
        this.grid = new Grid(sheet);
        this.columns = columns.size();
        grid.widths(columns.stream().mapToDouble(Col::width).toArray());
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        grid.nextRow();
        for (int column = 0; column < columns.size(); column++) {
            grid.text(column, columns.get(column).name(), Look.ADDED_HEADER);
        }
    }

    /** Starts a row and returns where its cells are written. */
    Grid row() throws IOException {
        grid.nextRow();
        return grid;
    }

    /** Closes the sheet. */
    void finish() throws IOException {
        sheet.setAutoFilter(0, 0, grid.row(), columns - 1);
        grid.finish();
    }
}
