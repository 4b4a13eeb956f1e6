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
        try (SheetFile sheets = SheetFile.open(file, limits)) {
            return new FileOutcome.Refused(
                    Finding.of("unreadable", sheets.sheets().toString()));
        } catch (FileRefusal refusal) {
            return new FileOutcome.Refused(refusal.why());
        }
    }
}
