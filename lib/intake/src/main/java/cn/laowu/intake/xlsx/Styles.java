package cn.laowu.intake.xlsx;

import cn.laowu.intake.FileRefusal;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which styles of cells show a number as a date. */
final class Styles {

    /** More than any program writes; what comes after is taken for plain. */
    private static final int MOST_STYLES = 1 << 16;

    private final BitSet dates;

    private Styles(BitSet dates) {
        this.dates = dates;
    }

    static Styles none() {
        return new Styles(new BitSet());
    }

    static Styles read(ZipParts parts, ZipPart part) throws IOException, FileRefusal {
        Map<Integer, String> codes = new HashMap<>();
        BitSet dates = new BitSet();
        try (XmlScanner xml = new XmlScanner(parts.open(part))) {
            int cells = -1;
            for (XmlScanner.Event event = xml.next(); event != XmlScanner.Event.DONE; event = xml.next()) {
                if (event != XmlScanner.Event.START) {
                    continue;
                }
                XmlTag tag = xml.tag();
                if (tag.is("numFmt") && codes.size() < MOST_STYLES) {
                    String code = tag.value("formatCode");
                    codes.put(number(tag.value("numFmtId")), code == null ? "" : code);
                } else if (tag.is("cellXfs")) {
                    cells = 0;
                } else if (tag.is("cellStyles") || tag.is("dxfs")) {
                    cells = -1;
                } else if (cells >= 0 && tag.is("xf") && xml.depth() == 3 && cells < MOST_STYLES) {
                    dates.set(cells, isDate(number(tag.value("numFmtId")), codes));
                    cells++;
                }
            }
        }
        return new Styles(dates);
    }

    private static boolean isDate(int format, Map<Integer, String> codes) {
        if (DateFormats.isBuiltIn(format)) {
            return true;
        }
        String code = codes.get(format);
        return code != null && DateFormats.isCode(code);
    }

    private static int number(@Nullable String value) {
        if (value == null || value.isEmpty() || value.length() > 8) {
            return 0;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }
}
