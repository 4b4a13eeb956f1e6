package cn.laowu.desk.person;

import cn.laowu.casework.Award;
import cn.laowu.casework.Casework;
import cn.laowu.casework.FileVersion;
import cn.laowu.casework.FiledGroup;
import cn.laowu.casework.FiledRow;
import cn.laowu.casework.FiledRows;
import cn.laowu.casework.Filing;
import cn.laowu.casework.PersonId;
import cn.laowu.casework.PersonsRows;
import cn.laowu.casework.Remark;
import cn.laowu.casework.RunLine;
import cn.laowu.casework.RunPeriod;
import cn.laowu.casework.Subject;
import cn.laowu.desk.person.Told.Fate;
import cn.laowu.desk.person.Told.Role;
import cn.laowu.desk.person.Told.WaitsFor;
import cn.laowu.intake.KindNames;
import cn.laowu.policy.Measure;
import cn.laowu.policy.Money;
import cn.laowu.policy.Parties;
import cn.laowu.policy.RegionId;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what became of every row about a person. Reads items under their keys alone, some for each row; writes nothing. */
public final class TellingOfPerson {
    private static final Map<String, Measure> MEASURES = Map.of(
            KindNames.WELFARE_POSTS.id(), Measure.M3,
            KindNames.BEIJING_EMPLOYMENT.id(), Measure.M6,
            KindNames.ENTREPRENEURS.id(), Measure.M7,
            KindNames.TRAINING_BATCH.id(), Measure.M8);

    private final Casework casework;
    private final Parties parties;

    /**
     * Tells of people in the files of these regions.
     *
     * @param parties with the quota groups, whose runs pay posts
     */
    public TellingOfPerson(Casework casework, Parties parties) {
        this.casework = casework;
        this.parties = parties;
    }

    /** Returns what became of the person's rows in all files that stand, are judged, or wait for a clerk, by measure, period and region. */
    public List<Told> tell(PersonId person) {
        List<Told> all = new ArrayList<>();
        Set<RunPeriod> months = new HashSet<>();
        for (PersonsRows.Named named : casework.personsRows().of(person)) {
            Measure measure = MEASURES.get(named.filing().kind());
            if (measure == null) {
                continue;
            }
            if (measure == Measure.M3 && months.add(runPeriod(named))) {
                linesOf(runPeriod(named), person).forEach(line -> all.add(told(line, runPeriod(named))));
            }
            tell(named, measure, person).filter(told -> !hasLine(told, all)).ifPresent(all::add);
        }
        all.sort(Comparator.comparing(Told::measure)
                .thenComparing(told -> told.filing().period())
                .thenComparing(told -> told.filing().region())
                .thenComparing(Told::row));
        return all;
    }

    private RunPeriod runPeriod(PersonsRows.Named named) {
        return new RunPeriod(
                parties.quotaGroupOf(RegionId.of(named.filing().region())).id(),
                YearMonth.parse(named.filing().period()));
    }

    private static boolean hasLine(Told told, List<Told> lines) {
        return told.measure() == Measure.M3
                && told.fate() == Fate.WAITING
                && lines.stream()
                        .anyMatch(line -> line.filing().equals(told.filing())
                                && line.facts().containsKey("run"));
    }

    /** The person's lines in the sealed runs of the month: the paid ones, else the last. */
    private List<RunLine> linesOf(RunPeriod period, PersonId person) {
        List<RunLine> lines = casework.runs().state(period).seals().stream()
                .flatMap(seal -> casework.runs().line(seal.generation(), person).stream())
                .toList();
        List<RunLine> paid = lines.stream().filter(RunLine::paid).toList();
        return paid.isEmpty() && !lines.isEmpty() ? List.of(lines.get(lines.size() - 1)) : paid;
    }

    private static Told told(RunLine line, RunPeriod period) {
        Map<String, String> facts = new java.util.TreeMap<>(line.facts());
        facts.put("post", line.post());
        facts.put("run", period.toString());
        List<Remark> reasons = line.paid() ? List.of() : line.particulars().findings();
        return new Told(
                Measure.M3,
                cn.laowu.casework.FilingId.of(
                        line.region(),
                        KindNames.WELFARE_POSTS.id(),
                        period.month().toString()),
                line.upload(),
                line.row(),
                Role.WORKER,
                line.paid() ? Fate.SEALED : Fate.NOTHING,
                line.paid() ? Optional.of(WaitsFor.APPROVAL) : Optional.empty(),
                Optional.of(Money.ofFen(line.amountFen())),
                Measure.M3.name(),
                "二",
                reasons.isEmpty() && !line.paid()
                        ? List.of(new Remark(line.code(), Optional.empty(), line.code()))
                        : reasons,
                List.of(),
                facts);
    }

    private Optional<Told> tell(PersonsRows.Named named, Measure measure, PersonId person) {
        Filing filing = casework.filings().find(named.filing());
        Subject subject = Subject.of(person);
        if (filing.standing().isPresent()) {
            Optional<Told> standing =
                    named.row() == PersonsRows.GROUP ? group(filing, subject) : row(named, measure, filing, subject);
            if (standing.isPresent()) {
                return standing;
            }
        }
        return coming(named, measure, filing);
    }

    private Optional<Told> row(PersonsRows.Named named, Measure measure, Filing filing, Subject subject) {
        Optional<FiledRows.JudgedRow> found = casework.rows()
                .latestJudged(filing, named.row())
                .filter(judged -> judged.row().subject().equals(Optional.of(subject)));
        return found.map(judged -> {
            FiledRow row = judged.row();
            boolean confirmed = confirmed(filing, judged);
            Fate fate = fate(row, measure);
            return new Told(
                    measure,
                    filing.id(),
                    filing.standing().orElseThrow().upload(),
                    row.row(),
                    role(measure),
                    fate,
                    waitsFor(fate, measure, confirmed),
                    row.accepted() ? row.award().map(Award::amount) : Optional.of(Money.ZERO),
                    row.award().map(Award::rule).orElse(measure.name()),
                    row.award().map(Award::clause).orElse(""),
                    row.particulars().findings(),
                    row.particulars().warnings(),
                    row.facts());
        });
    }

    private static boolean confirmed(Filing filing, FiledRows.JudgedRow judged) {
        return filing.confirmedJudgements().stream()
                .anyMatch(judgement -> judgement.id().equals(judged.by()));
    }

    private static Fate fate(FiledRow row, Measure measure) {
        if (!row.accepted()) {
            return Fate.REFUSED;
        }
        boolean worthNothing =
                row.award().filter(award -> award.amount().fen() == 0).isPresent();
        boolean notCounted = measure == Measure.M7 && !row.codes().isEmpty();
        return worthNothing || notCounted ? Fate.NOTHING : Fate.WAITING;
    }

    private static Optional<WaitsFor> waitsFor(Fate fate, Measure measure, boolean confirmed) {
        return switch (fate) {
            case REFUSED -> Optional.of(WaitsFor.CORRECTION);
            case NOTHING -> Optional.empty();
            case SEALED -> Optional.of(WaitsFor.APPROVAL);
            case WAITING -> Optional.of(next(measure, confirmed));
        };
    }

    private static WaitsFor next(Measure measure, boolean confirmed) {
        if (!confirmed) {
            return WaitsFor.CONFIRMATION;
        }
        return measure == Measure.M3 ? WaitsFor.RUN : WaitsFor.APPROVAL;
    }

    private static Role role(Measure measure) {
        return switch (measure) {
            case M7 -> Role.LED_WORKER;
            case M8 -> Role.TRAINEE;
            default -> Role.WORKER;
        };
    }

    private Optional<Told> group(Filing filing, Subject subject) {
        return casework.rows().groups(filing.judgementIds()).stream()
                .filter(group -> group.subject().equals(subject))
                .findFirst()
                .map(group -> {
                    Fate fate = group.codes().isEmpty() ? Fate.WAITING : Fate.REFUSED;
                    return new Told(
                            Measure.M7,
                            filing.id(),
                            filing.standing().orElseThrow().upload(),
                            group.firstRow(),
                            Role.ENTREPRENEUR,
                            fate,
                            waitsFor(fate, Measure.M7, filing.unconfirmed().isEmpty()),
                            Optional.of(group.award().amount()),
                            group.award().rule(),
                            group.award().clause(),
                            group.particulars().findings(),
                            group.particulars().warnings(),
                            counted(group));
                });
    }

    private static Map<String, String> counted(FiledGroup group) {
        return Map.of("workersCounted", Integer.toString(group.counted()));
    }

    /** A file that does not stand yet, and may. */
    private Optional<Told> coming(PersonsRows.Named named, Measure measure, Filing filing) {
        return casework.uploads()
                .version(named.upload())
                .filter(version -> !filing.isOf(version.id()))
                .flatMap(TellingOfPerson::comes)
                .map(waits -> new Told(
                        measure,
                        named.filing(),
                        named.upload(),
                        Math.max(1, named.row()),
                        named.row() == PersonsRows.GROUP ? Role.ENTREPRENEUR : role(measure),
                        Fate.WAITING,
                        Optional.of(waits),
                        Optional.empty(),
                        "",
                        "",
                        List.of(),
                        List.of(),
                        Map.of()));
    }

    private static Optional<WaitsFor> comes(FileVersion version) {
        if (version.judging()) {
            return Optional.of(WaitsFor.JUDGING);
        }
        boolean nobodys = version.uploader().isEmpty()
                && version.answer().filter(FileVersion.Judged.class::isInstance).isPresent();
        return nobodys ? Optional.of(WaitsFor.ADOPTION) : Optional.empty();
    }
}
