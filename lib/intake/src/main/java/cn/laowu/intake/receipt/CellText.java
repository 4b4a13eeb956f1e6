package cn.laowu.intake.receipt;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as a cell of a workbook can hold it. */
final class CellText {

    /** The characters that a cell holds at most. */
    static final int MAX_CHARS = 32_767;

    private static final int MAX_SHEET_NAME = 31;
    // what a spreadsheet would take for an escaped character, such as _x000D_
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final char REPLACEMENT = '\uFFFD';

    private CellText() {}

    /**
     * Returns the text such that a spreadsheet shows it as it was: line ends as line feeds, characters that XML can't hold as
     * {@code U+FFFD} (never dropped unseen), {@code _x000D_} guarded, and no more than a cell holds.
     */
    static String of(String text) {
        String legal = isPlain(text) ? text : legal(text);
        String bounded = bounded(legal, MAX_CHARS);
        if (bounded.indexOf("_x") < 0) {
            return bounded;
        }
        return ESCAPE.matcher(bounded).replaceAll(Matcher.quoteReplacement("_x005F_"));
    }

    /** Returns at most so many characters, the last an ellipsis where any are left out, never half a surrogate pair. */
    static String bounded(String text, int maxChars) {
        if (text.length() <= maxChars) {
            return text;
        }
        int end = maxChars - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    /** Returns a name that a sheet may bear, close to this one; {@code fallback} where nothing of it remains. */
    static String sheetName(String name, String fallback) {
        StringBuilder kept = new StringBuilder();
        of(name).codePoints()
                .filter(c -> !Character.isISOControl(c) && c != REPLACEMENT)
                .map(c -> "[]:*?/\\".indexOf(c) >= 0 ? '_' : c == '\'' ? '’' : c)
                .forEach(kept::appendCodePoint);
        String bounded = bounded(kept.toString().strip(), MAX_SHEET_NAME);
        // the program keeps this name for itself
        return bounded.isEmpty() || bounded.equalsIgnoreCase("History") ? fallback : bounded;
    }

    /** Returns how wide a text is in columns of half-width characters; only its first line counts. */
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length() && text.charAt(i) != '\n'; ) {
            int c = text.codePointAt(i);
            width += c < 0x1100 ? 1 : 2;
            i += Character.charCount(c);
        }
        return width;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || Character.isSurrogate(c) || c >= 0xFFFE) {
                return false;
            }
        }
        return true;
    }

    private static String legal(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r') {
                if (i >= text.length() || text.charAt(i) != '\n') {
                    out.append('\n');
                }
            } else {
                out.appendCodePoint(isLegal(c) ? c : REPLACEMENT);
            }
        }
        return out.toString();
    }

    private static boolean isLegal(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c == '\t' || c == '\n' || (c >= 0x20 && !surrogate && c != 0xFFFE && c != 0xFFFF);
    }
}
