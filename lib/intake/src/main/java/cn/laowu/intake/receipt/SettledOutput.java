package cn.laowu.intake.receipt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Where a workbook is written to, such that the same content gives the same bytes: the library stamps the moment of writing into the
 * package, and this puts the day of the content in its place. The end of the package, which holds the stamp, must be written without
 * compression after {@link #hold}.
 */
final class SettledOutput extends OutputStream {

    private static final byte[] STAMP = ascii("<dcterms:created xsi:type=\"dcterms:W3CDTF\">");
    private static final byte[] PART_START = ascii("<?xml");
    private static final byte[] PART_END = ascii("</cp:coreProperties>");

    private final OutputStream out;
    private @Nullable ByteArrayOutputStream held;

    SettledOutput(OutputStream out) {
        this.out = out;
    }

    /** Keeps in memory what is written from here on. */
    void hold() {
        held = new ByteArrayOutputStream();
    }

    /** Writes what was held, with {@code stamp} in place of the moment of writing. */
    void release(String stamp) throws IOException {
        ByteArrayOutputStream bytes = held;
        if (bytes != null) {
            held = null;
            out.write(settled(bytes.toByteArray(), ascii(stamp)));
        }
    }

    @Override
    public void write(int b) throws IOException {
        (held == null ? out : held).write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        (held == null ? out : held).write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    private static byte[] settled(byte[] tail, byte[] stamp) {
        int at = find(tail, STAMP, 0) + STAMP.length;
        int start = lastBefore(tail, PART_START, at);
        int end = find(tail, PART_END, at) + PART_END.length;
        if (at < STAMP.length || start < 0 || end < PART_END.length) {
            throw new IllegalStateException("the package holds no stamp where it used to");
        }
        byte[] oldSum = sum(tail, start, end);
        System.arraycopy(stamp, 0, tail, at, stamp.length);
        byte[] newSum = sum(tail, start, end);
        // beside the part itself, and in the directory
        for (int sumAt = find(tail, oldSum, end); sumAt >= 0; sumAt = find(tail, oldSum, sumAt + newSum.length)) {
            System.arraycopy(newSum, 0, tail, sumAt, newSum.length);
        }
        return tail;
    }

    private static byte[] sum(byte[] bytes, int start, int end) {
        CRC32 crc = new CRC32();
        crc.update(bytes, start, end - start);
        long value = crc.getValue();
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)};
    }

    private static int find(byte[] bytes, byte[] what, int from) {
        for (int at = from; at <= bytes.length - what.length; at++) {
            if (Arrays.equals(bytes, at, at + what.length, what, 0, what.length)) {
                return at;
            }
        }
        return -1;
    }

    private static int lastBefore(byte[] bytes, byte[] what, int from) {
        for (int at = from - what.length; at >= 0; at--) {
            if (Arrays.equals(bytes, at, at + what.length, what, 0, what.length)) {
                return at;
            }
        }
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
