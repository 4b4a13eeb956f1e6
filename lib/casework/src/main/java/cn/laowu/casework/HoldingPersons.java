package cn.laowu.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes the once-only keys of people for the rows of an upload that is being judged (architecture.md, "Data"; M3: one person, one month).
 *
 * <p>A key names the filing that has the person, and the uploads of it that took the person, each with its row. It counts while one of
 * these is being judged, or is what stands with the row accepted; or when the person was paid through that filing. A key that counts for
 * nothing is taken over by condition. Nobody falls between two files: who finds a person held first leaves word at the holder's filing
 * and then looks once more, and whatever the holder's filing becomes, those who left word are told ({@link NotifyingWaiters}).
 */
public final class HoldingPersons {
    private static final int ROUNDS = 20;

    private final ItemTable table;
    private final Holders holders;
    private final PaidPeriods paid;
    private final ManyAtOnce calls;

    HoldingPersons(ItemTable table, Holders holders, PaidPeriods paid, ManyAtOnce calls) {
        this.table = table;
        this.holders = holders;
        this.paid = paid;
        this.calls = calls;
    }

    /** A row that nothing else refuses, and whom it is about. */
    public record Claimant(int row, Subject subject) {
        public Claimant(int row, PersonId person) {
            this(row, Subject.of(person));
        }
    }

    /** One judging of one upload; what it learns of uploads that are over for good it remembers. */
    public Session begin(FileVersion upload) {
        return new Session(upload);
    }

    public final class Session {
        private final FileVersion upload;
        private final Set<UploadVersion> over = ConcurrentHashMap.newKeySet();
        private final LeavingWord leavingWord;

        private Session(FileVersion upload) {
            this.upload = upload;
            this.leavingWord = new LeavingWord(table, upload);
        }

        /** Takes the keys; returns for each row whose person somebody else has, the filing that has them. */
        public Map<Integer, FilingId> hold(List<Claimant> claimants) {
            return each(claimants, this::holdOne);
        }

        /**
         * Takes nothing; returns for each row whose person somebody else has, the filing that has them. Somebody's upload leaves word
         * there, for the holder may be another than last time.
         */
        public Map<Integer, FilingId> look(List<Claimant> claimants) {
            return each(claimants, this::lookOne);
        }

        private Map<Integer, FilingId> each(
                List<Claimant> claimants, java.util.function.Function<Claimant, Optional<FilingId>> act) {
            List<Callable<Optional<FilingId>>> asks = claimants.stream()
                    .map(claimant -> (Callable<Optional<FilingId>>) () -> act.apply(claimant))
                    .toList();
            List<Optional<FilingId>> answers = calls.all(asks);
            Map<Integer, FilingId> elsewhere = new LinkedHashMap<>();
            for (int at = 0; at < answers.size(); at++) {
                int row = claimants.get(at).row();
                answers.get(at).ifPresent(filing -> elsewhere.put(row, filing));
            }
            return elsewhere;
        }

        private Optional<FilingId> lookOne(Claimant claimant) {
            Optional<Held> held = table.get(key(claimant))
                    .map(Held::of)
                    .filter(found -> !found.filing().equals(upload.filing()) && counts(found, claimant.subject()));
            if (held.isPresent() && upload.uploader().isPresent() && !heldStill(held.get(), claimant)) {
                return Optional.empty();
            }
            return held.map(Held::filing);
        }

        private Optional<FilingId> holdOne(Claimant claimant) {
            Holders.Holder mine = new Holders.Holder(upload.id(), claimant.row());
            Optional<Item> existing = table.putIfAbsent(item(claimant, List.of(mine), 1));
            for (int round = 0; round < ROUNDS && existing.isPresent(); round++) {
                Held held = Held.of(existing.get());
                List<Holders.Holder> takers;
                if (held.filing().equals(upload.filing())) {
                    // also where the key says so already: the revision must rise, or a take-over decided before would
                    // go through
                    takers = withMine(held, mine);
                } else if (counts(held, claimant.subject())) {
                    if (heldStill(held, claimant)) {
                        return Optional.of(held.filing());
                    }
                    existing = table.get(key(claimant)).or(() -> table.putIfAbsent(item(claimant, List.of(mine), 1)));
                    continue;
                } else {
                    takers = List.of(mine);
                }
                existing = table.putIf(
                        item(claimant, takers, held.revision() + 1), Conditions.atRevision(held.revision()));
            }
            if (existing.isPresent()) {
                throw new StoreBusy("person's key");
            }
            return Optional.empty();
        }

        /** Leaves word first and looks again after: the holder that goes in between either is seen gone, or sees the word. */
        private boolean heldStill(Held held, Claimant claimant) {
            leavingWord.at(held.filing());
            return table.get(key(claimant))
                    .map(Held::of)
                    .filter(now -> now.filing().equals(held.filing()) && counts(now, claimant.subject()))
                    .isPresent();
        }

        /** The same filing's other uploads stay named as long as one of them may stand: if this one is refused, they go on to count. */
        private List<Holders.Holder> withMine(Held held, Holders.Holder mine) {
            List<Holders.Holder> all = new ArrayList<>();
            for (Holders.Holder holder : held.holders()) {
                if (!holder.upload().equals(upload.id()) && !isOver(holder.upload())) {
                    all.add(holder);
                }
            }
            all.add(mine);
            return all;
        }

        private boolean isOver(UploadVersion by) {
            if (over.contains(by)) {
                return true;
            }
            boolean nowOver = holders.isOver(by);
            if (nowOver) {
                over.add(by);
            }
            return nowOver;
        }

        private Item item(Claimant claimant, List<Holders.Holder> takers, long revision) {
            return Item.at(key(claimant))
                    .with("filing", upload.filing().toString())
                    // no two takings are alike: one that was sent twice is told from one that was there before
                    .with("taking", UUID.randomUUID().toString())
                    .withTexts(
                            "holders",
                            takers.stream().map(Holders.Holder::toString).toList())
                    .with("revision", revision);
        }

        private Key key(Claimant claimant) {
            return Keys.held(
                    claimant.subject(), upload.filing().kind(), upload.filing().period());
        }
    }

    private boolean counts(Held held, Subject subject) {
        return holders.count(held.holders(), subject)
                || subject.person()
                        .filter(person -> paid.paid(held.filing(), person))
                        .isPresent();
    }

    private record Held(FilingId filing, List<Holders.Holder> holders, long revision) {
        static Held of(Item item) {
            return new Held(
                    FilingId.parse(item.text("filing")),
                    item.texts("holders").stream().map(Holders.Holder::parse).toList(),
                    item.number("revision"));
        }
    }
}
