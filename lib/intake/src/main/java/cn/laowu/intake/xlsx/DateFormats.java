package cn.laowu.intake.xlsx;

import java.util.Locale;

/** Which number formats show a number as a date (ISO/IEC 29500-1, 18.8.30 and 18.8.31). */
public final class DateFormats {

    private DateFormats() {}

    /** Returns whether a built-in format is one of date or time; 27-36 and 50-58 are those of Chinese workbooks. */
    public static boolean isBuiltIn(int id) {
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    }

    /** Returns whether a format's code shows a date or time: a part of one stands outside quotes, escapes and brackets. */
    public static boolean isCode(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        int end = lower.length();
        for (int i = 0; i < end; i++) {
            char c = lower.charAt(i);
            if (c == '"') {
                i = after(lower, '"', i + 1);
            } else if (c == '[') {
                int close = after(lower, ']', i + 1);
                if (isElapsed(lower, i + 1, close)) {
                    return true;
                }
                i = close;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == ';') {
                return false;
            } else if (c == 'g' && lower.startsWith("general", i)) {
                i += "general".length() - 1;
            } else if ("ymdhs".indexOf(c) >= 0 || lower.startsWith("aaa", i)) {
                return true;
            }
        }
        return false;
    }

    private static int after(String text, char c, int from) {
        int at = text.indexOf(c, from);
        return at < 0 ? text.length() : at;
    }

    /** {@code [h]}, {@code [mm]}, {@code [ss]}: a time that goes on past its day. */
    private static boolean isElapsed(String text, int from, int to) {
        if (from >= to || "hms".indexOf(text.charAt(from)) < 0) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != text.charAt(from)) {
                return false;
            }
        }
        return true;
    }
}
