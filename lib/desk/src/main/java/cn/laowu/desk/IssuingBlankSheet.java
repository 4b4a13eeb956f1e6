package cn.laowu.desk;

import cn.laowu.intake.Kind;
import cn.laowu.intake.blank.BlankWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Makes the blank sheet of a kind, as its declaration is today, and hands out its address. */
public final class IssuingBlankSheet {
    private static final Duration VALID = Duration.ofMinutes(10);
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Desk desk;

    public IssuingBlankSheet(Desk desk) {
        this.desk = desk;
    }

    /** A minutes-long address of the workbook; empty where no such kind is served here. */
    public Optional<URI> address(String kind) {
        return desk.kinds().find(kind).map(ServedKind::kind).map(this::issue);
    }

    private URI issue(Kind kind) {
        String key = ReceiptKeys.blank(kind.name());
        try {
            Files.createDirectories(desk.scratch());
            Path file = Files.createTempFile(desk.scratch(), "blank", "");
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    BlankWorkbook.write(out, kind);
                }
                desk.files().put(key, file, WORKBOOK);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return desk.files().addressToGet(key, kind.name().titleZh() + ".xlsx", VALID);
    }
}
