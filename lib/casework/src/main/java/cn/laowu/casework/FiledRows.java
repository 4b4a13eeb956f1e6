package cn.laowu.casework;

import cn.laowu.policy.Money;
import cn.laowu.store.Digest;
import cn.laowu.store.Item;
import cn.laowu.store.ItemTable;
import cn.laowu.store.Key;
import cn.laowu.store.Keyring;
import cn.laowu.store.ManyAtOnce;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The rows of judgements: written once under the judgement's id, never changed, read in their order. */
public final class FiledRows {
    private static final String FACT = "f.";
    private static final int CHUNK = 200;
    private static final int ROWS_AT_ONCE = 2_000;
    private static final int LEAST_PAGE = 50;

    private final ItemTable table;
    private final Keyring keyring;
    private final ManyAtOnce calls;
    private final FiledGroups groups;

    FiledRows(ItemTable table, Keyring keyring, ManyAtOnce calls) {
        this.table = table;
        this.keyring = keyring;
        this.calls = calls;
        this.groups = new FiledGroups(table, keyring);
    }

    /**
     * Takes the rows of a judging in their order, stores them in batches and keeps count, until {@link Writing#finish()}. Before the first
     * row the judgement is named, so that {@link SweepingJudgements} finds rows that are given up. With each row about a person, refused ones
     * too, goes an item under the person that names the filing and the row ({@link PersonsRows}).
     *
     * @param judged of which the rows are
     * @param at when the judging began
     */
    public Writing write(FileVersion judged, Instant at) {
        JudgementId judgement = JudgementId.random();
        return new Writing(judgement, Optional.of(name(judgement, judged.id(), at)), Optional.of(judged));
    }

    /** Of rows that the person's index has already. */
    Writing write(UploadVersion judged, Instant at) {
        JudgementId judgement = JudgementId.random();
        return new Writing(judgement, Optional.of(name(judgement, judged, at)), Optional.empty());
    }

    Writing write(JudgementId judgement) {
        return new Writing(judgement, Optional.empty(), Optional.empty());
    }

    private static Item name(JudgementId judgement, UploadVersion judged, Instant at) {
        return Item.at(Keys.judgementName(judgement))
                .with("upload", judged.toString())
                .with("begun", at.toString());
    }

    /** A judgement that is being written. */
    public final class Writing {
        private final JudgementId judgement;
        private final MessageDigest hash = Digest.sha256();
        private final List<Item> waiting = new ArrayList<>(CHUNK);
        private final Optional<FileVersion> indexed;
        private Optional<Item> name;
        private int accepted;
        private int rejected;
        private int groupsAdded;

        private Writing(JudgementId judgement, Optional<Item> name, Optional<FileVersion> indexed) {
            this.judgement = judgement;
            this.name = name;
            this.indexed = indexed;
        }

        public void add(FiledRow row) {
            if (row.accepted()) {
                accepted++;
                hash.update(row.plain().getBytes(StandardCharsets.UTF_8));
            } else {
                rejected++;
            }
            waiting.add(toItem(judgement, row));
            index(row.person(), row.row());
            if (waiting.size() >= CHUNK) {
                flush();
            }
        }

        private void index(Optional<PersonId> person, int row) {
            indexed.ifPresent(judged -> person.ifPresent(about -> waiting.add(PersonsRows.toItem(about, judged, row))));
        }

        /** Adds what came of rows that are decided as one; after the rows. */
        public void add(FiledGroup group) {
            groupsAdded++;
            hash.update(group.plain().getBytes(StandardCharsets.UTF_8));
            waiting.add(groups.toItem(judgement, group));
            index(group.subject().person(), PersonsRows.GROUP);
            if (waiting.size() >= CHUNK) {
                flush();
            }
        }

        /** Everything is stored when this returns. */
        public Written finish() {
            flush();
            return new Written(judgement, accepted, rejected, groupsAdded, Digest.hex(hash.digest()));
        }

        private void flush() {
            if (!waiting.isEmpty()) {
                name.ifPresent(table::put);
                name = Optional.empty();
            }
            writeAll(waiting);
            waiting.clear();
        }
    }

    /** A judgement whose rows and groups are all stored. */
    public record Written(JudgementId judgement, int accepted, int rejected, int groups, String hash) {
        public Written(JudgementId judgement, int accepted, int rejected, String hash) {
            this(judgement, accepted, rejected, 0, hash);
        }

        boolean nothing() {
            return accepted + rejected + groups == 0;
        }
    }

    /** Every group of the file as it now stands, in the order of first rows. */
    public List<FiledGroup> groups(List<JudgementId> judgements) {
        return groups.latest(judgements);
    }

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

    /** The accepted rows of the judgement, in order, without those that were set aside since. */
    public List<FiledRow> accepted(Filing.Judgement judgement) {
        Set<Integer> setAside = Set.copyOf(judgement.setAside());
        return accepted(judgement.id()).stream()
                .filter(row -> !setAside.contains(row.row()))
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
        return latestJudged(filing, row).map(JudgedRow::row);
    }

    /** A row, and which judgement says so. */
    public record JudgedRow(JudgementId by, FiledRow row) {}

    /** What the filing says of the row now, and which of its judgements says so. */
    public Optional<JudgedRow> latestJudged(Filing filing, int row) {
        for (int at = filing.judgements().size() - 1; at >= 0; at--) {
            JudgementId judgement = filing.judgements().get(at).id();
            Optional<FiledRow> found = find(judgement, row);
            if (found.isPresent()) {
                return found.map(latest -> new JudgedRow(judgement, latest));
            }
        }
        return Optional.empty();
    }

    /**
     * Every row of the file as it now stands, in order: those of the first judgement, each in the form of the latest that has it. The
     * judgements are read beside each other, for each is in the order of rows: a page of each is in memory, however many rows there are.
     */
    public Iterator<FiledRow> latest(List<JudgementId> judgements) {
        Iterator<JudgedRow> judged = judged(judgements);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return judged.hasNext();
            }

            @Override
            public FiledRow next() {
                return judged.next().row();
            }
        };
    }

    /** The same, each with the judgement that says so. */
    public Iterator<JudgedRow> judged(List<JudgementId> judgements) {
        int page = Math.max(LEAST_PAGE, ROWS_AT_ONCE / judgements.size());
        List<Reading> readings = judgements.stream()
                .map(judgement -> new Reading(judgement, page))
                .toList();
        Reading whole = readings.get(0);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return whole.next.isPresent();
            }

            @Override
            public JudgedRow next() {
                int row = whole.next.orElseThrow().count("row");
                JudgedRow latest = null;
                for (int at = readings.size() - 1; at >= 0; at--) {
                    Optional<Item> found = readings.get(at).take(row);
                    if (latest == null && found.isPresent()) {
                        JudgementId by = readings.get(at).judgement;
                        latest = new JudgedRow(by, of(by, found.get()));
                    }
                }
                return Objects.requireNonNull(latest);
            }
        };
    }

    /** A judgement that is read row by row. */
    private final class Reading {
        private final JudgementId judgement;
        private final Iterator<Item> items;
        private Optional<Item> next;

        Reading(JudgementId judgement, int page) {
            this.judgement = judgement;
            this.items = table.iterate(Keys.judgement(judgement), Keys.ROW, page);
            this.next = following();
        }

        /** Goes past the row; returns it where the judgement has it. */
        Optional<Item> take(int row) {
            Optional<Item> found = Optional.empty();
            while (next.isPresent() && next.get().count("row") <= row) {
                found = next.filter(item -> item.count("row") == row);
                next = following();
            }
            return found;
        }

        private Optional<Item> following() {
            return items.hasNext() ? Optional.of(items.next()) : Optional.empty();
        }
    }

    private Item toItem(JudgementId judgement, FiledRow row) {
        Key key = Keys.row(judgement, row.row());
        Item item = Item.at(key)
                .with("row", row.row())
                .with("accepted", row.accepted())
                .with("subject", row.subject().map(Subject::text))
                .with("sealed", keyring.seal(row.particulars().toBytes(), context(key)));
        if (!row.codes().isEmpty()) {
            item.withTexts("codes", row.codes());
        }
        row.facts().forEach((name, value) -> item.with(FACT + name, value));
        row.award().ifPresent(award -> put(award, item));
        return item;
    }

    private FiledRow of(JudgementId judgement, Item item) {
        Map<String, String> facts = item.textsUnder(FACT);
        int row = item.count("row");
        return new FiledRow(
                row,
                item.flag("accepted"),
                item.maybeText("subject").map(Subject::new),
                item.texts("codes"),
                facts,
                item.maybeText("rule").map(rule -> award(rule, item)),
                Particulars.of(keyring.open(item.bytes("sealed"), context(Keys.row(judgement, row)))));
    }

    static void put(Award award, Item item) {
        item.with("rule", award.rule())
                .with("amountFen", award.amount().fen())
                .with("clause", award.clause())
                .with("policyVersion", award.policyVersion());
    }

    static Award award(String rule, Item item) {
        return new Award(Money.ofFen(item.number("amountFen")), rule, item.text("clause"), item.text("policyVersion"));
    }

    private static String context(Key key) {
        return key.pk() + "|" + key.sk();
    }
}
