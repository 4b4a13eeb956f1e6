package cn.laowu.policy;

/** The id of a region that the measures serve, such as {@code zhuozi}. */
public record RegionId(String value) implements Comparable<RegionId> {

    /**
     * @throws IllegalArgumentException where the value has not the form of an id
     */
    public RegionId {
        value = IdText.checked("region", value);
    }

    /**
     * Returns the id of this text.
     *
     * @throws IllegalArgumentException where the text has not the form of an id
     */
    public static RegionId of(String value) {
        return new RegionId(value);
    }

    @Override
    public int compareTo(RegionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
