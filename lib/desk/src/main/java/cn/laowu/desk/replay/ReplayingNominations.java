package cn.laowu.desk.replay;

import cn.laowu.casework.Casework;
import cn.laowu.casework.FiledGroup;
import cn.laowu.casework.Filing;
import cn.laowu.casework.FilingId;
import cn.laowu.casework.Nominations;
import cn.laowu.casework.PersonId;
import cn.laowu.casework.Subject;
import cn.laowu.intake.KindNames;
import cn.laowu.policy.Measure;
import cn.laowu.policy.Nominated;
import cn.laowu.policy.Reason;
import cn.laowu.policy.RegionId;
import cn.laowu.policy.SettledNomination;
import cn.laowu.policy.SettlingNominations;
import cn.laowu.policy.Worker;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * M7: each region's year of nominations, settled over all its standing files, who has a place first. What is wrong with an entrepreneur's own
 * cells, another region's nomination of the person, and a worker whom another region or year counts, stay as they are recorded.
 */
final class ReplayingNominations {
    /** What readings and parameters decide of a nomination; every other code stays against it. */
    private static final Set<String> DECIDED = Set.of("nominations-over-quota", "workers-short", "not-in-term");

    private static final String GRANTED = "already-granted";
    private static final String COUNTED_ELSEWHERE = "counted-elsewhere";

    private final Casework casework;
    private final OtherRules rules;

    ReplayingNominations(Casework casework, OtherRules rules) {
        this.casework = casework;
        this.rules = rules;
    }

    void replay(ReplayAsk ask, Consumer<Redecided> each) {
        for (Year year : ask.years()) {
            rules.parties().regions().stream()
                    .filter(region -> ask.regions().contains(region.id()))
                    .forEach(region -> replay(region.id(), year, each));
        }
    }

    private void replay(RegionId region, Year year, Consumer<Redecided> each) {
        List<Filing> files = files(region, year);
        if (files.isEmpty()) {
            return;
        }
        Map<Subject, FiledGroup> groups = new LinkedHashMap<>();
        LocalDate on = LocalDate.MIN;
        for (Filing file : files) {
            casework.rows().groups(file.judgementIds()).forEach(group -> groups.putIfAbsent(group.subject(), group));
            for (Filing.Judgement judgement : file.judgements()) {
                on = judgement.on().isAfter(on) ? judgement.on() : on;
            }
        }
        Map<Subject, List<RecordedRow>> rows = rows(files);
        List<Subject> ordered = ordered(region, year, groups);
        List<Nominated> nominations = ordered.stream()
                .map(entrepreneur -> nominated(
                        Objects.requireNonNull(groups.get(entrepreneur)),
                        rows.getOrDefault(entrepreneur, List.of()),
                        rows))
                .toList();
        List<SettledNomination> settled = SettlingNominations.settle(region, nominations, rules.on(on));
        for (int at = 0; at < settled.size(); at++) {
            FiledGroup group = Objects.requireNonNull(groups.get(ordered.get(at)));
            SettledNomination nomination = settled.get(at);
            each.accept(new Redecided(
                    Measure.M7,
                    region.value(),
                    year.toString(),
                    group.subject(),
                    group.firstRow(),
                    group.award().amount(),
                    nomination.decision().paid(),
                    group.codes(),
                    nomination.decision().eligible()
                            ? List.of()
                            : nomination.decision().reasons()));
        }
    }

    private List<Filing> files(RegionId region, Year year) {
        return casework.filings().standing(region.value(), KindNames.ENTREPRENEURS.id(), year.toString()).stream()
                .sorted(Comparator.comparing(
                        file -> file.standing().orElseThrow().newest()))
                .toList();
    }

    /** The rows of each entrepreneur whose workers were read, by files and rows. */
    private Map<Subject, List<RecordedRow>> rows(List<Filing> files) {
        Map<Subject, List<RecordedRow>> rows = new LinkedHashMap<>();
        Map<String, Subject> known = new HashMap<>();
        for (Filing file : files) {
            RecordedRow.forEach(file, casework, row -> {
                if (row.accepted() && !row.entrepreneur().isEmpty()) {
                    Subject entrepreneur = known.computeIfAbsent(
                            row.entrepreneur(),
                            number -> Subject.of(casework.people().find(number).orElseThrow()));
                    rows.computeIfAbsent(entrepreneur, fresh -> new ArrayList<>())
                            .add(row);
                }
            });
        }
        return rows;
    }

    private List<Subject> ordered(RegionId region, Year year, Map<Subject, FiledGroup> groups) {
        List<Subject> ordered = new ArrayList<>();
        casework
                .nominations()
                .places(FilingId.of(region.value(), KindNames.ENTREPRENEURS.id(), year.toString()))
                .stream()
                .filter(Nominations.Place::granted)
                .map(place -> Subject.of(place.entrepreneur()))
                .filter(groups::containsKey)
                .forEach(ordered::add);
        groups.keySet().stream()
                .filter(entrepreneur -> !ordered.contains(entrepreneur))
                .forEach(ordered::add);
        return ordered;
    }

    private static Nominated nominated(
            FiledGroup group, List<RecordedRow> own, Map<Subject, List<RecordedRow>> ofYear) {
        List<Reason> faults = group.codes().stream()
                .filter(code -> !DECIDED.contains(code) && !code.equals(GRANTED))
                .map(code -> new Reason(code, said(group, code), code))
                .toList();
        List<Nominated.Listed> workers = own.stream()
                .map(row -> new Nominated.Listed(
                        row.name(),
                        row.subject().person().map(PersonId::value).orElseThrow(),
                        new Worker(
                                row.category(),
                                Objects.requireNonNull(row.day("start")),
                                row.day("end"),
                                countedOutside(row, group.subject(), ofYear))))
                .toList();
        return new Nominated(
                group.subject().person().map(PersonId::value).orElseThrow(),
                true,
                group.codes().contains(GRANTED),
                faults,
                false,
                null,
                workers);
    }

    private static String said(FiledGroup group, String code) {
        return group.particulars().findings().stream()
                .filter(finding -> finding.code().equals(code))
                .map(finding -> finding.zh())
                .findFirst()
                .orElse(code);
    }

    /** Is the worker counted by another region or year? Who counts within the year is settled anew. */
    private static boolean countedOutside(
            RecordedRow row, Subject entrepreneur, Map<Subject, List<RecordedRow>> ofYear) {
        return row.codes().contains(COUNTED_ELSEWHERE)
                && ofYear.entrySet().stream()
                        .filter(other -> !other.getKey().equals(entrepreneur))
                        .flatMap(other -> other.getValue().stream())
                        .noneMatch(other -> other.subject().equals(row.subject())
                                && !other.codes().contains(COUNTED_ELSEWHERE));
    }
}
