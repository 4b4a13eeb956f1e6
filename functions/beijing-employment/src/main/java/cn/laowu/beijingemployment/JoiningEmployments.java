package cn.laowu.beijingemployment;

import static cn.laowu.beijingemployment.BeijingEmployments.CATEGORY;
import static cn.laowu.beijingemployment.BeijingEmployments.FROM;
import static cn.laowu.beijingemployment.BeijingEmployments.NUMBER;
import static cn.laowu.beijingemployment.BeijingEmployments.TO;

import cn.laowu.beijingemployment.Own.Part;
import cn.laowu.beijingemployment.SeenEmployments.PersonsRows;
import cn.laowu.casework.Casework;
import cn.laowu.casework.EnteringRows;
import cn.laowu.casework.EnteringRows.Got;
import cn.laowu.casework.EnteringRows.Other;
import cn.laowu.casework.FileVersion;
import cn.laowu.casework.FilingId;
import cn.laowu.casework.PersonId;
import cn.laowu.casework.Subject;
import cn.laowu.casework.UploadVersion;
import cn.laowu.desk.DecidingTogether;
import cn.laowu.intake.Finding;
import cn.laowu.intake.IdNumber;
import cn.laowu.intake.Row;
import cn.laowu.policy.Category;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Decides the employments of each person over the rows of a file, and over what other lists of the year say of them (R18). */
final class JoiningEmployments implements DecidingTogether {
    static final String DUPLICATE = "duplicate-in-file";

    private static final int PERSONS_AT_ONCE = 500;
    private static final Set<String> BARS = Set.of(Rules.REGION_NOT_ELIGIBLE, Rules.CATEGORY_NOT_ELIGIBLE);
    private static final Set<String> OF_DATES = Set.of("date-order", "date-future");

    private final Rules rules;
    private final Casework casework;
    private final FileVersion version;
    private final EnteringRows.Session entering;
    private final SeenEmployments seen = new SeenEmployments();
    private final Verdicts verdicts;
    private BitSet firm = new BitSet();

    JoiningEmployments(Rules rules, Casework casework, FileVersion version) {
        this.rules = rules;
        this.casework = casework;
        this.version = version;
        this.entering = casework.enteringRows().begin(version);
        this.verdicts = new Verdicts(rules, version.filing());
    }

    @Override
    public void judgedBefore(BitSet nowFirm) {
        firm = nowFirm;
    }

    @Override
    public void see(Row row, boolean kept) {
        note(row, part(row));
    }

    @Override
    public void aside(Row row) {
        note(row, Part.ASIDE);
    }

    private void note(Row row, Part part) {
        LocalDate start = row.get(FROM);
        LocalDate end = row.get(TO);
        if (start == null
                || (end == null && !row.isBlank(TO))
                || row.codes().stream().anyMatch(OF_DATES::contains)) {
            return;
        }
        Category category = row.get(CATEGORY);
        IdNumber number = row.get(NUMBER);
        seen.add(
                row.number(),
                number,
                part,
                // what is no category is no reason to say nothing of the months
                category == null ? Category.LIFTED : category,
                start,
                end);
    }

    private Part part(Row row) {
        List<String> codes = row.codes();
        if (codes.isEmpty()) {
            return firm.get(row.number()) ? Part.FIRM : Part.FREE;
        }
        return BARS.containsAll(codes) ? Part.BARRED : Part.FAULTY;
    }

    @Override
    public void settle(boolean take) {
        List<PersonsRows> entered = new ArrayList<>(PERSONS_AT_ONCE);
        List<PersonsRows> lookedAt = new ArrayList<>(PERSONS_AT_ONCE);
        seen.forEachPerson(person -> {
            if (person.number().isEmpty() || rules.regionBar().isPresent() || !concernsOthers(person)) {
                put(PersonsYear.settle(rules, person.rows(), List.of()));
                return;
            }
            boolean open = person.rows().stream().anyMatch(row -> row.part() == Part.FREE);
            if (take && open) {
                add(person, entered, true);
            } else {
                add(person, lookedAt, false);
            }
        });
        flush(entered, true);
        flush(lookedAt, false);
    }

    /** Rows of a category that is not paid for join nobody, and what was accepted for good needs no settling. */
    private static boolean concernsOthers(PersonsRows person) {
        return person.rows().stream().anyMatch(row -> row.part() == Part.FREE || row.part() == Part.FAULTY);
    }

    private void add(PersonsRows person, List<PersonsRows> to, boolean enter) {
        to.add(person);
        if (to.size() == PERSONS_AT_ONCE) {
            flush(to, enter);
        }
    }

    private void flush(List<PersonsRows> persons, boolean enter) {
        Map<String, PersonId> ids = casework.people()
                .idsOf(persons.stream()
                        .flatMap(person -> person.number().stream())
                        .toList());
        List<EnteringRows.Asked> asked = persons.stream()
                .map(person -> new EnteringRows.Asked(
                        Subject.of(
                                Objects.requireNonNull(ids.get(person.number().orElseThrow()))),
                        others -> settled(person.rows(), others)))
                .toList();
        if (enter) {
            entering.enter(asked);
        } else {
            entering.look(asked);
        }
        persons.clear();
    }

    private EnteringRows.Settled settled(List<Own> rows, List<Other> others) {
        Map<Own, Fate> fates = PersonsYear.settle(rules, rows, others);
        put(fates);
        List<EnteringRows.Own> entries = new ArrayList<>();
        Set<FilingId> dependsOn = new HashSet<>();
        fates.forEach((row, fate) -> {
            if (row.isFree() && !(fate instanceof Fate.Duplicate)) {
                entries.add(new EnteringRows.Own(row.row(), Facts.of(row), got(fate)));
            }
            if (fate instanceof Fate.Elsewhere elsewhere) {
                dependsOn.add(elsewhere.holder());
            }
        });
        long open = rows.stream().filter(row -> row.part() == Part.FREE).count();
        if (open > 0) {
            others.stream().filter(this::ofRegion).forEach(other -> dependsOn.add(other.filing()));
        }
        if (open > 1 || (open == 1 && rows.stream().anyMatch(row -> row.part() == Part.FIRM))) {
            // the district may set one of the rows aside
            dependsOn.add(version.filing());
        }
        return new EnteringRows.Settled(entries, dependsOn, concerned(others));
    }

    /** The lists of the region whose rows may come out otherwise when this one stands; a row with the amount keeps it. */
    private Set<UploadVersion> concerned(List<Other> others) {
        Set<UploadVersion> uploads = new HashSet<>();
        others.stream()
                .filter(other -> ofRegion(other) && other.got() != Got.AMOUNT)
                .forEach(other -> uploads.add(other.upload()));
        return uploads;
    }

    private boolean ofRegion(Other other) {
        return other.filing().region().equals(rules.region().value());
    }

    private static Got got(Fate fate) {
        if (fate instanceof Fate.Carries) {
            return Got.AMOUNT;
        }
        return fate instanceof Fate.Joined ? Got.ACCEPTED : Got.NOTHING;
    }

    private void put(Map<Own, Fate> fates) {
        fates.forEach(seen::put);
    }

    @Override
    public Verdict verdict(int row, Optional<Subject> subject) {
        Own own = seen.find(row).orElseThrow(() -> new IllegalStateException("row " + row + " was not seen"));
        return verdicts.of(own, seen.fate(own), subject);
    }

    @Override
    public List<Finding> alsoAgainst(int row, Optional<Subject> subject) {
        return seen.find(row).map(own -> verdicts.beside(own, seen.fate(own))).orElse(List.of());
    }
}
