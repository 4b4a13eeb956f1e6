package cn.laowu.casework;

import cn.laowu.store.Item;
import cn.laowu.store.ItemTable;
import java.util.Iterator;
import java.util.function.Consumer;

/**
 * Tells every upload that found a person held by a filing, that this filing has changed: its refused rows are judged anew. What is to be
 * told is an outbox item written with the change, so a crash in between delays it and loses nothing.
 */
public final class NotifyingWaiters {
    private final ItemTable table;
    private final Uploads uploads;
    private final Filings filings;

    NotifyingWaiters(ItemTable table, Uploads uploads, Filings filings) {
        this.table = table;
        this.uploads = uploads;
        this.filings = filings;
    }

    /**
     * Tells what is pending for the filing, and, of a kind that is several files, for what they share.
     *
     * @param tell gives the event to the bus; may be called again for what was told already
     */
    public void drain(FilingId filing, Consumer<UploadVersion> tell) {
        drainOne(filing, false, tell);
        if (!filing.slot().isEmpty()) {
            drainOne(filing.shared(), true, tell);
        }
    }

    /** @param alsoWhoChangedIt of the filing's own places, who judged a file has judged its rows by what came of it */
    private void drainOne(FilingId filing, boolean alsoWhoChangedIt, Consumer<UploadVersion> tell) {
        for (Item pending : table.all(Keys.filingPartition(filing), Keys.OUTBOX)) {
            Iterator<Item> waiters = table.iterate(Keys.filingPartition(filing), Keys.WAITER);
            while (waiters.hasNext()) {
                Item waiter = waiters.next();
                UploadVersion upload = UploadVersion.parse(waiter.text("sk").substring(Keys.WAITER.length()));
                if (uploads.isOver(upload, filings)) {
                    table.delete(waiter.key());
                } else if (alsoWhoChangedIt || !Keys.isOutboxOf(pending.key(), upload)) {
                    tell.accept(upload);
                }
            }
            table.delete(pending.key());
        }
    }
}
