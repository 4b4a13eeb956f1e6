package cn.laowu.postpayroll;

import cn.laowu.casework.Casework;
import cn.laowu.casework.Computation;
import cn.laowu.casework.GenerationId;
import cn.laowu.casework.Officer;
import cn.laowu.casework.RunPeriod;
import cn.laowu.casework.RunState;
import cn.laowu.casework.Runs;
import cn.laowu.casework.SealingRun;
import cn.laowu.desk.Deciders;
import cn.laowu.policy.QuotaGroup;
import cn.laowu.policy.RegionId;
import cn.laowu.store.StoreBusy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Computes the payroll of a month for quota groups and seals it where it may be sealed (reading.md, "A month's runs"). Repeated and
 * simultaneous calls end in one seal; what a seal pays no later run pays again.
 */
public final class RunningPostPayroll {
    private static final int ROUNDS = 20;

    private final Casework casework;
    private final Deciders deciders;
    private final GatheringMonth gathering;
    private final Consumer<RunState> afterwards;
    private final Clock clock;

    /**
     * Computes on these facts.
     *
     * @param afterwards what follows every call, such as receipts of what is sealed; finds out itself what is left to do
     */
    public RunningPostPayroll(Casework casework, Deciders deciders, Consumer<RunState> afterwards, Clock clock) {
        this.casework = casework;
        this.deciders = deciders;
        this.afterwards = afterwards;
        this.gathering = new GatheringMonth(casework, deciders.readings());
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param without regions that the group does not wait for; a roster that one of them confirmed all the same is paid
     * @param draft compute and show, seal nothing
     * @param ahead seal although the month before waits with a confirmed roster
     */
    public record Request(YearMonth month, Set<RegionId> without, boolean draft, boolean ahead) {
        public Request {
            without = Set.copyOf(without);
        }

        Request andWithout(Set<RegionId> others) {
            Set<RegionId> all = new HashSet<>(without);
            all.addAll(others);
            return new Request(month, all, draft, ahead);
        }

        /** What the schedule asks. */
        public static Request of(YearMonth month) {
            return new Request(month, Set.of(), false, false);
        }
    }

    /** What became of a group's month. */
    public enum Outcome {
        /** This call fixed a run. */
        SEALED,
        /** Nothing was confirmed or withdrawn since the last seal; nothing was written. */
        UNCHANGED,
        /** Shown, not fixed: see whom it waits for. */
        DRAFT,
        /** What was confirmed since the last seal adds nothing to it. */
        NOTHING_TO_ADD
    }

    /**
     * A group's month after the call.
     *
     * @param run the computation that the call made or found; empty where there is none
     * @param waitsForMonthBefore it is a draft because the month before waits with a confirmed roster
     */
    public record GroupRun(
            QuotaGroup group,
            Outcome outcome,
            RunState state,
            Optional<Computation> run,
            boolean monthOver,
            boolean waitsForMonthBefore) {}

    /** Computes every quota group's month; one that fails keeps none of the others from theirs, and is thrown when all were tried. */
    public List<GroupRun> run(Request request, Officer by) {
        return EachGroup.of(deciders.parties().quotaGroups(), group -> run(group, request, by));
    }

    /**
     * Computes the month of one group.
     *
     * @throws StoreBusy where others changed it at every try
     */
    public GroupRun run(QuotaGroup group, Request request, Officer by) {
        for (int round = 0; round < ROUNDS; round++) {
            Optional<GroupRun> done =
                    unchanged(group, request).or(() -> compute(gathering.gather(group, request.month()), request, by));
            if (done.isPresent()) {
                // also where nothing was left to do: a crash may have come between a seal and its receipts
                afterwards.accept(done.get().state());
                return done.get();
            }
        }
        throw new StoreBusy("the month " + request.month() + " of " + group.id());
    }

    private Optional<GroupRun> unchanged(QuotaGroup group, Request request) {
        RunPeriod period = new RunPeriod(group.id(), request.month());
        RunState state = casework.runs().state(period);
        return casework.runs().version(period) == state.settledVersion()
                ? Optional.of(new GroupRun(group, Outcome.UNCHANGED, state, lastSeal(state), true, false))
                : Optional.empty();
    }

    private Optional<GroupRun> compute(GatheredMonth month, Request asked, Officer by) {
        Request request = asked.andWithout(leftOut(month));
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        List<String> waitingFor = month.group().regions().stream()
                .filter(region -> !month.confirmed(region) && !request.without().contains(region))
                .map(RegionId::value)
                .toList();
        ComputedMonth computed = ComputedMonth.of(month, deciders.on(today));
        boolean over = today.isAfter(request.month().atEndOfMonth());
        boolean waits = month.waits() && !request.ahead();
        boolean askedFor = over && !request.draft();
        boolean sealable = waitingFor.isEmpty()
                && askedFor
                && !waits
                && month.group().regions().stream().anyMatch(month::confirmed);
        if (sealable && addsNothing(computed)) {
            return casework.sealingRun()
                    .settle(month.state(), month.version())
                    .map(state ->
                            new GroupRun(month.group(), Outcome.NOTHING_TO_ADD, state, lastSeal(state), over, false));
        }
        GenerationId generation = GenerationId.begunAt(now);
        if (!sealable && (month.state().due() || !askedFor)) {
            Optional<Computation> standing =
                    sameDraft(month, computed.figures(generation, waitingFor, request, by, now));
            if (standing.isPresent()) {
                return Optional.of(new GroupRun(month.group(), Outcome.DRAFT, month.state(), standing, over, waits));
            }
        }
        // the hash over the lines is made while they are being stored
        Computation computation;
        try (Runs.Storing storing =
                casework.runs().store(month.period(), generation, computed.lines(), computed.changes())) {
            computation = computed.figures(generation, waitingFor, request, by, now);
            storing.complete(computation);
        }
        Optional<RunState> after =
                sealable ? seal(month, computation, request.ahead(), now) : draft(month, computation, askedFor);
        return after.map(state -> new GroupRun(
                month.group(),
                sealable ? Outcome.SEALED : Outcome.DRAFT,
                state,
                Optional.of(computation),
                over,
                waits));
    }

    private Optional<RunState> seal(GatheredMonth month, Computation computation, boolean ahead, Instant now) {
        Optional<Long> waitedForNothing = ahead ? Optional.empty() : Optional.of(month.versionBefore());
        return casework.sealingRun()
                .seal(
                        month.state(),
                        computation,
                        new SealingRun.MonthBefore(month.revisionBefore(), waitedForNothing),
                        now);
    }

    /** Whom the last seal of the month did not wait for, and who has not confirmed since: the month does not wait for them again. */
    private Set<RegionId> leftOut(GatheredMonth month) {
        List<String> without = lastSeal(month.state()).map(Computation::without).orElse(List.of());
        return without.stream()
                .map(RegionId::of)
                .filter(region -> !month.confirmed(region))
                .collect(Collectors.toSet());
    }

    /**
     * Whoever confirms, or seals the month before, looks afterwards whether the month is due; so the draft that makes it so looks for either
     * afterwards, and one of the two sees the other.
     */
    private Optional<RunState> draft(GatheredMonth month, Computation computation, boolean askedFor) {
        Runs runs = casework.runs();
        return casework.sealingRun()
                .draft(month.state(), computation, askedFor)
                .filter(state -> runs.version(month.period()) == month.version())
                .filter(state -> runs.state(month.period().before()).revision() == month.revisionBefore());
    }

    /** A draft that says just the same is left as it is: asking again writes nothing. */
    private Optional<Computation> sameDraft(GatheredMonth month, Computation figures) {
        return month.state()
                .draft()
                .flatMap(generation -> casework.runs().computation(month.period(), generation))
                .filter(draft -> draft.saysTheSameAs(figures));
    }

    /** A supplementary run is sealed for lines, or for a difference that no sealed run of the month tells yet: 追缴, or who left. */
    private static boolean addsNothing(ComputedMonth computed) {
        return computed.lines().isEmpty()
                && !computed.month().state().seals().isEmpty()
                && computed.changes().isEmpty();
    }

    private Optional<Computation> lastSeal(RunState state) {
        return state.seals().isEmpty()
                ? Optional.empty()
                : casework.runs()
                        .computation(
                                state.period(),
                                state.seals().get(state.seals().size() - 1).generation());
    }
}
