package cn.laowu.intake;

import java.time.LocalDate;
import java.time.Year;

/** Days of the calendar as plain numbers. */
final class Dates {

    private static final int[] MONTH_DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Dates() {}

    static boolean exists(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1) {
            return false;
        }
        return day <= MONTH_DAYS[month - 1] || (month == 2 && day == 29 && Year.isLeap(year));
    }

    static int compare(int year, int month, int day, LocalDate other) {
        if (year != other.getYear()) {
            return Integer.compare(year, other.getYear());
        }
        if (month != other.getMonthValue()) {
            return Integer.compare(month, other.getMonthValue());
        }
        return Integer.compare(day, other.getDayOfMonth());
    }
}
