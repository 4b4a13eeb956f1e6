package cn.laowu.intake.xlsx;

import cn.laowu.intake.FileRefusal;

/** Characters of one cell being put together, bounded by the limit of a cell. */
final class CharText {

    private static final int FIRST_CHARS = 256;

    private final int most;
    private char[] chars;
    private int length;

    CharText(int most) {
        this.most = most;
        chars = new char[Math.min(FIRST_CHARS, most)];
    }

    void clear() {
        length = 0;
    }

    int length() {
        return length;
    }

    char at(int index) {
        return chars[index];
    }

    char[] chars() {
        return chars;
    }

    void append(char c) throws FileRefusal {
        if (length == chars.length) {
            grow();
        }
        chars[length++] = c;
    }

    /** Appends plain ASCII from {@code from} on, up to a tag, a reference or anything else, and returns where that stands. */
    int appendAscii(byte[] bytes, int from, int limit) {
        char[] out = chars;
        int n = length;
        int i = from;
        while (i < limit && n < out.length) {
            byte b = bytes[i];
            if (b < ' ' || b == '<' || b == '&') {
                break;
            }
            out[n++] = (char) b;
            i++;
        }
        length = n;
        return i;
    }

    /** Cuts the text to its first {@code to} characters. */
    void truncate(int to) {
        length = to;
    }

    void set(int index, char c) {
        chars[index] = c;
    }

    private void grow() throws FileRefusal {
        if (length >= most) {
            throw new FileRefusal("cell-too-long", "有单元格的内容超过 " + most + " 个字符，不予读取。请删去多余内容后重新上传。");
        }
        char[] more = new char[Math.min(length * 2, most)];
        System.arraycopy(chars, 0, more, 0, length);
        chars = more;
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
