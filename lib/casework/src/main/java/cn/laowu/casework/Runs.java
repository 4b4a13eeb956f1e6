package cn.laowu.casework;

import cn.laowu.store.Item;
import cn.laowu.store.ItemTable;
import cn.laowu.store.Key;
import cn.laowu.store.Keyring;
import cn.laowu.store.ManyAtOnce;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Computations of runs and their lines. A computation writes its lines under a generation of its own, with plain batch writes; what no seal
 * names nobody reads as paid.
 */
public final class Runs {
    private static final String FACT = "f.";
    private static final int BATCH = 25;
    private static final String CHANGE = "CHANGE#";

    private final ItemTable table;
    private final Keyring keyring;
    private final ManyAtOnce calls;

    Runs(ItemTable table, Keyring keyring, ManyAtOnce calls) {
        this.table = table;
        this.keyring = keyring;
        this.calls = calls;
    }

    public RunState state(RunPeriod period) {
        return table.get(Keys.runState(period))
                .map(item -> RunState.of(period, item))
                .orElseGet(() -> RunState.none(period));
    }

    /** The states of those of the periods in which a run was ever tried. */
    public Map<RunPeriod, RunState> states(List<RunPeriod> periods) {
        Map<Key, Item> items = table.getAll(periods.stream().map(Keys::runState).toList());
        Map<RunPeriod, RunState> states = new HashMap<>();
        for (RunPeriod period : periods) {
            Item item = items.get(Keys.runState(period));
            if (item != null) {
                states.put(period, RunState.of(period, item));
            }
        }
        return states;
    }

    /** Rises with every confirmation and withdrawal in the month; 0 before the first. */
    public long version(RunPeriod period) {
        return table.get(Keys.counter(period))
                .map(item -> item.number("version"))
                .orElse(0L);
    }

    /**
     * Begins to store what a computation says, one write unit each, many batches at once, and returns while it is being stored. The
     * generation's name is stored first, where the sweep finds it.
     */
    public Storing store(RunPeriod period, GenerationId generation, List<RunLine> lines, List<RunChange> changes) {
        table.put(Item.at(Keys.generation(period, generation)));
        List<Future<Integer>> batches = new ArrayList<>();
        for (List<RunLine> batch : inBatches(lines)) {
            batches.add(calls.begin(() ->
                    put(batch.stream().map(line -> toItem(generation, line)).toList())));
        }
        for (List<RunChange> batch : inBatches(changes)) {
            batches.add(calls.begin(() ->
                    put(batch.stream().map(change -> toItem(generation, change)).toList())));
        }
        return new Storing(batches);
    }

    /** A computation that is being stored; once it is closed, nothing is written any more. */
    public final class Storing implements AutoCloseable {
        private final List<Future<Integer>> batches;

        private Storing(List<Future<Integer>> batches) {
            this.batches = batches;
        }

        /** Waits for everything, then stores the figures: what has figures is complete. */
        public void complete(Computation computation) {
            calls.await(batches);
            table.put(computation.toItem());
        }

        /** Waits for what is under way, also where there are no figures to come. */
        @Override
        public void close() {
            calls.settle(batches);
        }
    }

    private int put(List<Item> items) {
        table.putAll(items);
        return items.size();
    }

    private static <T> List<List<T>> inBatches(List<T> all) {
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
        return batches;
    }

    /** A complete computation. */
    public Optional<Computation> computation(RunPeriod period, GenerationId generation) {
        return table.get(Keys.generation(period, generation))
                .filter(item -> item.has("hash"))
                .map(item -> Computation.of(period, item));
    }

    /** Every line, in no order that means anything. */
    public List<RunLine> lines(GenerationId generation) {
        return calls.map(table.iterate(Keys.lines(generation), Keys.LINE), item -> line(generation, item));
    }

    /**
     * A page of lines in the order of their keys.
     *
     * @param after the person of the last line of the page before; null for the first page
     */
    public List<RunLine> page(GenerationId generation, @Nullable PersonId after, int limit) {
        String from = after == null ? null : Keys.line(generation, after).sk();
        return table.page(Keys.lines(generation), Keys.LINE, from, limit).stream()
                .map(item -> line(generation, item))
                .toList();
    }

    public Optional<RunLine> line(GenerationId generation, PersonId person) {
        return table.get(Keys.line(generation, person)).map(item -> line(generation, item));
    }

    public List<RunChange> changes(GenerationId generation) {
        return table.all(Keys.lines(generation), CHANGE).stream()
                .map(this::change)
                .toList();
    }

    /** Generations begun before the instant that neither a seal nor the draft names. */
    public List<GenerationId> abandoned(RunPeriod period, Instant before) {
        RunState state = state(period);
        return table.all(Keys.runPartition(period), Keys.GENERATION).stream()
                .map(item -> GenerationId.of(item.text("sk").substring(Keys.GENERATION.length())))
                .filter(generation -> generation.begunBefore(before))
                .filter(generation -> state.draft().filter(generation::equals).isEmpty())
                .filter(generation -> state.seals().stream()
                        .noneMatch(seal -> seal.generation().equals(generation)))
                .toList();
    }

    /** Deletes the lines first and the name last, so that what a crash leaves is found again. */
    public void delete(RunPeriod period, GenerationId generation) {
        table.deletePartition(Keys.lines(generation));
        table.delete(Keys.generation(period, generation));
    }

    private Item toItem(GenerationId generation, RunLine line) {
        Key key = Keys.line(generation, line.person());
        Item item = Item.at(key)
                .with("region", line.region())
                .with("upload", line.upload().toString())
                .with("row", line.row())
                .with("post", line.post())
                .with("amountFen", line.amountFen())
                .with("code", line.code())
                .with("sealed", keyring.seal(line.particulars().toBytes(), context(key)));
        line.facts().forEach((name, value) -> item.with(FACT + name, value));
        return item;
    }

    private RunLine line(GenerationId generation, Item item) {
        PersonId person = PersonId.of(item.text("sk").substring(Keys.LINE.length()));
        Map<String, String> facts = item.textsUnder(FACT);
        return new RunLine(
                person,
                item.text("region"),
                UploadVersion.parse(item.text("upload")),
                item.count("row"),
                item.text("post"),
                item.number("amountFen"),
                item.text("code"),
                facts,
                Particulars.of(keyring.open(item.bytes("sealed"), context(Keys.line(generation, person)))));
    }

    /** What a changed line reads is personal, and so is its digest. */
    private Item toItem(GenerationId generation, RunChange change) {
        Key key = new Key(Keys.lines(generation), CHANGE + change.kind() + "#" + change.person());
        Item item = Item.at(key)
                .with("kind", change.kind().name())
                .with("person", change.person().value())
                .with("region", change.region())
                .with("row", change.row())
                .with("post", change.post())
                .with("amountFen", change.amountFen());
        return change.content().isEmpty()
                ? item
                : item.with("sealed", keyring.seal(change.content().getBytes(StandardCharsets.UTF_8), context(key)));
    }

    private RunChange change(Item item) {
        String content = item.has("sealed")
                ? new String(keyring.open(item.bytes("sealed"), context(item.key())), StandardCharsets.UTF_8)
                : "";
        return new RunChange(
                RunChange.Kind.valueOf(item.text("kind")),
                PersonId.of(item.text("person")),
                item.text("region"),
                item.count("row"),
                item.text("post"),
                item.number("amountFen"),
                content);
    }

    private static String context(Key key) {
        return key.pk() + "|" + key.sk();
    }
}
