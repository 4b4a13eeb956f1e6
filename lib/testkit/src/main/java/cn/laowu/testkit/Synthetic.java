package cn.laowu.testkit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Numbers that are well formed and belong to nobody, for tests and examples. They are made from a running number, and
 * the same number always gives the same value. Synthetic by construction: every 身份证号 has the area code 000000, which
 * GB/T 2260 gives to no place, every account begins with 0000, and every name is 测 and a numeral.
 */
public final class Synthetic {
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECKS = "10X98765432";
    private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1960, 1, 1);
    private static final int BIRTHS = 16_000;
    private static final String NUMERALS = "零一二三四五六七八九";

    private Synthetic() {}

    /**
     * Returns the 身份证号 of the {@code n}-th synthetic person: 18 characters, a real birth date from 1960 to 2003, the
     * check character of GB 11643. Distinct for n from 0 to 15,983,999.
     */
    public static String idNumber(int n) {
        String birth = FIRST_BIRTH.plusDays(n % BIRTHS).format(DateTimeFormatter.BASIC_ISO_DATE);
        return idNumber("000000", birth, n / BIRTHS + 1);
    }

    /**
     * Returns a 身份证号 with its check character.
     *
     * @param area six digits
     * @param birth eight digits, a date or not
     * @param sequence 0 to 999
     */
    public static String idNumber(String area, String birth, int sequence) {
        String body = area + birth + String.format("%03d", sequence);
        if (!body.matches("[0-9]{17}")) {
            throw new IllegalArgumentException("not 17 digits: " + body);
        }
        int sum = 0;
        for (int i = 0; i < ID_WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * ID_WEIGHTS[i];
        }
        return body + ID_CHECKS.charAt(sum % 11);
    }

    /** Returns the bank account of the {@code n}-th synthetic person: 19 digits. */
    public static String account(int n) {
        return String.format("0000%015d", n);
    }

    /** Returns the name of the {@code n}-th synthetic person, such as 测一二三. */
    public static String name(int n) {
        StringBuilder name = new StringBuilder("测");
        for (char digit : Integer.toString(n).toCharArray()) {
            name.append(NUMERALS.charAt(digit - '0'));
        }
        return name.toString();
    }

    /**
     * Returns the 统一社会信用代码 of the {@code n}-th synthetic organisation, with the check character of GB 32100.
     *
     * @param area six digits; 110105 is an organisation of Chaoyang, 110000 any of Beijing
     */
    public static String uscc(String area, int n) {
        String body = "91" + area + String.format("Q%08d", n);
        return body + usccCheck(body);
    }

    /** Returns the check character of GB 32100 for the first 17 characters of a code. */
    static char usccCheck(String body) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += USCC_ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return USCC_ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
