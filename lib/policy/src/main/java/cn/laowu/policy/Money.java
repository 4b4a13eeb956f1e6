package cn.laowu.policy;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An amount of yuan, counted in whole fen. There is no rounding anywhere: what does not fit in fen can't be made, and what does not
 * fit in a {@code long} of fen is an {@link ArithmeticException}.
 */
public final class Money implements Comparable<Money> {

    /** No money. */
    public static final Money ZERO = new Money(0);

    private static final int FEN_PER_YUAN = 100;
    private static final Pattern YUAN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,2})?");

    private final long fen;

    private Money(long fen) {
        this.fen = fen;
    }

    /** Returns the amount of so many fen. */
    public static Money ofFen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    /**
     * Returns the amount of so many whole yuan.
     *
     * @throws ArithmeticException where it does not fit
     */
    public static Money ofYuan(long yuan) {
        return ofFen(Math.multiplyExact(yuan, FEN_PER_YUAN));
    }

    /**
     * Returns the amount that a plain decimal number of yuan says, such as {@code 300}, {@code 300.5} or {@code -0.25}.
     *
     * @throws IllegalArgumentException where the text is not a plain decimal of at most 15 digits and two decimals
     */
    public static Money parseYuan(String yuan) {
        if (!YUAN.matcher(yuan).matches()) {
            throw new IllegalArgumentException("not an amount of yuan with at most two decimals: " + yuan);
        }
        return ofFen(new BigDecimal(yuan).movePointRight(2).longValueExact());
    }

    /** Returns the amount in fen. */
    public long fen() {
        return fen;
    }

    /** Returns the amount in yuan, always with two decimals. */
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    /** Returns the sum; throws {@link ArithmeticException} where it does not fit. */
    public Money plus(Money other) {
        return ofFen(Math.addExact(fen, other.fen));
    }

    /** Returns the difference, below zero where {@code other} is more; throws {@link ArithmeticException} where it does not fit. */
    public Money minus(Money other) {
        return ofFen(Math.subtractExact(fen, other.fen));
    }

    /** Returns this amount so many times; throws {@link ArithmeticException} where it does not fit. */
    public Money times(int factor) {
        return ofFen(Math.multiplyExact(fen, factor));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money money && money.fen == fen;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(fen);
    }

    /** Returns yuan with two decimals, such as {@code 300.00}; {@link #parseYuan} takes it back. */
    @Override
    public String toString() {
        return yuan().toPlainString();
    }
}
