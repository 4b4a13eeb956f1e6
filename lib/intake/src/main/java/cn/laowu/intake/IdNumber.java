package cn.laowu.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A sound 身份证号: 18 characters, a real birth date, and the check character of GB 11643. Its {@code toString} hides the person. */
public final class IdNumber implements PackedId {

    static final int LENGTH = 18;

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private final String value;

    private IdNumber(String value) {
        this.value = value;
    }

    /**
     * Returns the number of this text.
     *
     * @param today the last day that a birth date may be
     * @throws IllegalArgumentException where it is not sound; the message does not hold it
     */
    public static IdNumber of(String text, LocalDate today) {
        if (text.length() != LENGTH || !hasBirthDate(text, today) || !hasCheck(text)) {
            throw new IllegalArgumentException("not a sound ID number");
        }
        return new IdNumber(text);
    }

    /** Returns the number whose {@link #low()} this is. */
    public static IdNumber unpacked(long low) {
        String digits = "%017d".formatted(low);
        return new IdNumber(digits + checkOf(digits));
    }

    static IdNumber sound(String text) {
        return new IdNumber(text);
    }

    /** Whether 18 characters hold a date of the calendar from 1900 to {@code today} where the birth date stands. */
    static boolean hasBirthDate(String text, LocalDate today) {
        int year = Digits.number(text, 6, 10);
        int month = Digits.number(text, 10, 12);
        int day = Digits.number(text, 12, 14);
        if (year < 1900 || !Dates.exists(year, month, day)) {
            return false;
        }
        return Dates.compare(year, month, day, today) <= 0;
    }

    /** Whether 18 characters are 17 digits and the check character that they call for. */
    static boolean hasCheck(String text) {
        for (int i = 0; i < WEIGHTS.length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.charAt(LENGTH - 1) == checkOf(text);
    }

    /** The check character that the first 17 digits call for. */
    private static char checkOf(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    /** Returns the 18 characters. */
    public String value() {
        return value;
    }

    @Override
    public long high() {
        return 0;
    }

    /** Returns the first 17 digits, which call for the last. */
    @Override
    public long low() {
        return (long) Digits.number(value, 0, 9) * 100_000_000 + Digits.number(value, 9, LENGTH - 1);
    }

    /** Returns the birth date in it. */
    public LocalDate birthDate() {
        return LocalDate.of(Digits.number(value, 6, 10), Digits.number(value, 10, 12), Digits.number(value, 12, 14));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IdNumber id && id.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns the district part and stars, safe for a log. */
    @Override
    public String toString() {
        return value.substring(0, 6) + "************";
    }
}
