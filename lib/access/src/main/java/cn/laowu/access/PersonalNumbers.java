package cn.laowu.access;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers of persons in a text that is meant to have none. */
final class PersonalNumbers {

    /** No date, amount or document number is as long; a 身份证号 has 17 or 18 in a row, an account 16 to 19, old ones 15 and 12. */
    private static final Pattern RUN = Pattern.compile("[0-9]{12}");

    /** Digits set apart, as one reads them out; only a sound check character makes a 身份证号 of it, for so may dates be written. */
    private static final Pattern ID_APART = Pattern.compile("(?<![0-9])(?:[0-9][ -]?){17}[0-9Xx](?![0-9])");

    /** Groups of four, as on the card; set apart alike, which two school years are not. */
    private static final Pattern ACCOUNT_APART =
            Pattern.compile("(?<![0-9])[0-9]{4}([ -])[0-9]{4}(?:\\1[0-9]{4}){2}(?:\\1?[0-9]{1,3})?(?![0-9])");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private PersonalNumbers() {}

    /** Returns whether a 身份证号, or 12 digits in a row, are in the text, in whatever digits they are written. */
    static boolean in(String text) {
        String folded = folded(text);
        if (RUN.matcher(folded).find() || ACCOUNT_APART.matcher(folded).find()) {
            return true;
        }
        Matcher apart = ID_APART.matcher(folded);
        while (apart.find()) {
            if (isSound(apart.group().replaceAll("[ -]", ""))) {
                return true;
            }
        }
        return false;
    }

    /** Full-width and other digits as ASCII, every dash and blank as the plain one, what is not seen left out. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.DECIMAL_DIGIT_NUMBER) {
                folded.append(Character.digit(c, 10));
            } else if (type == Character.DASH_PUNCTUATION) {
                folded.append('-');
            } else if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                folded.append(' ');
            } else if (type != Character.FORMAT && type != Character.NON_SPACING_MARK) {
                folded.appendCodePoint(c);
            }
        });
        return folded.toString();
    }

    private static boolean isSound(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length()) == Character.toUpperCase(number.charAt(WEIGHTS.length));
    }
}
