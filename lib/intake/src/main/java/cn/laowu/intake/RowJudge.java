package cn.laowu.intake;

import java.time.LocalDate;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row and judges it by itself and within its file. */
final class RowJudge implements CellFaults {

    private final Kind kind;
    private final TableHeader header;
    private final FileFacts facts;
    private final boolean epoch1904;
    private final BitSet kept;
    private final StandingRows standing;
    private final SharedValues shared;
    private final Column<?>[] columns;
    private final RowCheck[] checks;
    private final int[] at;
    private Findings findings = new Findings();
    private @Nullable Column<?> reading;

    RowJudge(Kind kind, TableHeader header, FileFacts facts, boolean epoch1904, BitSet kept, StandingRows standing) {
        this.kind = kind;
        this.header = header;
        this.facts = facts;
        this.epoch1904 = epoch1904;
        this.kept = kept;
        this.standing = standing;
        shared = new SharedValues(kind);
        columns = kind.columns().toArray(Column<?>[]::new);
        checks = kind.checks().toArray(RowCheck[]::new);
        at = new int[columns.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = header.sheetColumn(i);
        }
    }

    /** Whether a row says nothing, or nothing but its running number. */
    boolean isBlank(RawRow row) {
        for (int i = 0; i < row.width(); i++) {
            if (!Texts.isBlank(row.text(i)) && !isSequence(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSequence(int sheetColumn) {
        for (int i = 0; i < at.length; i++) {
            if (at[i] == sheetColumn) {
                return columns[i].type() == ColumnType.SEQUENCE;
            }
        }
        return false;
    }

    /** Reads a row's cells, and says what is wrong with each by itself. */
    Row read(RawRow raw, @Nullable Object[] values) {
        findings = new Findings();
        for (int i = 0; i < at.length; i++) {
            Column<?> column = columns[i];
            int sheetColumn = at[i];
            String text = sheetColumn < 0 ? "" : raw.text(sheetColumn);
            CellType type = sheetColumn < 0 ? CellType.BLANK : raw.type(sheetColumn);
            if (Texts.isBlank(text) || (type == CellType.ERROR && isFree(column.type()))) {
                if (column.isRequired()) {
                    findings.refuse("missing", column, missingZh(column, text));
                }
            } else {
                reading = column;
                values[i] = column.reader().read(text, type, this);
            }
        }
        return new Row(kind, raw, header, values, findings);
    }

    /** A formula's error says nothing where any text would do. */
    private static boolean isFree(ColumnType type) {
        return type == ColumnType.TEXT
                || type == ColumnType.NAME
                || type == ColumnType.SEQUENCE
                || type == ColumnType.POST_NUMBER;
    }

    private static String missingZh(Column<?> column, String text) {
        return Texts.isBlank(text)
                ? column.name() + "没有填写，请补填。"
                : column.name() + "的公式出错（" + Texts.shown(text) + "），请改填内容。";
    }

    /** Judges a row that was read: over its cells, then against the rows above. */
    void judge(Row row) {
        for (RowCheck check : checks) {
            check.check(row, facts, findings);
        }
        if (kept.get(row.number())) {
            findings.keep();
        } else {
            standing.judge(row, findings);
        }
        if (findings.isEmpty()) {
            shared.judge(row, findings);
        }
    }

    @Override
    public LocalDate today() {
        return facts.context().today();
    }

    @Override
    public boolean epoch1904() {
        return epoch1904;
    }

    @Override
    public void refuse(String code, String zh) {
        findings.refuse(code, reading, zh);
    }
}
