package cn.laowu.intake.xlsx;

import cn.laowu.intake.FileRefusal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A start tag where it stands in the scanner's buffer. */
final class XmlTag {

    private static final int MOST_ATTRIBUTES = 128;
    private static final boolean[] NAME_BYTES = nameBytes();

    private byte[] buffer = {};
    private int nameFrom;
    private int nameTo;
    private int localFrom;
    private int end;
    private boolean empty;
    private int attributes;
    private final int[] attributeNameFrom = new int[MOST_ATTRIBUTES];
    private final int[] attributeNameTo = new int[MOST_ATTRIBUTES];
    private final int[] valueFrom = new int[MOST_ATTRIBUTES];
    private final int[] valueTo = new int[MOST_ATTRIBUTES];
    private byte[] rootPrefix = {};

    /** Reads the tag whose {@code <} stands at {@code at}; false where the buffer ends before the tag does. */
    boolean parse(byte[] bytes, int at, int limit) throws FileRefusal {
        buffer = bytes;
        attributes = 0;
        nameFrom = at + 1;
        int i = nameEnd(nameFrom, limit);
        nameTo = i;
        if (i == nameFrom && i < limit) {
            throw malformed();
        }
        while (i < limit) {
            int spaceFrom = i;
            i = spaceEnd(i, limit);
            if (i == limit) {
                return false;
            }
            byte b = buffer[i];
            if (b == '>') {
                return ends(i + 1, false);
            }
            if (b == '/') {
                if (i + 1 == limit) {
                    return false;
                }
                if (buffer[i + 1] != '>') {
                    throw malformed();
                }
                return ends(i + 2, true);
            }
            if (i == spaceFrom) {
                throw malformed();
            }
            i = attribute(i, limit);
        }
        return false;
    }

    private boolean ends(int at, boolean isEmpty) {
        end = at;
        empty = isEmpty;
        localFrom = nameFrom;
        for (int i = nameFrom; i < nameTo; i++) {
            if (buffer[i] == ':') {
                localFrom = i + 1;
            }
        }
        return true;
    }

    /** Takes down one attribute and returns where it ends, or the limit where the buffer ends before it does. */
    private int attribute(int from, int limit) throws FileRefusal {
        int to = nameEnd(from, limit);
        int i = spaceEnd(to, limit);
        if (i == limit) {
            return limit;
        }
        if (to == from || buffer[i] != '=') {
            throw malformed();
        }
        i = spaceEnd(i + 1, limit);
        if (i == limit) {
            return limit;
        }
        byte quote = buffer[i];
        if (quote != '"' && quote != '\'') {
            throw malformed();
        }
        int start = i + 1;
        i = start;
        while (i < limit && buffer[i] != quote) {
            if (buffer[i] == '<') {
                throw malformed();
            }
            i++;
        }
        if (i == limit) {
            return limit;
        }
        add(from, to, start, i);
        return i + 1;
    }

    private void add(int from, int to, int start, int stop) throws FileRefusal {
        if (attributes == MOST_ATTRIBUTES) {
            throw malformed();
        }
        for (int i = 0; i < attributes; i++) {
            if (Arrays.equals(buffer, attributeNameFrom[i], attributeNameTo[i], buffer, from, to)) {
                throw malformed();
            }
        }
        attributeNameFrom[attributes] = from;
        attributeNameTo[attributes] = to;
        valueFrom[attributes] = start;
        valueTo[attributes] = stop;
        attributes++;
    }

    void rememberRootPrefix() {
        rootPrefix = Arrays.copyOfRange(buffer, nameFrom, localFrom);
    }

    int nameFrom() {
        return nameFrom;
    }

    int nameTo() {
        return nameTo;
    }

    int end() {
        return end;
    }

    boolean isEmpty() {
        return empty;
    }

    /** Whether the element has this local name and stands in the root's namespace. */
    boolean is(String local) {
        return XmlCharacters.is(buffer, localFrom, nameTo, local)
                && localFrom - nameFrom == rootPrefix.length
                && Arrays.equals(buffer, nameFrom, localFrom, rootPrefix, 0, rootPrefix.length);
    }

    int attributes() {
        return attributes;
    }

    /** Whether the attribute of this place has this name, without a prefix. */
    boolean isNamed(int attribute, String name) {
        return XmlCharacters.is(buffer, attributeNameFrom[attribute], attributeNameTo[attribute], name);
    }

    /** The byte of an attribute's value at {@code index}, or 0 past its end. */
    byte valueByte(int attribute, int index) {
        int i = valueFrom[attribute] + index;
        return i < valueTo[attribute] ? buffer[i] : 0;
    }

    int valueLength(int attribute) {
        return valueTo[attribute] - valueFrom[attribute];
    }

    /** Whether an attribute's value is this, byte by byte. */
    boolean valueIs(int attribute, String ascii) {
        return XmlCharacters.is(buffer, valueFrom[attribute], valueTo[attribute], ascii);
    }

    /** The number that an attribute says (ASCII digits), or -1 where it says none below 100 million. */
    int valueNumber(int attribute) {
        int length = valueLength(attribute);
        if (length == 0 || length > 8) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < length; i++) {
            int digit = valueByte(attribute, i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** The value of the attribute of this name, or null where there is none. */
    @Nullable
    String value(String name) throws FileRefusal {
        for (int i = 0; i < attributes; i++) {
            if (isNamed(i, name)) {
                return text(i);
            }
        }
        return null;
    }

    /** The value of the attribute of this local name that has some prefix ({@code r:id}), or null where there is none. */
    @Nullable
    String prefixedValue(String local) throws FileRefusal {
        for (int i = 0; i < attributes; i++) {
            int from = attributeNameTo[i] - local.length();
            boolean declaration = XmlCharacters.is(buffer, attributeNameFrom[i], from - 1, "xmlns");
            if (from > attributeNameFrom[i]
                    && !declaration
                    && buffer[from - 1] == ':'
                    && XmlCharacters.is(buffer, from, attributeNameTo[i], local)) {
                return text(i);
            }
        }
        return null;
    }

    private String text(int attribute) throws FileRefusal {
        CharText text = new CharText(valueLength(attribute) + 1);
        int i = valueFrom[attribute];
        while (i < valueTo[attribute]) {
            i = buffer[i] == '&'
                    ? XmlCharacters.reference(buffer, i, valueTo[attribute], text)
                    : XmlCharacters.character(buffer, i, valueTo[attribute], text);
        }
        return text.toString();
    }

    private int nameEnd(int from, int limit) {
        int i = from;
        while (i < limit && NAME_BYTES[Byte.toUnsignedInt(buffer[i])]) {
            i++;
        }
        return i;
    }

    private int spaceEnd(int from, int limit) {
        int i = from;
        while (i < limit && isSpace(buffer[i])) {
            i++;
        }
        return i;
    }

    static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    private static boolean[] nameBytes() {
        boolean[] bytes = new boolean[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = i >= 0x80 || Character.isLetterOrDigit(i) || i == '_' || i == ':' || i == '-' || i == '.';
        }
        return bytes;
    }

    private static FileRefusal malformed() {
        return Refusals.broken("标签有错");
    }
}
