package cn.laowu.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the officer was told of each of many rows. Most are told the same, so a row takes four bytes. */
final class SaidOfRows {
    private static final int FIRST = 1024;

    private final Map<List<String>, Integer> numbers = new HashMap<>();
    private final List<List<String>> said = new ArrayList<>();
    /** By row: 0 where nothing was said, else the place in {@link #said}, from 1. */
    private int[] rows = new int[FIRST];

    void put(int row, List<String> told) {
        if (row >= rows.length) {
            rows = Arrays.copyOf(rows, Math.max(row + 1, rows.length * 2));
        }
        rows[row] = numbers.computeIfAbsent(told, fresh -> {
            said.add(fresh);
            return said.size();
        });
    }

    boolean isEmpty() {
        return said.isEmpty();
    }

    boolean has(int row) {
        return row < rows.length && rows[row] > 0;
    }

    /** Was it just this that was told of the row? */
    boolean isSaid(int row, List<String> told) {
        return has(row) && said.get(rows[row] - 1).equals(told);
    }
}
