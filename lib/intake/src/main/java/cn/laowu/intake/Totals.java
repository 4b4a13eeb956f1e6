package cn.laowu.intake;

import cn.laowu.policy.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds what a 合计 line says against the rows above it. */
final class Totals {

    private static final int MOST_WARNINGS = 20;

    private final Kind kind;
    private final TableHeader header;
    private final long[] sums;
    private final long[] sumsSinceLine;
    private final boolean[] numeric;
    private int rows;
    private int rowsSinceLine;
    private final List<Finding> warnings = new ArrayList<>();

    Totals(Kind kind, TableHeader header) {
        this.kind = kind;
        this.header = header;
        int columns = kind.columns().size();
        sums = new long[columns];
        sumsSinceLine = new long[columns];
        numeric = new boolean[columns];
        for (int i = 0; i < columns; i++) {
            ColumnType type = kind.columns().get(i).type();
            numeric[i] = header.sheetColumn(i) >= 0 && (type == ColumnType.COUNT || type == ColumnType.MONEY);
        }
    }

    /** Counts a row of data by what its cells were read as. */
    void add(@Nullable Object[] values) {
        rows++;
        rowsSinceLine++;
        for (int i = 0; i < numeric.length; i++) {
            if (numeric[i]) {
                Object value = values[i];
                long hundredths =
                        value instanceof Integer count ? count * 100L : value instanceof Money money ? money.fen() : 0;
                sums[i] += hundredths;
                sumsSinceLine[i] += hundredths;
            }
        }
    }

    /** Compares a footer, if it is a line of totals. */
    void footer(RawRow row) {
        List<RawCell> cells = row.cells();
        String first = "";
        for (RawCell cell : cells) {
            if (!Texts.isBlank(cell.text())) {
                first = Footers.folded(cell.text());
                break;
            }
        }
        if (!Footers.isTotal(first)) {
            return;
        }
        boolean part = first.startsWith("小计");
        Long rowsSaid = people(first.substring(2));
        for (RawCell cell : cells) {
            int column = columnAt(cell.column());
            if (column >= 0 && numeric[column]) {
                compareSum(row, column, cell, part);
            } else if (rowsSaid == null) {
                rowsSaid = people(Footers.folded(cell.text()));
            }
        }
        if (rowsSaid != null && rowsSaid != rowsSinceLine && (part || rowsSaid != rows)) {
            warn(row, null, "写的是 " + rowsSaid + "，上面实有 " + (part ? rowsSinceLine : rows) + " 行");
        }
        rowsSinceLine = 0;
        Arrays.fill(sumsSinceLine, 0);
    }

    private void compareSum(RawRow row, int column, RawCell cell, boolean part) {
        BigDecimal said =
                cell.type() == CellType.NUMBER ? Numbers.ofCell(cell.text()) : Numbers.parse(Texts.code(cell.text()));
        if (said == null) {
            return;
        }
        BigDecimal since = BigDecimal.valueOf(sumsSinceLine[column], 2);
        BigDecimal all = BigDecimal.valueOf(sums[column], 2);
        if (said.compareTo(since) != 0 && (part || said.compareTo(all) != 0)) {
            BigDecimal counted = (part ? since : all).stripTrailingZeros();
            warn(
                    row,
                    kind.columns().get(column),
                    "写的是 " + said.toPlainString() + "，上面各行相加是 " + counted.toPlainString());
        }
    }

    private void warn(RawRow row, @Nullable Column<?> column, String zh) {
        if (warnings.size() < MOST_WARNINGS) {
            String name = column == null ? null : column.name();
            warnings.add(new Finding(
                    "total-differs",
                    name,
                    "第 " + row.number() + " 行合计" + (name == null ? "" : "的“" + name + "”") + zh + "，请核对。"));
        }
    }

    private int columnAt(int sheetColumn) {
        for (int i = 0; i < numeric.length; i++) {
            if (header.sheetColumn(i) == sheetColumn) {
                return i;
            }
        }
        return -1;
    }

    /** The number of {@code 210人}, {@code ：共210名} and the like; null where no such thing is said. */
    private static @Nullable Long people(String text) {
        int from = 0;
        while (from < text.length() && "：:共（(".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int end = from;
        while (end < text.length() && end < from + 7 && Digits.isDigit(text.charAt(end))) {
            end++;
        }
        boolean unit = end < text.length() && "人名个条行户".indexOf(text.charAt(end)) >= 0;
        return end > from && unit ? (long) Digits.number(text, from, end) : null;
    }

    List<Finding> warnings() {
        return warnings;
    }
}
