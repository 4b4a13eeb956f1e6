package cn.laowu.intake;

/**
 * An identifier that fits in 128 bits, exactly: two of one type are equal if and only if their bits are. Two hundred thousand of them
 * are told apart in a few megabytes of plain numbers, which no garbage collection has to move.
 */
public sealed interface PackedId permits IdNumber, BankAccount, Uscc {

    /** Returns the upper 64 bits. */
    long high();

    /** Returns the lower 64 bits. */
    long low();
}
