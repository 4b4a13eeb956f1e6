package cn.laowu.casework;

import java.util.function.Consumer;

/**
 * Tells every upload that found a person held by a filing, that this filing has changed: its refused rows are judged anew. What is to be
 * told is an outbox item written with the change, so a crash in between delays it and loses nothing.
 */
public final class NotifyingWaiters {
    private final ItemTable table;

    NotifyingWaiters(ItemTable table) {
        this.table = table;
    }

    /**
     * Tells what is pending for the filing.
     *
     * @param tell gives the event to the bus; may be called again for what was told already
     */
    public void drain(FilingId filing, Consumer<UploadVersion> tell) {
        for (Item pending : table.all(Keys.filingPartition(filing), Keys.OUTBOX)) {
            table.forEach(
                    Keys.filingPartition(filing),
                    Keys.WAITER,
                    waiter -> tell.accept(UploadVersion.parse(waiter.text("sk").substring(Keys.WAITER.length()))));
            table.delete(pending.key());
        }
    }
}
