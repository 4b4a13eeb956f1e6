package cn.laowu.casework;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Uploads that stand nowhere and never will: asked once for each that is so, for it stays so. Safe for many threads. */
final class OverForGood {
    private final Predicate<UploadVersion> isOver;
    private final Set<UploadVersion> known = ConcurrentHashMap.newKeySet();

    /** Asks the store by {@code isOver}. */
    OverForGood(Predicate<UploadVersion> isOver) {
        this.isOver = isOver;
    }

    boolean has(UploadVersion upload) {
        if (known.contains(upload)) {
            return true;
        }
        boolean over = isOver.test(upload);
        if (over) {
            known.add(upload);
        }
        return over;
    }
}
