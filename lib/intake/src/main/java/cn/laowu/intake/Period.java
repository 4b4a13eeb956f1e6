package cn.laowu.intake;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/** The period that a file is for. */
public sealed interface Period {

    /** Returns the text of the key, such as {@code 2026-10}. */
    String text();

    /** Returns its last day; nothing for a batch or an event, whose file or register says it. */
    Optional<LocalDate> lastDay();

    /** A month. */
    record Month(YearMonth month) implements Period {
        @Override
        public String text() {
            return month.toString();
        }

        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.of(month.atEndOfMonth());
        }
    }

    /** A calendar year. */
    record CalendarYear(Year year) implements Period {
        @Override
        public String text() {
            return year.toString();
        }

        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.of(year.atMonth(12).atEndOfMonth());
        }
    }

    /** The number of a batch or an event, as it stands in the key. */
    record Numbered(String text) implements Period {
        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.empty();
        }
    }

    /** Returns the period that this text says, or nothing where it is none of this type. */
    static Optional<Period> parse(PeriodType type, String text) {
        return switch (type) {
            case MONTH -> isMonth(text) ? Optional.of(new Month(YearMonth.parse(text))) : Optional.empty();
            case YEAR -> isYear(text) ? Optional.of(new CalendarYear(Year.parse(text))) : Optional.empty();
            case NUMBER -> isNumber(text) ? Optional.of(new Numbered(text)) : Optional.empty();
        };
    }

    private static boolean isYear(String text) {
        return text.length() == 4 && text.startsWith("20") && digits(text, 2) && digits(text, 3);
    }

    private static boolean isMonth(String text) {
        if (text.length() != 7 || text.charAt(4) != '-' || !isYear(text.substring(0, 4))) {
            return false;
        }
        char tens = text.charAt(5);
        char ones = text.charAt(6);
        return (tens == '0' && ones >= '1' && ones <= '9') || (tens == '1' && ones >= '0' && ones <= '2');
    }

    private static boolean isNumber(String text) {
        return !text.isBlank()
                && text.length() <= 64
                && text.codePoints().noneMatch(c -> Character.isISOControl(c) || c == '/' || c == '\\');
    }

    private static boolean digits(String text, int index) {
        char c = text.charAt(index);
        return c >= '0' && c <= '9';
    }
}
