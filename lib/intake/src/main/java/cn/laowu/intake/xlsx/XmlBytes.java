package cn.laowu.intake.xlsx;

import cn.laowu.intake.FileRefusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/** The bytes of an XML part in UTF-8, whatever it is written in (XML 1.0, appendix F; parts are UTF-8 or UTF-16). */
final class XmlBytes {

    private static final int HEAD_BYTES = 256;
    private static final int CHUNK_CHARS = 4096;

    private XmlBytes() {}

    /** Returns the same text in UTF-8; where that is not to be had, the stream is closed. */
    static InputStream inUtf8(InputStream in) throws IOException, FileRefusal {
        try {
            return opened(in);
        } catch (IOException | FileRefusal | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static InputStream opened(InputStream in) throws IOException, FileRefusal {
        byte[] head = in.readNBytes(HEAD_BYTES);
        int first = head.length > 0 ? Byte.toUnsignedInt(head[0]) : -1;
        int second = head.length > 1 ? Byte.toUnsignedInt(head[1]) : -1;
        if (first == 0xef && second == 0xbb && head.length > 2) {
            return joined(head, 3, in);
        }
        if (first == 0xfe || first == 0xff) {
            return transcoded(joined(head, 0, in), StandardCharsets.UTF_16);
        }
        if (first == 0 || second == 0) {
            return transcoded(joined(head, 0, in), first == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        }
        Charset declared = declared(new String(head, StandardCharsets.ISO_8859_1));
        InputStream whole = joined(head, 0, in);
        return declared.equals(StandardCharsets.UTF_8) ? whole : transcoded(whole, declared);
    }

    private static InputStream joined(byte[] head, int from, InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(head, from, head.length - from), rest);
    }

    private static Charset declared(String head) throws FileRefusal {
        int end = head.startsWith("<?xml") ? head.indexOf("?>") : -1;
        int at = end < 0 ? -1 : head.lastIndexOf("encoding", end);
        if (at < 0) {
            return StandardCharsets.UTF_8;
        }
        String[] quoted = head.substring(at, end).split("[\"']", 3);
        String name = quoted.length > 1 ? quoted[1].toUpperCase(Locale.ROOT) : "";
        try {
            return name.equals("US-ASCII") ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Refusals.broken("编码不认识", e);
        }
    }

    private static InputStream transcoded(InputStream in, Charset from) {
        Reader reader = new InputStreamReader(
                in,
                from.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        return new Transcoded(reader);
    }

    /** Characters as UTF-8, a chunk at a time. */
    private static final class Transcoded extends InputStream {

        private final Reader reader;
        private final char[] chars = new char[CHUNK_CHARS + 1];
        private byte[] bytes = {};
        private int at;
        private int kept;

        Transcoded(Reader reader) {
            this.reader = reader;
        }

        @Override
        public int read() throws IOException {
            return at < bytes.length || fill() ? Byte.toUnsignedInt(bytes[at++]) : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (at == bytes.length && !fill()) {
                return -1;
            }
            int count = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, into, offset, count);
            at += count;
            return count;
        }

        private boolean fill() throws IOException {
            int count = characters();
            if (count < 0) {
                return false;
            }
            int all = kept + count;
            // a pair that the chunk cuts in two waits for its second half
            kept = Character.isHighSurrogate(chars[all - 1]) ? 1 : 0;
            bytes = new String(chars, 0, all - kept).getBytes(StandardCharsets.UTF_8);
            chars[0] = chars[all - 1];
            at = 0;
            return bytes.length > 0 || fill();
        }

        private int characters() throws IOException {
            try {
                return reader.read(chars, kept, CHUNK_CHARS);
            } catch (CharacterCodingException e) {
                throw new RefusedStream(Refusals.broken("编码有错", e));
            }
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
