package cn.laowu.intake.xlsx;

import cn.laowu.intake.FileRefusal;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Walks over the tags of an XML part (XML 1.0, no DTD). Unlike a library's parser it holds nothing that a hostile part could make
 * large: a tag has at most {@link #MOST_TAG_BYTES}, elements nest at most {@link #MOST_DEPTH} deep, names are compared where they
 * stand, text is skipped unless it is asked for. Elements are known by their local name and the root's prefix.
 */
final class XmlScanner implements Closeable {

    /** What {@link #next} stands on. */
    enum Event {
        /** The start of an element; its name and attributes can be asked for. */
        START,
        /** The end of an element. */
        END,
        /** The end of the part. */
        DONE
    }

    private static final int MOST_TAG_BYTES = 1 << 20;
    private static final int MOST_DEPTH = 64;
    private static final int FIRST_BYTES = 1 << 16;
    private static final byte[] CDATA = "<![CDATA[".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COMMENT = "<!--".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COMMENT_END = "-->".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] INSTRUCTION_END = "?>".getBytes(StandardCharsets.US_ASCII);

    private final InputStream in;
    private byte[] buffer = new byte[FIRST_BYTES];
    private int at;
    private int limit;
    private final XmlTag tag = new XmlTag();
    private final OpenElements open = new OpenElements(MOST_DEPTH);
    private boolean rootSeen;
    private boolean endPending;

    XmlScanner(InputStream part) throws IOException, FileRefusal {
        in = XmlBytes.inUtf8(part);
    }

    /** Returns the tag that the last {@link Event#START} stood on; good until the scanner moves. */
    XmlTag tag() {
        return tag;
    }

    /** Returns how many elements are open, the one just started among them. */
    int depth() {
        return open.depth();
    }

    /** Moves to the next tag; text between is skipped. */
    Event next() throws IOException, FileRefusal {
        if (endPending) {
            endPending = false;
            open.pop();
            return Event.END;
        }
        while (skipText()) {
            byte second = second();
            if (second == '/') {
                endTag();
                return Event.END;
            }
            if (second == '?') {
                skipPast(INSTRUCTION_END);
            } else if (second == '!') {
                declaration();
            } else {
                startTag();
                return Event.START;
            }
        }
        if (open.depth() > 0 || !rootSeen) {
            throw cut();
        }
        return Event.DONE;
    }

    /** Skips the element just started with all that it holds, its end tag too. */
    void skip() throws IOException, FileRefusal {
        int outside = open.depth() - 1;
        while (open.depth() > outside) {
            next();
        }
    }

    /** Appends the text of the element just started and moves past its end; elements inside are skipped with what they hold. */
    void text(CharText into) throws IOException, FileRefusal {
        if (endPending) {
            next();
            return;
        }
        while (true) {
            run(into);
            byte second = second();
            if (second == '/') {
                endTag();
                return;
            }
            if (second == '?') {
                skipPast(INSTRUCTION_END);
            } else if (second == '!') {
                if (startsWith(CDATA)) {
                    cdata(into);
                } else {
                    declaration();
                }
            } else {
                startTag();
                skip();
            }
        }
    }

    private void run(CharText into) throws IOException, FileRefusal {
        while (true) {
            at = into.appendAscii(buffer, at, limit);
            if (at == limit) {
                if (!fill()) {
                    throw cut();
                }
                continue;
            }
            byte b = buffer[at];
            if (b == '<') {
                return;
            }
            if (b == '&') {
                need(XmlCharacters.LONGEST_REFERENCE);
                at = XmlCharacters.reference(buffer, at, limit, into);
            } else {
                character(into);
            }
        }
    }

    private void cdata(CharText into) throws IOException, FileRefusal {
        at += CDATA.length;
        while (true) {
            if (!need(1)) {
                throw cut();
            }
            if (buffer[at] == ']' && need(3) && buffer[at + 1] == ']' && buffer[at + 2] == '>') {
                at += 3;
                return;
            }
            character(into);
        }
    }

    private void character(CharText into) throws IOException, FileRefusal {
        need(XmlCharacters.LONGEST_CHARACTER);
        at = XmlCharacters.character(buffer, at, limit, into);
    }

    /** Moves to the next {@code <}; false at the end of the part. */
    private boolean skipText() throws IOException, FileRefusal {
        boolean inside = open.depth() > 0;
        while (true) {
            byte[] bytes = buffer;
            int end = limit;
            int i = at;
            while (i < end && bytes[i] != '<') {
                if (!inside && !XmlTag.isSpace(bytes[i])) {
                    throw Refusals.broken("标签之外有内容");
                }
                i++;
            }
            at = i;
            if (i < end) {
                return true;
            }
            if (!fill()) {
                return false;
            }
        }
    }

    private byte second() throws IOException, FileRefusal {
        if (!need(2)) {
            throw cut();
        }
        return buffer[at + 1];
    }

    private void declaration() throws IOException, FileRefusal {
        if (startsWith(COMMENT)) {
            at += COMMENT.length;
            skipPast(COMMENT_END);
        } else if (startsWith(DOCTYPE)) {
            throw new FileRefusal("dtd", "工作簿里含有文档类型声明（DTD），不予读取。请用 Excel 或 WPS 另存为 .xlsx 后重新上传。");
        } else if (startsWith(CDATA) && open.depth() > 0) {
            at += CDATA.length;
            skipPast("]]>".getBytes(StandardCharsets.US_ASCII));
        } else {
            throw Refusals.broken("标签有错");
        }
    }

    private void startTag() throws IOException, FileRefusal {
        while (!tag.parse(buffer, at, limit)) {
            moreOfTag();
        }
        if (rootSeen && open.depth() == 0) {
            throw Refusals.broken("有两个根元素");
        }
        if (!rootSeen) {
            tag.rememberRootPrefix();
            rootSeen = true;
        }
        open.push(buffer, tag.nameFrom(), tag.nameTo());
        endPending = tag.isEmpty();
        at = tag.end();
    }

    private void endTag() throws IOException, FileRefusal {
        int end = open.end(buffer, at + 2, limit);
        while (end < 0) {
            moreOfTag();
            end = open.end(buffer, at + 2, limit);
        }
        open.pop();
        at = end;
    }

    private void moreOfTag() throws IOException, FileRefusal {
        if (at == 0 && limit == buffer.length) {
            if (buffer.length >= MOST_TAG_BYTES) {
                throw Refusals.broken("标签太长");
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        if (!need(limit - at + 1)) {
            throw cut();
        }
    }

    private void skipPast(byte[] end) throws IOException, FileRefusal {
        while (true) {
            if (!need(end.length)) {
                throw cut();
            }
            if (startsWith(end)) {
                at += end.length;
                return;
            }
            at++;
        }
    }

    private boolean startsWith(byte[] word) throws IOException {
        return need(word.length) && Arrays.equals(buffer, at, at + word.length, word, 0, word.length);
    }

    /** Brings {@code count} bytes from here on into the buffer; false where the part ends before. */
    private boolean need(int count) throws IOException {
        while (limit - at < count) {
            if (at > 0) {
                System.arraycopy(buffer, at, buffer, 0, limit - at);
                limit -= at;
                at = 0;
            }
            int read = in.read(buffer, limit, buffer.length - limit);
            if (read < 0) {
                return false;
            }
            limit += read;
        }
        return true;
    }

    private boolean fill() throws IOException {
        at = 0;
        limit = 0;
        int read = in.read(buffer, 0, buffer.length);
        limit = Math.max(read, 0);
        return read >= 0;
    }

    private static FileRefusal cut() {
        return Refusals.broken("内容被截断");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
