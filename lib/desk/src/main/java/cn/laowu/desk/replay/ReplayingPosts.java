package cn.laowu.desk.replay;

import cn.laowu.casework.Casework;
import cn.laowu.casework.PersonId;
import cn.laowu.casework.RunLine;
import cn.laowu.casework.RunPeriod;
import cn.laowu.casework.RunState;
import cn.laowu.casework.Subject;
import cn.laowu.intake.KindNames;
import cn.laowu.policy.Candidate;
import cn.laowu.policy.Category;
import cn.laowu.policy.Decision;
import cn.laowu.policy.Measure;
import cn.laowu.policy.Money;
import cn.laowu.policy.MonthOfGroup;
import cn.laowu.policy.Post;
import cn.laowu.policy.PostNumber;
import cn.laowu.policy.QuotaGroup;
import cn.laowu.policy.Reason;
import cn.laowu.policy.RegionId;
import cn.laowu.policy.Sealed;
import cn.laowu.policy.SettledLine;
import cn.laowu.policy.SettlingMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * M3: every sealed month of each quota group, settled run by run as it was, over the facts of its lines. Posts that would have been paid in
 * one month come first in the next (R11) and count over the year (R16). A month that nothing sealed has no decision to compare with.
 */
final class ReplayingPosts {
    private static final Set<String> DECIDED = Set.of("category-not-eligible");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Casework casework;
    private final OtherRules rules;

    ReplayingPosts(Casework casework, OtherRules rules) {
        this.casework = casework;
        this.rules = rules;
    }

    void replay(ReplayAsk ask, Consumer<Redecided> each) {
        for (QuotaGroup group : rules.parties().quotaGroups()) {
            if (group.regions().stream().anyMatch(ask.regions()::contains)) {
                new OfGroup(group).replay(ask, each);
            }
        }
    }

    /** What was, and what would be, of one person's month. */
    private static final class Fate {
        private final String region;
        private int row;
        private Money before = Money.ZERO;
        private Money after = Money.ZERO;
        private List<String> reasonsBefore = List.of();
        private List<Reason> reasonsAfter = List.of();

        Fate(String region, int row) {
            this.region = region;
            this.row = row;
        }
    }

    /** The months of one group, in their order. */
    private final class OfGroup {
        private final QuotaGroup group;
        private final Map<YearMonth, Set<Post>> paid = new HashMap<>();

        OfGroup(QuotaGroup group) {
            this.group = group;
        }

        void replay(ReplayAsk ask, Consumer<Redecided> each) {
            for (YearMonth month : ask.months()) {
                RunState state = casework.runs().state(new RunPeriod(group.id(), month));
                if (!state.seals().isEmpty()) {
                    settle(month, state).forEach((person, fate) -> {
                        if (ask.regions().contains(RegionId.of(fate.region))) {
                            each.accept(new Redecided(
                                    Measure.M3,
                                    fate.region,
                                    month.toString(),
                                    Subject.of(PersonId.of(person)),
                                    fate.row,
                                    fate.before,
                                    fate.after,
                                    fate.reasonsBefore,
                                    fate.after.fen() > 0 ? List.of() : fate.reasonsAfter));
                        }
                    });
                }
            }
        }

        private Map<String, Fate> settle(YearMonth month, RunState state) {
            Map<String, Fate> fates = new LinkedHashMap<>();
            Map<String, RecordedRow> standing = new HashMap<>();
            List<Candidate> open = refusedByParameters(month, fates, standing);
            Set<Post> posts = new HashSet<>();
            Set<String> persons = new HashSet<>();
            for (RunState.Seal seal : state.seals()) {
                LocalDate on = LocalDate.ofInstant(seal.at(), ZONE);
                for (RunLine line : casework.runs().lines(seal.generation())) {
                    note(line, fates);
                    open.removeIf(
                            candidate -> candidate.person().equals(line.person().value()));
                    if (!persons.contains(line.person().value())) {
                        open.add(candidate(line, standing.get(key(line.region(), line.row()))));
                    }
                }
                for (SettledLine line : settled(month, open, new Sealed(posts, persons), on)) {
                    take(line, fates, posts, persons);
                }
                open.removeIf(candidate -> persons.contains(candidate.person())
                        || !standing.containsKey(key(candidate.region().value(), candidate.row())));
            }
            paid.put(month, posts);
            return fates;
        }

        private List<SettledLine> settled(YearMonth month, List<Candidate> open, Sealed taken, LocalDate on) {
            return SettlingMonth.settle(
                            new MonthOfGroup(
                                    group, month, open, paidIn(month.minusMonths(1)), taken, paidEarlier(month)),
                            rules.on(on))
                    .lines();
        }

        /** Rows of confirmed rosters that no parameter of theirs paid for; those that stand are noted by region and row. */
        private List<Candidate> refusedByParameters(
                YearMonth month, Map<String, Fate> fates, Map<String, RecordedRow> standing) {
            List<Candidate> refused = new ArrayList<>();
            for (RegionId region : group.regions()) {
                casework.filings()
                        .standing(region.value(), KindNames.WELFARE_POSTS.id(), month.toString())
                        .forEach(roster -> RecordedRow.forEach(roster, casework, row -> {
                            if (row.confirmed() && row.mayDiffer(DECIDED)) {
                                standing.put(key(region.value(), row.row()), row);
                                if (!row.accepted()) {
                                    String person = person(row);
                                    Fate fate = new Fate(region.value(), row.row());
                                    fate.reasonsBefore = row.codes();
                                    fates.put(person, fate);
                                    refused.add(candidate(person, region, row.order(), row.row(), row.facts()));
                                }
                            }
                        }));
            }
            return refused;
        }

        private static String person(RecordedRow row) {
            return row.subject().person().orElseThrow().value();
        }

        private void note(RunLine line, Map<String, Fate> fates) {
            Fate fate = fates.computeIfAbsent(line.person().value(), person -> new Fate(line.region(), line.row()));
            fate.row = line.row();
            fate.before = fate.before.plus(Money.ofFen(line.amountFen()));
            fate.reasonsBefore = line.paid() ? List.of() : List.of(line.code());
        }

        private void take(SettledLine line, Map<String, Fate> fates, Set<Post> posts, Set<String> persons) {
            Decision decision = line.decision();
            Fate fate = Objects.requireNonNull(fates.get(line.candidate().person()));
            if (decision.eligible()) {
                fate.after = decision.paid();
                posts.add(line.candidate().onPost());
                persons.add(line.candidate().person());
            } else {
                fate.reasonsAfter = decision.reasons();
            }
        }

        private Set<Post> paidIn(YearMonth month) {
            return paid.computeIfAbsent(month, this::recorded);
        }

        private Set<Post> paidEarlier(YearMonth month) {
            Set<Post> posts = new HashSet<>();
            for (int earlier = 1; earlier < month.getMonthValue(); earlier++) {
                posts.addAll(paidIn(month.withMonth(earlier)));
            }
            return posts;
        }

        private Set<Post> recorded(YearMonth month) {
            Set<Post> posts = new HashSet<>();
            casework.runs()
                    .state(new RunPeriod(group.id(), month))
                    .seals()
                    .forEach(seal -> casework.runs().lines(seal.generation()).stream()
                            .filter(RunLine::paid)
                            .forEach(line ->
                                    posts.add(new Post(RegionId.of(line.region()), PostNumber.of(line.post())))));
            return posts;
        }
    }

    private static Candidate candidate(RunLine line, @org.jspecify.annotations.Nullable RecordedRow standing) {
        Map<String, String> facts = new HashMap<>(line.facts());
        facts.put("post", line.post());
        return candidate(
                line.person().value(),
                RegionId.of(line.region()),
                standing == null ? 0 : standing.order(),
                line.row(),
                facts);
    }

    private static Candidate candidate(String person, RegionId region, long order, int row, Map<String, String> facts) {
        String end = facts.get("end");
        return new Candidate(
                person,
                region,
                order,
                row,
                PostNumber.of(Objects.requireNonNull(facts.get("post"))),
                Category.fromToken(Objects.requireNonNull(facts.get("category")))
                        .orElseThrow(),
                LocalDate.parse(Objects.requireNonNull(facts.get("start"))),
                end == null ? null : LocalDate.parse(end),
                Integer.parseInt(Objects.requireNonNull(facts.get("days"))));
    }

    private static String key(String region, int row) {
        return region + "#" + row;
    }
}
