package cn.laowu.postpayroll;

import cn.laowu.casework.Computation;
import cn.laowu.casework.GenerationId;
import cn.laowu.casework.Officer;
import cn.laowu.casework.Particulars;
import cn.laowu.casework.PersonId;
import cn.laowu.casework.Remark;
import cn.laowu.casework.RunChange;
import cn.laowu.casework.RunLine;
import cn.laowu.casework.RunTotals;
import cn.laowu.policy.Candidate;
import cn.laowu.policy.Category;
import cn.laowu.policy.Deciding;
import cn.laowu.policy.Decision;
import cn.laowu.policy.Measure;
import cn.laowu.policy.Money;
import cn.laowu.policy.MonthOfGroup;
import cn.laowu.policy.Post;
import cn.laowu.policy.PostNumber;
import cn.laowu.policy.RegionId;
import cn.laowu.policy.Sealed;
import cn.laowu.policy.SettledLine;
import cn.laowu.policy.Settlement;
import cn.laowu.policy.SettlingMonth;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the facts of a month come to: pure, so that two who compute the same facts say the same.
 *
 * @param lines what is said of each row that no sealed run answered so already
 * @param changes differences to the month before, and to what sealed runs pay
 */
record ComputedMonth(
        GatheredMonth month, Deciding by, Settlement settlement, List<RunLine> lines, List<RunChange> changes) {

    static ComputedMonth of(GatheredMonth month, Deciding deciding) {
        Settlement settlement = settle(month, deciding);
        List<RunLine> lines = lines(month, settlement);
        return new ComputedMonth(month, deciding, settlement, lines, ComparingMonths.changes(month, lines));
    }

    /** The computation that stores it under the generation; the hash over the lines is made here. */
    Computation figures(
            GenerationId generation,
            List<String> waitingFor,
            RunningPostPayroll.Request request,
            Officer officer,
            Instant at) {
        return new Computation(
                generation,
                month.period(),
                month.state().nextNumber(),
                month.version(),
                RunTotals.of(lines),
                settlement.quota(),
                waitingFor,
                month.group().regions().stream()
                        .filter(request.without()::contains)
                        .map(RegionId::value)
                        .toList(),
                request.ahead(),
                officer,
                at,
                by.book().on(month.period().month().atEndOfMonth()).version(),
                readings(),
                counts(changes),
                figures(lines),
                paidBefore());
    }

    private Map<String, Integer> paidBefore() {
        Map<String, Integer> paid = new TreeMap<>();
        month.before().forEach(line -> paid.merge(line.region(), 1, Integer::sum));
        return paid;
    }

    private static Settlement settle(GatheredMonth month, Deciding deciding) {
        Set<Post> posts = month.sealed().stream()
                .filter(RunLine::paid)
                .map(GatheringMonth::post)
                .collect(Collectors.toSet());
        Set<String> persons = month.sealed().stream()
                .filter(RunLine::paid)
                .map(line -> line.person().value())
                .collect(Collectors.toSet());
        List<Candidate> candidates = month.rows().stream()
                .filter(row -> !persons.contains(row.person().value()))
                .map(ComputedMonth::candidate)
                .toList();
        return SettlingMonth.settle(
                new MonthOfGroup(
                        month.group(),
                        month.period().month(),
                        candidates,
                        month.before().stream().map(GatheringMonth::post).collect(Collectors.toSet()),
                        new Sealed(posts, persons),
                        month.paidEarlierThisYear()),
                deciding);
    }

    private static Candidate candidate(GatheredMonth.Row row) {
        Optional<String> end = Optional.ofNullable(row.filed().facts().get(WelfarePosts.END));
        return new Candidate(
                row.person().value(),
                row.region(),
                row.confirmationOrder(),
                row.filed().row(),
                PostNumber.of(row.filed().fact(WelfarePosts.POST)),
                Category.fromToken(row.filed().fact(WelfarePosts.CATEGORY)).orElseThrow(),
                LocalDate.parse(row.filed().fact(WelfarePosts.START)),
                end.map(LocalDate::parse).orElse(null),
                Integer.parseInt(row.filed().fact(WelfarePosts.DAYS)));
    }

    /** Who was answered "no" in a sealed run and is answered the same again needs no second line. */
    private static List<RunLine> lines(GatheredMonth month, Settlement settlement) {
        Map<PersonId, GatheredMonth.Row> rows = new HashMap<>();
        month.rows().forEach(row -> {
            GatheredMonth.Row other = rows.put(row.person(), row);
            if (other != null) {
                throw new IllegalStateException(
                        "one person in row " + row.filed().row() + " of " + row.region() + " and row "
                                + other.filed().row() + " of " + other.region());
            }
        });
        Map<PersonId, RunLine> answered = new HashMap<>();
        month.sealed().forEach(line -> answered.put(line.person(), line));
        List<RunLine> lines = new ArrayList<>();
        for (SettledLine settled : settlement.lines()) {
            PersonId person = PersonId.of(settled.candidate().person());
            RunLine line = line(settled, Objects.requireNonNull(rows.get(person)));
            RunLine earlier = answered.get(person);
            if (earlier == null
                    || line.paid()
                    || !earlier.code().equals(line.code())
                    || !earlier.upload().equals(line.upload())) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static RunLine line(SettledLine settled, GatheredMonth.Row row) {
        Decision decision = settled.decision();
        Money amount = decision.eligible() ? Objects.requireNonNull(decision.amount()) : Money.ZERO;
        return new RunLine(
                row.person(),
                row.region().value(),
                row.upload(),
                row.filed().row(),
                settled.candidate().post().value(),
                amount.fen(),
                decision.eligible() ? "" : decision.reasons().get(0).code(),
                row.filed().facts(),
                new Particulars(
                        row.filed().particulars().fields(),
                        List.of(),
                        decision.reasons().stream()
                                .map(reason -> new Remark(reason.code(), Optional.empty(), reason.zh()))
                                .toList(),
                        List.of()));
    }

    private Map<String, String> readings() {
        Map<String, String> named = new TreeMap<>();
        by.readings().concerning(Measure.M3).forEach((reading, token) -> named.put(reading.name(), token));
        return named;
    }

    private static Map<RunChange.Kind, Integer> counts(List<RunChange> changes) {
        Map<RunChange.Kind, Integer> counts = new EnumMap<>(RunChange.Kind.class);
        changes.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        return counts;
    }

    private static List<Computation.RegionFigures> figures(List<RunLine> lines) {
        Map<String, List<RunLine>> byRegion =
                lines.stream().collect(Collectors.groupingBy(RunLine::region, LinkedHashMap::new, Collectors.toList()));
        return byRegion.entrySet().stream()
                .map(region -> {
                    int paid = (int)
                            region.getValue().stream().filter(RunLine::paid).count();
                    return new Computation.RegionFigures(
                            region.getKey(),
                            region.getValue().get(0).upload(),
                            paid,
                            region.getValue().size() - paid,
                            region.getValue().stream()
                                    .mapToLong(RunLine::amountFen)
                                    .sum());
                })
                .toList();
    }
}
