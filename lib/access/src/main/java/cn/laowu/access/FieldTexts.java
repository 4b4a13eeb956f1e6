package cn.laowu.access;

/** What is said of a bad field, wherever it is. The value itself is never said: it may be personal. */
record FieldTexts(String code, String zh, String en) {

    static final FieldTexts MISSING = new FieldTexts("missing", "缺少这一项。", "This field is missing.");
    static final FieldTexts UNKNOWN =
            new FieldTexts("field-unknown", "没有这一项，请检查名称。", "There is no such field; check its name.");
    static final FieldTexts TEXT = new FieldTexts("type", "应为文字（带引号）。", "Must be a string.");
    static final FieldTexts NUMBER = new FieldTexts("number-unreadable", "应为数字（不带引号）。", "Must be a number.");
    static final FieldTexts WHOLE = new FieldTexts("number-unreadable", "应为整数（不带引号）。", "Must be a whole number.");
    static final FieldTexts RANGE = new FieldTexts("number-range", "数值超出允许范围。", "The number is out of range.");
    static final FieldTexts YES_NO = new FieldTexts("type", "应为 true 或 false。", "Must be true or false.");
    static final FieldTexts LIST = new FieldTexts("type", "应为列表（[ ]）。", "Must be an array.");
    static final FieldTexts OBJECT = new FieldTexts("type", "应为对象（{ }）。", "Must be an object.");
    static final FieldTexts DATE =
            new FieldTexts("date-unreadable", "应为日期，如 2026-10-31。", "Must be a date such as 2026-10-31.");
    static final FieldTexts MONTH =
            new FieldTexts("date-unreadable", "应为月份，如 2026-10。", "Must be a month such as 2026-10.");
    static final FieldTexts MOMENT = new FieldTexts(
            "date-unreadable", "应为时刻，如 2026-10-31T08:00:00Z。", "Must be a moment such as 2026-10-31T08:00:00Z.");
    static final FieldTexts MONEY =
            new FieldTexts("number-range", "应为金额（元），最多两位小数。", "Must be an amount of yuan with at most two decimals.");
    static final FieldTexts REGION =
            new FieldTexts("value-unknown", "不是地区代号，如 zhuozi。", "Not the id of a region, such as zhuozi.");
    static final FieldTexts VALUE = new FieldTexts("value-unknown", "不是允许的值。", "Not one of the values allowed.");

    /** Returns what is said of a value outside a list. */
    static FieldTexts oneOf(String allowed) {
        return new FieldTexts("value-unknown", "应为以下之一：" + allowed + "。", "Must be one of " + allowed + ".");
    }

    FieldFault at(FieldFault.Place in, String pointer) {
        return new FieldFault(in, pointer, code, zh, en);
    }

    FieldFault at(String pointer) {
        return at(FieldFault.Place.BODY, pointer);
    }
}
