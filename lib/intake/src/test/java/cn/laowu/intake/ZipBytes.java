package cn.laowu.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip file put together by hand, so that its directory can say what is not so. */
final class ZipBytes {

    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int count;
    private boolean large;

    /** What an entry may say instead of the truth; negative says the truth. */
    record Lies(long size, long compressed, long crc, String localName, int flags) {

        static final Lies NONE = new Lies(-1, -1, -1, "", 0);

        static Lies ofSize(long size) {
            return new Lies(size, -1, -1, "", 0);
        }
    }

    /** Writes sizes and places of what comes as a ZIP64 file does. */
    ZipBytes large() {
        large = true;
        return this;
    }

    ZipBytes with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8), Lies.NONE);
    }

    ZipBytes with(String name, byte[] content, Lies lies) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return deflated(name, deflate(content), content.length, crc.getValue(), lies);
    }

    ZipBytes stored(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return entry(name, 0, bytes, bytes.length, crc.getValue(), Lies.NONE);
    }

    ZipBytes deflated(String name, byte[] deflated, long size, long crc, Lies lies) {
        return entry(name, 8, deflated, size, crc, lies);
    }

    private ZipBytes entry(String name, int method, byte[] bytes, long size, long crc, Lies lies) {
        byte[] local = (lies.localName().isEmpty() ? name : lies.localName()).getBytes(StandardCharsets.UTF_8);
        byte[] central = name.getBytes(StandardCharsets.UTF_8);
        int at = data.size();
        long saidCrc = lies.crc() < 0 ? crc : lies.crc();
        long saidCompressed = lies.compressed() < 0 ? bytes.length : lies.compressed();
        long saidSize = lies.size() < 0 ? size : lies.size();
        ByteBuffer head = buffer(30 + local.length)
                .putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) lies.flags());
        head.putShort((short) method)
                .putInt(0)
                .putInt((int) saidCrc)
                .putInt((int) saidCompressed)
                .putInt((int) saidSize);
        head.putShort((short) local.length).putShort((short) 0).put(local);
        data.writeBytes(head.array());
        data.writeBytes(bytes);
        int extra = large ? 4 + 3 + 4 + 24 : 0;
        ByteBuffer entry = buffer(46 + central.length + extra)
                .putInt(0x02014b50)
                .putShort((short) 20)
                .putShort((short) 20);
        entry.putShort((short) lies.flags()).putShort((short) method).putInt(0).putInt((int) saidCrc);
        entry.putInt(large ? -1 : (int) saidCompressed)
                .putInt(large ? -1 : (int) saidSize)
                .putShort((short) central.length);
        entry.putShort((short) extra)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0);
        entry.putInt(large ? -1 : at).put(central);
        if (large) {
            // some other field first, as there may be
            entry.putShort((short) 0x7075).putShort((short) 3).put(new byte[3]);
            entry.putShort((short) 1)
                    .putShort((short) 24)
                    .putLong(saidSize)
                    .putLong(saidCompressed)
                    .putLong(at);
        }
        directory.writeBytes(entry.array());
        count++;
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(data.toByteArray());
        all.writeBytes(directory.toByteArray());
        if (large) {
            ByteBuffer end = buffer(76)
                    .putInt(0x06064b50)
                    .putLong(44)
                    .putShort((short) 45)
                    .putShort((short) 45)
                    .putInt(0)
                    .putInt(0);
            end.putLong(count).putLong(count).putLong(directory.size()).putLong(data.size());
            all.writeBytes(end.putInt(0x07064b50)
                    .putInt(0)
                    .putLong(all.size())
                    .putInt(1)
                    .array());
        }
        ByteBuffer end = buffer(22).putInt(0x06054b50).putInt(0).putShort((short) (large ? -1 : count));
        end.putShort((short) (large ? -1 : count))
                .putInt(large ? -1 : directory.size())
                .putInt(large ? -1 : data.size());
        all.writeBytes(end.putShort((short) 0).array());
        return all.toByteArray();
    }

    static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
