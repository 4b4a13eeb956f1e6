package cn.laowu.access;

/**
 * Tells faults that pass by themselves, such as a store that throttles, from those that stay: they are answered with 503 and a time to
 * come back after, and nothing of the request is remembered. What stands behind an API brings a bean of this kind.
 */
@FunctionalInterface
public interface PassingFaults {

    /** Returns whether the same request may succeed in a few seconds; asked of each cause of a fault in turn. */
    boolean passes(Throwable fault);
}
