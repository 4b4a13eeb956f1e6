package cn.laowu.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A workbook or CSV that is open for reading, whatever its format: found out by content, never by name. Rows stream; memory is bounded
 * whatever the file holds.
 */
public interface SheetFile extends Closeable {

    /**
     * Opens a file.
     *
     * @throws FileRefusal where it is none that can be read ({@code unreadable}, {@code encrypted}) or is over a limit
     * @throws IOException where the disk fails
     */
    static SheetFile open(Path file, Limits limits) throws FileRefusal, IOException {
        return SheetFormat.open(file, limits);
    }

    /** Returns its sheets, in the file's order, hidden ones among them. */
    List<Sheet> sheets();

    /** Returns whether serial numbers count days from 1904. */
    boolean epoch1904();

    /**
     * Hands the rows of a sheet to {@code sink}, in order, until it wants no more. Rows without a filled cell may be left out; the
     * numbers of the others tell. A file that is cut off or over a limit throws only after its first rows were handed on, so nothing
     * may be acted on before this returns.
     *
     * @throws FileRefusal where the file can't be read on, or is over a limit
     * @throws IOException where the disk fails
     */
    void rows(Sheet sheet, RawRowSink sink) throws FileRefusal, IOException;
}
