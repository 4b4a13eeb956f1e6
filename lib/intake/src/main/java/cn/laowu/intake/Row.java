package cn.laowu.intake;

import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A row of data: what it said, what that was read as, and what was found. */
public final class Row {

    private final Kind kind;
    private final RawRow raw;
    private final TableHeader header;
    private final @Nullable Object[] values;
    private final Findings findings;

    Row(Kind kind, RawRow raw, TableHeader header, @Nullable Object[] values, Findings findings) {
        this.kind = kind;
        this.raw = raw;
        this.header = header;
        this.values = values;
        this.findings = findings;
    }

    /** Returns the 1-based row of the sheet; of a CSV the record, blank ones counted. */
    public int number() {
        return raw.number();
    }

    /** Returns what each cell said, by column of the sheet. */
    public List<String> raw() {
        return raw.texts();
    }

    /** Returns the row as the file has it. */
    public RawRow rawRow() {
        return raw;
    }

    /**
     * Returns what the cell of this column was read as, or null where it is empty or could not be read.
     *
     * @throws IllegalArgumentException where the kind does not declare the column
     */
    @SuppressWarnings("unchecked")
    public <T> @Nullable T get(Column<T> column) {
        return (T) values[kind.indexOf(column)];
    }

    /** Returns what the cell of this column said; empty where the sheet has no such column. */
    public String said(Column<?> column) {
        int at = header.sheetColumn(kind.indexOf(column));
        return at < 0 ? "" : raw.text(at);
    }

    /** Returns whether the cell of this column is empty, or the sheet has no such column. */
    public boolean isBlank(Column<?> column) {
        return Texts.isBlank(said(column));
    }

    /** Returns whether nothing refuses the row. */
    public boolean accepted() {
        return findings.isEmpty();
    }

    /** Returns what refuses the row: each code once a column. */
    public List<Finding> findings() {
        return Collections.unmodifiableList(findings.refusals());
    }

    /** Returns the codes of {@link #findings()}, each once, sorted. */
    public List<String> codes() {
        if (findings.isEmpty()) {
            return List.of();
        }
        TreeSet<String> codes = new TreeSet<>();
        findings.refusals().forEach(finding -> codes.add(finding.code()));
        return List.copyOf(codes);
    }

    /** Returns what a person should look at. */
    public List<Finding> warnings() {
        return Collections.unmodifiableList(findings.warnings());
    }

    @Override
    public String toString() {
        return kind.name().id() + " row " + number() + " " + codes();
    }
}
