package cn.laowu.intake.csv;

import cn.laowu.intake.FileRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the first bytes of a text file tell about it. A file in GB18030 fails as UTF-8 within its first Chinese words, so it is looked
 * at no further than {@value #LOOKED_AT_BYTES} bytes past its first character that is not ASCII; what comes later is decoded strictly.
 *
 * @param charset what it is written in: by its byte-order mark, else UTF-8 where the bytes are, else GB18030
 * @param bomBytes bytes of the mark, to be skipped
 * @param separator tab where there are more tabs than commas, else comma
 */
record TextProfile(Charset charset, int bomBytes, char separator) {

    private static final int LOOKED_AT_BYTES = 1 << 16;
    private static final Charset GB18030 = Charset.forName("GB18030");

    static TextProfile of(Path file) throws IOException, FileRefusal {
        byte[] buffer = new byte[LOOKED_AT_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            int read = in.readNBytes(buffer, 0, buffer.length);
            char separator = separator(buffer, read);
            if (startsWith(buffer, read, 0xff, 0xfe)) {
                return new TextProfile(StandardCharsets.UTF_16LE, 2, separator);
            }
            if (startsWith(buffer, read, 0xfe, 0xff)) {
                return new TextProfile(StandardCharsets.UTF_16BE, 2, separator);
            }
            if (startsWith(buffer, read, 0xef, 0xbb, 0xbf)) {
                return new TextProfile(StandardCharsets.UTF_8, 3, separator);
            }
            boolean utf8 = isUtf8(buffer, read, in);
            return new TextProfile(utf8 ? StandardCharsets.UTF_8 : GB18030, 0, separator);
        }
    }

    private static boolean isUtf8(byte[] buffer, int first, InputStream in) throws IOException, FileRefusal {
        Utf8Check check = new Utf8Check();
        int read = first;
        int pieces = 0;
        while (read > 0) {
            check.take(buffer, read);
            pieces += check.isAscii() ? 0 : 1;
            if (!check.isSoundSoFar() || pieces > 1) {
                return check.isSoundSoFar();
            }
            read = in.readNBytes(buffer, 0, buffer.length);
        }
        if (check.isCut()) {
            throw new FileRefusal("unreadable", "文件不完整：末尾的一个字只有一半。请重新导出后再上传。");
        }
        return true;
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

    /** Told by bytes: neither UTF-8 nor GB18030 has these within another character. */
    private static char separator(byte[] buffer, int length) {
        int balance = 0;
        for (int i = 0; i < length; i++) {
            balance += buffer[i] == '\t' ? 1 : buffer[i] == ',' ? -1 : 0;
        }
        return balance > 0 ? '\t' : ',';
    }
}
