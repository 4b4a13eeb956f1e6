package cn.laowu.desk.replay;

import cn.laowu.casework.Casework;
import cn.laowu.casework.Filing;
import cn.laowu.casework.Subject;
import cn.laowu.intake.KindNames;
import cn.laowu.policy.BeijingEmployment;
import cn.laowu.policy.Deciding;
import cn.laowu.policy.Decision;
import cn.laowu.policy.Employment;
import cn.laowu.policy.Measure;
import cn.laowu.policy.Money;
import cn.laowu.policy.Reason;
import cn.laowu.policy.Region;
import cn.laowu.policy.RegionId;
import cn.laowu.policy.SettledEmployment;
import cn.laowu.policy.SettlingEmployments;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** M6: each person's employments of a year, joined over the region's lists; one amount a person and year, whatever the region. */
final class ReplayingEmployments {
    private static final Set<String> DECIDED = Set.of("region-not-eligible", "category-not-eligible", "months-short");

    private final Casework casework;
    private final OtherRules rules;

    ReplayingEmployments(Casework casework, OtherRules rules) {
        this.casework = casework;
        this.rules = rules;
    }

    /** The rows of a person in a region's lists, in the order of lists and rows. */
    private record PersonsRows(RegionId region, List<RecordedRow> rows) {
        Money before() {
            return rows.stream().map(RecordedRow::paid).reduce(Money.ZERO, Money::plus);
        }
    }

    void replay(ReplayAsk ask, Consumer<Redecided> each) {
        ask.years().forEach(year -> replay(year, ask, each));
    }

    private void replay(Year year, ReplayAsk ask, Consumer<Redecided> each) {
        Map<Subject, List<PersonsRows>> persons = new LinkedHashMap<>();
        for (Region region : rules.parties().regions()) {
            Map<Subject, List<RecordedRow>> ofRegion = new LinkedHashMap<>();
            lists(region.id(), year)
                    .forEach(list -> RecordedRow.forEach(list, casework, row -> {
                        if (row.mayDiffer(DECIDED) && row.fact("start").isPresent()) {
                            ofRegion.computeIfAbsent(row.subject(), person -> new ArrayList<>())
                                    .add(row);
                        }
                    }));
            ofRegion.forEach((person, rows) -> persons.computeIfAbsent(person, fresh -> new ArrayList<>())
                    .add(new PersonsRows(region.id(), rows)));
        }
        persons.forEach((person, regions) -> settle(year, person, regions).stream()
                .filter(decided -> ask.regions().contains(RegionId.of(decided.region())))
                .forEach(each));
    }

    private List<Filing> lists(RegionId region, Year year) {
        return casework.filings().standing(region.value(), KindNames.BEIJING_EMPLOYMENT.id(), year.toString()).stream()
                .sorted(Comparator.comparing(
                        list -> list.standing().orElseThrow().newest()))
                .toList();
    }

    /** Who was paid first stays paid first: a region that recorded an amount is asked before one that did not. */
    private List<Redecided> settle(Year year, Subject person, List<PersonsRows> regions) {
        List<PersonsRows> ordered = new ArrayList<>(regions);
        ordered.sort(Comparator.comparing((PersonsRows rows) -> rows.before().fen() == 0));
        List<Redecided> decided = new ArrayList<>();
        boolean paid = false;
        for (PersonsRows rows : ordered) {
            Redecided own = settle(year, person, rows, paid);
            paid |= own.after().fen() > 0;
            decided.add(own);
        }
        return decided;
    }

    private Redecided settle(Year year, Subject person, PersonsRows rows, boolean paidElsewhere) {
        LocalDate on = rows.rows().stream()
                .map(RecordedRow::on)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Deciding deciding = rules.on(on);
        List<Reason> reasons = new ArrayList<>();
        Money after = Money.ZERO;
        int row = rows.rows().get(0).row();
        for (Map.Entry<String, SettledEmployment> settled :
                settled(year, rows, deciding).entrySet()) {
            if (settled.getValue() instanceof SettledEmployment.Carries carries && !paidElsewhere) {
                after = after.plus(carries.decision().paid());
                row = rowOf(settled.getKey(), rows);
            } else if (settled.getValue() instanceof SettledEmployment.Refused refused) {
                reasons.addAll(refused.decision().reasons());
            }
        }
        if (paidElsewhere && reasons.isEmpty()) {
            reasons.add(new Reason("duplicate-elsewhere", "此人本年度已由另一地区申报并核定。", "another region has the person's year"));
        }
        return new Redecided(
                Measure.M6,
                rows.region().value(),
                year.toString(),
                person,
                row,
                rows.before(),
                after,
                rows.rows().stream()
                        .flatMap(own -> own.codes().stream())
                        .distinct()
                        .toList(),
                after.fen() > 0 ? List.of() : reasons);
    }

    private static Map<String, SettledEmployment> settled(Year year, PersonsRows rows, Deciding deciding) {
        List<Employment> employments = new ArrayList<>();
        Map<String, SettledEmployment> barred = new LinkedHashMap<>();
        for (RecordedRow row : rows.rows()) {
            LocalDate start = Objects.requireNonNull(row.day("start"));
            @Nullable LocalDate end = row.day("end");
            BeijingEmployment alone = new BeijingEmployment(rows.region(), row.category(), year, start, end, false);
            Decision decision = alone.decide(deciding);
            boolean bar = decision.reasons().stream()
                    .anyMatch(reason -> !reason.code().equals("months-short"));
            if (bar) {
                barred.put(row.name(), new SettledEmployment.Refused(alone, decision));
            } else {
                employments.add(new Employment(row.name(), row.category(), start, end, false));
            }
        }
        Map<String, SettledEmployment> all = new LinkedHashMap<>(
                employments.isEmpty()
                        ? Map.of()
                        : SettlingEmployments.settle(rows.region(), year, employments, deciding));
        all.putAll(barred);
        return all;
    }

    private static int rowOf(String name, PersonsRows rows) {
        return rows.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow()
                .row();
    }
}
