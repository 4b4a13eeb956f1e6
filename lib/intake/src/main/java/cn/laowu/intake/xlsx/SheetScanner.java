package cn.laowu.intake.xlsx;

import cn.laowu.intake.CellType;
import cn.laowu.intake.FileRefusal;
import cn.laowu.intake.Limits;
import cn.laowu.intake.RawRow;
import cn.laowu.intake.RawRowSink;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Walks over the rows of a worksheet part. */
final class SheetScanner {

    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;

    private final XmlScanner xml;
    private final SharedStrings strings;
    private final Styles styles;
    private final Serials serials;
    private final int mostColumns;
    private final CharText text;

    private String[] texts = new String[32];
    private CellType[] types = new CellType[32];
    private int width;
    private int row;

    SheetScanner(XmlScanner xml, SharedStrings strings, Styles styles, Serials serials, Limits limits, CharText text) {
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
        this.serials = serials;
        this.mostColumns = limits.columns();
        this.text = text;
    }

    /** Hands out the rows that have a filled cell, in order; returns whether it came to the end of the part. */
    boolean rows(RawRowSink sink) throws IOException, FileRefusal {
        boolean seen = false;
        for (XmlScanner.Event event = xml.next(); event != XmlScanner.Event.DONE; event = xml.next()) {
            if (event == XmlScanner.Event.START
                    && !seen
                    && xml.depth() == 2
                    && xml.tag().is("sheetData")) {
                seen = true;
                if (!sheetData(sink)) {
                    return false;
                }
            }
        }
        if (!seen) {
            throw Refusals.broken("工作表里没有数据区");
        }
        return true;
    }

    private boolean sheetData(RawRowSink sink) throws IOException, FileRefusal {
        int outside = xml.depth() - 1;
        while (true) {
            XmlScanner.Event event = xml.next();
            if (event == XmlScanner.Event.END) {
                if (xml.depth() == outside) {
                    return true;
                }
            } else if (!xml.tag().is("row")) {
                xml.skip();
            } else {
                RawRow next = row();
                if (next != null && !sink.row(next)) {
                    return false;
                }
            }
        }
    }

    private @Nullable RawRow row() throws IOException, FileRefusal {
        row = rowNumber(xml.tag());
        int outside = xml.depth() - 1;
        int column = -1;
        width = 0;
        while (true) {
            XmlScanner.Event event = xml.next();
            if (event == XmlScanner.Event.END) {
                if (xml.depth() == outside) {
                    break;
                }
            } else if (xml.tag().is("c")) {
                column = cell(column + 1);
            } else {
                xml.skip();
            }
        }
        return width == 0 ? null : RawRow.of(row, Arrays.copyOf(texts, width), Arrays.copyOf(types, width));
    }

    private int rowNumber(XmlTag tag) throws FileRefusal {
        int number = row + 1;
        for (int i = 0; i < tag.attributes(); i++) {
            if (tag.isNamed(i, "r")) {
                number = tag.valueNumber(i);
                break;
            }
        }
        if (number <= row || number > LAST_ROW) {
            throw Refusals.broken("第 " + row + " 行之后的行号不对");
        }
        return number;
    }

    /** Reads the cell just started and returns its column; {@code next} is where it stands unless it says another. */
    private int cell(int next) throws IOException, FileRefusal {
        XmlTag tag = xml.tag();
        int column = next;
        int style = -1;
        byte type = 'n';
        for (int i = 0; i < tag.attributes(); i++) {
            if (tag.isNamed(i, "r")) {
                column = column(tag, i);
            } else if (tag.isNamed(i, "s")) {
                style = tag.valueNumber(i);
            } else if (tag.isNamed(i, "t")) {
                type = type(tag, i);
            }
        }
        int outside = xml.depth() - 1;
        boolean filled = false;
        boolean inline = false;
        while (true) {
            XmlScanner.Event event = xml.next();
            if (event == XmlScanner.Event.END) {
                if (xml.depth() == outside) {
                    break;
                }
            } else if (xml.tag().is("v") && !inline) {
                text.clear();
                xml.text(text);
                filled = true;
            } else if (xml.tag().is("is")) {
                RichText.read(xml, text);
                filled = true;
                inline = true;
            } else {
                xml.skip();
            }
        }
        if (filled && text.length() > 0) {
            fill(column, inline ? (byte) 'i' : type, style);
        }
        return column;
    }

    /** The types of ISO/IEC 29500-1, 18.18.11, by a letter each. */
    private static byte type(XmlTag tag, int attribute) {
        if (tag.valueIs(attribute, "str")) {
            return 'f';
        }
        if (tag.valueIs(attribute, "inlineStr")) {
            return 'i';
        }
        return tag.valueByte(attribute, 0);
    }

    private int column(XmlTag tag, int attribute) throws FileRefusal {
        int column = 0;
        int i = 0;
        for (byte b = tag.valueByte(attribute, i); b >= 'A' && b <= 'Z'; b = tag.valueByte(attribute, ++i)) {
            column = column * 26 + (b - 'A' + 1);
            if (column > LAST_COLUMN) {
                throw tooManyColumns();
            }
        }
        if (column == 0) {
            throw Refusals.broken("第 " + row + " 行有单元格的位置不对");
        }
        return column - 1;
    }

    private FileRefusal tooManyColumns() {
        return new FileRefusal(
                "too-many-columns", "第 " + row + " 行的内容超过 " + mostColumns + " 列，不予读取。请删去表格右侧多余的内容后重新上传。");
    }

    private void fill(int column, byte type, int style) throws IOException, FileRefusal {
        switch (type) {
            case 's' -> put(column, CellType.TEXT, shared());
            case 'i' -> put(column, CellType.TEXT, text.toString());
            case 'f' -> {
                RichText.decode(text);
                put(column, CellType.TEXT, text.toString());
            }
            case 'b' -> put(column, CellType.BOOLEAN, text.at(0) == '1' || text.at(0) == 't' ? "TRUE" : "FALSE");
            case 'e' -> put(column, CellType.ERROR, text.toString());
            case 'd' -> put(column, CellType.DATE, text.toString());
            default -> number(column, text.toString().trim(), style);
        }
    }

    private void number(int column, String number, int style) throws FileRefusal {
        String date = styles.isDate(style) ? serials.date(number) : null;
        put(column, date == null ? CellType.NUMBER : CellType.DATE, date == null ? number : date);
    }

    private String shared() throws IOException, FileRefusal {
        int index = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.at(i) - '0';
            if (digit < 0 || digit > 9 || i > 8) {
                throw badString();
            }
            index = index * 10 + digit;
        }
        String string = strings.get(index);
        if (string == null) {
            throw badString();
        }
        return string;
    }

    private FileRefusal badString() {
        return Refusals.broken("第 " + row + " 行引用了不存在的文字");
    }

    private void put(int column, CellType type, String said) throws FileRefusal {
        if (said.isEmpty()) {
            return;
        }
        if (column >= mostColumns) {
            throw tooManyColumns();
        }
        if (column >= texts.length) {
            int room = Math.max(column + 1, texts.length * 2);
            texts = Arrays.copyOf(texts, room);
            types = Arrays.copyOf(types, room);
        }
        while (width < column) {
            texts[width] = "";
            types[width] = CellType.BLANK;
            width++;
        }
        if (column < width && !texts[column].isEmpty()) {
            throw Refusals.broken("第 " + row + " 行有两个单元格在同一位置");
        }
        texts[column] = said;
        types[column] = type;
        width = Math.max(width, column + 1);
    }
}
