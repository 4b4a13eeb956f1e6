package cn.laowu.postpayroll;

import cn.laowu.casework.RunId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Registers of sealed runs, written now. */
final class SealedBooks {
    private SealedBooks() {}

    /** Everything that the sheets of the district's register say. */
    static String text(Office office, String group, YearMonth month, int run) {
        cn.laowu.casework.RunState state = office.state(group, month);
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        StringBuilder text = new StringBuilder();
        try {
            new RunBook(office.casework, office.deciders.parties(), office.clock.getZone())
                    .write(
                            book,
                            new RunId(state.period(), run),
                            state,
                            office.casework
                                    .runs()
                                    .computation(
                                            state.period(),
                                            state.seals().get(run).generation())
                                    .orElseThrow(),
                            new RunBook.Reader(Optional.empty(), false));
            Path file = Files.createTempFile("register", ".xlsx");
            Files.write(file, book.toByteArray());
            try (ZipFile parts = new ZipFile(file.toFile())) {
                for (ZipEntry part : Collections.list(parts.entries())) {
                    if (part.getName().startsWith("xl/")) {
                        text.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        // the writer escapes every character outside of ASCII
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(text)
                .replaceAll(escaped -> Character.toString(Integer.parseInt(escaped.group(1), 16)));
    }
}
