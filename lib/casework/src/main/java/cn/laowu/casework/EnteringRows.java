package cn.laowu.casework;

import cn.laowu.store.Conditions;
import cn.laowu.store.Item;
import cn.laowu.store.ItemTable;
import cn.laowu.store.Key;
import cn.laowu.store.ManyAtOnce;
import cn.laowu.store.StoreBusy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Enters the rows of an upload into what files share of each subject, where a rule decides rows of several files together (M6: the
 * employments of one person and year, over instalments and regions).
 *
 * <p>There is one item for a subject, kind and period. Each upload has a block of entries in it, with what each row got; whoever settles
 * the subject's rows reads all of them and enters their own at the item's revision, so two who settle at once come one after the other. A
 * block counts while its upload is being judged and may still stand, or when it stands; whoever meets one that counts for nothing drops
 * it. Nobody falls between two files: who depends on another file leaves word at that filing and then looks once more, and leaves word
 * for the other's upload at the own filing, so that each is judged anew when the other's place changes ({@link NotifyingWaiters}).
 */
public final class EnteringRows {
    private static final int ROUNDS = 20;

    private final ItemTable table;
    private final Uploads uploads;
    private final Filings filings;
    private final FiledRows rows;
    private final ManyAtOnce calls;

    EnteringRows(ItemTable table, Uploads uploads, Filings filings, FiledRows rows, ManyAtOnce calls) {
        this.table = table;
        this.uploads = uploads;
        this.filings = filings;
        this.rows = rows;
        this.calls = calls;
    }

    /** What a row got by the last settlement; the more the later. */
    public enum Got {
        NOTHING,
        ACCEPTED,
        /** Accepted with an amount, which it keeps. */
        AMOUNT
    }

    /**
     * A row of one's own.
     *
     * @param facts what a settlement needs of it; nothing personal
     */
    public record Own(int row, Map<String, String> facts, Got got) {}

    /**
     * A row of another filing that counts.
     *
     * @param stands its upload stands; else that is being judged, and may come to stand or not
     * @param earlier its filing entered the subject before one's own did
     */
    public record Other(
            FilingId filing,
            UploadVersion upload,
            int row,
            Map<String, String> facts,
            Got got,
            boolean stands,
            boolean earlier) {}

    /**
     * What a settlement came to.
     *
     * @param own the rows that are to be entered
     * @param dependsOn filings on which it depends
     * @param concerns uploads whose rows may come out otherwise because of one's own
     */
    public record Settled(List<Own> own, Set<FilingId> dependsOn, Set<UploadVersion> concerns) {}

    /** Settles the rows of one subject. */
    @FunctionalInterface
    public interface Settling {
        /**
         * Settles; may be asked again, of which the last time counts. Called on several threads, for different subjects.
         *
         * @param others the rows of other filings that count, in the order in which they were entered
         */
        Settled settle(List<Other> others);
    }

    /** A subject of which the upload has rows. */
    public record Asked(Subject subject, Settling settling) {}

    /** One judging of one upload; what it learns of uploads that are over for good it remembers. */
    public Session begin(FileVersion upload) {
        return new Session(upload);
    }

    public final class Session {
        private final FileVersion upload;
        private final OverForGood over = new OverForGood(by -> uploads.isOver(by, filings));
        private final LeavingWord leavingWord;
        private final Set<UploadVersion> wordLeftFor = ConcurrentHashMap.newKeySet();

        private Session(FileVersion upload) {
            this.upload = upload;
            this.leavingWord = new LeavingWord(table, upload);
        }

        /** Settles each and enters what came of it. */
        public void enter(List<Asked> all) {
            each(all, this::enterOne);
        }

        /** Settles each and enters nothing; somebody's upload leaves word where it depends on others. */
        public void look(List<Asked> all) {
            each(all, this::lookAtOne);
        }

        private void each(List<Asked> all, Consumer<Asked> act) {
            calls.all(all.stream()
                    .map(asked -> (Callable<Boolean>) () -> {
                        act.accept(asked);
                        return true;
                    })
                    .toList());
        }

        private void lookAtOne(Asked asked) {
            for (int round = 0; round < ROUNDS; round++) {
                Set<FilingId> before = leavingWord.places();
                Settled settled = asked.settling()
                        .settle(others(
                                table.get(key(asked)).map(EnteredBlocks::of).orElse(EnteredBlocks.NONE)));
                if (upload.uploader().isEmpty() || !leftWord(settled, before)) {
                    return;
                }
            }
            throw new StoreBusy("entries of a subject");
        }

        private void enterOne(Asked asked) {
            Optional<Item> existing = Optional.empty();
            for (int round = 0; round < ROUNDS; round++) {
                Set<FilingId> before = leavingWord.places();
                EnteredBlocks blocks = existing.map(EnteredBlocks::of).orElse(EnteredBlocks.NONE);
                List<Other> others = others(blocks);
                Settled settled = asked.settling().settle(others);
                settled.concerns().forEach(this::leaveWordFor);
                if (leftWord(settled, before)) {
                    existing = table.get(key(asked));
                    continue;
                }
                boolean nothing = settled.own().isEmpty() && !blocks.has(upload.id());
                // of one that is overtaken the later judging answers, and what that entered must stay
                if (nothing || (existing.isPresent() && overtaken())) {
                    return;
                }
                Optional<Item> stood =
                        table.putIf(item(asked, blocks, others, settled), Conditions.atRevision(blocks.revision()));
                if (stood.isEmpty()) {
                    return;
                }
                existing = stood;
            }
            throw new StoreBusy("entries of a subject");
        }

        /** Read between the item and its replacement: a later judging that enters before that is seen by the item's revision. */
        private boolean overtaken() {
            return uploads.version(upload.id())
                    .filter(now -> now.isOfJudging(upload))
                    .isEmpty();
        }

        /** Leaves word at filings that were looked at before any was left; then they must be looked at once more. */
        private boolean leftWord(Settled settled, Set<FilingId> before) {
            boolean left = false;
            for (FilingId filing : settled.dependsOn()) {
                if (!before.contains(filing)) {
                    leavingWord.at(filing);
                    left = true;
                }
            }
            return left;
        }

        /** The other is told when this upload gets its place. */
        private void leaveWordFor(UploadVersion other) {
            if (!wordLeftFor.contains(other)) {
                table.put(Item.at(Keys.waiter(upload.filing(), other)));
                wordLeftFor.add(other);
            }
        }

        private List<Other> others(EnteredBlocks blocks) {
            Map<FilingId, List<EnteredBlocks.Block>> byFiling = new LinkedHashMap<>();
            for (EnteredBlocks.Block block : blocks.all()) {
                if (!block.filing().equals(upload.filing())) {
                    byFiling.computeIfAbsent(block.filing(), filing -> new ArrayList<>())
                            .add(block);
                }
            }
            Map<FilingId, SeenUploads> seen = new LinkedHashMap<>();
            byFiling.forEach((filing, ofFiling) -> seen.put(
                    filing,
                    SeenUploads.of(
                            filing,
                            ofFiling.stream().map(EnteredBlocks.Block::upload).toList(),
                            uploads,
                            filings)));
            int own = blocks.firstOf(upload.filing());
            List<Other> others = new ArrayList<>();
            for (int at = 0; at < blocks.all().size(); at++) {
                EnteredBlocks.Block block = blocks.all().get(at);
                SeenUploads now = seen.get(block.filing());
                if (now != null && (now.stands(block.upload()) || now.mayStillStand(block.upload()))) {
                    boolean earlier = at < own;
                    block.rows().forEach(row -> other(block, row, now, earlier).ifPresent(others::add));
                }
            }
            return others;
        }

        private Optional<Other> other(EnteredBlocks.Block block, Own row, SeenUploads now, boolean earlier) {
            boolean stands = now.stands(block.upload());
            if (stands
                    && now.filing().judgements().stream()
                            .anyMatch(judgement -> judgement.setAside().contains(row.row()))) {
                return Optional.empty();
            }
            // one that is judged may have entered what is not stored yet; of one that was cut off it never will be
            Got got = row.got() == Got.NOTHING || now.isJudged(block.upload())
                    ? row.got()
                    : stored(now.filing(), row.row());
            return Optional.of(new Other(block.filing(), block.upload(), row.row(), row.facts(), got, stands, earlier));
        }

        private Got stored(Filing filing, int row) {
            return rows.latest(filing, row)
                    .filter(FiledRow::accepted)
                    .map(found -> found.award()
                                    .filter(award -> award.amount().fen() > 0)
                                    .isPresent()
                            ? Got.AMOUNT
                            : Got.ACCEPTED)
                    .orElse(Got.NOTHING);
        }

        /**
         * The item with the own rows in their place and without blocks that count for nothing. The own filing's other uploads stay as long
         * as one of them may stand: if this one is refused, they go on to count; and the own filing keeps its place among the others.
         */
        private Item item(Asked asked, EnteredBlocks blocks, List<Other> others, Settled settled) {
            Set<UploadVersion> counting = new HashSet<>();
            others.forEach(other -> counting.add(other.upload()));
            List<EnteredBlocks.Block> all = new ArrayList<>();
            int place = -1;
            for (EnteredBlocks.Block block : blocks.all()) {
                boolean own = block.filing().equals(upload.filing());
                if (own
                        ? !block.upload().equals(upload.id()) && !over.has(block.upload())
                        : counting.contains(block.upload())) {
                    all.add(block);
                }
                if (own) {
                    place = all.size();
                }
            }
            if (!settled.own().isEmpty()) {
                all.add(
                        place < 0 ? all.size() : place,
                        new EnteredBlocks.Block(upload.filing(), upload.id(), settled.own()));
            }
            return Item.at(key(asked))
                    // no two enterings are alike: one that was sent twice is told from one that was there before
                    .with("taking", UUID.randomUUID().toString())
                    .withParts(
                            "blocks",
                            all.stream().map(EnteredBlocks.Block::toPart).toList())
                    .with("revision", blocks.revision() + 1);
        }

        private Key key(Asked asked) {
            return Keys.entries(
                    asked.subject(), upload.filing().kind(), upload.filing().period());
        }
    }
}
