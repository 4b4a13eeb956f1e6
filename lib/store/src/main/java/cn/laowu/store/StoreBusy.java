package cn.laowu.store;

/** The database left a part of a batch undone, or refused a transaction for conflicts, as often as we are ready to try. */
public final class StoreBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what was too busy. */
    public StoreBusy(String what) {
        super("the database is too busy for our " + what + "; the event may be sent again");
    }
}
