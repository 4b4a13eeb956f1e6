package cn.laowu.intake.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What a part inflates to. Every byte is counted against the limits; at the end the checksum is held against the directory's.
 */
final class PartStream extends InputStream {

    private static final int INPUT_BYTES = 1 << 16;

    private final ZipParts parts;
    private final ZipPart part;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final ByteBuffer input = ByteBuffer.allocate(INPUT_BYTES);
    private final byte[] one = new byte[1];
    private long at;
    private final long end;
    private long inflated;
    private boolean ended;

    PartStream(ZipParts parts, ZipPart part, long dataAt) {
        this.parts = parts;
        this.part = part;
        at = dataAt;
        end = dataAt + part.compressedBytes();
        input.limit(0);
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        int count = part.method() == ZipPart.STORED ? stored(into, offset, length) : deflated(into, offset, length);
        if (count < 0) {
            ended = true;
            if (crc.getValue() != part.crc()) {
                throw new RefusedStream(Refusals.broken("校验和不对"));
            }
            return -1;
        }
        crc.update(into, offset, count);
        inflated += count;
        long compressed = part.method() == ZipPart.STORED ? inflated : inflater.getBytesRead();
        parts.count(part, inflated, compressed);
        return count;
    }

    private int stored(byte[] into, int offset, int length) throws IOException {
        if (!input.hasRemaining() && !fill()) {
            return -1;
        }
        int count = Math.min(length, input.remaining());
        input.get(into, offset, count);
        return count;
    }

    private int deflated(byte[] into, int offset, int length) throws IOException {
        try {
            int count = inflater.inflate(into, offset, length);
            while (count == 0) {
                if (inflater.finished()) {
                    return -1;
                }
                if (inflater.needsDictionary() || !fill()) {
                    throw new RefusedStream(Refusals.broken("压缩数据不完整"));
                }
                inflater.setInput(input.array(), 0, input.limit());
                count = inflater.inflate(into, offset, length);
            }
            return count;
        } catch (DataFormatException e) {
            throw new RefusedStream(Refusals.broken("压缩数据有错", e));
        }
    }

    private boolean fill() throws IOException {
        input.clear().limit((int) Math.min(INPUT_BYTES, end - at));
        if (input.limit() == 0) {
            return false;
        }
        while (input.hasRemaining()) {
            if (parts.read(input, at + input.position()) < 0) {
                throw new RefusedStream(Refusals.broken("文件被截断"));
            }
        }
        at += input.flip().limit();
        return true;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
