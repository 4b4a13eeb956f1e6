package cn.laowu.postpayroll;

import cn.laowu.casework.Computation;
import cn.laowu.casework.RunId;
import cn.laowu.casework.RunState;
import cn.laowu.desk.Desk;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a run's workbook on the disk, then puts it into the bucket. */
final class PuttingBook {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Desk desk;
    private final RunBook book;

    PuttingBook(Desk desk) {
        this.desk = desk;
        this.book = new RunBook(desk.casework(), desk.parties(), desk.clock().getZone());
    }

    void put(String key, RunId id, RunState state, Computation run, RunBook.Reader reader) {
        try {
            Files.createDirectories(desk.scratch());
            Path path = Files.createTempFile(desk.scratch(), "register", "");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
                    book.write(out, id, state, run, reader);
                }
                desk.files().put(key, path, XLSX);
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
