package cn.laowu.intake;

/** Takes the rows of a sheet, in their order. */
@FunctionalInterface
public interface RawRowSink {

    /** Takes one row and returns whether it wants more. */
    boolean row(RawRow row);
}
