package cn.laowu.intake.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether every quoted field of a file is closed (RFC 4180, 2.5 to 2.7). */
final class QuoteCheck {

    private QuoteCheck() {}

    /** Walks over the file once more; asked only where its last field began with a quote. */
    static boolean areClosed(Path file, TextProfile profile) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(profile.bomBytes());
            Reader text = new BufferedReader(new InputStreamReader(in, profile.charset()), 1 << 16);
            boolean quoted = false;
            boolean fieldBegins = true;
            for (int c = text.read(); c >= 0; c = text.read()) {
                if (quoted) {
                    quoted = c != '"';
                    fieldBegins = false;
                    if (!quoted) {
                        text.mark(1);
                        quoted = text.read() == '"';
                        if (!quoted) {
                            text.reset();
                        }
                    }
                } else if (c == '"' && fieldBegins) {
                    quoted = true;
                } else {
                    fieldBegins = c == profile.separator() || c == '\n' || c == '\r';
                }
            }
            return !quoted;
        }
    }
}
