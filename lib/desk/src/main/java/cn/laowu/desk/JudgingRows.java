package cn.laowu.desk;

import cn.laowu.casework.Casework;
import cn.laowu.casework.FiledRow;
import cn.laowu.casework.Particulars;
import cn.laowu.casework.PersonId;
import cn.laowu.casework.Remark;
import cn.laowu.casework.Subject;
import cn.laowu.intake.Finding;
import cn.laowu.intake.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes the rows of a file as they are read, in their order, and finishes each: whom is it about, does somebody else have them, what is it
 * worth. Works on a chunk at a time, so that many database calls go out together and memory stays bounded.
 */
final class JudgingRows {
    private static final int CHUNK = 500;

    /** Characters of a row's cells that are kept with it; an item holds 400 KB, and a row of a file may say more. */
    private static final int KEPT_OF_ROW = 20_000;

    private static final int KEPT_OF_CELL = 500;
    private static final int KEPT_CELLS = 32;

    private final Casework casework;
    private final Sitting sitting;
    private final Deciding deciding;
    private final Consumer<FiledRow> into;
    private final List<Pending> chunk = new ArrayList<>(CHUNK);

    /**
     * @param deciding decides the rows that nothing refuses yet
     * @param into takes the finished rows in their order
     */
    JudgingRows(Casework casework, Sitting sitting, Deciding deciding, Consumer<FiledRow> into) {
        this.casework = casework;
        this.sitting = sitting;
        this.deciding = deciding;
        this.into = into;
    }

    /** Decides rows that nothing refuses yet. */
    interface Deciding {
        /** Returns a verdict for each row whose own content does not say it all. */
        Map<Integer, DecidingTogether.Verdict> decide(List<Undecided> rows);

        /** Returns what speaks also against a row that its own cells refuse. */
        List<Finding> alsoAgainst(int row, Optional<Subject> subject);
    }

    /** A row that nothing refuses yet. */
    record Undecided(int row, Optional<Subject> subject) {}

    private record Pending(
            int row, Sitting.Content content, List<String> said, List<Finding> findings, List<Finding> warnings) {

        boolean undecided() {
            return findings.isEmpty();
        }

        Optional<Subject> subject(Map<String, PersonId> ids) {
            return content.whom().flatMap(whom -> {
                if (whom instanceof Sitting.Whom.Person person) {
                    return Optional.ofNullable(ids.get(person.number())).map(Subject::of);
                }
                return Optional.of(Subject.ofOrganisation(((Sitting.Whom.Organisation) whom).uscc()));
            });
        }
    }

    void add(Row row) {
        chunk.add(new Pending(
                row.number(),
                sitting.content(row),
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
        Map<String, PersonId> ids = casework.people().idsOf(numbers());
        List<Undecided> undecided = chunk.stream()
                .filter(Pending::undecided)
                .map(pending -> new Undecided(pending.row(), pending.subject(ids)))
                .toList();
        Map<Integer, DecidingTogether.Verdict> verdicts = deciding.decide(undecided);
        for (Pending pending : chunk) {
            Optional<Subject> subject = pending.subject(ids);
            DecidingTogether.Verdict own = own(pending, subject);
            into.accept(filed(pending, subject, pending.undecided() ? verdicts.getOrDefault(pending.row(), own) : own));
        }
        chunk.clear();
    }

    private DecidingTogether.Verdict own(Pending pending, Optional<Subject> subject) {
        List<Finding> refusals = new ArrayList<>(pending.findings());
        if (!pending.undecided()) {
            refusals.addAll(deciding.alsoAgainst(pending.row(), subject));
        }
        return new DecidingTogether.Verdict(
                refusals, pending.content().notes(), pending.content().award());
    }

    private List<String> numbers() {
        List<String> numbers = new ArrayList<>();
        for (Pending pending : chunk) {
            pending.content().whom().ifPresent(whom -> {
                if (whom instanceof Sitting.Whom.Person person) {
                    numbers.add(person.number());
                }
            });
        }
        return numbers;
    }

    private static FiledRow filed(Pending pending, Optional<Subject> subject, DecidingTogether.Verdict verdict) {
        boolean accepted = verdict.refusals().isEmpty();
        List<Finding> told = accepted ? verdict.notes() : verdict.refusals();
        Particulars particulars =
                new Particulars(pending.content().fields(), pending.said(), remarks(told), remarks(pending.warnings()));
        return new FiledRow(
                pending.row(),
                accepted,
                subject,
                told.stream().map(Finding::code).distinct().toList(),
                pending.content().facts(),
                accepted ? verdict.award() : Optional.empty(),
                accepted
                        ? particulars
                        : particulars.withReadFacts(pending.content().facts()));
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
