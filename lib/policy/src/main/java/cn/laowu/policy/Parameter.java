package cn.laowu.policy;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A typed key of a value that the measures set.
 *
 * <p>A parameter is a constant: it is itself alone. {@code rule} is what it belongs to, or {@code parties}; {@code name} its name there;
 * {@code unit} what the value counts; {@code subject} whether there is one value for all or one for each group; {@code form} the type of
 * the value.
 */
final class Parameter<T> {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String rule;
    private final String name;
    private final String unit;
    private final Subject subject;
    private final ValueForm<T> form;
    private final int number = COUNT.getAndIncrement();

    Parameter(String rule, String name, String unit, Subject subject, ValueForm<T> form) {
        this.rule = rule;
        this.name = name;
        this.unit = unit;
        this.subject = subject;
        this.form = form;
    }

    /** For whom a parameter has values of their own. */
    enum Subject {
        /** One value for all. */
        ALL,
        /** A value for each group of regions that share rates. */
        GROUP,
        /** A value for each group of regions that share a quota. */
        QUOTA_GROUP
    }

    String rule() {
        return rule;
    }

    String name() {
        return name;
    }

    String unit() {
        return unit;
    }

    Subject subject() {
        return subject;
    }

    ValueForm<T> form() {
        return form;
    }

    /** Returns its place among all parameters, from 0: what is looked up with every decision is found in an array. */
    int number() {
        return number;
    }

    @Override
    public String toString() {
        return rule + "." + name;
    }
}
