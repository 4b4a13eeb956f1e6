package cn.laowu.desk;

import cn.laowu.casework.Casework;
import cn.laowu.casework.FiledRow;
import cn.laowu.casework.FilingId;
import cn.laowu.casework.HoldingPersons;
import cn.laowu.casework.Particulars;
import cn.laowu.casework.PersonId;
import cn.laowu.casework.Remark;
import cn.laowu.intake.Finding;
import cn.laowu.intake.Row;
import cn.laowu.policy.Parties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Takes the rows of a file as they are read, in their order, and finishes each: whom is it about, does somebody else have them. Works on a
 * chunk at a time, so that many database calls go out together and memory stays bounded.
 */
final class JudgingRows {
    private static final int CHUNK = 500;

    /** Characters of a row's cells that are kept with it; an item holds 400 KB, and a row of a file may say more. */
    private static final int KEPT_OF_ROW = 20_000;

    private static final int KEPT_OF_CELL = 500;
    private static final int KEPT_CELLS = 32;

    private final Casework casework;
    private final Parties parties;
    private final ServedKind served;
    private final Function<List<HoldingPersons.Claimant>, Map<Integer, FilingId>> hold;
    private final Consumer<FiledRow> into;
    private final List<Pending> chunk = new ArrayList<>(CHUNK);

    /**
     * @param hold takes the persons, or only looks; tells who is held elsewhere
     * @param into takes the finished rows in their order
     */
    JudgingRows(
            Casework casework,
            Parties parties,
            ServedKind served,
            Function<List<HoldingPersons.Claimant>, Map<Integer, FilingId>> hold,
            Consumer<FiledRow> into) {
        this.casework = casework;
        this.parties = parties;
        this.served = served;
        this.hold = hold;
        this.into = into;
    }

    private record Pending(
            int row, ServedKind.Content content, List<String> said, List<Finding> findings, List<Finding> warnings) {}

    void add(Row row) {
        chunk.add(new Pending(
                row.number(),
                served.content(row),
                said(row.raw()),
                List.copyOf(row.findings()),
                List.copyOf(row.warnings())));
        if (chunk.size() == CHUNK) {
            flush();
        }
    }

    /** Every row that was added is in {@code into} when this returns. */
    void finish() {
        flush();
    }

    private void flush() {
        Map<String, PersonId> ids = casework.people()
                .idsOf(chunk.stream()
                        .flatMap(pending -> pending.content().person().stream())
                        .toList());
        List<HoldingPersons.Claimant> claimants = new ArrayList<>();
        for (Pending pending : chunk) {
            person(pending, ids)
                    .filter(person -> pending.findings().isEmpty())
                    .ifPresent(person -> claimants.add(new HoldingPersons.Claimant(pending.row(), person)));
        }
        Map<Integer, FilingId> elsewhere = hold.apply(claimants);
        for (Pending pending : chunk) {
            List<Finding> findings = Optional.ofNullable(elsewhere.get(pending.row()))
                    .map(holder ->
                            List.of(Refusals.heldElsewhere(holder, served.kind().name(), parties)))
                    .orElse(pending.findings());
            into.accept(new FiledRow(
                    pending.row(),
                    findings.isEmpty(),
                    person(pending, ids),
                    findings.stream().map(Finding::code).distinct().toList(),
                    pending.content().facts(),
                    new Particulars(
                            pending.content().fields(),
                            pending.said(),
                            remarks(findings),
                            remarks(pending.warnings()))));
        }
        chunk.clear();
    }

    private static Optional<PersonId> person(Pending pending, Map<String, PersonId> ids) {
        return pending.content().person().map(ids::get);
    }

    /** What the cells said; of a row that says too much, the beginnings: the whole stands in the file, which is kept as it came. */
    private static List<String> said(List<String> cells) {
        long length = cells.stream().mapToLong(String::length).sum();
        if (length <= KEPT_OF_ROW) {
            return List.copyOf(cells);
        }
        return cells.stream()
                .limit(KEPT_CELLS)
                .map(cell -> cell.length() <= KEPT_OF_CELL ? cell : cell.substring(0, KEPT_OF_CELL) + "…")
                .toList();
    }

    static List<Remark> remarks(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Remark(finding.code(), Optional.ofNullable(finding.column()), finding.zh()))
                .toList();
    }
}
