package cn.laowu.postpayroll;

import cn.laowu.casework.Casework;
import cn.laowu.casework.Computation;
import cn.laowu.casework.RunId;
import cn.laowu.casework.RunPeriod;
import cn.laowu.casework.RunState;
import cn.laowu.desk.Deciders;
import cn.laowu.policy.QuotaGroup;
import cn.laowu.policy.RegionId;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Runs by the page: of one month or of every month, the newest month first, then by group and number. */
final class PagingRuns {
    private final Casework casework;
    private final Deciders deciders;
    private final ShowingRun showingRun;
    private final Clock clock;

    PagingRuns(Casework casework, Deciders deciders, ShowingRun showingRun, Clock clock) {
        this.casework = casework;
        this.deciders = deciders;
        this.showingRun = showingRun;
        this.clock = clock;
    }

    /** A run and the state of its month. */
    record Run(RunId id, RunState state, Computation computed) {}

    /**
     * A page.
     *
     * @param next where the next page begins; empty after the last run
     */
    record Runs(List<Run> runs, Optional<String> next) {}

    /**
     * Returns a page.
     *
     * @param groups whose runs are listed, in their order
     * @param only the region whose user asks
     * @param month the one that is asked for; empty for all that have begun since the first parameters were in force
     * @param position the page before's {@code next}; empty for the first page
     */
    Runs page(
            List<QuotaGroup> groups,
            Optional<RegionId> only,
            Optional<YearMonth> month,
            Optional<String> position,
            int limit) {
        Optional<RunId> after = position.flatMap(text -> RunId.parse(text, deciders.parties()));
        Comparator<RunId> order = order(groups);
        List<Run> runs = new ArrayList<>();
        for (RunState state : states(groups, month)) {
            for (RunId id : showingRun.runs(state)) {
                if (after.filter(last -> order.compare(id, last) <= 0).isPresent()) {
                    continue;
                }
                Optional<Computation> computed = showingRun.find(id, state, only);
                if (computed.isEmpty()) {
                    continue;
                }
                if (runs.size() == limit) {
                    return new Runs(runs, Optional.of(runs.get(limit - 1).id().toString()));
                }
                runs.add(new Run(id, state, computed.get()));
            }
        }
        return new Runs(runs, Optional.empty());
    }

    private List<RunState> states(List<QuotaGroup> groups, Optional<YearMonth> only) {
        List<RunPeriod> periods = new ArrayList<>();
        YearMonth first = only.orElseGet(deciders::firstMonth);
        for (YearMonth month = only.orElseGet(() -> YearMonth.now(clock));
                !month.isBefore(first);
                month = month.minusMonths(1)) {
            for (QuotaGroup group : groups) {
                periods.add(new RunPeriod(group.id(), month));
            }
        }
        Map<RunPeriod, RunState> states = casework.runs().states(periods);
        return periods.stream().map(states::get).filter(Objects::nonNull).toList();
    }

    private static Comparator<RunId> order(List<QuotaGroup> groups) {
        List<String> ids = groups.stream().map(group -> group.id().value()).toList();
        return Comparator.comparing((RunId id) -> id.period().month())
                .reversed()
                .thenComparingInt(id -> ids.indexOf(id.period().group().value()))
                .thenComparingInt(RunId::number);
    }
}
