package cn.laowu.intake.csv;

import cn.laowu.intake.FileRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the bytes of a text file tell about it.
 *
 * @param charset what it is written in: by its byte-order mark, else UTF-8 where every byte is, else GB18030
 * @param bomBytes bytes of the mark, to be skipped
 * @param separator tab where there are more tabs than commas, else comma
 * @param quotes how many quote characters it has; -1 where they can't be told from other bytes
 */
record TextProfile(Charset charset, int bomBytes, char separator, long quotes) {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final Charset GB18030 = Charset.forName("GB18030");

    static TextProfile of(Path file) throws IOException, FileRefusal {
        byte[] buffer = new byte[BUFFER_BYTES];
        Utf8Check utf8 = new Utf8Check();
        Counts counts = new Counts();
        int bomBytes = 0;
        boolean first = true;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (first) {
                    counts.head(buffer, read);
                    if (startsWith(buffer, read, 0xff, 0xfe) || startsWith(buffer, read, 0xfe, 0xff)) {
                        boolean little = buffer[0] == (byte) 0xff;
                        Charset utf16 = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
                        return new TextProfile(utf16, 2, counts.separator(), -1);
                    }
                    bomBytes = startsWith(buffer, read, 0xef, 0xbb, 0xbf) ? 3 : 0;
                    first = false;
                }
                utf8.take(buffer, read);
                counts.quotes(buffer, read);
            }
        }
        if (utf8.isCut()) {
            throw new FileRefusal("unreadable", "文件不完整：末尾的一个字只有一半。请重新导出后再上传。");
        }
        boolean isUtf8 = bomBytes > 0 || utf8.isSound();
        return new TextProfile(isUtf8 ? StandardCharsets.UTF_8 : GB18030, bomBytes, counts.separator(), counts.quotes);
    }

    private static boolean startsWith(byte[] buffer, int length, int... bytes) {
        if (length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (Byte.toUnsignedInt(buffer[i]) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** ASCII characters told by their bytes: neither UTF-8 nor GB18030 has these within another character. */
    private static final class Counts {

        private long quotes;
        private long commas;
        private long tabs;

        void head(byte[] buffer, int length) {
            for (int i = 0; i < length; i++) {
                if (buffer[i] == ',') {
                    commas++;
                } else if (buffer[i] == '\t') {
                    tabs++;
                }
            }
        }

        char separator() {
            return tabs > commas ? '\t' : ',';
        }

        void quotes(byte[] buffer, int length) {
            int found = 0;
            for (int i = 0; i < length; i++) {
                found += buffer[i] == '"' ? 1 : 0;
            }
            quotes += found;
        }
    }
}
