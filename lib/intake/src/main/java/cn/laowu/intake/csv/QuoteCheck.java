package cn.laowu.intake.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether every quoted field of a file is closed and ends with its quote (RFC 4180, 2.5 to 2.7). */
final class QuoteCheck {

    private static final int OPEN = -2;

    private QuoteCheck() {}

    /** Walks over the file once more; asked only where its last field began with a quote, or where the library gave up. */
    static boolean isSound(Path file, TextProfile profile) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(profile.bomBytes());
            Reader text = new BufferedReader(new InputStreamReader(in, profile.charset()), 1 << 16);
            boolean fieldBegins = true;
            for (int c = text.read(); c >= 0; c = text.read()) {
                if (c == '"' && fieldBegins) {
                    c = afterQuoted(text);
                    if (c == OPEN || (c >= 0 && !isEnd(c, profile))) {
                        return false;
                    }
                    fieldBegins = true;
                } else {
                    fieldBegins = isEnd(c, profile);
                }
            }
            return true;
        }
    }

    private static boolean isEnd(int c, TextProfile profile) {
        return c == profile.separator() || c == '\n' || c == '\r';
    }

    /** The character after a quoted field: -1 at the end of the file, {@link #OPEN} where that comes first. */
    private static int afterQuoted(Reader text) throws IOException {
        while (true) {
            int c = text.read();
            if (c < 0) {
                return OPEN;
            }
            if (c == '"') {
                int next = text.read();
                if (next != '"') {
                    return next;
                }
            }
        }
    }
}
