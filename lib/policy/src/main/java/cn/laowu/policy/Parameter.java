package cn.laowu.policy;

/**
 * A typed key of a value that the measures set.
 *
 * @param rule the rule that it belongs to, or {@code parties}
 * @param name its name there
 * @param unit what the value counts
 * @param subject whether there is one value for all, or one for each group
 * @param form the type of the value
 */
record Parameter<T>(String rule, String name, String unit, Subject subject, ValueForm<T> form) {

    /** For whom a parameter has values of their own. */
    enum Subject {
        /** One value for all. */
        ALL,
        /** A value for each group of regions that share rates. */
        GROUP,
        /** A value for each group of regions that share a quota. */
        QUOTA_GROUP
    }

    @Override
    public String toString() {
        return rule + "." + name;
    }
}
