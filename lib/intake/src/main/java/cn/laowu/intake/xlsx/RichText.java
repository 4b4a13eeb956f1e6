package cn.laowu.intake.xlsx;

import cn.laowu.intake.FileRefusal;
import java.io.IOException;

/** The text of a string item ({@code si}, {@code is}): its runs one after another, phonetic ones aside. */
final class RichText {

    private RichText() {}

    /** Reads the item just started, to its end. */
    static void read(XmlScanner xml, CharText into) throws IOException, FileRefusal {
        into.clear();
        int outside = xml.depth() - 1;
        while (true) {
            XmlScanner.Event event = xml.next();
            if (event == XmlScanner.Event.START) {
                if (xml.tag().is("t")) {
                    xml.text(into);
                } else if (!xml.tag().is("r")) {
                    xml.skip();
                }
            } else if (xml.depth() == outside) {
                decode(into);
                return;
            }
        }
    }

    /** Decodes {@code _x000D_} and its like (ST_Xstring, ISO/IEC 29500-1, 22.9.2.19). */
    static void decode(CharText text) {
        int length = text.length();
        int to = 0;
        for (int i = 0; i < length; i++) {
            char c = text.at(i);
            int code = c == '_' ? code(text, i) : -1;
            if (code >= 0) {
                c = (char) code;
                i += 6;
            }
            text.set(to++, c);
        }
        text.truncate(to);
    }

    private static int code(CharText text, int at) {
        if (at + 6 >= text.length() || text.at(at + 1) != 'x' || text.at(at + 6) != '_') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = text.at(i) < 0x80 ? Character.digit(text.at(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = (code << 4) | digit;
        }
        return code;
    }
}
