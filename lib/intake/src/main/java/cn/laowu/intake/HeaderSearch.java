package cn.laowu.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the header row of a kind: the first row that holds at least half of the required names. */
final class HeaderSearch {

    /** From here on a name is near enough to another to be offered. */
    private static final double NEAR = 0.5;

    private static final int LONGEST_HEADER = 40;

    private final Kind kind;
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> synonyms = new HashMap<>();
    private final int required;

    HeaderSearch(Kind kind) {
        this.kind = kind;
        int count = 0;
        for (int i = 0; i < kind.columns().size(); i++) {
            Column<?> column = kind.columns().get(i);
            names.put(HeaderNames.folded(column.name()), i);
            for (String synonym : column.synonyms()) {
                synonyms.putIfAbsent(HeaderNames.folded(synonym), i);
            }
            count += column.isRequired() ? 1 : 0;
        }
        required = count;
    }

    /** The header, if the row is one. */
    @Nullable
    TableHeader match(RawRow row) {
        if (row.width() * 2 < required) {
            return null;
        }
        int[] at = new int[kind.columns().size()];
        Arrays.fill(at, -1);
        String[] unknown = new String[row.width()];
        take(row, names, at, unknown);
        // a column's own name goes before any synonym of it, wherever they stand
        take(row, synonyms, at, unknown);
        int found = 0;
        for (int i = 0; i < at.length; i++) {
            found += at[i] >= 0 && kind.columns().get(i).isRequired() ? 1 : 0;
        }
        return found * 2 < required ? null : header(row, at, unknown);
    }

    private void take(RawRow row, Map<String, Integer> known, int[] at, String[] unknown) {
        for (int i = 0; i < row.width(); i++) {
            String text = row.text(i);
            if (text.isEmpty() || text.length() > LONGEST_HEADER || isTaken(at, i)) {
                continue;
            }
            String header = HeaderNames.folded(text);
            Integer column = known.get(header);
            if (column != null && at[column] < 0) {
                at[column] = i;
                unknown[i] = null;
            } else {
                unknown[i] = header;
            }
        }
    }

    private static boolean isTaken(int[] at, int sheetColumn) {
        for (int taken : at) {
            if (taken == sheetColumn) {
                return true;
            }
        }
        return false;
    }

    private TableHeader header(RawRow row, int[] at, @Nullable String[] unknown) {
        List<Finding> missing = new ArrayList<>();
        List<Finding> warnings = new ArrayList<>();
        for (int i = 0; i < unknown.length; i++) {
            String header = unknown[i];
            Integer twice = header == null ? null : names.getOrDefault(header, synonyms.get(header));
            if (twice != null) {
                Column<?> column = kind.columns().get(twice);
                warnings.add(new Finding(
                        "column-twice",
                        column.name(),
                        "表头里“" + column.name() + "”出现了两次，只读取第 " + letters(at[twice]) + " 列。"));
                unknown[i] = null;
            }
        }
        for (int i = 0; i < at.length; i++) {
            if (at[i] < 0) {
                Column<?> column = kind.columns().get(i);
                int near = nearest(column, unknown);
                if (column.isRequired()) {
                    missing.add(new Finding("column-missing", column.name(), missingZh(row, column, near)));
                } else if (near >= 0) {
                    warnings.add(new Finding("column-near", column.name(), nearZh(row, column, near) + "，这一列没有读取。"));
                }
            }
        }
        return new TableHeader(row.number(), at, missing, warnings);
    }

    private static int nearest(Column<?> column, @Nullable String[] unknown) {
        int nearest = -1;
        double best = NEAR;
        for (int i = 0; i < unknown.length; i++) {
            String header = unknown[i];
            double likeness = header == null ? 0 : HeaderNames.likeness(column.name(), header);
            if (likeness >= best && (nearest < 0 || likeness > best)) {
                best = likeness;
                nearest = i;
            }
        }
        return nearest;
    }

    private static String missingZh(RawRow row, Column<?> column, int near) {
        return "缺少“" + column.name() + "”列" + (near < 0 ? "" : "（" + nearZh(row, column, near) + "）");
    }

    private static String nearZh(RawRow row, Column<?> column, int near) {
        return "表头第 " + letters(near) + " 列写的是“" + Texts.shown(row.text(near)) + "”，应写作“" + column.name() + "”";
    }

    /** A column as a sheet names it: A, B, … AA. */
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    /** Why no row of a file is a header. */
    FileRefusal noHeader() {
        List<String> expected = kind.columns().stream()
                .filter(Column::isRequired)
                .map(Column::name)
                .toList();
        return new FileRefusal(
                "no-header",
                "找不到表头：没有哪一行含有《" + kind.name().titleZh() + "》的列名。表头应有：" + String.join("、", expected) + "。");
    }
}
