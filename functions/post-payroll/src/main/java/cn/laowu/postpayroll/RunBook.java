package cn.laowu.postpayroll;

import cn.laowu.access.Masked;
import cn.laowu.casework.Casework;
import cn.laowu.casework.Computation;
import cn.laowu.casework.PersonId;
import cn.laowu.casework.RunChange;
import cn.laowu.casework.RunId;
import cn.laowu.casework.RunLine;
import cn.laowu.casework.RunState;
import cn.laowu.casework.RunTotals;
import cn.laowu.casework.SettingAside;
import cn.laowu.intake.Finding;
import cn.laowu.intake.receipt.Register;
import cn.laowu.intake.receipt.RegisterLine;
import cn.laowu.intake.receipt.RegisterWorkbook;
import cn.laowu.intake.receipt.RosterChange;
import cn.laowu.policy.Category;
import cn.laowu.policy.Money;
import cn.laowu.policy.Parties;
import cn.laowu.policy.QuotaGroup;
import cn.laowu.policy.Region;
import cn.laowu.policy.RegionId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Writes a run as a workbook: the district's register, or one region's part. */
final class RunBook {
    private final Casework casework;
    private final Parties parties;
    private final ZoneId zone;

    RunBook(Casework casework, Parties parties, ZoneId zone) {
        this.casework = casework;
        this.parties = parties;
        this.zone = zone;
    }

    /**
     * Whose book it is.
     *
     * @param region empty for the district's register of every region
     * @param whole are numbers and accounts written out: only to the region that sent them
     */
    record Reader(Optional<RegionId> region, boolean whole) {
        boolean sees(String id) {
            return region.map(RegionId::value).map(id::equals).orElse(true);
        }
    }

    void write(OutputStream out, RunId id, RunState state, Computation run, Reader reader) throws IOException {
        List<RunLine> lines = casework.runs().lines(run.generation()).stream()
                .filter(line -> reader.sees(line.region()))
                .sorted(RunLine.inRosterOrder(parties))
                .toList();
        List<RunChange> changes = casework.runs().changes(run.generation()).stream()
                .filter(change -> reader.sees(change.region()))
                .toList();
        Map<PersonId, RunLine> before = before(id);
        RegisterWorkbook.write(
                out,
                register(id, state, run, reader, lines, changes),
                lines.stream()
                        .filter(RunLine::paid)
                        .map(line -> line(line, reader))
                        .iterator(),
                lines.stream()
                        .filter(Predicate.not(RunLine::paid))
                        .map(line -> line(line, reader))
                        .iterator(),
                rosterChanges(changes, lines, before, sealedLines(state), reader)
                        .iterator());
    }

    private Register register(
            RunId id, RunState state, Computation run, Reader reader, List<RunLine> lines, List<RunChange> changes) {
        QuotaGroup group = RunId.group(id.period().group().value(), parties).orElseThrow();
        int used = state.seals().stream()
                .filter(seal -> seal.number() < run.number())
                .flatMap(seal -> casework.runs().computation(id.period(), seal.generation()).stream())
                .flatMap(earlier -> earlier.regions().stream())
                .filter(figures -> reader.sees(figures.region()))
                .mapToInt(Computation.RegionFigures::paid)
                .sum();
        int paidNow = (int) lines.stream().filter(RunLine::paid).count();
        Map<String, String> readings = new TreeMap<>(run.readings());
        return new Register(
                id.toString(),
                id.period().month(),
                reader.region().map(region -> nameZh(region.value())).orElse(group.nameZh()),
                reader.region().isPresent() ? Register.Audience.REGION : Register.Audience.DISTRICT,
                run.number(),
                LocalDate.ofInstant(run.at(), zone),
                sealState(state, run, reader, lines),
                new Register.Quota(
                        run.quota(),
                        used + paidNow,
                        group.regions().stream()
                                .map(region -> nameZh(region.value()))
                                .toList()),
                group.regions().stream()
                        .map(RegionId::value)
                        .filter(reader::sees)
                        .map(region -> sum(region, lines, changes, run.paidBefore(region)))
                        .toList(),
                run.policyVersion(),
                new TreeMap<>(readings));
    }

    /** To a region, the seal's content is its own part; the hash is that of the whole run, which nothing can be read out of. */
    private Register.State sealState(RunState state, Computation run, Reader reader, List<RunLine> lines) {
        return state.seals().stream()
                .filter(seal -> seal.generation().equals(run.generation()))
                .findFirst()
                .<Register.State>map(seal -> new Register.Sealed(
                        (int) lines.stream().filter(RunLine::paid).count(),
                        Money.ofFen(lines.stream().mapToLong(RunLine::amountFen).sum()),
                        seal.totals().hash(),
                        LocalDateTime.ofInstant(seal.at(), zone)))
                .orElseGet(() -> new Register.Draft(run.waitingFor().stream()
                        .filter(reader::sees)
                        .map(this::nameZh)
                        .toList()));
    }

    private Register.RegionSum sum(String region, List<RunLine> lines, List<RunChange> changes, int paidBefore) {
        Map<String, Integer> unpaid = new TreeMap<>();
        List<RunLine> own =
                lines.stream().filter(line -> line.region().equals(region)).toList();
        own.stream().filter(Predicate.not(RunLine::paid)).forEach(line -> unpaid.merge(line.code(), 1, Integer::sum));
        RunTotals totals = RunTotals.of(own);
        return new Register.RegionSum(
                nameZh(region),
                totals.paid(),
                Money.ofFen(totals.sumFen()),
                unpaid,
                paidBefore,
                count(changes, region, RunChange.Kind.JOINER),
                count(changes, region, RunChange.Kind.LEAVER),
                count(changes, region, RunChange.Kind.ACCOUNT_CHANGED));
    }

    private static int count(List<RunChange> changes, String region, RunChange.Kind kind) {
        return (int) changes.stream()
                .filter(change -> change.kind() == kind && change.region().equals(region))
                .count();
    }

    private RegisterLine line(RunLine line, Reader reader) {
        return new RegisterLine(
                nameZh(line.region()),
                line.row(),
                line.particulars().field(WelfarePosts.NAME_FIELD),
                number(line, reader),
                line.post(),
                Category.fromToken(line.facts().getOrDefault(WelfarePosts.CATEGORY, ""))
                        .map(Category::nameZh)
                        .orElse(""),
                Integer.parseInt(line.facts().getOrDefault(WelfarePosts.DAYS, "0")),
                account(line, reader),
                Money.ofFen(line.amountFen()),
                line.particulars().findings().stream()
                        .map(remark -> Finding.of(remark.code(), remark.zh()))
                        .toList(),
                WelfarePosts.CLAUSE);
    }

    private List<RosterChange> rosterChanges(
            List<RunChange> changes,
            List<RunLine> lines,
            Map<PersonId, RunLine> before,
            Map<PersonId, RunLine> sealed,
            Reader reader) {
        Map<PersonId, RunLine> now = byPerson(lines);
        return changes.stream()
                .map(change -> {
                    RunLine after = now.get(change.person());
                    RunLine earlier =
                            change.kind().recovery() ? sealed.get(change.person()) : before.get(change.person());
                    RunLine shown = after != null ? after : earlier;
                    boolean account = change.kind() == RunChange.Kind.ACCOUNT_CHANGED;
                    return new RosterChange(
                            type(change.kind()),
                            nameZh(change.region()),
                            shown == null ? "" : shown.particulars().field(WelfarePosts.NAME_FIELD),
                            shown == null ? "" : number(shown, reader),
                            change.post(),
                            account && earlier != null ? account(earlier, reader) : paidZh(change),
                            account && after != null ? account(after, reader) : nowZh(change));
                })
                .toList();
    }

    private static String paidZh(RunChange change) {
        return switch (change.kind()) {
            case JOINER, ACCOUNT_CHANGED -> "";
            case LEAVER, DROPPED, CHANGED -> "已发 " + Money.ofFen(change.amountFen()) + " 元";
        };
    }

    private static String nowZh(RunChange change) {
        return switch (change.kind()) {
            case JOINER -> Money.ofFen(change.amountFen()) + " 元";
            case LEAVER -> "本月不发";
            case DROPPED -> change.content().equals(SettingAside.CODE) ? "区里已撤下这一行，原因见回执" : "新名册中已无此人";
            case CHANGED -> "新名册中内容有变，第 " + change.row() + " 行";
            case ACCOUNT_CHANGED -> "";
        };
    }

    private static RosterChange.Type type(RunChange.Kind kind) {
        return switch (kind) {
            case JOINER -> RosterChange.Type.JOINER;
            case LEAVER -> RosterChange.Type.LEAVER;
            case ACCOUNT_CHANGED -> RosterChange.Type.ACCOUNT;
            case DROPPED, CHANGED -> RosterChange.Type.CLAWBACK;
        };
    }

    private Map<PersonId, RunLine> before(RunId id) {
        Map<PersonId, RunLine> before =
                sealedLines(casework.runs().state(id.period().before()));
        before.values().removeIf(Predicate.not(RunLine::paid));
        return before;
    }

    private Map<PersonId, RunLine> sealedLines(RunState state) {
        Map<PersonId, RunLine> lines = new HashMap<>();
        state.seals()
                .forEach(seal -> casework.runs()
                        .lines(seal.generation())
                        .forEach(line -> lines.merge(line.person(), line, RunBook::paidOne)));
        return lines;
    }

    private static RunLine paidOne(RunLine earlier, RunLine later) {
        return earlier.paid() ? earlier : later;
    }

    private static Map<PersonId, RunLine> byPerson(List<RunLine> lines) {
        Map<PersonId, RunLine> byPerson = new HashMap<>();
        lines.forEach(line -> byPerson.put(line.person(), line));
        return byPerson;
    }

    private static String number(RunLine line, Reader reader) {
        String number = line.particulars().field(WelfarePosts.NUMBER_FIELD);
        return reader.whole() ? number : Masked.idNumber(number).toString();
    }

    private static String account(RunLine line, Reader reader) {
        String account = line.particulars().field(WelfarePosts.ACCOUNT_FIELD);
        return reader.whole() ? account : Masked.account(account).toString();
    }

    private String nameZh(String region) {
        return parties.region(RegionId.of(region)).map(Region::nameZh).orElse(region);
    }
}
