package cn.laowu.policy;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The number of a welfare post (岗位编号), folded so that what an officer takes for the same number is the same: NFKC, upper case,
 * every dash {@code -}, no blanks and nothing invisible. Compared as text by code point.
 */
public final class PostNumber implements Comparable<PostNumber> {

    /** Signs that look like a dash and are none by their Unicode category: hyphen bullet, minus, box drawing, modifier minus. */
    private static final String MORE_DASHES = "\u2043\u2212\u2500\u02d7";

    private final String value;

    private PostNumber(String value) {
        this.value = value;
    }

    /**
     * Returns the number that this text says.
     *
     * @throws IllegalArgumentException where nothing of the text is left after folding
     */
    public static PostNumber of(String text) {
        String folded = isFolded(text) ? text : fold(text);
        if (folded.isEmpty()) {
            throw new IllegalArgumentException("a post number without a visible character");
        }
        return new PostNumber(folded);
    }

    private static boolean isFolded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        // upper case can take a text out of NFKC again
        String upper = Normalizer.normalize(plain, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(upper.length());
        upper.codePoints()
                .filter(c -> !isBlank(c))
                .map(c -> isDash(c) ? '-' : c)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }

    private static boolean isDash(int codePoint) {
        return Character.getType(codePoint) == Character.DASH_PUNCTUATION || MORE_DASHES.indexOf(codePoint) >= 0;
    }

    /** Returns the folded number. */
    public String value() {
        return value;
    }

    @Override
    public int compareTo(PostNumber other) {
        int shorter = Math.min(value.length(), other.value.length());
        for (int i = 0; i < shorter; i++) {
            if (value.charAt(i) != other.value.charAt(i)) {
                return Integer.compare(value.codePointAt(i), other.value.codePointAt(i));
            }
        }
        return Integer.compare(value.length(), other.value.length());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PostNumber number && number.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
