package cn.laowu.intake.xlsx;

import cn.laowu.intake.FileRefusal;
import cn.laowu.intake.Limits;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a zip package (APPNOTE 6.3). The library's reader takes the second of two parts of one name, others the first: here two
 * are refused, as is a local header that names another part than the directory does. Sizes of what inflates are counted and never
 * believed. One thread.
 */
final class ZipParts implements Closeable {

    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_BYTES = 30;

    private final FileChannel channel;
    private final Limits limits;
    private final Map<String, ZipPart> parts = new HashMap<>();
    private final long directoryAt;
    private final Map<ZipPart, Long> inflated = new HashMap<>();
    private long inflatedBytes;

    private ZipParts(FileChannel channel, Limits limits) throws IOException, FileRefusal {
        this.channel = channel;
        this.limits = limits;
        ZipDirectory directory = ZipDirectory.read(channel, limits.parts());
        directoryAt = directory.at();
        for (ZipPart part : directory.parts()) {
            if (parts.put(key(part.name()), part) != null) {
                throw Refusals.broken("有两个同名的部件");
            }
        }
    }

    static ZipParts open(Path file, Limits limits) throws IOException, FileRefusal {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new ZipParts(channel, limits);
        } catch (IOException | FileRefusal | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Names of parts are equal without regard to case (ISO/IEC 29500-2, 6.2.2.3). */
    private static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    @Nullable
    ZipPart find(String name) {
        return parts.get(key(name));
    }

    /** Opens what a part inflates to; the stream refuses what is over a limit, and a part whose checksum is wrong at its end. */
    InputStream open(ZipPart part) throws IOException, FileRefusal {
        if (part.method() != ZipPart.STORED && part.method() != ZipPart.DEFLATED) {
            throw Refusals.broken("压缩方式不支持");
        }
        ByteBuffer header = bytes(channel, part.headerAt(), LOCAL_BYTES);
        int nameBytes = Short.toUnsignedInt(header.getShort(26));
        int extraBytes = Short.toUnsignedInt(header.getShort(28));
        long dataAt = part.headerAt() + LOCAL_BYTES + nameBytes + extraBytes;
        if (header.getInt(0) != LOCAL_SIGNATURE || dataAt + part.compressedBytes() > directoryAt) {
            throw Refusals.broken("部件的位置不对");
        }
        String name = ZipDirectory.name(bytes(channel, part.headerAt() + LOCAL_BYTES, nameBytes));
        if (!key(name).equals(key(part.name())) || Short.toUnsignedInt(header.getShort(8)) != part.method()) {
            throw Refusals.broken("部件的名称前后不一");
        }
        return new PartStream(this, part, dataAt);
    }

    int read(ByteBuffer into, long at) throws IOException {
        return channel.read(into, at);
    }

    /** Counts what a part inflated to, {@code ofPart} bytes so far from {@code compressed}; one that is read again counts once. */
    void count(ZipPart part, long ofPart, long compressed) throws RefusedStream {
        long before = inflated.getOrDefault(part, 0L);
        if (ofPart > before) {
            inflated.put(part, ofPart);
            inflatedBytes += ofPart - before;
        }
        if (ofPart > limits.partBytes()) {
            throw inflates("单个部件解压后超过 " + mib(limits.partBytes()));
        }
        if (inflatedBytes > limits.totalBytes()) {
            throw inflates("解压后总共超过 " + mib(limits.totalBytes()));
        }
        if (ofPart > limits.freeBytes() && ofPart > limits.ratio() * compressed) {
            throw inflates("解压后超过压缩大小的 " + limits.ratio() + " 倍");
        }
    }

    private static RefusedStream inflates(String whatZh) {
        return new RefusedStream(new FileRefusal("inflates", "工作簿" + whatZh + "，不予读取。请把表格复制到新的工作簿后另存，再重新上传。"));
    }

    private static String mib(long bytes) {
        return bytes % (1 << 20) == 0 ? (bytes >> 20) + " MiB" : bytes + " 字节";
    }

    static ByteBuffer bytes(FileChannel channel, long at, int count) throws IOException, FileRefusal {
        ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (at < 0 || channel.read(buffer, at + buffer.position()) < 0) {
                throw Refusals.broken("文件被截断", new EOFException());
            }
        }
        return buffer.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
