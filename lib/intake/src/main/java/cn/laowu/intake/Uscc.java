package cn.laowu.intake;

/**
 * A sound 统一社会信用代码: 18 characters of GB 32100 with the check character that the first 17 call for.
 *
 * @param value the 18 characters, upper case
 */
public record Uscc(String value) implements PackedId {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    /** GB 32100-2015, 5.2.6: powers of 3 modulo 31. */
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    /**
     * @throws IllegalArgumentException where it is not sound
     */
    public Uscc {
        if (!isSound(value)) {
            throw new IllegalArgumentException("not a sound USCC: " + value);
        }
    }

    static boolean isSound(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                return false;
            }
            sum += digit * WEIGHTS[i];
        }
        int check = (ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length();
        return text.charAt(LENGTH - 1) == ALPHABET.charAt(check);
    }

    @Override
    public long high() {
        return number(0, LENGTH / 2);
    }

    @Override
    public long low() {
        return number(LENGTH / 2, LENGTH);
    }

    private long number(int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            number = number * ALPHABET.length() + ALPHABET.indexOf(value.charAt(i));
        }
        return number;
    }

    @Override
    public String toString() {
        return value;
    }
}
