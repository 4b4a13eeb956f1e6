package cn.laowu.intake;

import org.jspecify.annotations.Nullable;

/** A bank account of 8 to 30 digits. Its {@code toString} shows the last four alone. */
public final class BankAccount implements PackedId {

    static final int SHORTEST = 8;
    static final int LONGEST = 30;

    private final String value;

    private BankAccount(String value) {
        this.value = value;
    }

    /**
     * Returns the account of this text.
     *
     * @throws IllegalArgumentException where it is not 8 to 30 digits; the message does not hold it
     */
    public static BankAccount of(String text) {
        if (!isSound(text)) {
            throw new IllegalArgumentException("not a bank account of 8 to 30 digits");
        }
        return new BankAccount(text);
    }

    static boolean isSound(String text) {
        return text.length() >= SHORTEST && text.length() <= LONGEST && Digits.areAll(text);
    }

    static BankAccount sound(String text) {
        return new BankAccount(text);
    }

    /** Returns the digits. */
    public String value() {
        return value;
    }

    /** Returns the digits ahead of the last 18, and how many there are in all: zeros at the front count. */
    @Override
    public long high() {
        int cut = Math.max(value.length() - 18, 0);
        return number(0, cut) * 100 + value.length();
    }

    /** Returns the last 18 digits. */
    @Override
    public long low() {
        return number(Math.max(value.length() - 18, 0), value.length());
    }

    private long number(int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + (value.charAt(i) - '0');
        }
        return number;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BankAccount account && account.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "****" + value.substring(value.length() - 4);
    }
}
