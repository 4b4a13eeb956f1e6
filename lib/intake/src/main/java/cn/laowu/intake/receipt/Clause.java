package cn.laowu.intake.receipt;

import java.util.regex.Pattern;

/** How a clause of the measures is named to an officer. */
final class Clause {

    private static final Pattern OF_MEASURES = Pattern.compile("([一二三四五六])(\\.(\\d))?");
    private static final String[] ORDINALS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private Clause() {}

    /** Returns {@code 措施第三条（三.5）} for {@code 三.5}, {@code 措施第六条（二）} for {@code 六.2}; any other text as it is. */
    static String zh(String clause) {
        var parts = OF_MEASURES.matcher(clause);
        if (!parts.matches()) {
            return clause;
        }
        String article = "措施第" + parts.group(1) + "条";
        if (parts.group(3) == null) {
            return article;
        }
        // only clause 六 numbers its parts in the text; the others are counted by us, so the reference stays visible as
        // such
        return parts.group(1).equals("六")
                ? article + "（" + ORDINALS[Integer.parseInt(parts.group(3))] + "）"
                : article + "（" + clause + "）";
    }
}
