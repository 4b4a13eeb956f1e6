package cn.laowu.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The rows of a file that stand: of two that are the same person or organisation, the first without another fault. */
final class StandingRows {

    private static final int NONE = KeyIndex.NONE;
    private static final int WITHOUT_END = Integer.MAX_VALUE;

    private final @Nullable Identity identity;
    /** For each id, the place in the lists of its row that stood last. */
    private final KeyIndex byKey = new KeyIndex();

    private final IntList rows = new IntList();
    private final IntList before = new IntList();
    private final IntList starts = new IntList();
    private final IntList ends = new IntList();

    StandingRows(Kind kind) {
        identity = kind.identity();
    }

    /** Lets a row stand: one that was accepted before. */
    void keep(Row row) {
        PackedId key = identity == null ? null : row.get(identity.key());
        if (identity == null || key == null) {
            return;
        }
        if (identity.start() == null) {
            standOnce(key, row);
        } else {
            stand(key, row, identity);
        }
    }

    /** Refuses a row that is the same as one that stands; lets it stand where nothing refuses it. */
    void judge(Row row, Findings findings) {
        PackedId key = identity == null ? null : row.get(identity.key());
        if (identity == null || key == null) {
            return;
        }
        int same;
        if (identity.start() != null) {
            same = overlapping(key, row, identity);
            if (same == NONE && findings.isEmpty()) {
                stand(key, row, identity);
            }
        } else if (findings.isEmpty()) {
            same = standOnce(key, row);
        } else {
            same = byKey.get(key);
        }
        if (same != NONE) {
            findings.refuse("duplicate-in-file", identity.key(), "与第 " + rows.get(same) + " 行重复，每人（单位）只计一次，请删去其中一行。");
        }
    }

    private int standOnce(PackedId key, Row row) {
        int standing = byKey.putIfAbsent(key, rows.size());
        if (standing == NONE) {
            rows.add(row.number());
        }
        return standing;
    }

    private int overlapping(PackedId key, Row row, Identity by) {
        int standing = byKey.get(key);
        LocalDate start = by.start() == null ? null : row.get(by.start());
        LocalDate end = by.end() == null ? null : row.get(by.end());
        if (start == null || by.end() == null || (end == null && !row.isBlank(by.end()))) {
            return NONE;
        }
        int from = (int) start.toEpochDay();
        int to = end == null ? WITHOUT_END : (int) end.toEpochDay();
        if (to < from) {
            return NONE;
        }
        while (standing != NONE && (to < starts.get(standing) || from > ends.get(standing))) {
            standing = before.get(standing);
        }
        return standing;
    }

    private void stand(PackedId key, Row row, Identity by) {
        LocalDate start = by.start() == null ? null : row.get(by.start());
        LocalDate end = by.end() == null ? null : row.get(by.end());
        starts.add(start == null ? Integer.MIN_VALUE : (int) start.toEpochDay());
        ends.add(end == null ? WITHOUT_END : (int) end.toEpochDay());
        before.add(byKey.get(key));
        byKey.put(key, rows.size());
        rows.add(row.number());
    }
}
