package cn.laowu.intake.xlsx;

import cn.laowu.intake.FileRefusal;

/** Characters of XML text in UTF-8 (RFC 3629), strictly. */
final class XmlCharacters {

    /** Bytes that a reference may have, from {@code &} to {@code ;}. */
    static final int LONGEST_REFERENCE = 16;

    static final int LONGEST_CHARACTER = 4;

    private XmlCharacters() {}

    /** Appends the character that begins at {@code at} and returns where it ends. */
    static int character(byte[] buffer, int at, int limit, CharText into) throws FileRefusal {
        byte first = buffer[at];
        if (first >= 0) {
            if (first == '\r') {
                // XML 1.0, 2.11: a line ends in one line feed
                into.append('\n');
                return at + 1 < limit && buffer[at + 1] == '\n' ? at + 2 : at + 1;
            }
            into.append((char) checked(first));
            return at + 1;
        }
        int more = (first & 0xe0) == 0xc0 ? 1 : (first & 0xf0) == 0xe0 ? 2 : (first & 0xf8) == 0xf0 ? 3 : 0;
        if (more == 0 || at + more >= limit) {
            throw malformed();
        }
        int point = first & (0x3f >> more);
        for (int i = 1; i <= more; i++) {
            byte next = buffer[at + i];
            if ((next & 0xc0) != 0x80) {
                throw malformed();
            }
            point = (point << 6) | (next & 0x3f);
        }
        int least = more == 1 ? 0x80 : more == 2 ? 0x800 : 0x10000;
        if (point < least) {
            throw malformed();
        }
        append(checked(point), into);
        return at + more + 1;
    }

    /** Appends what the reference that begins at {@code at} stands for, and returns where it ends. */
    static int reference(byte[] buffer, int at, int limit, CharText into) throws FileRefusal {
        int end = at + 1;
        while (end < limit && end - at < LONGEST_REFERENCE && buffer[end] != ';') {
            end++;
        }
        if (end >= limit || buffer[end] != ';') {
            throw malformed();
        }
        append(checked(point(buffer, at + 1, end)), into);
        return end + 1;
    }

    private static int point(byte[] buffer, int from, int to) throws FileRefusal {
        if (from < to && buffer[from] == '#') {
            boolean hex = from + 1 < to && buffer[from + 1] == 'x';
            return number(buffer, from + (hex ? 2 : 1), to, hex ? 16 : 10);
        }
        if (is(buffer, from, to, "lt")) {
            return '<';
        }
        if (is(buffer, from, to, "gt")) {
            return '>';
        }
        if (is(buffer, from, to, "amp")) {
            return '&';
        }
        if (is(buffer, from, to, "quot")) {
            return '"';
        }
        if (is(buffer, from, to, "apos")) {
            return '\'';
        }
        throw malformed();
    }

    private static int number(byte[] buffer, int from, int to, int radix) throws FileRefusal {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit((char) buffer[i], radix);
            if (digit < 0 || number > Character.MAX_CODE_POINT) {
                throw malformed();
            }
            number = number * radix + digit;
        }
        if (from == to) {
            throw malformed();
        }
        return number;
    }

    static boolean is(byte[] buffer, int from, int to, String ascii) {
        if (to - from != ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (buffer[from + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** XML 1.0, 2.2: which characters there may be. */
    private static int checked(int point) throws FileRefusal {
        boolean legal = point >= ' '
                ? point < 0xd800 || (point > 0xdfff && point <= 0x10ffff && point != 0xfffe && point != 0xffff)
                : point == '\t' || point == '\n' || point == '\r';
        if (!legal) {
            throw malformed();
        }
        return point;
    }

    private static void append(int point, CharText into) throws FileRefusal {
        if (point < 0x10000) {
            into.append((char) point);
        } else {
            into.append(Character.highSurrogate(point));
            into.append(Character.lowSurrogate(point));
        }
    }

    private static FileRefusal malformed() {
        return Refusals.broken("含有不合法的字符");
    }
}
