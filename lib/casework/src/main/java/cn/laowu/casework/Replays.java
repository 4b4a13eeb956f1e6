package cn.laowu.casework;

import cn.laowu.store.Item;
import cn.laowu.store.ItemTable;
import cn.laowu.store.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Replays that were asked for, and what they found. The results of each attempt lie under a name of its own, and the replay names the
 * attempt that was complete: one that was cut off, or done twice, leaves results that nobody reads.
 */
public final class Replays {
    private static final String ASKED = "a.";
    private static final String TOTAL = "TOTAL#";
    private static final String DIFFERENCE = "DIFFERENCE#";
    private static final int MOST_TOTALS = 5_000;
    private static final int CHUNK = 500;

    private final ItemTable table;

    Replays(ItemTable table) {
        this.table = table;
    }

    /**
     * A replay.
     *
     * @param asked what was asked, by the names of its fields
     * @param attempt the attempt whose results count; empty until one is complete
     * @param decisions how many recorded decisions were decided anew
     * @param changed how many of them would be otherwise
     */
    public record Replay(
            String id,
            Map<String, String> asked,
            Officer by,
            Instant at,
            Optional<String> attempt,
            long decisions,
            long changed) {
        /** Keeps its own copy. */
        public Replay {
            asked = Map.copyOf(asked);
        }
    }

    /** What a measure, region and period come to. */
    public record Total(
            String measure,
            String region,
            String period,
            long decisions,
            long changed,
            long beforeFen,
            long afterFen) {}

    /**
     * A decision that would be otherwise.
     *
     * @param number from 1
     * @param reasonsBefore codes
     * @param reasonsAfter codes and sentences, {@code code|zh|en} each
     */
    public record Difference(
            int number,
            String measure,
            String region,
            String period,
            Subject subject,
            int row,
            long beforeFen,
            long afterFen,
            List<String> reasonsBefore,
            List<String> reasonsAfter) {
        /** Keeps its own copies. */
        public Difference {
            reasonsBefore = List.copyOf(reasonsBefore);
            reasonsAfter = List.copyOf(reasonsAfter);
        }
    }

    /** Notes what is asked; nothing is decided yet. */
    public Replay ask(Map<String, String> asked, Officer by, Instant at) {
        String id = UUID.randomUUID().toString().replace("-", "");
        Replay replay = new Replay(id, asked, by, at, Optional.empty(), 0, 0);
        table.put(toItem(replay));
        return replay;
    }

    public Optional<Replay> find(String id) {
        return table.get(Keys.replay(id)).map(item -> of(id, item));
    }

    /** Begins an attempt. */
    public Attempt attempt(Replay replay) {
        return new Attempt(replay, UUID.randomUUID().toString().replace("-", ""));
    }

    /** The results of an attempt while they are found. */
    public final class Attempt {
        private final Replay replay;
        private final String name;
        private final List<Item> waiting = new ArrayList<>();
        private int changed;

        private Attempt(Replay replay, String name) {
            this.replay = replay;
            this.name = name;
        }

        /** Adds a decision that would be otherwise; its number is the next. */
        public void add(Difference difference) {
            changed++;
            waiting.add(differenceItem(replay.id(), name, difference, changed));
            if (waiting.size() == CHUNK) {
                flush();
            }
        }

        /** Everything is stored, and read from now on, when this returns. */
        public Replay complete(List<Total> totals, long decisions) {
            for (int at = 0; at < totals.size(); at++) {
                waiting.add(totalItem(replay.id(), name, totals.get(at), at));
            }
            flush();
            Replay done = new Replay(
                    replay.id(), replay.asked(), replay.by(), replay.at(), Optional.of(name), decisions, changed);
            table.put(toItem(done));
            return done;
        }

        private void flush() {
            table.putAll(waiting);
            waiting.clear();
        }
    }

    /** What each measure, region and period come to, in the order in which they were found. */
    public List<Total> totals(Replay replay) {
        return replay.attempt()
                .map(attempt -> table.page(Keys.replayAttempt(replay.id(), attempt), TOTAL, null, MOST_TOTALS).stream()
                        .map(Replays::total)
                        .toList())
                .orElse(List.of());
    }

    /** At most {@code limit} differences after the number {@code after}. */
    public List<Difference> differences(Replay replay, int after, int limit) {
        return replay.attempt()
                .map(attempt -> {
                    @Nullable String from = after == 0 ? null : key(DIFFERENCE, after);
                    return table.page(Keys.replayAttempt(replay.id(), attempt), DIFFERENCE, from, limit).stream()
                            .map(Replays::difference)
                            .toList();
                })
                .orElse(List.of());
    }

    public Optional<Difference> difference(Replay replay, int number) {
        return replay.attempt()
                .flatMap(attempt ->
                        table.get(new Key(Keys.replayAttempt(replay.id(), attempt), key(DIFFERENCE, number))))
                .map(Replays::difference);
    }

    private static String key(String prefix, int number) {
        return prefix + "%08d".formatted(number);
    }

    private static Item toItem(Replay replay) {
        Item item = Item.at(Keys.replay(replay.id()))
                .with("by", replay.by().subject())
                .with("at", replay.at().toString())
                .with("attempt", replay.attempt())
                .with("decisions", replay.decisions())
                .with("changed", replay.changed());
        replay.asked().forEach((name, value) -> item.with(ASKED + name, value));
        return item;
    }

    private static Replay of(String id, Item item) {
        return new Replay(
                id,
                item.textsUnder(ASKED),
                new Officer(item.text("by")),
                Instant.parse(item.text("at")),
                item.maybeText("attempt"),
                item.number("decisions"),
                item.number("changed"));
    }

    private static Item totalItem(String replay, String attempt, Total total, int at) {
        return Item.at(new Key(Keys.replayAttempt(replay, attempt), key(TOTAL, at)))
                .with("measure", total.measure())
                .with("region", total.region())
                .with("period", total.period())
                .with("decisions", total.decisions())
                .with("changed", total.changed())
                .with("beforeFen", total.beforeFen())
                .with("afterFen", total.afterFen());
    }

    private static Total total(Item item) {
        return new Total(
                item.text("measure"),
                item.text("region"),
                item.text("period"),
                item.number("decisions"),
                item.number("changed"),
                item.number("beforeFen"),
                item.number("afterFen"));
    }

    private static Item differenceItem(String replay, String attempt, Difference found, int number) {
        return Item.at(new Key(Keys.replayAttempt(replay, attempt), key(DIFFERENCE, number)))
                .with("number", number)
                .with("measure", found.measure())
                .with("region", found.region())
                .with("period", found.period())
                .with("subject", found.subject().text())
                .with("row", found.row())
                .with("beforeFen", found.beforeFen())
                .with("afterFen", found.afterFen())
                .withTexts("reasonsBefore", found.reasonsBefore())
                .withTexts("reasonsAfter", found.reasonsAfter());
    }

    private static Difference difference(Item item) {
        return new Difference(
                item.count("number"),
                item.text("measure"),
                item.text("region"),
                item.text("period"),
                new Subject(item.text("subject")),
                item.count("row"),
                item.number("beforeFen"),
                item.number("afterFen"),
                item.texts("reasonsBefore"),
                item.texts("reasonsAfter"));
    }
}
