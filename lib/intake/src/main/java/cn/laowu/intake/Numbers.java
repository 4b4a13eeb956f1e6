package cn.laowu.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as cells say them. */
final class Numbers {

    /** From here on a number has more than the 15 digits that a spreadsheet keeps. */
    private static final double TOO_LONG = 1e15;

    private static final int LONGEST_CHARS = 40;
    private static final int LARGEST_EXPONENT = 40;
    private static final MathContext SHEET = new MathContext(15, RoundingMode.HALF_UP);

    private Numbers() {}

    /** The number that a text is, or null where it is none: digits in groups of three or none, a point, an exponent. */
    static @Nullable BigDecimal parse(String code) {
        if (code.isEmpty() || code.length() > LONGEST_CHARS) {
            return null;
        }
        String plain = code.indexOf(',') < 0 ? code : ungrouped(code);
        if (plain == null || !isNumber(plain)) {
            return null;
        }
        return new BigDecimal(plain);
    }

    /** The number of a number cell, as far as a spreadsheet keeps it: 0.1 + 0.2 is 0.3. */
    static @Nullable BigDecimal ofCell(String raw) {
        BigDecimal number = parse(raw);
        return number == null ? null : number.round(SHEET);
    }

    /** What a number cell shows where it is a text: {@code 13900000000} for {@code 1.39E10}, {@code 12} for {@code 12.0}. */
    static String text(String raw) {
        if (Digits.areAll(raw)) {
            return raw;
        }
        BigDecimal number = parse(raw);
        if (number == null || isTooLong(raw)) {
            return raw;
        }
        BigDecimal shown = number.round(SHEET).stripTrailingZeros();
        return shown.scale() > 15 ? raw : shown.toPlainString();
    }

    /** Whether a number has more digits before its point than a spreadsheet keeps. */
    static boolean isTooLong(String number) {
        BigDecimal parsed = parse(number);
        return parsed == null || Math.abs(parsed.doubleValue()) >= TOO_LONG;
    }

    /** Whether a text is a number with a point or an exponent, such as {@code 1.50921E+17}: what a spreadsheet makes of long digits. */
    static boolean isShortened(String code) {
        return !Digits.areAll(code) && code.indexOf(',') < 0 && parse(code) != null && code.charAt(0) != '-';
    }

    private static boolean isNumber(String text) {
        int i = text.charAt(0) == '-' ? 1 : 0;
        int whole = digitsEnd(text, i);
        int end = whole;
        if (end < text.length() && text.charAt(end) == '.') {
            end = digitsEnd(text, whole + 1);
            if (end == whole + 1) {
                return false;
            }
        }
        if (whole == i) {
            return false;
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            return isExponent(text, end + 1);
        }
        return end == text.length();
    }

    private static boolean isExponent(String text, int from) {
        int i = from < text.length() && (text.charAt(from) == '+' || text.charAt(from) == '-') ? from + 1 : from;
        int end = digitsEnd(text, i);
        return end > i && end == text.length() && end - i <= 3 && Digits.number(text, i, end) <= LARGEST_EXPONENT;
    }

    private static int digitsEnd(String text, int from) {
        int i = from;
        while (i < text.length() && Digits.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Without the commas of its thousands, or null where they stand elsewhere. */
    private static @Nullable String ungrouped(String text) {
        int from = text.charAt(0) == '-' ? 1 : 0;
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean place = i > from && i < end && (end - i) % 4 == 0;
            if (c == ',' ? !place : place) {
                return null;
            }
            if (c != ',') {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
