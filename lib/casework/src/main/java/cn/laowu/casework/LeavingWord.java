package cn.laowu.casework;

import cn.laowu.store.Item;
import cn.laowu.store.ItemTable;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An upload leaves word where it waits for a change, once a session: word that was left is never taken back. */
final class LeavingWord {
    private final ItemTable table;
    private final FileVersion upload;
    private final Map<FilingId, Boolean> leftAt = new ConcurrentHashMap<>();

    LeavingWord(ItemTable table, FileVersion upload) {
        this.table = table;
        this.upload = upload;
    }

    /** Where word was left by now. */
    Set<FilingId> places() {
        return Set.copyOf(leftAt.keySet());
    }

    /** It is stored when this returns, also for whoever comes second. */
    void at(FilingId filing) {
        leftAt.computeIfAbsent(filing, holder -> {
            table.put(Item.at(Keys.waiter(holder, upload.id())));
            return Boolean.TRUE;
        });
    }
}
