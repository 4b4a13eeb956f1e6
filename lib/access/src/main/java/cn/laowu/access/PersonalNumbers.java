package cn.laowu.access;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers of persons in a text that is meant to have none. */
final class PersonalNumbers {

    /** No date, amount or document number is as long; a 身份证号 has 17 or 18 in a row, an account 16 to 19, old ones 15 and 12. */
    private static final Pattern RUN = Pattern.compile("[0-9]{12}");

    /** Digits set apart, however one writes them; only a date of birth and a sound check character make a 身份证号 of it. */
    private static final Pattern ID_APART = Pattern.compile("(?<![0-9])(?:[0-9][ \\p{P}\\p{S}]*){17}[0-9Xx](?![0-9])");

    private static final Pattern BORN =
            Pattern.compile("[0-9]{6}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]).*");

    /** Groups set apart alike, as accounts are on cards and in letters. */
    private static final Pattern GROUPS = Pattern.compile(
            "(?<![0-9])[0-9]{3,6}([ ._/-])\\1*[0-9]{3,6}(?:\\1+[0-9]{3,6})*(?:\\1+[0-9]{1,2})?(?![0-9])");

    private static final Pattern APART = Pattern.compile("[^0-9]+");
    private static final Pattern FOURS = Pattern.compile("(?:[0-9]{4} )+[0-9]{1,4}");
    private static final Pattern YEARS = Pattern.compile("(?:(?:19|20)[0-9]{2} ?)+");
    private static final Pattern YEAR_AND_DAY = Pattern.compile("(?:19|20)[0-9]{2} (?:0[1-9]|1[0-2])[0-3][0-9]");
    private static final int SHORTEST_ACCOUNT = 8;
    private static final int LONGEST_TELEPHONE = 11;

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private PersonalNumbers() {}

    /** Returns whether a 身份证号, 12 digits in a row, or groups of digits as of an account are in the text, in whatever digits they are written. */
    static boolean in(String text) {
        String folded = folded(text);
        return RUN.matcher(folded).find() || hasId(folded) || hasGroups(folded);
    }

    /** Returns whether a sound 身份证号 is in the text, written in a row or apart; other long numbers, such as a time, are none. */
    static boolean idIn(String text) {
        return hasId(folded(text));
    }

    private static boolean hasId(String folded) {
        Matcher apart = ID_APART.matcher(folded);
        for (int from = 0; apart.find(from); from = apart.start() + 1) {
            String number = apart.group().replaceAll("[ \\p{P}\\p{S}]", "");
            if (BORN.matcher(number).matches() && isSound(number)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasGroups(String folded) {
        Matcher groups = GROUPS.matcher(folded);
        while (groups.find()) {
            String apart = APART.matcher(groups.group()).replaceAll(" ");
            int digits = apart.replace(" ", "").length();
            boolean dates = YEARS.matcher(apart).matches()
                    || YEAR_AND_DAY.matcher(apart).matches();
            boolean fours = digits >= SHORTEST_ACCOUNT && FOURS.matcher(apart).matches();
            if (!dates && (fours || digits > LONGEST_TELEPHONE)) {
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
