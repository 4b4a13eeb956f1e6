package cn.laowu.intake.xlsx;

import cn.laowu.intake.FileRefusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The central directory at the end of a zip file.
 *
 * @param at where it begins
 * @param parts its entries, in order; directories are left out
 */
record ZipDirectory(long at, List<ZipPart> parts) {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int END64_LOCATOR_SIGNATURE = 0x07064b50;
    private static final int END64_LOCATOR_BYTES = 20;
    private static final int END64_SIGNATURE = 0x06064b50;
    private static final int END64_BYTES = 56;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int EXTRA64 = 1;
    private static final long IN_EXTRA = 0xffff_ffffL;
    private static final int COUNT_IN_END64 = 0xffff;
    private static final int ENCRYPTED = 1;
    /** What 1,000 entries with the longest plausible names take; a directory is read in one piece. */
    private static final int ENTRY_MOST_BYTES = 4096;

    static ZipDirectory read(FileChannel channel, int mostParts) throws IOException, FileRefusal {
        End end = end(channel);
        if (end.count > mostParts) {
            throw new FileRefusal("too-many-parts", "工作簿里的部件超过 " + mostParts + " 个，不予读取。请把表格复制到新的工作簿后另存，再重新上传。");
        }
        if (end.bytes > (long) mostParts * ENTRY_MOST_BYTES || end.at + end.bytes > channel.size()) {
            throw Refusals.broken("目录的大小不对");
        }
        ByteBuffer directory = ZipParts.bytes(channel, end.at, (int) end.bytes);
        List<ZipPart> parts = new ArrayList<>();
        for (long i = 0; i < end.count; i++) {
            ZipPart part = entry(directory);
            if (!part.name().endsWith("/")) {
                parts.add(part);
            }
        }
        if (directory.hasRemaining()) {
            throw Refusals.broken("目录里的部件数不对");
        }
        return new ZipDirectory(end.at, parts);
    }

    private record End(long at, long bytes, long count) {}

    private static End end(FileChannel channel) throws IOException, FileRefusal {
        long size = channel.size();
        int tailBytes = (int) Math.min(size, END_BYTES + LONGEST_COMMENT);
        ByteBuffer tail = ZipParts.bytes(channel, size - tailBytes, tailBytes);
        for (int i = tailBytes - END_BYTES; i >= 0; i--) {
            if (tail.getInt(i) == END_SIGNATURE && i + END_BYTES + unsigned(tail, i + 20) == tailBytes) {
                long count = unsigned(tail, i + 10);
                long bytes = Integer.toUnsignedLong(tail.getInt(i + 12));
                long at = Integer.toUnsignedLong(tail.getInt(i + 16));
                boolean large = count == COUNT_IN_END64 || bytes == IN_EXTRA || at == IN_EXTRA;
                return large ? end64(channel, size - tailBytes + i) : new End(at, bytes, count);
            }
        }
        throw Refusals.broken("文件被截断");
    }

    private static End end64(FileChannel channel, long endAt) throws IOException, FileRefusal {
        ByteBuffer locator = ZipParts.bytes(channel, endAt - END64_LOCATOR_BYTES, END64_LOCATOR_BYTES);
        if (locator.getInt(0) != END64_LOCATOR_SIGNATURE) {
            throw Refusals.broken("找不到目录");
        }
        ByteBuffer end = ZipParts.bytes(channel, locator.getLong(8), END64_BYTES);
        if (end.getInt(0) != END64_SIGNATURE || end.getLong(32) < 0 || end.getLong(40) < 0 || end.getLong(48) < 0) {
            throw Refusals.broken("找不到目录");
        }
        return new End(end.getLong(48), end.getLong(40), end.getLong(32));
    }

    private static ZipPart entry(ByteBuffer directory) throws FileRefusal {
        int at = directory.position();
        if (directory.remaining() < ENTRY_BYTES || directory.getInt(at) != ENTRY_SIGNATURE) {
            throw Refusals.broken("目录被截断");
        }
        int nameBytes = unsigned(directory, at + 28);
        int extraBytes = unsigned(directory, at + 30);
        int next = at + ENTRY_BYTES + nameBytes + extraBytes + unsigned(directory, at + 32);
        if (next > directory.limit()) {
            throw Refusals.broken("目录被截断");
        }
        if ((unsigned(directory, at + 8) & ENCRYPTED) != 0) {
            throw new FileRefusal("encrypted", "文件加了密码，无法读取。请取消密码后另存，再重新上传。");
        }
        String name = name(directory.slice(at + ENTRY_BYTES, nameBytes));
        ByteBuffer extra =
                directory.slice(at + ENTRY_BYTES + nameBytes, extraBytes).order(directory.order());
        long size = Integer.toUnsignedLong(directory.getInt(at + 24));
        long compressed = Integer.toUnsignedLong(directory.getInt(at + 20));
        long headerAt = Integer.toUnsignedLong(directory.getInt(at + 42));
        if (size == IN_EXTRA || compressed == IN_EXTRA || headerAt == IN_EXTRA) {
            ByteBuffer longs = longs(extra);
            // each stands there only where the plain field says so, in this order
            if (size == IN_EXTRA) {
                next(longs);
            }
            compressed = compressed == IN_EXTRA ? next(longs) : compressed;
            headerAt = headerAt == IN_EXTRA ? next(longs) : headerAt;
        }
        directory.position(next);
        long crc = Integer.toUnsignedLong(directory.getInt(at + 16));
        return new ZipPart(name, unsigned(directory, at + 10), crc, compressed, headerAt);
    }

    private static ByteBuffer longs(ByteBuffer extra) throws FileRefusal {
        while (extra.remaining() >= 4) {
            int id = Short.toUnsignedInt(extra.getShort());
            int bytes = Math.min(Short.toUnsignedInt(extra.getShort()), extra.remaining());
            if (id == EXTRA64) {
                return extra.slice(extra.position(), bytes).order(extra.order());
            }
            extra.position(extra.position() + bytes);
        }
        throw Refusals.broken("部件的大小读不出来");
    }

    private static long next(ByteBuffer longs) throws FileRefusal {
        long value = longs.remaining() >= Long.BYTES ? longs.getLong() : -1;
        if (value < 0) {
            throw Refusals.broken("部件的大小读不出来");
        }
        return value;
    }

    static String name(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }

    private static int unsigned(ByteBuffer buffer, int at) {
        return Short.toUnsignedInt(buffer.getShort(at));
    }
}
