package cn.laowu.postpayroll;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.Filing;
import cn.laowu.casework.PersonId;
import cn.laowu.casework.RunState;
import cn.laowu.desk.ObjectArrived;
import cn.laowu.policy.QuotaGroup;
import cn.laowu.policy.RegionId;
import cn.laowu.testkit.Crash;
import cn.laowu.testkit.FailingDynamo;
import cn.laowu.testkit.Fault;
import cn.laowu.testkit.RosterFiles;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An autumn as a seed has it: five regions that share persons, and posts within a region, file, confirm, withdraw and are paid, in any
 * order; events come twice, late and in another order, and processes die.
 */
final class RandomAutumn {
    private static final List<String> REGIONS = List.of("zhuozi", "chayouhouqi", "kezuohouqi", "moyu", "tuan47");
    private static final List<YearMonth> MONTHS = List.of(Office.SEPTEMBER, Office.OCTOBER);

    private final Office office;
    private final Random random;
    private final List<ObjectArrived> arrived = new ArrayList<>();
    private final Map<String, byte[]> lastBytes = new HashMap<>();
    private final Map<String, List<RunState.Seal>> sealed = new HashMap<>();
    private final List<String> story = new ArrayList<>();

    RandomAutumn(Office office, long seed) {
        this.office = office;
        this.random = new Random(seed);
    }

    /** What was done, for the message of a failure. */
    List<String> story() {
        return story;
    }

    void step() {
        int what = random.nextInt(100);
        if (what < 22) {
            put(any(filing -> !filing.confirmed() || random.nextInt(5) == 0));
        } else if (what < 38) {
            deliverAnObject();
        } else if (what < 50) {
            told("bus");
            office.bus.shuffle(random);
            maybeDying(Office::deliver);
        } else if (what < 72) {
            confirm(any(filing -> filing.hashToConfirm().isPresent()));
        } else if (what < 82) {
            withdraw(any(Filing::confirmed));
        } else {
            run(MONTHS.get(random.nextInt(MONTHS.size())));
        }
        sealsAreAsTheyWere();
        Books.checkMoney(office);
    }

    /** One of the rosters that are so, or any where none is. */
    private Filing any(Predicate<Filing> such) {
        List<Filing> all = new ArrayList<>();
        for (String region : REGIONS) {
            MONTHS.forEach(month -> all.add(office.filing(region, month)));
        }
        List<Filing> fitting = all.stream().filter(such).toList();
        return random(fitting.isEmpty() ? all : fitting);
    }

    private void put(Filing filing) {
        String region = filing.id().region();
        YearMonth month = YearMonth.parse(filing.id().period());
        byte[] again = lastBytes.get(region + month);
        byte[] bytes = again != null && random.nextInt(5) == 0 ? again : roster();
        lastBytes.put(region + month, bytes);
        told("put " + region + " " + month);
        arrived.add(office.put(region, month, bytes));
        if (random.nextInt(3) > 0) {
            deliver(arrived.size() - 1);
        }
    }

    private void confirm(Filing filing) {
        told("confirm " + filing.id());
        String hash = filing.hashToConfirm().orElse("nothing");
        YearMonth month = YearMonth.parse(filing.id().period());
        maybeDying(process -> process.confirm(filing.id().region(), month, hash));
    }

    private void withdraw(Filing filing) {
        told("withdraw " + filing.id());
        YearMonth month = YearMonth.parse(filing.id().period());
        maybeDying(process -> process.withdraw(filing.id().region(), month));
        if (random.nextBoolean()) {
            put(filing);
        }
    }

    private byte[] roster() {
        RosterFiles roster = RosterFiles.roster();
        random.ints(1, 15).distinct().limit(1 + random.nextInt(5)).forEach(person -> {
            roster.row(person)
                    .with("岗位编号", "GW-" + random.nextInt(6))
                    .with("当月出勤天数", Integer.toString(random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(28)));
        });
        return Rosters.bytes(roster);
    }

    /** Any that came, in any order; some come again. */
    private void deliverAnObject() {
        if (!arrived.isEmpty()) {
            deliver(random.nextInt(arrived.size()));
        }
    }

    private void deliver(int which) {
        ObjectArrived event = arrived.get(which);
        told("event " + event);
        boolean done = maybeDying(process -> process.takeIn(event));
        if (done && random.nextInt(3) > 0) {
            arrived.remove(which);
        }
    }

    private void run(YearMonth month) {
        QuotaGroup group = random(office.deciders.parties().quotaGroups());
        Set<RegionId> without = random.nextInt(3) == 0 ? Set.of(random(group.regions())) : Set.of();
        boolean ahead = random.nextInt(4) == 0;
        told("run " + group.id() + " " + month + " without " + without + (ahead ? " ahead" : ""));
        maybeDying(process ->
                process.run(group.id().value(), new RunningPostPayroll.Request(month, without, false, ahead)));
    }

    private <T> T random(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** One in four processes dies at one of its writes; whoever asked for the act asks for it again sooner or later. */
    private boolean maybeDying(Meddling.Act act) {
        if (random.nextInt(4) > 0) {
            act.by(office);
            return true;
        }
        FailingDynamo failing = FailingDynamo.writesOf(office.world.tables().client());
        Fault fault = random.nextBoolean() ? Fault.CRASH_BEFORE : Fault.CRASH_AFTER;
        failing.failAt(1 + random.nextInt(12), fault);
        try {
            act.by(office.through(failing.client()));
            return true;
        } catch (Crash | RuntimeException died) {
            assertThat(failing.failed()).as("%s", died).isTrue();
            told("… and died: " + failing.log());
            return false;
        }
    }

    private void told(String what) {
        story.add(what);
    }

    private void sealsAreAsTheyWere() {
        for (QuotaGroup group : office.deciders.parties().quotaGroups()) {
            for (YearMonth month : MONTHS) {
                RunState state = office.state(group.id().value(), month);
                List<RunState.Seal> before = sealed.getOrDefault(group.id() + "/" + month, List.of());
                assertThat(state.seals()).hasSizeGreaterThanOrEqualTo(before.size());
                assertThat(state.seals().subList(0, before.size())).isEqualTo(before);
                sealed.put(group.id() + "/" + month, state.seals());
            }
        }
    }

    /** Everything comes in the end; then everybody who is confirmed is answered, or somebody is waited for. */
    void end() {
        arrived.forEach(event -> office.takeIn(event));
        office.deliver();
        MONTHS.forEach(office::run);
        Books.check(office);
        sealsAreAsTheyWere();
        for (QuotaGroup group : office.deciders.parties().quotaGroups()) {
            MONTHS.forEach(month -> everyConfirmedRowIsAnswered(group, month));
        }
    }

    private void everyConfirmedRowIsAnswered(QuotaGroup group, YearMonth month) {
        RunState state = office.state(group.id().value(), month);
        if (state.draft().isPresent()) {
            var draft = office.casework
                    .runs()
                    .computation(state.period(), state.draft().get())
                    .orElseThrow();
            boolean waits = !draft.waitingFor().isEmpty() || waitsForMonthBefore(group, month);
            boolean nobodyConfirmed = group.regions().stream()
                    .noneMatch(region -> office.filing(region.value(), month).confirmed());
            assertThat(waits || nobodyConfirmed)
                    .as("%s %s waits for somebody: %s", group.id(), month, draft)
                    .isTrue();
            return;
        }
        Set<PersonId> answered = new HashSet<>();
        office.sealedLines(group.id().value(), month).forEach(line -> answered.add(line.person()));
        for (RegionId region : group.regions()) {
            for (Filing.Judgement judgement :
                    office.filing(region.value(), month).confirmedJudgements()) {
                office.casework
                        .rows()
                        .accepted(judgement.id())
                        .forEach(row -> assertThat(answered)
                                .as("row %s of %s %s is answered", row.row(), region, month)
                                .contains(row.person().orElseThrow()));
            }
        }
    }

    private boolean waitsForMonthBefore(QuotaGroup group, YearMonth month) {
        RunState before = office.state(group.id().value(), month.minusMonths(1));
        return before.draft().isPresent() || before.seals().isEmpty();
    }
}
