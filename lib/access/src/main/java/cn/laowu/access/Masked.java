package cn.laowu.access;

import java.util.regex.Pattern;

/**
 * Personal data with most of it gone, the only form in which an answer may carry it: a component of this type can't hold the whole
 * value, and the whole value can't be had back from it.
 *
 * <p>Of a 身份证号 the first three digits and the last two stay. The customary 前6后4 leaves 1,800 candidates or so to one who knows the
 * check digit's rule (some 20,000 birth dates over eleven), and an age narrows that to a handful; and its first six say little
 * beside the region's name, which stands in the same row. The last two tell namesakes in one roster apart as well as an officer needs,
 * and leave some 180,000 candidates even with the county known. An account keeps its last four, as banks print it; its length goes,
 * too. A name keeps its first and last character, one of two its first.
 */
public final class Masked {

    private static final int ID_LENGTH = 18;
    private static final int ACCOUNT_SHOWN = 4;
    private static final int ACCOUNT_SHORTEST = 8;
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![0-9A-Za-z])[0-9]{8,30}[Xx]?(?![0-9A-Za-z])");

    private final String text;

    private Masked(String text) {
        this.text = text;
    }

    /** Returns a 身份证号 as {@code 150*************17}; what has not 18 characters loses them all. */
    public static Masked idNumber(String idNumber) {
        if (idNumber.length() != ID_LENGTH) {
            return new Masked("*".repeat(ID_LENGTH));
        }
        return new Masked(idNumber.substring(0, 3) + "*".repeat(ID_LENGTH - 5) + idNumber.substring(ID_LENGTH - 2));
    }

    /** Returns a bank account as {@code ****0017}, whatever its length; of one shorter than 8 nothing stays. */
    public static Masked account(String account) {
        int length = account.length();
        return new Masked(length < ACCOUNT_SHORTEST ? "****" : "****" + account.substring(length - ACCOUNT_SHOWN));
    }

    /** Returns a name as {@code 张*三}, {@code 张*} or {@code 阿*****提}: one star a character, rare characters counting as one. */
    public static Masked name(String name) {
        int[] characters = name.codePoints().toArray();
        int length = characters.length;
        if (length < 2) {
            return new Masked("*".repeat(length));
        }
        StringBuilder masked = new StringBuilder().appendCodePoint(characters[0]);
        masked.append("*".repeat(length == 2 ? 1 : length - 2));
        if (length > 2) {
            masked.appendCodePoint(characters[length - 1]);
        }
        return new Masked(masked.toString());
    }

    /**
     * Returns a text, such as a fault's message on its way to a log, in which every number of 8 to 30 digits is replaced: no 身份证号,
     * account or telephone number gets through in it. Names do; who writes a message leaves them out.
     */
    public static String scrubbed(String text) {
        return LONG_NUMBER.matcher(text).replaceAll("[number]");
    }

    /** Returns what is left to see. */
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Masked masked && masked.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
