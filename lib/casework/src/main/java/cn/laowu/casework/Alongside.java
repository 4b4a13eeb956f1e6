package cn.laowu.casework;

import cn.laowu.store.ItemTransaction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What is written in the transaction with which a judging ends, because files share it: at the revision at which it was read, so that of
 * two judgings one comes first, and the other settles anew with what that one left.
 */
public final class Alongside {
    /** Nothing but the file's own. */
    public static final Alongside NOTHING = new Alongside(together -> {}, () -> true);

    private final Consumer<ItemTransaction> writes;
    private final BooleanSupplier current;

    /** @param current does everything still stand at the revision at which it was read? */
    Alongside(Consumer<ItemTransaction> writes, BooleanSupplier current) {
        this.writes = writes;
        this.current = current;
    }

    void addTo(ItemTransaction together) {
        writes.accept(together);
    }

    boolean current() {
        return current.getAsBoolean();
    }
}
