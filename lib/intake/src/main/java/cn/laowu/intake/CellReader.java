package cn.laowu.intake;

import org.jspecify.annotations.Nullable;

/** Reads what a filled cell says into a value. */
@FunctionalInterface
interface CellReader<T> {

    /**
     * Returns the value, or null after telling {@code faults} why there is none.
     *
     * @param text what the cell says, not blank
     */
    @Nullable
    T read(String text, CellType type, CellFaults faults);
}
