package cn.laowu.desk;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an officer writes in their own words and the audit trail keeps for ever: it must say something, and nothing personal. */
public final class FreeText {
    public static final int MOST_CHARS = 200;

    /** A 身份证号, however it is spaced: the trail cannot forget one. */
    private static final Pattern ID_NUMBER = Pattern.compile("[0-9]{17}[0-9Xx]");

    private FreeText() {}

    /** What is wrong with the text, a Chinese sentence; empty where it will do. */
    public static Optional<String> fault(String text) {
        if (text.isBlank()) {
            return Optional.of("请写明原因。");
        }
        if (text.strip().length() > MOST_CHARS) {
            return Optional.of("原因最多 " + MOST_CHARS + " 个字，请写得简短一些。");
        }
        if (ID_NUMBER
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}\\p{Pd}]", ""))
                .find()) {
            return Optional.of("原因会永久保留，请不要写身份证号，写第几行或姓氏即可。");
        }
        return Optional.empty();
    }
}
