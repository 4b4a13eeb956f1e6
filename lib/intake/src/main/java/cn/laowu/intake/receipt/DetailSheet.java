package cn.laowu.intake.receipt;

import cn.laowu.intake.CellType;
import cn.laowu.intake.Finding;
import cn.laowu.intake.RawRow;
import cn.laowu.intake.RawRowSink;
import cn.laowu.policy.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The officer's own sheet, every row in its place, with the results to its right. Takes the rows once, in order. */
final class DetailSheet implements RawRowSink {

    /** How many cells get a comment; all get their fill and their reason. Spreadsheets grow slow of more. */
    static final int MAX_COMMENTS = 3_000;

    private static final int RESULT = 0;
    private static final int REASON = 1;
    private static final int CLAUSE = 2;
    private static final int AMOUNT = 3;
    private static final double[] ADDED_WIDTHS = {12, 62, 18, 13};
    private static final int REASON_CHARS = 60;
    private static final double LINE_POINTS = 15;
    private static final int MAX_LINES = 12;
    private static final int MIN_WIDTH = 6;
    private static final int MAX_WIDTH = 40;
    private static final int MAX_FROZEN_ROWS = 12;
    private static final int MAX_FROZEN_COLUMNS = 3;

    private static final Look[] TEXT = shades(Look.TEXT);
    private static final Look[] NUMBER = shades(Look.PLAIN);
    private static final Look[] DATE = shades(Look.DATE);
    private static final Look[] MOMENT = shades(Look.MOMENT);
    private static final Look[] WRAPPED = shades(Look.WRAPPED);
    private static final Look[] MONEY = shades(Look.MONEY);
    private static final Look[] PENDING = shades(Look.PENDING);
    private static final Look[] REFUSED = shades(Look.REFUSED);
    private static final int PLAIN = 0;
    private static final int TINTED = 1;
    private static final int WRONG = 2;
    private static final int WARNED = 3;

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,30}(\\.\\d{1,30})?([eE][-+]?\\d{1,3})?");
    // below, the calendar of spreadsheets is a day off
    private static final int FIRST_SAFE_YEAR = 1901;

    private final Grid grid;
    private final Worksheet sheet;
    private final Receipt.Judged judged;
    private final SheetShape shape;
    private final Iterator<RowAnswer> answers;
    private final int header;
    private @Nullable RowAnswer next;
    private int lastDataRow;
    private int comments;

    DetailSheet(Worksheet sheet, Receipt.Judged judged, SheetShape shape, Iterator<RowAnswer> answers) {
        this.grid = new Grid(sheet);
        this.sheet = sheet;
        this.judged = judged;
        this.shape = shape;
        this.answers = answers;
        this.header = judged.headerRow();
        this.lastDataRow = header;
        this.next = answers.hasNext() ? answers.next() : null;
        layOut();
    }

    @Override
    public boolean row(RawRow row) {
        try {
            write(row);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Closes the sheet.
     *
     * @throws IllegalStateException where answers are left for rows that the sheet has not
     */
    void finish() throws IOException {
        if (next != null) {
            throw new IllegalStateException("an answer for row " + next.row() + ", which the sheet has not");
        }
        sheet.setAutoFilter(header - 1, 0, lastDataRow - 1, shape.resultColumn() + ADDED_WIDTHS.length - 1);
        grid.finish();
    }

    private void layOut() {
        for (int column = 0; column < shape.width(); column++) {
            sheet.width(column, Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, shape.widthOf(column) + 3)));
            // what is typed into an empty cell keeps all its digits
            sheet.style(column).format("@").set();
        }
        for (int i = 0; i < ADDED_WIDTHS.length; i++) {
            sheet.width(shape.resultColumn() + i, ADDED_WIDTHS[i]);
        }
        if (header <= MAX_FROZEN_ROWS) {
            int name = judged.columns().getOrDefault("姓名", 0) + 1;
            sheet.freezePane(name <= MAX_FROZEN_COLUMNS ? name : 0, header);
            sheet.repeatRows(header - 1);
        }
        sheet.setTabColor(judged.tally().rejected() > 0 ? "C00000" : "70AD47");
    }

    private void write(RawRow row) throws IOException {
        if (next != null && next.row() < row.number()) {
            throw new IllegalStateException("an answer for row " + next.row() + ", which the sheet has not");
        }
        RowAnswer answer = next != null && next.row() == row.number() ? next : null;
        if (answer != null) {
            next = answers.hasNext() ? answers.next() : null;
        }
        if (!SheetShape.fits(row)) {
            return;
        }
        grid.startRow(row.number() - 1);
        if (row.number() == header) {
            header(row);
        } else if (answer == null) {
            cells(row, Map.of(), PLAIN, 0);
        } else {
            answered(row, answer);
            lastDataRow = row.number();
        }
    }

    private void header(RawRow row) {
        int added = shape.resultColumn();
        for (int column = 0; column < row.width(); column++) {
            if (row.type(column) != CellType.BLANK && (column < added || column >= added + ADDED_WIDTHS.length)) {
                grid.text(column, row.text(column), Look.HEADER);
            }
        }
        for (int i = 0; i < ADDED_WIDTHS.length; i++) {
            grid.text(added + i, SheetShape.ADDED.get(i), Look.ADDED_HEADER);
        }
    }

    private void answered(RawRow row, RowAnswer answer) {
        int shade = answer.accepted() ? PLAIN : TINTED;
        Map<Integer, Mark> marks = marks(answer);
        cells(row, marks, shade, ADDED_WIDTHS.length);
        results(answer, shade);
        int lines = RowWords.lines(RowWords.reason(answer), REASON_CHARS);
        if (!marks.isEmpty()) {
            marks.forEach((column, mark) -> comment(column, mark.zh));
            // a comment is as high as its row and the next
            lines = Math.max(2, lines);
        }
        if (lines > 1) {
            grid.height(LINE_POINTS * Math.min(lines, MAX_LINES));
        }
    }

    /** Returns what to mark, by column; what is about no column, or one that the sheet has not, is in 原因 alone. */
    private Map<Integer, Mark> marks(RowAnswer answer) {
        if (answer.findings().isEmpty() && answer.warnings().isEmpty()) {
            return Map.of();
        }
        Map<Integer, Mark> marks = new TreeMap<>();
        mark(marks, answer.findings(), answer.accepted() ? WARNED : WRONG);
        mark(marks, answer.warnings(), WARNED);
        return marks;
    }

    private void mark(Map<Integer, Mark> marks, List<Finding> findings, int shade) {
        for (Finding finding : findings) {
            Integer column = finding.column() == null ? null : judged.columns().get(finding.column());
            if (column != null) {
                marks.merge(
                        column,
                        new Mark(finding.zh(), shade),
                        (one, other) -> new Mark(one.zh + "\n" + other.zh, Math.min(one.shade, other.shade)));
            }
        }
    }

    private void comment(int column, String text) {
        if (comments++ < MAX_COMMENTS) {
            grid.comment(column, text);
        }
    }

    /** Writes the officer's cells, but for so many that the results stand on. */
    private void cells(RawRow row, Map<Integer, Mark> marks, int rowShade, int results) {
        int last = rowShade == PLAIN && marks.isEmpty() ? row.width() : shape.width();
        for (int column = 0; column < last; column++) {
            if (column >= shape.resultColumn() && column < shape.resultColumn() + results) {
                continue;
            }
            Mark mark = marks.get(column);
            int shade = mark == null ? rowShade : mark.shade;
            if (row.type(column) != CellType.BLANK) {
                cell(column, row.type(column), row.text(column), shade);
            } else if (shade != PLAIN) {
                grid.look(column, TEXT[shade]);
            }
        }
    }

    private void cell(int column, CellType type, String text, int shade) {
        switch (type) {
            case NUMBER -> number(column, text, shade);
            case DATE -> date(column, text, shade);
            case BOOLEAN -> grid.yesNo(column, text.equalsIgnoreCase("TRUE"), NUMBER[shade]);
            case TEXT, ERROR, BLANK -> grid.text(column, text, TEXT[shade]);
        }
    }

    private void number(int column, String text, int shade) {
        Look look = shade == WRONG ? TEXT[shade] : NUMBER[shade];
        if (WHOLE.matcher(text).matches()) {
            grid.number(column, Long.parseLong(text), look);
        } else if (DECIMAL.matcher(text).matches() && Double.isFinite(Double.parseDouble(text))) {
            grid.number(column, Double.parseDouble(text), look);
        } else {
            grid.text(column, text, TEXT[shade]);
        }
    }

    private void date(int column, String text, int shade) {
        try {
            LocalDateTime moment =
                    text.indexOf('T') < 0 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
            if (moment.getYear() >= FIRST_SAFE_YEAR && moment.getYear() <= 9999) {
                if (text.indexOf('T') < 0) {
                    grid.day(column, moment.toLocalDate(), DATE[shade]);
                } else {
                    grid.moment(column, moment, MOMENT[shade]);
                }
                return;
            }
        } catch (DateTimeParseException e) {
            // not as a date is promised to be: shown as it stands
        }
        grid.text(column, text, TEXT[shade]);
    }

    private void results(RowAnswer answer, int shade) {
        int first = shape.resultColumn();
        boolean remarks = !answer.findings().isEmpty() || !answer.warnings().isEmpty();
        if (!answer.accepted()) {
            grid.text(first + RESULT, "未通过", REFUSED[shade]);
        } else {
            grid.text(first + RESULT, remarks ? "通过（有提醒）" : "通过", remarks ? Look.NOTED : Look.PASSED);
        }
        grid.text(first + REASON, RowWords.reason(answer), WRAPPED[shade]);
        grid.text(first + CLAUSE, RowWords.basis(answer), WRAPPED[shade]);
        Money amount = answer.amount();
        if (amount != null) {
            grid.money(first + AMOUNT, amount, MONEY[shade]);
        } else {
            grid.text(first + AMOUNT, answer.amountText() == null ? "" : answer.amountText(), PENDING[shade]);
        }
    }

    private static Look[] shades(Look look) {
        return new Look[] {look, look.inRefusedRow(), look.wrong(), look.warned()};
    }

    /** How a cell is marked: what the comment says, and its shade. */
    private record Mark(String zh, int shade) {}
}
