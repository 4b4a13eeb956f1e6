package cn.laowu.postpayroll;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.AuditLink;
import cn.laowu.casework.AuditTip;
import cn.laowu.casework.Computation;
import cn.laowu.casework.FiledRow;
import cn.laowu.casework.Filing;
import cn.laowu.casework.PersonId;
import cn.laowu.casework.RunLine;
import cn.laowu.casework.RunPeriod;
import cn.laowu.casework.RunState;
import cn.laowu.casework.RunTotals;
import cn.laowu.policy.Post;
import cn.laowu.policy.QuotaGroup;
import cn.laowu.policy.RegionId;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold of an office's books whenever nothing is under way, whatever happened before. */
final class Books {
    private static final List<YearMonth> MONTHS = List.of(YearMonth.of(2026, 8), Office.SEPTEMBER, Office.OCTOBER);

    private final Office office;
    private final YearMonth month;

    private Books(Office office, YearMonth month) {
        this.office = office;
        this.month = month;
    }

    /** Of an office where nothing is under way and everything is delivered. */
    static void check(Office office) {
        office.deliver();
        checkMoney(office);
        for (YearMonth month : MONTHS) {
            Books books = new Books(office, month);
            books.everyPersonIsAcceptedInOneRosterAndNobodyFallsBetween();
            books.auditChainsAreWhole();
        }
        office.world.tables().dump().items().forEach((key, item) -> {
            assertThat(key).as("everything was told that was to be told").doesNotContain("OUTBOX#");
            assertThat(item.getOrDefault("judging", "false"))
                    .as("nothing is being judged: %s", key)
                    .isEqualTo("false");
        });
    }

    /** What holds at every moment. */
    static void checkMoney(Office office) {
        for (YearMonth month : MONTHS) {
            Books books = new Books(office, month);
            books.everySealSaysWhatItsLinesSay();
            books.nobodyAndNoPostIsPaidTwiceAndTheQuotaIsKept();
        }
    }

    private void everySealSaysWhatItsLinesSay() {
        for (RunState state : states()) {
            for (int at = 0; at < state.seals().size(); at++) {
                RunState.Seal seal = state.seals().get(at);
                List<RunLine> lines = office.casework.runs().lines(seal.generation());
                Computation run = office.casework
                        .runs()
                        .computation(state.period(), seal.generation())
                        .orElseThrow();
                assertThat(seal.number()).isEqualTo(at);
                assertThat(RunTotals.of(lines)).as("%s", state.period()).isEqualTo(seal.totals());
                assertThat(run.totals()).isEqualTo(seal.totals());
                assertThat(run.waitingFor()).isEmpty();
            }
        }
    }

    private void nobodyAndNoPostIsPaidTwiceAndTheQuotaIsKept() {
        Set<PersonId> persons = new HashSet<>();
        Set<Post> posts = new HashSet<>();
        for (RunState state : states()) {
            List<RunLine> paid = paid(state);
            for (RunLine line : paid) {
                assertThat(persons.add(line.person()))
                        .as("paid once: row %s of %s in %s", line.row(), line.region(), month)
                        .isTrue();
                assertThat(posts.add(GatheringMonth.post(line)))
                        .as("post %s of %s in %s", line.post(), line.region(), month)
                        .isTrue();
            }
            assertThat(paid).hasSizeLessThanOrEqualTo(quota(state.period()));
        }
    }

    private int quota(RunPeriod period) {
        return office.deciders.book().on(month.atEndOfMonth()).postQuota(period.group());
    }

    private void everyPersonIsAcceptedInOneRosterAndNobodyFallsBetween() {
        Map<PersonId, String> accepted = new HashMap<>();
        Map<PersonId, String> refused = new HashMap<>();
        for (RegionId region : regions()) {
            for (FiledRow row : rows(region)) {
                PersonId person = row.person().orElse(null);
                if (row.accepted()) {
                    String other = accepted.put(java.util.Objects.requireNonNull(person), region.value());
                    assertThat(other)
                            .as("in %s too: row %s of %s", other, row.row(), region)
                            .isNull();
                } else if (row.codes().equals(List.of("duplicate-elsewhere")) && person != null) {
                    refused.put(person, region + " row " + row.row());
                }
            }
        }
        states().forEach(state ->
                paid(state).forEach(line -> accepted.putIfAbsent(line.person(), "paid in " + line.region())));
        refused.keySet().removeAll(accepted.keySet());
        assertThat(refused.values())
                .as("rows that fell between two rosters of %s", month)
                .isEmpty();
    }

    private void auditChainsAreWhole() {
        for (RegionId region : regions()) {
            Filing filing = office.filing(region.value(), month);
            checkChain(office.casework.auditTrail().ofFiling(filing.id()), filing.tip());
        }
        for (RunState state : states()) {
            checkChain(office.casework.auditTrail().ofRuns(state.period()), state.tip());
        }
    }

    private static void checkChain(List<AuditLink> links, AuditTip tip) {
        String before = "";
        for (int at = 0; at < links.size(); at++) {
            assertThat(links.get(at).number()).isEqualTo(at + 1);
            assertThat(links.get(at).previousHash()).isEqualTo(before);
            before = links.get(at).hash();
        }
        assertThat(tip).isEqualTo(new AuditTip(links.size(), before));
    }

    private List<RunState> states() {
        return office.deciders.parties().quotaGroups().stream()
                .map(QuotaGroup::id)
                .map(group -> office.casework.runs().state(new RunPeriod(group, month)))
                .toList();
    }

    private List<RunLine> paid(RunState state) {
        List<RunLine> paid = new ArrayList<>();
        state.seals().forEach(seal -> paid.addAll(office.casework.runs().lines(seal.generation())));
        paid.removeIf(line -> !line.paid());
        return paid;
    }

    private List<RegionId> regions() {
        return office.deciders.parties().regions().stream()
                .map(region -> region.id())
                .toList();
    }

    private List<FiledRow> rows(RegionId region) {
        Filing filing = office.filing(region.value(), month);
        List<FiledRow> rows = new ArrayList<>();
        if (filing.standing().isPresent()) {
            office.casework.rows().latest(filing.judgementIds()).forEachRemaining(rows::add);
        }
        return rows;
    }
}
