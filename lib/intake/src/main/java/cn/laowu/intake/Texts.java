package cn.laowu.intake;

/** Normalisation of what a cell says. */
final class Texts {

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

    static boolean isInvisible(char c) {
        if (c > ' ' && c < 0x7f) {
            return false;
        }
        if (c >= 0x4e00 && c <= 0x9fff) {
            return false;
        }
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
