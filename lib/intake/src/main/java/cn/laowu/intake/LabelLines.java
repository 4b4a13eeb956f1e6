package cn.laowu.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the lines of {@code label：value} above a table: in one cell, several in one cell, or in neighbouring cells. */
final class LabelLines {

    private static final int MOST_LABELS = 200;
    private static final int LONGEST_LABEL = 30;

    private final Kind kind;
    private final Map<String, RawCell> found = new LinkedHashMap<>();

    LabelLines(Kind kind) {
        this.kind = kind;
    }

    void row(RawRow row) {
        List<RawCell> cells = row.cells();
        for (int i = 0; i < cells.size() && found.size() < MOST_LABELS; i++) {
            RawCell cell = cells.get(i);
            RawCell next = i + 1 < cells.size() ? cells.get(i + 1) : new RawCell(cell.column() + 1, CellType.BLANK, "");
            if (cell.type() == CellType.TEXT && cell(cell, next)) {
                i++;
            }
        }
    }

    /** Takes the labels of a cell; returns whether the value of the last stood in the next cell. */
    private boolean cell(RawCell cell, RawCell next) {
        String text = cell.text();
        int colon = colon(text, 0);
        if (colon < 0) {
            return isDeclared(HeaderNames.folded(text)) && value(HeaderNames.folded(text), next);
        }
        String label = HeaderNames.folded(text.substring(0, colon));
        while (true) {
            int nextColon = colon(text, colon + 1);
            int nextLabel = nextColon < 0 ? text.length() : wordStart(text, colon + 1, nextColon);
            while (nextColon >= 0 && !isLabel(text, nextLabel, nextColon, colon)) {
                nextColon = colon(text, nextColon + 1);
                nextLabel = nextColon < 0 ? text.length() : wordStart(text, colon + 1, nextColon);
            }
            String value = text.substring(colon + 1, nextLabel);
            if (nextColon < 0) {
                return Texts.isBlank(value)
                        ? value(label, next)
                        : !put(label, new RawCell(cell.column(), CellType.TEXT, value));
            }
            put(label, new RawCell(cell.column(), CellType.TEXT, value));
            label = HeaderNames.folded(text.substring(nextLabel, nextColon));
            colon = nextColon;
        }
    }

    /** Whether the word before a colon is a label and no part of the value: a word with a letter, with a blank before it. */
    private static boolean isLabel(String text, int from, int colon, int lastColon) {
        String word = HeaderNames.folded(text.substring(from, colon));
        boolean apart = from > lastColon + 1;
        return apart && !word.isEmpty() && word.codePoints().anyMatch(Character::isIdeographic);
    }

    private static int wordStart(String text, int from, int end) {
        int start = end;
        while (start > from && !Texts.isBlank(text.substring(start - 1, start))) {
            start--;
        }
        return start;
    }

    private boolean value(String label, RawCell next) {
        if (next.type() == CellType.TEXT && isLabelled(next.text())) {
            put(label, new RawCell(next.column(), CellType.BLANK, ""));
            return false;
        }
        return put(label, next) && next.type() != CellType.BLANK;
    }

    private boolean isLabelled(String text) {
        int colon = colon(text, 0);
        return isDeclared(HeaderNames.folded(colon < 0 ? text : text.substring(0, colon)))
                || (colon > 0 && text.substring(0, colon).codePoints().anyMatch(Character::isIdeographic));
    }

    /** The first of two lines with one label counts. Always true. */
    private boolean put(String label, RawCell value) {
        if (!label.isEmpty() && label.length() <= LONGEST_LABEL) {
            found.putIfAbsent(label, value);
        }
        return true;
    }

    private boolean isDeclared(String word) {
        for (Label<?> label : kind.labels()) {
            if (names(label).contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> names(Label<?> label) {
        List<String> names = new ArrayList<>();
        names.add(HeaderNames.folded(label.name()));
        label.column().synonyms().forEach(synonym -> names.add(HeaderNames.folded(synonym)));
        return names;
    }

    private static int colon(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == ':' || text.charAt(i) == '：') {
                return i;
            }
        }
        return -1;
    }

    /** What each line said. */
    Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        found.forEach((label, cell) -> said.put(label, Texts.plain(cell.text())));
        return said;
    }

    /** The value of a declared label; a blank where the sheet does not have it. */
    RawCell cell(Label<?> label) {
        for (String name : names(label)) {
            RawCell cell = found.get(name);
            if (cell != null) {
                return cell;
            }
        }
        return new RawCell(0, CellType.BLANK, "");
    }
}
