package cn.laowu.adminapi;

import cn.laowu.access.Language;
import cn.laowu.casework.Adjustment;
import cn.laowu.casework.PersonId;
import cn.laowu.casework.Replays;
import cn.laowu.casework.Subject;
import cn.laowu.desk.replay.ReplayAsk;
import cn.laowu.desk.replay.RunningReplay;
import cn.laowu.policy.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the API says of replays. */
final class ReplayViews {
    private ReplayViews() {}

    /**
     * A replay.
     *
     * @param state {@code running} or {@code done}
     * @param before yuan that were decided, of everything that was decided anew
     * @param after yuan that would be
     * @param difference the second less the first
     * @param decisions how many were decided anew, and {@code changed} how many of them would be otherwise
     */
    @Serdeable
    record ReplayView(
            String id,
            String state,
            YearMonth from,
            YearMonth to,
            Map<String, String> readings,
            @Nullable String policyVersion,
            List<String> measures,
            List<String> regions,
            Instant at,
            long decisions,
            long changed,
            Money before,
            Money after,
            Money difference,
            List<TotalView> totals) {

        static ReplayView of(Replays.Replay replay, List<Replays.Total> totals) {
            ReplayAsk ask = RunningReplay.ask(replay.asked());
            long before = totals.stream().mapToLong(Replays.Total::beforeFen).sum();
            long after = totals.stream().mapToLong(Replays.Total::afterFen).sum();
            return new ReplayView(
                    replay.id(),
                    replay.attempt().isPresent() ? "done" : "running",
                    ask.from(),
                    ask.to(),
                    new TreeMap<>(ask.readings()),
                    ask.policyVersion().orElse(null),
                    ask.measures().stream().map(Enum::name).sorted().toList(),
                    ask.regions().stream().map(Object::toString).sorted().toList(),
                    replay.at(),
                    replay.decisions(),
                    replay.changed(),
                    Money.ofFen(before),
                    Money.ofFen(after),
                    Money.ofFen(after - before),
                    totals.stream().map(TotalView::of).toList());
        }
    }

    /** A month, year or number of a region and measure. */
    @Serdeable
    record TotalView(
            String measure,
            String region,
            String period,
            long decisions,
            long changed,
            Money before,
            Money after,
            Money difference) {

        static TotalView of(Replays.Total total) {
            return new TotalView(
                    total.measure(),
                    total.region(),
                    total.period(),
                    total.decisions(),
                    total.changed(),
                    Money.ofFen(total.beforeFen()),
                    Money.ofFen(total.afterFen()),
                    Money.ofFen(total.afterFen() - total.beforeFen()));
        }
    }

    /**
     * A decision that would be otherwise.
     *
     * @param number names it within the replay
     * @param person the person's token; null where it is about an organisation
     * @param organisation the 统一社会信用代码; null where it is about a person
     * @param reasonsBefore codes
     */
    @Serdeable
    record ChangedView(
            int number,
            String measure,
            String region,
            String period,
            @Nullable String person,
            @Nullable String organisation,
            int row,
            Money before,
            Money after,
            Money difference,
            List<String> reasonsBefore,
            List<DecisionView.ReasonView> reasonsAfter) {

        static ChangedView of(Replays.Difference found, Language language) {
            return new ChangedView(
                    found.number(),
                    found.measure(),
                    found.region(),
                    found.period(),
                    personOf(found.subject()),
                    organisationOf(found.subject()),
                    found.row(),
                    Money.ofFen(found.beforeFen()),
                    Money.ofFen(found.afterFen()),
                    Money.ofFen(found.afterFen() - found.beforeFen()),
                    found.reasonsBefore(),
                    found.reasonsAfter().stream()
                            .map(text -> reason(text, language))
                            .toList());
        }

        private static DecisionView.ReasonView reason(String text, Language language) {
            String[] parts = text.split("\\|", 3);
            return new DecisionView.ReasonView(parts[0], language.pick(parts[1], parts[2]));
        }
    }

    /**
     * A 补发 or 追缴.
     *
     * @param amount yuan; above 0 补发, below 0 追缴
     * @param state {@code filed}: it waits for approval
     * @param raised just now; else it was there before, whichever replay raised it
     */
    @Serdeable
    record AdjustmentView(
            String id,
            String replay,
            int number,
            String measure,
            String region,
            String period,
            @Nullable String person,
            @Nullable String organisation,
            Money amount,
            String state,
            boolean raised) {

        static AdjustmentView of(Adjustment adjustment, boolean raised) {
            return new AdjustmentView(
                    adjustment.id(),
                    adjustment.replay(),
                    adjustment.number(),
                    adjustment.measure(),
                    adjustment.region(),
                    adjustment.period(),
                    personOf(adjustment.subject()),
                    organisationOf(adjustment.subject()),
                    Money.ofFen(adjustment.amountFen()),
                    adjustment.state().token(),
                    raised);
        }
    }

    /** What came of raising some. */
    @Serdeable
    record AdjustmentsView(List<AdjustmentView> items) {}

    private static @Nullable String personOf(Subject subject) {
        return subject.person().map(PersonId::value).orElse(null);
    }

    private static @Nullable String organisationOf(Subject subject) {
        return subject.person().isPresent() ? null : Subject.usccOf(subject);
    }
}
