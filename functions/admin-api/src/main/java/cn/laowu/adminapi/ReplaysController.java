package cn.laowu.adminapi;

import cn.laowu.access.Actor;
import cn.laowu.access.FieldFault;
import cn.laowu.access.Language;
import cn.laowu.access.Listing;
import cn.laowu.access.Page;
import cn.laowu.access.Problems;
import cn.laowu.access.Roles;
import cn.laowu.access.WritesOnce;
import cn.laowu.casework.Adjustment;
import cn.laowu.casework.Adjustments;
import cn.laowu.casework.Casework;
import cn.laowu.casework.Officer;
import cn.laowu.casework.Replays;
import cn.laowu.desk.Bus;
import cn.laowu.desk.Deciders;
import cn.laowu.desk.replay.ReplayAsk;
import cn.laowu.desk.replay.Replaying;
import cn.laowu.desk.replay.RunningReplay;
import cn.laowu.policy.Measure;
import cn.laowu.policy.Money;
import cn.laowu.policy.Region;
import cn.laowu.policy.RegionId;
import cn.laowu.policy.UnknownReading;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code /v1/replays}: what other readings or another version would have paid over the recorded facts. */
@Controller("/v1/replays")
public class ReplaysController {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final String LIST = "replay ";
    private static final int MOST_MONTHS = 60;

    private final Casework casework;
    private final Deciders deciders;
    private final Bus bus;
    private final Clock clock;

    ReplaysController(Casework casework, Deciders deciders, Bus bus, Clock clock) {
        this.casework = casework;
        this.deciders = deciders;
        this.bus = bus;
        this.clock = clock;
    }

    /**
     * What is to be decided anew, and how.
     *
     * @param readings tokens by their readings
     * @param policyVersion that holds on every day; null where each day keeps its own
     * @param measures of M3, M4, M6, M7, M8; all where null
     * @param regions all where null
     */
    @Serdeable
    public record Wish(
            @NotNull YearMonth from,
            @NotNull YearMonth to,
            @Nullable Map<String, String> readings,
            @Nullable String policyVersion,
            @Nullable List<String> measures,
            @Nullable List<String> regions) {}

    /** Which of a replay's differences are to be raised, by their numbers. */
    @Serdeable
    public record Raising(@NotNull @Size(min = 1, max = 200) List<@NotNull Integer> numbers) {}

    /** 202: Location tells when it is done. Changes nothing that was decided; what it finds is kept under its id. */
    @Post
    @Secured({Roles.DISTRICT_ADMIN, Roles.DISTRICT_AUDITOR, Roles.INSPECTOR})
    public HttpResponse<ReplayViews.ReplayView> replay(Actor actor, @Valid @Body Wish wish) {
        ReplayAsk ask = ask(wish);
        Replays.Replay replay =
                casework.replays().ask(RunningReplay.stored(ask), new Officer(actor.sub()), clock.instant());
        bus.put(ReplayRequestedHandler.TYPE, Map.of("replay", replay.id()));
        return HttpResponse.<ReplayViews.ReplayView>accepted(URI.create("/v1/replays/" + replay.id()))
                .body(ReplayViews.ReplayView.of(replay, List.of()));
    }

    private ReplayAsk ask(Wish wish) {
        List<FieldFault> faults = new ArrayList<>();
        if (wish.to().isBefore(wish.from())
                || wish.from().plusMonths(MOST_MONTHS).isBefore(wish.to())) {
            faults.add(FieldFault.body(
                    "/to",
                    "date-order",
                    "截止月份不能早于起始月份，一次最多60个月。",
                    "Must not be before from, and at most 60 months on."));
        }
        Map<String, String> readings = wish.readings() == null ? Map.of() : wish.readings();
        Optional<String> version = Optional.ofNullable(wish.policyVersion());
        check(readings, version, faults);
        Set<Measure> measures = measures(wish.measures(), faults);
        Set<RegionId> regions = regions(wish.regions(), faults);
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        return new ReplayAsk(wish.from(), wish.to(), readings, version, measures, regions);
    }

    private void check(Map<String, String> readings, Optional<String> version, List<FieldFault> faults) {
        if (readings.isEmpty() && version.isEmpty()) {
            faults.add(FieldFault.body(
                    "/readings", "missing", "请给出 readings 或 policyVersion。", "Name readings or a policyVersion."));
        }
        try {
            new Replaying(casework, deciders).check(readings, version);
        } catch (UnknownReading unknown) {
            faults.add(FieldFault.body("/readings", "value-unknown", "没有这个口径或选项。", "No such reading or token."));
        } catch (IllegalArgumentException unknown) {
            faults.add(FieldFault.body("/policyVersion", "value-unknown", "没有这个版本。", "There is no such version."));
        }
    }

    private static Set<Measure> measures(@Nullable List<String> named, List<FieldFault> faults) {
        if (named == null) {
            return ReplayAsk.REPLAYABLE;
        }
        Set<Measure> measures = new HashSet<>();
        for (int at = 0; at < named.size(); at++) {
            String name = named.get(at);
            Optional<Measure> known = ReplayAsk.REPLAYABLE.stream()
                    .filter(measure -> measure.name().equals(name))
                    .findFirst();
            known.ifPresent(measures::add);
            if (known.isEmpty()) {
                faults.add(FieldFault.body(
                        "/measures/" + at,
                        "value-unknown",
                        "只能是：M3, M4, M6, M7, M8。",
                        "Must be one of M3, M4, M6, M7, M8."));
            }
        }
        return measures;
    }

    private Set<RegionId> regions(@Nullable List<String> named, List<FieldFault> faults) {
        if (named == null) {
            return deciders.parties().regions().stream().map(Region::id).collect(Collectors.toSet());
        }
        Set<RegionId> regions = new HashSet<>();
        for (int at = 0; at < named.size(); at++) {
            Optional<RegionId> known = deciders.parties().named(named.get(at)).map(Region::id);
            known.ifPresent(regions::add);
            if (known.isEmpty()) {
                faults.add(FieldFault.body("/regions/" + at, "value-unknown", "没有这个地区。", "There is no such region."));
            }
        }
        return regions;
    }

    /** The replay with its table in yuan, by measure, region and period, as soon as it is done. */
    @Get("/{id}")
    @Secured({Roles.DISTRICT_ADMIN, Roles.DISTRICT_AUDITOR, Roles.INSPECTOR})
    public ReplayViews.ReplayView show(String id) {
        Replays.Replay replay = found(id);
        return ReplayViews.ReplayView.of(replay, casework.replays().totals(replay));
    }

    /** The decisions that would be otherwise, by their numbers. */
    @Get("/{id}/decisions")
    @Secured({Roles.DISTRICT_ADMIN, Roles.DISTRICT_AUDITOR, Roles.INSPECTOR})
    public Page<ReplayViews.ChangedView> decisions(Language language, Listing listing, String id) {
        Replays.Replay replay = found(id);
        String list = LIST + id;
        int after = listing.after(list).map(Integer::valueOf).orElse(0);
        List<Replays.Difference> found = casework.replays().differences(replay, after, listing.limit());
        String last = found.size() < listing.limit()
                ? null
                : Integer.toString(found.get(found.size() - 1).number());
        return listing.page(
                found.stream()
                        .map(difference -> ReplayViews.ChangedView.of(difference, language))
                        .toList(),
                last,
                list);
    }

    /** Raises 补发 or 追缴 for differences of the replay; they wait for approval. One for each decision, whoever asks again. */
    @Post("/{id}/adjustments")
    @Secured(Roles.DISTRICT_ADMIN)
    @WritesOnce
    public ReplayViews.AdjustmentsView raise(Actor actor, String id, @Valid @Body Raising raising) {
        Replays.Replay replay = found(id);
        if (replay.attempt().isEmpty()) {
            throw Problems.conflict("replay-running", "重新核定尚未完成，请稍后再试。", "The replay is not done yet.");
        }
        Map<Integer, Replays.Difference> differences = new TreeMap<>();
        List<FieldFault> unknown = new ArrayList<>();
        for (int at = 0; at < raising.numbers().size(); at++) {
            int number = raising.numbers().get(at);
            Optional<Replays.Difference> found = casework.replays().difference(replay, number);
            found.ifPresent(difference -> differences.put(number, difference));
            if (found.isEmpty()) {
                unknown.add(FieldFault.body(
                        "/numbers/" + at, "value-unknown", "重新核定的结果中没有这一条。", "The replay has no such difference."));
            }
        }
        if (!unknown.isEmpty()) {
            throw Problems.invalid(unknown);
        }
        String target = RunningReplay.target(RunningReplay.ask(replay.asked()));
        List<Adjustment> wishes = differences.values().stream()
                .map(difference -> wish(difference, replay, target, new Officer(actor.sub())))
                .toList();
        wishes.forEach(wish -> casework.adjustments().meets(wish).ifPresent(met -> view(wish, met)));
        return new ReplayViews.AdjustmentsView(wishes.stream()
                .map(wish -> view(wish, casework.adjustments().raise(wish)))
                .toList());
    }

    /** Throws where the decision has one that says otherwise: both together would pay, or take back, the same yuan twice. */
    private static ReplayViews.AdjustmentView view(Adjustment wish, Adjustments.Outcome outcome) {
        if (outcome instanceof Adjustments.Outcome.Raised raised) {
            return ReplayViews.AdjustmentView.of(raised.adjustment(), true);
        }
        if (outcome instanceof Adjustments.Outcome.AlreadySo already) {
            return ReplayViews.AdjustmentView.of(already.adjustment(), false);
        }
        Adjustment stands = ((Adjustments.Outcome.Otherwise) outcome).adjustment();
        throw Problems.conflict(
                "adjusted-otherwise",
                "第 " + wish.number() + " 条对应的核定已按另一次重新核定（" + stands.replay() + "）提出" + Money.ofFen(stands.amountFen())
                        + "元的补发或追缴，同一核定只能有一笔，不能再提。请先处理那一笔，再提其余各条。",
                "Difference " + wish.number() + " is of a decision that has an adjustment from replay "
                        + stands.replay() + " already; settle that one first.");
    }

    private Adjustment wish(Replays.Difference difference, Replays.Replay replay, String target, Officer by) {
        String after = difference.reasonsAfter().stream()
                .map(text -> text.substring(0, text.indexOf('|')))
                .collect(Collectors.joining(","));
        return new Adjustment(
                difference.measure(),
                difference.region(),
                difference.period(),
                difference.subject(),
                target,
                difference.afterFen() - difference.beforeFen(),
                String.join(",", difference.reasonsBefore()) + " -> " + after,
                replay.id(),
                difference.number(),
                Adjustment.State.FILED,
                by,
                clock.instant(),
                1);
    }

    private Replays.Replay found(String id) {
        if (!ID.matcher(id).matches()) {
            throw Problems.notFound();
        }
        return casework.replays().find(id).orElseThrow(Problems::notFound);
    }
}
