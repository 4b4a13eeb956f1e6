package cn.laowu.intake;

/** Normalisation of what a cell says. Every method returns the text itself where nothing is to be done, which is nearly always. */
final class Texts {

    /** How far a full-width form lies from its ASCII character. */
    private static final int WIDE = 0xff01 - '!';

    /** Look-alikes of the dot within a name, U+00B7. */
    private static final String DOTS = "\u00b7\u2022\uff0e\u2027\u30fb\uff65\u2219\u22c5\u0387";

    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\u2500";
    private static final String APOSTROPHES = "'`\u2018\u2019\u2032\uff07";
    private static final char DOT = '\u00b7';

    private Texts() {}

    /** Whether nothing in the text can be seen. */
    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isInvisible(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Free text: full-width letters and digits as plain ones, any blank as a space, nothing invisible, no blanks around. */
    static String plain(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                plain.append(' ');
            } else if (!isInvisible(c)) {
                plain.append(isWideWord(c) ? (char) (c - WIDE) : c);
            }
        }
        return plain.toString().strip();
    }

    /** One word: {@link #plain} without any blank. */
    static String word(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder word = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isInvisible(c)) {
                word.append(isWideWord(c) ? (char) (c - WIDE) : c);
            }
        }
        return word.toString();
    }

    /** A number, date or code: every full-width form and every dash as its ASCII character, no blanks, no apostrophe before it. */
    static String code(String text) {
        if (isAscii(text)) {
            return text;
        }
        StringBuilder code = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isInvisible(c) || (code.length() == 0 && APOSTROPHES.indexOf(c) >= 0)) {
                continue;
            }
            if (c >= '\uff01' && c <= '\uff5e') {
                c = (char) (c - WIDE);
            } else if (DASHES.indexOf(c) >= 0) {
                c = '-';
            }
            code.append(c);
        }
        return code.toString();
    }

    /** A person's name: no padding between Chinese characters, one blank between Latin words, every dot alike. */
    static String name(String text) {
        if (isChinese(text)) {
            return text;
        }
        String plain = plain(text);
        StringBuilder name = new StringBuilder(plain.length());
        boolean blank = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == ' ') {
                blank = true;
                continue;
            }
            char last = name.length() == 0 ? DOT : name.charAt(name.length() - 1);
            if (DOTS.indexOf(c) >= 0 || (c == '.' && last > 0x7f)) {
                c = DOT;
            }
            if (blank && last < 0x80 && c < 0x80) {
                name.append(' ');
            }
            blank = false;
            name.append(c);
        }
        return name.toString();
    }

    /** What to show of a text in a sentence: its beginning. */
    static String shown(String text) {
        String plain = plain(text);
        return plain.length() <= 20
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, 20))) + "…";
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c > ' ' && c < 0x7f) && !(c >= 0x4e00 && c <= 0x9fff)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7f || c == '\'' || c == '`') {
                return false;
            }
        }
        return true;
    }

    private static boolean isChinese(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x4e00 || c > 0x9fff) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWideWord(char c) {
        return (c >= '\uff10' && c <= '\uff19') || (c >= '\uff21' && c <= '\uff3a') || (c >= '\uff41' && c <= '\uff5a');
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isInvisible(char c) {
        if ((c > ' ' && c < 0x7f) || (c >= 0x4e00 && c <= 0x9fff)) {
            return false;
        }
        return isSpace(c) || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }
}
