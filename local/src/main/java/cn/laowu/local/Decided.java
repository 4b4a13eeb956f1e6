package cn.laowu.local;

import cn.laowu.testkit.TableDump;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is decided in a state: every link of every audit chain. Two are equal when nothing was decided between them. */
record Decided(SortedMap<String, SortedMap<String, String>> links) {

    static Decided of(LocalMode mode) {
        SortedMap<String, String> audit = new TreeMap<>();
        audit.put("audit", mode.tables().getOrDefault("audit", "audit"));
        return new Decided(TableDump.of(mode.database(), Map.copyOf(audit)).items());
    }

    /** Returns whether every link of the other is here unchanged: nothing that was decided is otherwise now. */
    boolean keeps(Decided before) {
        return links.entrySet().containsAll(before.links.entrySet());
    }

    boolean nothing() {
        return links.isEmpty();
    }
}
