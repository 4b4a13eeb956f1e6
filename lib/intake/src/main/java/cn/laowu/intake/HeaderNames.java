package cn.laowu.intake;

import java.util.List;
import java.util.Map;

/** How headers are named: plain other words for those that many kinds have, and when two names are nearly one. */
final class HeaderNames {

    private static final Map<String, List<String>> SYNONYMS = Map.of(
            "身份证号",
            List.of("身份证号码", "证件号码", "居民身份证号", "居民身份证号码", "公民身份号码", "公民身份证号码"),
            "联系电话",
            List.of("联系方式", "电话", "手机", "手机号", "手机号码", "电话号码"),
            "社保卡银行账号",
            List.of("银行卡号", "银行账号", "银行帐号", "银行卡账号", "社保卡银行卡号", "社保卡银行帐号", "社会保障卡银行账号"),
            "银行账号",
            List.of("银行卡号", "银行帐号", "银行卡账号", "银行账户", "社保卡银行账号"),
            "统一社会信用代码",
            List.of("社会信用代码", "统一信用代码"));

    private HeaderNames() {}

    static List<String> plainSynonyms(String name) {
        return SYNONYMS.getOrDefault(name, List.of());
    }

    /** A header as it is compared: without blanks, line breaks, stars and a colon at its end. */
    static String folded(String header) {
        String word = Texts.word(header);
        int end = word.length();
        while (end > 0 && isMark(word.charAt(end - 1))) {
            end--;
        }
        int from = 0;
        while (from < end && isMark(word.charAt(from))) {
            from++;
        }
        return word.substring(from, end);
    }

    private static boolean isMark(char c) {
        return c == '*' || c == '＊' || c == ':' || c == '：';
    }

    /** How much two names have in common: 2 x characters in both / characters of both, from 0 to 1. */
    static double likeness(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        StringBuilder left = new StringBuilder(other);
        int common = 0;
        for (int i = 0; i < one.length(); i++) {
            int at = left.indexOf(one.substring(i, i + 1));
            if (at >= 0) {
                left.deleteCharAt(at);
                common++;
            }
        }
        return 2.0 * common / (one.length() + other.length());
    }
}
