package cn.laowu.policy;

import java.util.regex.Pattern;

/** The id of a rule, such as {@code M3} or {@code M8.4}: what decisions, receipts and tests cite. */
public record RuleId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z][1-9](\\.[1-9])?");

    /**
     * @throws IllegalArgumentException where the value has not the form of a rule's id
     */
    public RuleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an id of a rule: '" + value + "'");
        }
    }

    /**
     * Returns the id of this text.
     *
     * @throws IllegalArgumentException where the text has not the form of a rule's id
     */
    public static RuleId of(String value) {
        return new RuleId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
