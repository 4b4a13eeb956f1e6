package cn.laowu.beijingemployment;

import static java.util.Comparator.comparingInt;

import cn.laowu.beijingemployment.Own.Part;
import cn.laowu.casework.Award;
import cn.laowu.casework.EnteringRows.Got;
import cn.laowu.casework.EnteringRows.Other;
import cn.laowu.casework.FilingId;
import cn.laowu.policy.Employment;
import cn.laowu.policy.SettledEmployment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What becomes of one person's rows in one file, given what other files list of the person. Pure.
 *
 * <p>Rows of the file are held against each other first: of two that overlap the first without another fault stands, also where it then
 * falls to another file. Then all files of the region are settled together. That somebody else has the person is said last, and only of
 * rows that nothing else refuses.
 */
final class PersonsYear {
    /** More different employments in one list are no person's: a number was filled down. Bounds the work and what is stored. */
    static final int MOST = 60;

    private final Rules rules;
    private final List<Own> rows;
    private final List<Employment> earlier;
    private final List<Employment> later;
    private final Map<String, Other> others = new HashMap<>();
    private final Optional<FilingId> otherRegion;
    private final Map<Own, Fate> fates = new LinkedHashMap<>();

    private PersonsYear(Rules rules, List<Own> rows, List<Other> listed) {
        this.rules = rules;
        this.rows = rows;
        this.earlier = employments(listed, Other::earlier);
        this.later = employments(listed, other -> !other.earlier());
        this.otherRegion = listed.stream()
                .filter(other -> !ofRegion(other) && other.got() != Got.NOTHING)
                .map(Other::filing)
                .findFirst();
    }

    /**
     * Returns the fate of each row.
     *
     * @param rows by their numbers
     * @param listed what other filings list of the person and counts, the first listed first
     */
    static Map<Own, Fate> settle(Rules rules, List<Own> rows, List<Other> listed) {
        PersonsYear year = new PersonsYear(rules, rows, listed);
        year.settle();
        return year.fates;
    }

    private boolean ofRegion(Other other) {
        return other.filing().region().equals(rules.region().value());
    }

    /** What may come to stand or not adds to nobody's months; only that it carries the amount is heeded. */
    private List<Employment> employments(List<Other> listed, Predicate<Other> which) {
        List<Employment> employments = new ArrayList<>();
        for (Other other : listed) {
            if (ofRegion(other) && which.test(other) && (other.stands() || other.got() == Got.AMOUNT)) {
                String name = other.upload() + " row " + other.row();
                others.put(name, other);
                employments.add(Facts.employment(name, other.facts(), other.got() == Got.AMOUNT));
            }
        }
        return employments;
    }

    private void settle() {
        Map<Own, Own> copies = new LinkedHashMap<>();
        List<Own> candidates = distinct(copies);
        candidates.removeIf(this::isInPlaceOfOneSetAside);
        Map<String, SettledEmployment> within = rules.settle(employments(candidates));
        candidates.removeIf(row -> falls(row, within));
        Map<String, SettledEmployment> over = others.isEmpty() ? within : settled(candidates);
        candidates.forEach(row -> fates.put(row, fate(row, over, within)));
        copies.forEach((copy, first) -> fates.put(copy, fateOfCopy(copy, first)));
        faulty(candidates);
    }

    /** The rows that take part, without copies of each other. */
    private List<Own> distinct(Map<Own, Own> copies) {
        Map<List<Object>, Own> byDays = new LinkedHashMap<>();
        Stream.concat(withPart(Part.FIRM), Stream.concat(withPart(Part.FREE), withPart(Part.BARRED)))
                .sorted(comparingInt((Own row) -> row.part() == Part.FIRM ? 0 : 1)
                        .thenComparingInt(Own::row))
                .forEach(row -> {
                    List<Object> days = new ArrayList<>(List.of(row.category(), row.start()));
                    Optional.ofNullable(row.end()).ifPresent(days::add);
                    Own first = byDays.putIfAbsent(days, row);
                    if (first != null) {
                        copies.put(row, first);
                    }
                });
        List<Own> all = new ArrayList<>(byDays.values());
        all.subList(Math.min(MOST, all.size()), all.size())
                .forEach(row -> fates.put(row, duplicate(row, all.get(0).row())));
        List<Own> taken = new ArrayList<>(all.subList(0, Math.min(MOST, all.size())));
        taken.sort(comparingInt(Own::row));
        return taken;
    }

    private Stream<Own> withPart(Part part) {
        return rows.stream().filter(row -> row.part() == part);
    }

    private boolean isInPlaceOfOneSetAside(Own row) {
        Optional<Own> aside = withPart(Part.ASIDE)
                .filter(gone -> row.part() != Part.FIRM && gone.employment().overlaps(row.employment()))
                .findFirst();
        aside.ifPresent(gone -> fates.put(row, duplicate(row, gone.row())));
        return aside.isPresent();
    }

    private boolean falls(Own row, Map<String, SettledEmployment> within) {
        if (within.get(row.name()) instanceof SettledEmployment.Overlaps overlaps) {
            fates.put(row, duplicate(row, rowOf(overlaps.standing())));
            return true;
        }
        return false;
    }

    private Map<String, SettledEmployment> settled(List<Own> own) {
        List<Employment> all = new ArrayList<>(earlier);
        all.addAll(employments(own));
        all.addAll(later);
        return rules.settle(all);
    }

    private static List<Employment> employments(List<Own> own) {
        return own.stream().map(Own::employment).toList();
    }

    private Fate fate(Own row, Map<String, SettledEmployment> over, Map<String, SettledEmployment> within) {
        SettledEmployment settled = Objects.requireNonNull(over.get(row.name()));
        if (settled instanceof SettledEmployment.Refused refused) {
            return refused(refused);
        }
        if (settled instanceof SettledEmployment.Overlaps overlaps) {
            Other other = others.get(overlaps.standing().row());
            if (other == null) {
                return duplicate(row, rowOf(overlaps.standing()));
            }
            return within.get(row.name()) instanceof SettledEmployment.Refused refused
                    ? refused(refused)
                    : elsewhere(row, other.filing());
        }
        if (otherRegion.isPresent() && row.part() != Part.FIRM) {
            return elsewhere(row, otherRegion.get());
        }
        return settled instanceof SettledEmployment.Carries carries
                ? new Fate.Carries(Award.of(carries.decision()))
                : new Fate.Joined(((SettledEmployment.Joined) settled).reason());
    }

    /** That others have the person is said of rows that nothing else refuses. */
    private Fate elsewhere(Own row, FilingId holder) {
        return row.isFree() ? new Fate.Elsewhere(holder) : new Fate.Untouched();
    }

    private static Fate refused(SettledEmployment.Refused refused) {
        return Rules.tooShort(refused.decision()).isPresent()
                ? new Fate.TooShort(refused.time().start(), refused.time().end())
                : new Fate.Untouched();
    }

    /** Who says the same is refused for the same, or for saying it again. */
    private Fate fateOfCopy(Own copy, Own first) {
        Fate fate = Objects.requireNonNull(fates.get(first));
        boolean stands = fate instanceof Fate.Carries || fate instanceof Fate.Joined || fate instanceof Fate.Elsewhere;
        return stands ? duplicate(copy, first.row()) : fate;
    }

    private Fate duplicate(Own row, int standing) {
        return new Fate.Duplicate(standing, isShort(row));
    }

    private boolean isShort(Own row) {
        return rules.tooShort(row.category(), row.start(), row.end()).isPresent();
    }

    /** Rows that other cells refuse are told what would refuse them if those were mended. */
    private void faulty(List<Own> candidates) {
        List<Own> faulty = withPart(Part.FAULTY).limit(MOST).toList();
        if (faulty.isEmpty()) {
            return;
        }
        List<Own> mended = new ArrayList<>(candidates);
        mended.addAll(faulty);
        mended.sort(comparingInt(Own::row));
        Map<String, SettledEmployment> settled = settled(mended);
        for (Own row : faulty) {
            Fate fate = wouldBe(row, Objects.requireNonNull(settled.get(row.name())), candidates);
            fates.put(row, fate);
        }
    }

    private Fate wouldBe(Own row, SettledEmployment settled, List<Own> candidates) {
        if (settled instanceof SettledEmployment.Refused refused) {
            return refused(refused);
        }
        if (settled instanceof SettledEmployment.Overlaps overlaps) {
            String standing = overlaps.standing().row();
            if (candidates.stream().anyMatch(other -> other.name().equals(standing))) {
                return duplicate(row, rowOf(overlaps.standing()));
            }
            return isShort(row) ? new Fate.TooShort(row.start(), row.end()) : new Fate.Untouched();
        }
        return new Fate.Untouched();
    }

    private int rowOf(Employment standing) {
        return rows.stream()
                .filter(row -> row.name().equals(standing.row()))
                .findFirst()
                .orElseThrow()
                .row();
    }
}
