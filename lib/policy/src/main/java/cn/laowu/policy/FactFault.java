package cn.laowu.policy;

/**
 * What is wrong with one part of a question.
 *
 * @param pointer where, as RFC 6901 points into the question: {@code /facts/workers/2/start}
 * @param code {@code missing}, {@code unknown}, {@code type}, {@code value-unknown}, {@code range} or {@code impossible}
 * @param zh a sentence on what is wrong and what is expected
 * @param en the same in English
 */
public record FactFault(String pointer, String code, String zh, String en) {

    static FactFault missing(String pointer) {
        return new FactFault(pointer, "missing", "缺少" + pointer + "。", pointer + " is missing");
    }

    static FactFault unknown(String pointer) {
        return new FactFault(pointer, "unknown", "不认识" + pointer + "，请删去或更正名称。", pointer + " is not known here");
    }

    static FactFault type(String pointer, String expectedZh, String expectedEn) {
        return new FactFault(pointer, "type", pointer + "应为" + expectedZh + "。", pointer + " must be " + expectedEn);
    }

    static FactFault range(String pointer, String expectedZh, String expectedEn) {
        return new FactFault(pointer, "range", pointer + "应" + expectedZh + "。", pointer + " must be " + expectedEn);
    }

    static FactFault choice(String pointer, String choices) {
        return new FactFault(
                pointer, "value-unknown", pointer + "只能是：" + choices + "。", pointer + " must be one of " + choices);
    }

    static FactFault impossible(String pointer, String zh, String en) {
        return new FactFault(pointer, "impossible", zh, en);
    }

    static FactFault neededBy(MissingFact missing) {
        String pointer = "/facts/" + missing.fact();
        return new FactFault(
                pointer,
                "missing",
                "按读法" + missing.reading() + "核定须有" + pointer + "。",
                "the reading of " + missing.reading() + " in force needs " + pointer);
    }
}
