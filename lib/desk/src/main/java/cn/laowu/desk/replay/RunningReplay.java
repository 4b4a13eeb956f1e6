package cn.laowu.desk.replay;

import cn.laowu.casework.Replays;
import cn.laowu.policy.Measure;
import cn.laowu.policy.RegionId;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Does a replay that was asked for, and stores what it finds. Done twice, the later results count; both say the same. */
public final class RunningReplay {
    private final Replays replays;
    private final Replaying replaying;

    public RunningReplay(Replays replays, Replaying replaying) {
        this.replays = replays;
        this.replaying = replaying;
    }

    /** The figures of a measure, region and period while they are added up. */
    private static final class Sums {
        private long decisions;
        private long changed;
        private long beforeFen;
        private long afterFen;

        void add(Redecided decided) {
            decisions++;
            changed += decided.differs() ? 1 : 0;
            beforeFen += decided.before().fen();
            afterFen += decided.after().fen();
        }
    }

    /** Returns the replay with its results; empty where nobody asked for one of this id. One that is complete is left as it is. */
    public Optional<Replays.Replay> run(String id) {
        return replays.find(id).map(replay -> replay.attempt().isPresent() ? replay : run(replay));
    }

    private Replays.Replay run(Replays.Replay replay) {
        Replays.Attempt attempt = replays.attempt(replay);
        Map<List<String>, Sums> sums = new LinkedHashMap<>();
        replaying.replay(ask(replay.asked()), decided -> {
            sums.computeIfAbsent(
                            List.of(decided.measure().name(), decided.region(), decided.period()), key -> new Sums())
                    .add(decided);
            if (decided.differs()) {
                attempt.add(difference(decided));
            }
        });
        List<Replays.Total> totals = new ArrayList<>();
        long[] decisions = {0};
        sums.forEach((key, sum) -> {
            decisions[0] += sum.decisions;
            totals.add(new Replays.Total(
                    key.get(0), key.get(1), key.get(2), sum.decisions, sum.changed, sum.beforeFen, sum.afterFen));
        });
        return attempt.complete(totals, decisions[0]);
    }

    private static Replays.Difference difference(Redecided decided) {
        return new Replays.Difference(
                0,
                decided.measure().name(),
                decided.region(),
                decided.period(),
                decided.subject(),
                decided.row(),
                decided.before().fen(),
                decided.after().fen(),
                decided.reasonsBefore(),
                decided.reasonsAfter().stream()
                        .map(reason -> String.join("|", reason.code(), reason.zh(), reason.en()))
                        .toList());
    }

    /** Returns what of an ask is stored. */
    public static Map<String, String> stored(ReplayAsk ask) {
        Map<String, String> stored = new TreeMap<>();
        stored.put("from", ask.from().toString());
        stored.put("to", ask.to().toString());
        stored.put("readings", pairs(ask.readings()));
        ask.policyVersion().ifPresent(version -> stored.put("policyVersion", version));
        stored.put(
                "measures", ask.measures().stream().map(Measure::name).sorted().collect(Collectors.joining(",")));
        stored.put(
                "regions", ask.regions().stream().map(RegionId::value).sorted().collect(Collectors.joining(",")));
        return stored;
    }

    /** Returns the ask that was stored. */
    public static ReplayAsk ask(Map<String, String> stored) {
        Map<String, String> readings = new TreeMap<>();
        texts(stored, "readings", pair -> pair)
                .forEach(pair ->
                        readings.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1)));
        return new ReplayAsk(
                YearMonth.parse(stored.getOrDefault("from", "")),
                YearMonth.parse(stored.getOrDefault("to", "")),
                readings,
                Optional.ofNullable(stored.get("policyVersion")),
                java.util.Set.copyOf(texts(stored, "measures", Measure::valueOf)),
                java.util.Set.copyOf(texts(stored, "regions", RegionId::of)));
    }

    private static String pairs(Map<String, String> readings) {
        return new TreeMap<>(readings)
                .entrySet().stream()
                        .map(reading -> reading.getKey() + "=" + reading.getValue())
                        .collect(Collectors.joining(","));
    }

    private static <T> List<T> texts(Map<String, String> stored, String name, Function<String, T> read) {
        String text = stored.getOrDefault(name, "");
        return text.isEmpty()
                ? List.of()
                : java.util.Arrays.stream(text.split(",", -1)).map(read).toList();
    }

    /** Returns by which rules a replay decided: the same for two that asked the same readings and version. */
    public static String target(ReplayAsk ask) {
        String rules = pairs(ask.readings()) + "|" + ask.policyVersion().orElse("");
        return cn.laowu.store.Digest.sha256(rules.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .substring(0, 16);
    }
}
