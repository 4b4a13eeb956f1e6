package cn.laowu.postpayroll;

import cn.laowu.casework.Casework;
import cn.laowu.casework.Filing;
import cn.laowu.casework.FilingId;
import cn.laowu.casework.PersonId;
import cn.laowu.casework.RunChange;
import cn.laowu.casework.RunLine;
import cn.laowu.casework.RunPeriod;
import cn.laowu.casework.RunState;
import cn.laowu.casework.SettingAside;
import cn.laowu.policy.Post;
import cn.laowu.policy.PostNumber;
import cn.laowu.policy.QuotaGroup;
import cn.laowu.policy.Reading;
import cn.laowu.policy.Readings;
import cn.laowu.policy.RegionId;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the facts of a month: of this month and of the month before the state and then the version of the confirmations, and only after
 * them what they are about, so that a seal finds out whatever changed while the rest was read.
 */
final class GatheringMonth {
    private final Casework casework;
    private final Readings readings;

    GatheringMonth(Casework casework, Readings readings) {
        this.casework = casework;
        this.readings = readings;
    }

    GatheredMonth gather(QuotaGroup group, YearMonth month) {
        RunPeriod period = new RunPeriod(group.id(), month);
        RunState state = casework.runs().state(period);
        long version = casework.runs().version(period);
        RunPeriod last = period.before();
        RunState stateBefore = casework.runs().state(last);
        long versionBefore = casework.runs().version(last);
        Map<RegionId, Filing> filings = filings(group, month);
        List<RunLine> sealed = lines(state);
        List<RunChange> changes = changes(state);
        List<RunLine> before = lines(stateBefore);
        before.removeIf(line -> !line.paid());
        return new GatheredMonth(
                group,
                period,
                version,
                state,
                filings,
                rows(filings),
                sealed,
                listed(changes),
                compared(sealed, changes),
                left(changes),
                setAside(filings),
                before,
                paidEarlierThisYear(period),
                versionBefore,
                stateBefore.revision(),
                waits(stateBefore, filings(group, month.minusMonths(1))));
    }

    private Map<RegionId, Filing> filings(QuotaGroup group, YearMonth month) {
        Map<RegionId, Filing> filings = new LinkedHashMap<>();
        for (RegionId region : group.regions()) {
            filings.put(
                    region, casework.filings().find(FilingId.of(region.value(), WelfarePosts.ID, month.toString())));
        }
        return filings;
    }

    private List<GatheredMonth.Row> rows(Map<RegionId, Filing> filings) {
        List<GatheredMonth.Row> rows = new ArrayList<>();
        filings.forEach((region, filing) -> filing.confirmedJudgements()
                .forEach(judgement -> casework.rows()
                        .accepted(judgement)
                        .forEach(row -> rows.add(new GatheredMonth.Row(
                                region,
                                filing.standing().orElseThrow().upload(),
                                judgement.confirmation().orElseThrow().order(),
                                row)))));
        return rows;
    }

    private List<RunLine> lines(RunState state) {
        List<RunLine> lines = new ArrayList<>();
        state.seals().forEach(seal -> lines.addAll(casework.runs().lines(seal.generation())));
        return lines;
    }

    private List<RunChange> changes(RunState state) {
        List<RunChange> changes = new ArrayList<>();
        state.seals().forEach(seal -> changes.addAll(casework.runs().changes(seal.generation())));
        return changes;
    }

    private static Map<PersonId, RunChange> listed(List<RunChange> changes) {
        Map<PersonId, RunChange> listed = new HashMap<>();
        changes.stream()
                .filter(change -> change.kind().recovery())
                .forEach(change -> listed.put(change.person(), change));
        return listed;
    }

    /** A region that was in a sealed run has lines there, or all its people have left. */
    private static Set<String> compared(List<RunLine> sealed, List<RunChange> changes) {
        Set<String> regions = new HashSet<>();
        sealed.forEach(line -> regions.add(line.region()));
        changes.stream()
                .filter(change -> change.kind() == RunChange.Kind.LEAVER)
                .forEach(change -> regions.add(change.region()));
        return regions;
    }

    private static Set<String> left(List<RunChange> changes) {
        return changes.stream()
                .filter(change -> change.kind() == RunChange.Kind.LEAVER)
                .map(change -> ComparingMonths.inRegion(change.region(), change.person()))
                .collect(Collectors.toSet());
    }

    /** Of a row that is set aside, the judgement that refuses it has that row alone. */
    private Set<String> setAside(Map<RegionId, Filing> filings) {
        Set<String> persons = new HashSet<>();
        filings.forEach((region, filing) -> filing.judgements().stream()
                .filter(judgement -> filing.setAside() > 0 && judgement.accepted() + judgement.rejected() == 1)
                .forEach(judgement -> casework.rows().forEach(judgement.id(), row -> {
                    if (row.codes().contains(SettingAside.CODE)) {
                        row.person().ifPresent(person -> persons.add(ComparingMonths.inRegion(region.value(), person)));
                    }
                })));
        return persons;
    }

    /** A roster was confirmed after the month before was settled last, or it never was: those posts may yet come first (R11). */
    private static boolean waits(RunState before, Map<RegionId, Filing> filings) {
        return filings.values().stream()
                .flatMap(filing -> filing.confirmedJudgements().stream())
                .flatMap(judgement -> judgement.confirmation().stream())
                .anyMatch(confirmation -> confirmation.order() > before.settledVersion());
    }

    /** Needed only where the quota counts distinct posts over the year (R16). */
    private Set<Post> paidEarlierThisYear(RunPeriod period) {
        Set<Post> posts = new HashSet<>();
        if (readings.is(Reading.R16, "year")) {
            for (int month = 1; month < period.month().getMonthValue(); month++) {
                RunPeriod earlier = new RunPeriod(period.group(), period.month().withMonth(month));
                lines(casework.runs().state(earlier)).stream()
                        .filter(RunLine::paid)
                        .forEach(line -> posts.add(post(line)));
            }
        }
        return posts;
    }

    static Post post(RunLine line) {
        return new Post(RegionId.of(line.region()), PostNumber.of(line.post()));
    }
}
