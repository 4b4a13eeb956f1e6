package cn.laowu.intake.xlsx;

import cn.laowu.intake.FileRefusal;
import cn.laowu.intake.Limits;
import cn.laowu.intake.RawRowSink;
import cn.laowu.intake.Sheet;
import cn.laowu.intake.SheetFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An {@code .xlsx} or {@code .xlsm}; macros are parts like others and are never looked at. */
public final class XlsxFile implements SheetFile {

    private static final int MOST_CELL_CHARS = 32_767;

    private final ZipParts parts;
    private final Limits limits;
    private final WorkbookPart workbook;
    private final Styles styles;
    private final Serials serials;
    private final CharText text;
    private @Nullable SharedStrings strings;

    private XlsxFile(ZipParts parts, Limits limits) throws IOException, FileRefusal {
        this.parts = parts;
        this.limits = limits;
        text = new CharText(Math.min(limits.cellChars(), MOST_CELL_CHARS));
        workbook = WorkbookPart.read(parts);
        ZipPart part = workbook.stylesPart() == null ? null : parts.find(workbook.stylesPart());
        styles = part == null ? Styles.none() : Styles.read(parts, part);
        serials = new Serials(workbook.epoch1904());
    }

    /**
     * Opens a workbook.
     *
     * @throws FileRefusal where it is none, is damaged, or is over a limit
     * @throws IOException where the disk fails
     */
    public static SheetFile open(Path file, Limits limits) throws IOException, FileRefusal {
        ZipParts parts = ZipParts.open(file, limits);
        try {
            return new XlsxFile(parts, limits);
        } catch (RefusedStream e) {
            parts.close();
            throw e.refusal();
        } catch (IOException | FileRefusal | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    @Override
    public List<Sheet> sheets() {
        return workbook.sheets();
    }

    @Override
    public boolean epoch1904() {
        return workbook.epoch1904();
    }

    @Override
    public void rows(Sheet sheet, RawRowSink sink) throws FileRefusal, IOException {
        ZipPart part = parts.find(workbook.parts().get(sheet.index()));
        if (part == null) {
            throw Refusals.broken("缺少工作表");
        }
        try (XmlScanner xml = new XmlScanner(parts.open(part))) {
            new SheetScanner(xml, strings(), styles, serials, limits, text).rows(sink);
        } catch (RefusedStream e) {
            throw e.refusal();
        }
    }

    private SharedStrings strings() throws IOException, FileRefusal {
        if (strings == null) {
            ZipPart part = workbook.stringsPart() == null ? null : parts.find(workbook.stringsPart());
            strings = part == null ? SharedStrings.none() : SharedStrings.read(parts, part, text);
        }
        return strings;
    }

    @Override
    public void close() throws IOException {
        if (strings != null) {
            strings.close();
        }
        parts.close();
    }
}
