package cn.laowu.intake.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Strings one after another as bytes, in memory up to a bound and beyond it in a temporary file that nobody else can read and that
 * goes with the log. A string has a head of two bytes (its length, and whether each of its characters takes one byte or two) and lies
 * whole in one chunk.
 */
final class StringLog implements Closeable {

    private static final int CHUNK_BITS = 20;
    private static final int CHUNK_BYTES = 1 << CHUNK_BITS;
    private static final int CHUNK_MASK = CHUNK_BYTES - 1;
    private static final int MOST_CHUNKS_IN_MEMORY = 32;
    private static final int HEAD_BYTES = 2;
    private static final int WIDE = 0x8000;
    /** An empty string is never wide: a wide one of no length says that the chunk ends here. */
    private static final int CHUNK_ENDS = WIDE;

    private final List<byte[]> chunks = new ArrayList<>();
    private byte[] chunk = {};
    private int used;
    private int full;
    private final byte[] scratch = new byte[HEAD_BYTES + 2 * WIDE];
    private char[] chars = new char[256];
    private @Nullable FileChannel file;
    private @Nullable ByteBuffer mapped;

    /** Appends a string of less than 32,768 characters and returns its place. */
    int add(char[] text, int length) throws IOException {
        if (length >= WIDE) {
            throw new IllegalArgumentException("a string of " + length + " characters");
        }
        boolean wide = isWide(text, length);
        int bytes = HEAD_BYTES + (wide ? 2 * length : length);
        // the mark that ends a chunk takes room too
        if (chunk.length == 0 || used + bytes + HEAD_BYTES > CHUNK_BYTES) {
            newChunk();
        }
        int place = full * CHUNK_BYTES + used;
        used = put(text, length, wide);
        return place;
    }

    private static boolean isWide(char[] text, int length) {
        for (int i = 0; i < length; i++) {
            if (text[i] > 0xff) {
                return true;
            }
        }
        return false;
    }

    private int put(char[] text, int length, boolean wide) {
        int at = head(wide ? length | WIDE : length);
        byte[] into = chunk;
        for (int i = 0; i < length; i++) {
            char c = text[i];
            if (wide) {
                into[at++] = (byte) (c >> 8);
            }
            into[at++] = (byte) c;
        }
        return at;
    }

    private int head(int value) {
        chunk[used] = (byte) (value >> 8);
        chunk[used + 1] = (byte) value;
        return used + HEAD_BYTES;
    }

    private void newChunk() throws IOException {
        if (chunk.length > 0) {
            head(CHUNK_ENDS);
            if (file == null && chunks.size() >= MOST_CHUNKS_IN_MEMORY) {
                spill();
            }
            full++;
        }
        if (file != null) {
            write(chunk);
        } else {
            chunk = new byte[CHUNK_BYTES];
            chunks.add(chunk);
        }
        used = 0;
    }

    /** Moves all but the chunk that was filled last to the file; that one is written next, and filled again. */
    private void spill() throws IOException {
        Path path = Files.createTempFile("laowu-strings", ".tmp");
        file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        for (int i = 0; i < chunks.size() - 1; i++) {
            write(chunks.get(i));
        }
        chunks.clear();
    }

    private void write(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (file != null && buffer.hasRemaining()) {
            file.write(buffer);
        }
    }

    /** Ends the writing: from now on strings can be read. */
    void seal() throws IOException {
        if (file != null) {
            write(chunk);
            mapped = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
            chunk = new byte[0];
        }
    }

    /** Returns the place of the string after the one at {@code place}. */
    int next(int place) {
        int here = startOf(place);
        int head = headAt(here);
        int length = head & ~WIDE;
        return here + HEAD_BYTES + ((head & WIDE) != 0 ? 2 * length : length);
    }

    /** Returns the string at this place. */
    String get(int place) {
        int here = startOf(place);
        int head = headAt(here);
        int length = head & ~WIDE;
        boolean wide = (head & WIDE) != 0;
        byte[] from;
        int at;
        if (mapped == null) {
            from = chunks.get(here >> CHUNK_BITS);
            at = (here & CHUNK_MASK) + HEAD_BYTES;
        } else {
            from = scratch;
            at = 0;
            mapped.get(here + HEAD_BYTES, scratch, 0, wide ? 2 * length : length);
        }
        return wide ? wide(from, at, length) : new String(from, at, length, StandardCharsets.ISO_8859_1);
    }

    private String wide(byte[] from, int at, int length) {
        if (chars.length < length) {
            chars = new char[WIDE];
        }
        for (int i = 0; i < length; i++) {
            chars[i] = (char) ((from[at + 2 * i] << 8) | (from[at + 2 * i + 1] & 0xff));
        }
        return new String(chars, 0, length);
    }

    /** Where the string really begins that a place names: past the end of its chunk it is the next chunk's first. */
    private int startOf(int place) {
        return headAt(place) == CHUNK_ENDS ? (place & ~CHUNK_MASK) + CHUNK_BYTES : place;
    }

    private int headAt(int place) {
        if (mapped != null) {
            return Short.toUnsignedInt(mapped.getShort(place));
        }
        byte[] bytes = chunks.get(place >> CHUNK_BITS);
        int at = place & CHUNK_MASK;
        return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
