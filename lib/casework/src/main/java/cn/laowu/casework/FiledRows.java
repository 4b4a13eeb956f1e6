package cn.laowu.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows of judgements: written once under the judgement's id, never changed, read in their order. */
public final class FiledRows {
    private static final String FACT = "f.";
    private static final int CHUNK = 200;

    private final ItemTable table;
    private final Keyring keyring;
    private final ManyAtOnce calls;

    FiledRows(ItemTable table, Keyring keyring, ManyAtOnce calls) {
        this.table = table;
        this.keyring = keyring;
        this.calls = calls;
    }

    /** Takes rows in their order, stores them in batches and keeps count, until {@link Writing#finish()}. */
    public Writing write(JudgementId judgement) {
        return new Writing(judgement);
    }

    /** A judgement that is being written. */
    public final class Writing {
        private final JudgementId judgement;
        private final MessageDigest hash = Digest.sha256();
        private final List<Item> waiting = new ArrayList<>(CHUNK);
        private int accepted;
        private int rejected;

        private Writing(JudgementId judgement) {
            this.judgement = judgement;
        }

        public void add(FiledRow row) {
            if (row.accepted()) {
                accepted++;
                hash.update(row.plain().getBytes(StandardCharsets.UTF_8));
            } else {
                rejected++;
            }
            waiting.add(toItem(judgement, row));
            if (waiting.size() == CHUNK) {
                flush();
            }
        }

        /** Everything is stored when this returns. */
        public Written finish() {
            flush();
            return new Written(judgement, accepted, rejected, Digest.hex(hash.digest()));
        }

        private void flush() {
            writeAll(waiting);
            waiting.clear();
        }
    }

    /** A judgement whose rows are all stored. */
    public record Written(JudgementId judgement, int accepted, int rejected, String hash) {}

    private void writeAll(List<Item> items) {
        List<java.util.concurrent.Callable<Integer>> batches = new ArrayList<>();
        for (int from = 0; from < items.size(); from += 25) {
            List<Item> batch = List.copyOf(items.subList(from, Math.min(items.size(), from + 25)));
            batches.add(() -> {
                table.putAll(batch);
                return batch.size();
            });
        }
        calls.all(batches);
    }

    /** Every row of the judgement, accepted and refused, in order. */
    public void forEach(JudgementId judgement, Consumer<FiledRow> each) {
        table.forEach(Keys.judgement(judgement), Keys.ROW, item -> each.accept(of(judgement, item)));
    }

    /** The accepted rows of the judgement, in order. */
    public List<FiledRow> accepted(JudgementId judgement) {
        Iterator<Item> items = table.iterate(Keys.judgement(judgement), Keys.ROW);
        return calls
                .map(
                        items,
                        item -> item.flag("accepted") ? Optional.of(of(judgement, item)) : Optional.<FiledRow>empty())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    public Optional<FiledRow> find(JudgementId judgement, int row) {
        return table.get(Keys.row(judgement, row)).map(item -> of(judgement, item));
    }

    /** Drops the rows of a judgement that no filing lists. */
    public void discard(JudgementId judgement) {
        table.deletePartition(Keys.judgement(judgement));
    }

    /** What the filing says of the row now: the latest judgement that has it. */
    Optional<FiledRow> latest(Filing filing, int row) {
        for (int at = filing.judgements().size() - 1; at >= 0; at--) {
            Optional<FiledRow> found = find(filing.judgements().get(at).id(), row);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /**
     * Every row of the file as it now stands, in order: those of the first judgement, each in the form of the latest that has it. Pages are
     * fetched as it goes; what was judged again is held.
     */
    public Iterator<FiledRow> latest(List<JudgementId> judgements) {
        Map<Integer, FiledRow> again = new HashMap<>();
        judgements.stream().skip(1).forEach(judgement -> forEach(judgement, row -> again.put(row.row(), row)));
        JudgementId first = judgements.get(0);
        Iterator<Item> items = table.iterate(Keys.judgement(first), Keys.ROW);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return items.hasNext();
            }

            @Override
            public FiledRow next() {
                FiledRow row = of(first, items.next());
                return again.getOrDefault(row.row(), row);
            }
        };
    }

    private Item toItem(JudgementId judgement, FiledRow row) {
        Key key = Keys.row(judgement, row.row());
        Item item = Item.at(key)
                .with("row", row.row())
                .with("accepted", row.accepted())
                .with("person", row.person().map(PersonId::value))
                .with("sealed", keyring.seal(row.particulars().toBytes(), context(key)));
        if (!row.codes().isEmpty()) {
            item.withTexts("codes", row.codes());
        }
        row.facts().forEach((name, value) -> item.with(FACT + name, value));
        return item;
    }

    private FiledRow of(JudgementId judgement, Item item) {
        Map<String, String> facts = item.textsUnder(FACT);
        int row = item.count("row");
        return new FiledRow(
                row,
                item.flag("accepted"),
                item.maybeText("person").map(PersonId::of),
                item.texts("codes"),
                facts,
                Particulars.of(keyring.open(item.bytes("sealed"), context(Keys.row(judgement, row)))));
    }

    private static String context(Key key) {
        return key.pk() + "|" + key.sk();
    }
}
