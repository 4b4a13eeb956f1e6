package cn.laowu.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One walk over a file: finds the sheet and the header, then takes row after row to the end of the sheet. */
final class TableReading {

    /** Rows of each sheet after the one that counts in which another header is looked for. */
    private static final int PEEKED_ROWS = 50;

    /** Takes the rows of data. */
    interface Rows {

        /** Takes a row of data that was read and is yet to be judged. */
        void row(Row row, RowJudge judge);
    }

    private final Kind kind;
    private final FileContext context;
    private final Limits limits;
    private final BitSet kept;
    private final StandingRows standing;
    private final HeaderSearch search;
    private final List<Finding> warnings = new ArrayList<>();
    private @Nullable TableHeader header;
    private @Nullable RowJudge judge;
    private @Nullable Footers footers;
    private @Nullable Totals totals;
    private Labels labels = Labels.none();
    private int dataRows;

    TableReading(Kind kind, FileContext context, Limits limits, BitSet kept, StandingRows standing) {
        this.kind = kind;
        this.context = context;
        this.limits = limits;
        this.kept = kept;
        this.standing = standing;
        search = new HeaderSearch(kind);
    }

    /** Walks over the file and returns the sheet that counted. */
    Sheet walk(SheetFile file, Rows rows) throws FileRefusal, IOException {
        try (ParsedRows parsed = new ParsedRows(file)) {
            LabelLines lines = new LabelLines(kind);
            while (true) {
                ParsedRows.Batch batch = parsed.take();
                Sheet sheet = batch.sheet();
                if (sheet == null) {
                    throw search.noHeader();
                }
                for (RawRow row : batch.rows()) {
                    if (header == null) {
                        headerOrLabels(row, lines, file.epoch1904());
                    } else {
                        data(row, rows);
                    }
                }
                if (batch.last()) {
                    if (header != null) {
                        finish();
                        peek(parsed);
                        return sheet;
                    }
                    lines = new LabelLines(kind);
                }
            }
        }
    }

    private void headerOrLabels(RawRow row, LabelLines lines, boolean epoch1904) throws FileRefusal {
        TableHeader found = search.match(row);
        if (found == null) {
            lines.row(row);
            return;
        }
        found.requireColumns();
        header = found;
        warnings.addAll(found.warnings());
        labels = new LabelReading(kind, context, epoch1904).read(lines);
        FileFacts facts = new FileFacts(context, labels, lastDay());
        if (facts.lastDay().isPresent()
                && kind.lastDay().isPresent()
                && facts.lastDay().get().isAfter(context.today())) {
            throw new FileRefusal(
                    "period-future",
                    kind.lastDay().get().name() + " " + facts.lastDay().get() + " 还没有到，请在这一天之后再报。");
        }
        judge = new RowJudge(kind, found, facts, epoch1904, kept, standing);
        footers = new Footers(kind, found);
        totals = new Totals(kind, found);
    }

    private Optional<LocalDate> lastDay() {
        Optional<LocalDate> said = kind.lastDay().map(label -> labels.get(label));
        return said.isPresent() ? said : context.period().lastDay();
    }

    private void data(RawRow raw, Rows rows) throws FileRefusal {
        if (judge == null || footers == null || totals == null) {
            throw new IllegalStateException("rows before their header");
        }
        if (footers.isFooter(raw)) {
            totals.footer(raw);
            return;
        }
        if (judge.isBlank(raw)) {
            return;
        }
        if (++dataRows > limits.dataRows()) {
            throw new FileRefusal("too-many-rows", "数据超过 " + limits.dataRows() + " 行，不予读取。请分成几个文件后重新上传。");
        }
        @Nullable Object[] values = new @Nullable Object[kind.columns().size()];
        Row row = judge.read(raw, values);
        totals.add(values);
        rows.row(row, judge);
    }

    private void finish() {
        if (totals != null) {
            warnings.addAll(totals.warnings());
        }
    }

    /** Looks whether a later sheet has the header too: an officer who filled two should hear that one was not read. */
    private void peek(ParsedRows parsed) throws IOException {
        try {
            int seen = 0;
            for (ParsedRows.Batch batch = parsed.take(); batch.sheet() != null; batch = parsed.take()) {
                Sheet sheet = batch.sheet();
                for (RawRow row : batch.rows()) {
                    if (seen < PEEKED_ROWS && search.match(row) != null) {
                        warnings.add(Finding.of("sheet-ignored", "工作表“" + sheet.name() + "”也有同样的表头，没有读取；一个文件只读第一张。"));
                        seen = PEEKED_ROWS;
                    }
                    seen++;
                }
                if (seen >= PEEKED_ROWS && sheet != null) {
                    parsed.skip(sheet);
                }
                seen = batch.last() ? 0 : seen;
            }
        } catch (FileRefusal e) {
            // a sheet that does not count may be what it likes
        }
    }

    FileOutcome.Read read(Sheet sheet, int accepted) {
        if (header == null) {
            throw new IllegalStateException("read without a header");
        }
        return new FileOutcome.Read(
                sheet.name(),
                header.row(),
                header.byName(kind),
                labels,
                dataRows,
                accepted,
                dataRows - accepted,
                List.copyOf(warnings));
    }
}
