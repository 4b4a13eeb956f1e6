package cn.laowu.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;

/** Reads an officer's file: finds its table, reads every row and judges it by itself and within the file. */
public final class ReadingFile {

    private final Limits limits;

    /** Reads within these limits. */
    public ReadingFile(Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file to its end. The sink gets every row of data in order, on the calling thread, before it is known whether the file can
     * be read to its end; it acts on nothing before this returns {@link FileOutcome.Read}.
     *
     * @param keptRows numbers of rows that were accepted when the same bytes were judged before: they stay accepted, and stand first
     *     where two rows are the same person; empty for a first reading
     * @throws IOException where the disk fails
     */
    public FileOutcome read(Path file, Kind kind, FileContext context, BitSet keptRows, RowSink sink)
            throws IOException {
        if (context.period() instanceof Period.Month month
                && month.month().atDay(1).isAfter(context.today())) {
            return new FileOutcome.Refused(Finding.of("period-future", month.month() + " 还没有开始，请到时再报。"));
        }
        try (SheetFile sheets = SheetFile.open(file, limits)) {
            StandingRows standing = new StandingRows(kind);
            if (!keptRows.isEmpty()) {
                TableReading before = new TableReading(kind, context, limits, keptRows, standing);
                before.walk(sheets, (row, judge) -> {
                    if (keptRows.get(row.number())) {
                        standing.keep(row);
                    }
                });
            }
            TableReading reading = new TableReading(kind, context, limits, keptRows, standing);
            int[] accepted = new int[1];
            Sheet sheet = reading.walk(sheets, (row, judge) -> {
                judge.judge(row);
                accepted[0] += row.accepted() ? 1 : 0;
                sink.row(row);
            });
            return reading.read(sheet, accepted[0]);
        } catch (FileRefusal refusal) {
            return new FileOutcome.Refused(refusal.why());
        }
    }
}
