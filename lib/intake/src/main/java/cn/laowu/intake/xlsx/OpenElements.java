package cn.laowu.intake.xlsx;

import cn.laowu.intake.FileRefusal;
import java.util.Arrays;

/** The names of the elements that are open. */
final class OpenElements {

    private static final int MOST_NAME_BYTES = 256;

    private final byte[] names;
    private final int[] ends;
    private int depth;

    OpenElements(int most) {
        names = new byte[most * MOST_NAME_BYTES];
        ends = new int[most + 1];
    }

    int depth() {
        return depth;
    }

    void push(byte[] buffer, int from, int to) throws FileRefusal {
        if (depth + 1 == ends.length || to - from > MOST_NAME_BYTES) {
            throw Refusals.broken("标签嵌套太深或名称太长");
        }
        int start = ends[depth];
        for (int i = from; i < to; i++) {
            names[start + i - from] = buffer[i];
        }
        depth++;
        ends[depth] = start + to - from;
    }

    void pop() {
        depth--;
    }

    /**
     * Returns where the end tag ends whose name begins at {@code from}, or -1 where the buffer ends before it does.
     *
     * @throws FileRefusal where it is not the end of the innermost element
     */
    int end(byte[] buffer, int from, int limit) throws FileRefusal {
        int start = depth == 0 ? 0 : ends[depth - 1];
        int length = depth == 0 ? 0 : ends[depth] - start;
        int at = from + length;
        if (at >= limit) {
            return -1;
        }
        if (depth == 0 || !Arrays.equals(names, start, start + length, buffer, from, at)) {
            throw Refusals.broken("标签不成对");
        }
        while (at < limit && XmlTag.isSpace(buffer[at])) {
            at++;
        }
        if (at == limit) {
            return -1;
        }
        if (buffer[at] != '>') {
            throw Refusals.broken("标签不成对");
        }
        return at + 1;
    }
}
