package cn.laowu.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a file that stand: of two that are the same person or organisation, the first without another fault. */
final class StandingRows {

    private final @Nullable Identity identity;
    private final Map<Object, Standing> byKey = new HashMap<>();

    private record Standing(
            int row,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable Standing next) {}

    StandingRows(Kind kind) {
        identity = kind.identity();
    }

    /** Lets a row stand: one that was accepted before. */
    void keep(Row row) {
        if (identity != null) {
            Object key = row.get(identity.key());
            if (key != null) {
                stand(key, row, identity);
            }
        }
    }

    /** Refuses a row that is the same as one that stands; lets it stand where nothing refuses it. */
    void judge(Row row, Findings findings) {
        Object key = identity == null ? null : row.get(identity.key());
        if (identity == null || key == null) {
            return;
        }
        Standing same = same(key, row, identity);
        if (same != null) {
            findings.refuse("duplicate-in-file", identity.key(), "与第 " + same.row() + " 行重复，每人（单位）只计一次，请删去其中一行。");
        } else if (findings.isEmpty()) {
            stand(key, row, identity);
        }
    }

    private @Nullable Standing same(Object key, Row row, Identity by) {
        Standing standing = byKey.get(key);
        if (by.start() == null || by.end() == null) {
            return standing;
        }
        LocalDate start = row.get(by.start());
        LocalDate end = row.get(by.end());
        if (start == null || (end == null && !row.isBlank(by.end()))) {
            return null;
        }
        while (standing != null && !overlap(standing, start, end)) {
            standing = standing.next();
        }
        return standing;
    }

    private static boolean overlap(Standing standing, LocalDate start, @Nullable LocalDate end) {
        boolean endsBefore = end != null && standing.start() != null && end.isBefore(standing.start());
        boolean beginsAfter = standing.end() != null && start.isAfter(standing.end());
        return !endsBefore && !beginsAfter;
    }

    private void stand(Object key, Row row, Identity by) {
        if (by.start() == null || by.end() == null) {
            byKey.putIfAbsent(key, new Standing(row.number(), null, null, null));
        } else {
            byKey.put(key, new Standing(row.number(), row.get(by.start()), row.get(by.end()), byKey.get(key)));
        }
    }
}
