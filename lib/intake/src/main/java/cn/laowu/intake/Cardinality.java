package cn.laowu.intake;

/** How many files of a kind a region sends for one period. */
public enum Cardinality {
    /** The newest file is the whole truth. */
    ONE,
    /** Each file adds its rows. */
    SEVERAL
}
