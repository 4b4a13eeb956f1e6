package cn.laowu.policy;

/** The id of a group of regions that share one quota of posts (clause 二), such as {@code xinjiang}. */
public record QuotaGroupId(String value) {

    /**
     * @throws IllegalArgumentException where the value has not the form of an id
     */
    public QuotaGroupId {
        value = IdText.checked("quota group", value);
    }

    /**
     * Returns the id of this text.
     *
     * @throws IllegalArgumentException where the text has not the form of an id
     */
    public static QuotaGroupId of(String value) {
        return new QuotaGroupId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
