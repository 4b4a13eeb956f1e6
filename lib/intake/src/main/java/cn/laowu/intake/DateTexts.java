package cn.laowu.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as cells say them. */
final class DateTexts {

    private static final int FIRST_YEAR = 1900;
    private static final LocalDate ZERO_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final int FIRST_SERIAL_YEAR = 1950;
    private static final int LAST_SERIAL_YEAR = 2099;

    private DateTexts() {}

    /** The day, or null where the text says none: {@code 2026-03-01} with {@code -}, {@code /} or {@code .}, 2026年3月1日, a number. */
    static @Nullable LocalDate parse(String text, boolean epoch1904) {
        LocalDate usual = usual(text);
        if (usual != null) {
            return usual;
        }
        String day = withoutMidnight(text);
        if (day == null) {
            return null;
        }
        String code = Texts.code(day);
        return Digits.areAll(code) ? number(code, epoch1904) : parts(code);
    }

    /** The day of a number: {@code 20260301}, or a serial number by the workbook's epoch. */
    static @Nullable LocalDate number(String digits, boolean epoch1904) {
        if (digits.length() == 8) {
            return day(Digits.number(digits, 0, 4), Digits.number(digits, 4, 6), Digits.number(digits, 6, 8));
        }
        if (digits.length() != 5) {
            return null;
        }
        LocalDate date = (epoch1904 ? ZERO_1904 : ZERO_1900).plusDays(Digits.number(digits, 0, 5));
        return date.getYear() < FIRST_SERIAL_YEAR || date.getYear() > LAST_SERIAL_YEAR ? null : date;
    }

    private static @Nullable LocalDate usual(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        return day(Digits.number(text, 0, 4), Digits.number(text, 5, 7), Digits.number(text, 8, 10));
    }

    private static @Nullable LocalDate parts(String code) {
        if (code.length() < 8 || Digits.number(code, 0, 4) < 0) {
            return null;
        }
        char first = code.charAt(4);
        int month = digitsEnd(code, 5);
        if (month == code.length()) {
            return null;
        }
        char second = code.charAt(month);
        int day = digitsEnd(code, month + 1);
        boolean words = first == '年' && second == '月' && day == code.length() - 1 && code.charAt(day) == '日';
        boolean signs = first == second && (first == '-' || first == '/' || first == '.') && day == code.length();
        if (!words && !signs) {
            return null;
        }
        return day(Digits.number(code, 0, 4), Digits.number(code, 5, month), Digits.number(code, month + 1, day));
    }

    /** One or two digits. */
    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && end < from + 2 && Digits.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        return year >= FIRST_YEAR && Dates.exists(year, month, day) ? LocalDate.of(year, month, day) : null;
    }

    /** What stands before a time of day, or null where that is not midnight. */
    private static @Nullable String withoutMidnight(String text) {
        int first = Math.max(text.indexOf(':'), text.indexOf('：'));
        if (first < 0) {
            return text;
        }
        if (text.indexOf(':') >= 0) {
            first = Math.min(first, text.indexOf(':'));
        }
        int hour = first;
        while (hour > 0 && isZeroDigit(text.charAt(hour - 1))) {
            hour--;
        }
        boolean apart = hour > 0 && (text.charAt(hour - 1) == 'T' || Texts.isBlank(text.substring(hour - 1, hour)));
        if (!apart || first - hour < 1 || first - hour > 2) {
            return null;
        }
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isZeroDigit(c) && c != ':' && c != '：' && c != '.' && !Texts.isBlank(text.substring(i, i + 1))) {
                return null;
            }
        }
        return text.substring(0, hour - 1);
    }

    private static boolean isZeroDigit(char c) {
        return c == '0' || c == '０';
    }
}
