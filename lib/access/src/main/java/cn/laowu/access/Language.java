package cn.laowu.access;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of answers. A controller's method takes the one that the request's {@code Accept-Language} prefers. */
public enum Language {
    /** Chinese, also where nothing or neither of the two is asked for. */
    ZH("zh-CN"),
    /** English. */
    EN("en");

    private static final int LONGEST_HEADER = 1_000;

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** Returns the BCP 47 tag for {@code Content-Language}. */
    public String tag() {
        return tag;
    }

    /** Returns the one of the two texts that is in this language. */
    public String pick(String zh, String en) {
        return this == ZH ? zh : en;
    }

    /**
     * Returns the language that this {@code Accept-Language} (RFC 9110, 12.5.4) weighs highest, the first named where weights are
     * equal. A language of weight 0 is not wanted; {@code *} stands for Chinese; what is not a language range at all counts as absent.
     */
    public static Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
            return ZH;
        }
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException e) {
            return ZH;
        }
        // the parser sorts by weight and keeps the order of equals; ranges of other languages are passed over
        for (Locale.LanguageRange range : ranges) {
            if (range.getWeight() > 0) {
                String primary = range.getRange().split("-", 2)[0];
                switch (primary) {
                    case "zh", "*" -> {
                        return ZH;
                    }
                    case "en" -> {
                        return EN;
                    }
                    default -> {}
                }
            }
        }
        return ZH;
    }
}
