package cn.laowu.policy;

/** The id of a group of regions that share rates, such as {@code inner-mongolia}. */
public record GroupId(String value) {

    /**
     * @throws IllegalArgumentException where the value has not the form of an id
     */
    public GroupId {
        value = IdText.checked("group", value);
    }

    /**
     * Returns the id of this text.
     *
     * @throws IllegalArgumentException where the text has not the form of an id
     */
    public static GroupId of(String value) {
        return new GroupId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
