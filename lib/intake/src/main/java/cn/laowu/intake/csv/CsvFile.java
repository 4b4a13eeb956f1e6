package cn.laowu.intake.csv;

import cn.laowu.intake.FileRefusal;
import cn.laowu.intake.Finding;
import cn.laowu.intake.Limits;
import cn.laowu.intake.RawRow;
import cn.laowu.intake.RawRowSink;
import cn.laowu.intake.Sheet;
import cn.laowu.intake.SheetFile;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV, comma or tab separated, in UTF-8, GB18030 or, marked as such, UTF-16. */
public final class CsvFile implements SheetFile {

    private static final Sheet ONLY = new Sheet(0, "CSV", true);
    /** Room for a cell of the greatest length with every character a quote; beyond it a quote was never closed. */
    private static final int BUFFER_CHARS = 1 << 18;

    private final Path file;
    private final Limits limits;
    private final TextProfile profile;

    private CsvFile(Path file, Limits limits, TextProfile profile) {
        this.file = file;
        this.limits = limits;
        this.profile = profile;
    }

    /**
     * Opens a text file.
     *
     * @throws FileRefusal where it ends within a character
     * @throws IOException where the disk fails
     */
    public static SheetFile open(Path file, Limits limits) throws IOException, FileRefusal {
        return new CsvFile(file, limits, TextProfile.of(file));
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(ONLY);
    }

    @Override
    public boolean epoch1904() {
        return false;
    }

    @Override
    public void rows(Sheet sheet, RawRowSink sink) throws FileRefusal, IOException {
        RecordFields fields = new RecordFields(limits);
        boolean ends;
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(profile.bomBytes());
            Reader text = new InputStreamReader(
                    in,
                    profile.charset()
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
            ends = records(text, fields, sink);
        }
        // the library takes a quote that is never closed for closed at the end of the file: the last field is then a
        // quoted one
        if (ends && fields.isLastQuoted() && !QuoteCheck.isSound(file, profile)) {
            throw RecordFields.unclosed(fields.line());
        }
    }

    /** Returns whether it came to the end of the file. */
    private boolean records(Reader text, RecordFields fields, RawRowSink sink) throws FileRefusal, IOException {
        CsvReader<String[]> records = CsvReader.builder()
                .fieldSeparator(profile.separator())
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(BUFFER_CHARS)
                .build(fields, text);
        int number = 0;
        try (CloseableIterator<String[]> iterator = records.iterator()) {
            while (hasNext(iterator, fields)) {
                if (!sink.row(RawRow.ofTexts(++number, iterator.next()))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What the library throws it throws here; what a sink throws passes as it is. */
    private boolean hasNext(CloseableIterator<String[]> iterator, RecordFields fields) throws FileRefusal, IOException {
        try {
            return iterator.hasNext();
        } catch (RefusedRecord e) {
            throw e.refusal();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new FileRefusal(
                        Finding.of("unreadable", "文件的文字编码既不是 UTF-8 也不是 GB18030，或文件已损坏。请用 Excel 或 WPS 重新导出后再上传。"), e);
            }
            throw e.getCause();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof RefusedRecord refused) {
                throw refused.refusal();
            }
            // where the quotes are sound, it was a field that passed the buffer
            FileRefusal why =
                    QuoteCheck.isSound(file, profile) ? fields.tooLong() : RecordFields.unclosed(fields.line());
            throw new FileRefusal(why.why(), e);
        }
    }

    @Override
    public void close() {
        // each reading of the rows opens and closes the file for itself
    }
}
