package cn.laowu.postpayroll;

import cn.laowu.casework.Casework;
import cn.laowu.casework.Computation;
import cn.laowu.casework.RunChange;
import cn.laowu.casework.RunId;
import cn.laowu.casework.RunState;
import cn.laowu.policy.Money;
import cn.laowu.policy.RegionId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells of runs; to a region's user, of the region's own part and nothing else. */
final class ShowingRun {
    private final Casework casework;
    private final Clock clock;

    ShowingRun(Casework casework, Clock clock) {
        this.casework = casework;
        this.clock = clock;
    }

    /** As {@link #find(RunId, RunState)}; to a region's user a supplementary run is there only where something of the region is in it. */
    Optional<Computation> find(RunId id, RunState state, Optional<RegionId> only) {
        return find(id, state)
                .filter(run -> only.isEmpty()
                        || run.number() == 0
                        || run.regions().stream().anyMatch(figures -> sees(only, figures.region()))
                        || !changes(run, only).isEmpty());
    }

    /** The computation under the name: sealed, or the draft that will get it; empty where there is none. */
    private Optional<Computation> find(RunId id, RunState state) {
        return state.seals().stream()
                .filter(seal -> seal.number() == id.number())
                .findFirst()
                .map(RunState.Seal::generation)
                .or(() -> state.draft().filter(draft -> id.number() == state.nextNumber()))
                .flatMap(generation -> casework.runs().computation(id.period(), generation));
    }

    /** Every run of the month: the sealed ones in their order, then the draft. */
    List<RunId> runs(RunState state) {
        List<RunId> ids = new ArrayList<>();
        state.seals().forEach(seal -> ids.add(new RunId(state.period(), seal.number())));
        state.draft().ifPresent(draft -> ids.add(new RunId(state.period(), state.nextNumber())));
        return ids;
    }

    PayrollRunView show(RunState state, Computation run, Optional<RegionId> only) {
        return show(state, run, only, null, false);
    }

    PayrollRunView show(RunningPostPayroll.GroupRun done, Computation run) {
        return show(
                done.state(),
                run,
                Optional.empty(),
                done.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                done.waitsForMonthBefore());
    }

    private PayrollRunView show(
            RunState state,
            Computation run,
            Optional<RegionId> only,
            @Nullable String outcome,
            boolean waitsForMonthBefore) {
        Optional<RunState.Seal> seal = state.seals().stream()
                .filter(fixed -> fixed.generation().equals(run.generation()))
                .findFirst();
        List<Computation.RegionFigures> regions = run.regions().stream()
                .filter(figures -> sees(only, figures.region()))
                .toList();
        return new PayrollRunView(
                new RunId(run.period(), run.number()).toString(),
                run.period().month().toString(),
                run.period().group().value(),
                run.number(),
                seal.isPresent() ? "sealed" : "draft",
                outcome,
                run.waitingFor().stream().filter(region -> sees(only, region)).toList(),
                waitsForMonthBefore,
                LocalDate.now(clock).isAfter(run.period().month().atEndOfMonth()),
                run.quota(),
                regions.stream().mapToInt(Computation.RegionFigures::paid).sum(),
                regions.stream().mapToInt(Computation.RegionFigures::unpaid).sum(),
                Money.ofFen(regions.stream()
                        .mapToLong(Computation.RegionFigures::sumFen)
                        .sum()),
                regions.stream().map(PayrollRunView.RegionFigures::of).toList(),
                PayrollRunView.Changes.of(only.isEmpty() ? run.changes() : changes(run, only)),
                seal.map(fixed -> fixed.totals().hash()).orElse(null),
                run.at(),
                seal.map(RunState.Seal::at).orElse(null),
                run.policyVersion(),
                run.readings());
    }

    private Map<RunChange.Kind, Integer> changes(Computation run, Optional<RegionId> only) {
        Map<RunChange.Kind, Integer> counts = new EnumMap<>(RunChange.Kind.class);
        casework.runs().changes(run.generation()).stream()
                .filter(change -> sees(only, change.region()))
                .forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        return counts;
    }

    static boolean sees(Optional<RegionId> only, String region) {
        return only.map(RegionId::value).map(region::equals).orElse(true);
    }
}
