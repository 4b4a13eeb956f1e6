package cn.laowu.casework;

import cn.laowu.store.Conditions;
import cn.laowu.store.Item;
import cn.laowu.store.ItemTable;
import cn.laowu.store.Key;
import cn.laowu.store.ManyAtOnce;
import cn.laowu.store.StoreBusy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;

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
    private final Takings takings;
    private final PaidPeriods paid;
    private final ManyAtOnce calls;
    private final Claims claims;

    HoldingPersons(ItemTable table, Takings takings, PaidPeriods paid, Claims claims, ManyAtOnce calls) {
        this.table = table;
        this.takings = takings;
        this.claims = claims;
        this.paid = paid;
        this.calls = calls;
    }

    /** A row that nothing else refuses, and whom it is about. */
    public record Claimant(int row, Subject subject) {
        public Claimant(int row, PersonId person) {
            this(row, Subject.of(person));
        }
    }

    /**
     * Who has a person.
     *
     * @param paid was the person paid through the filing? Then nobody else can ever claim them for its period
     */
    public record Holder(FilingId filing, boolean paid) {}

    /** One judging of one upload; what it learns of uploads that are over for good it remembers. */
    public Session begin(FileVersion upload) {
        return new Session(upload);
    }

    public final class Session {
        private final FileVersion upload;
        private final OverForGood over = new OverForGood(takings::isOver);
        private final LeavingWord leavingWord;

        private Session(FileVersion upload) {
            this.upload = upload;
            this.leavingWord = new LeavingWord(table, upload);
        }

        /** Takes the keys; returns for each row whose person somebody else has, who that is. */
        public Map<Integer, Holder> hold(List<Claimant> claimants) {
            return each(claimants, this::holdOne);
        }

        /**
         * Takes nothing; returns for each row whose person somebody else has, who that is. Somebody's upload leaves word there, for the
         * holder may be another than last time.
         */
        public Map<Integer, Holder> look(List<Claimant> claimants) {
            return each(claimants, this::lookOne);
        }

        private Map<Integer, Holder> each(List<Claimant> claimants, Function<Claimant, Optional<Holder>> act) {
            List<Callable<Optional<Holder>>> asks = claimants.stream()
                    .map(claimant -> (Callable<Optional<Holder>>) () -> act.apply(claimant))
                    .toList();
            List<Optional<Holder>> answers = calls.all(asks);
            Map<Integer, Holder> elsewhere = new LinkedHashMap<>();
            for (int at = 0; at < answers.size(); at++) {
                int row = claimants.get(at).row();
                answers.get(at).ifPresent(holder -> elsewhere.put(row, holder));
            }
            return elsewhere;
        }

        private Optional<Holder> lookOne(Claimant claimant) {
            Optional<Held> held = table.get(key(claimant))
                    .map(Held::of)
                    .filter(found -> !found.filing().equals(upload.filing()));
            Optional<Holder> holder = held.flatMap(found -> holder(found, claimant.subject()));
            return holder.isPresent() && upload.uploader().isPresent() ? heldStill(held.get(), claimant) : holder;
        }

        private Optional<Holder> holdOne(Claimant claimant) {
            Takings.Taking mine = new Takings.Taking(upload.id(), claimant.row());
            Optional<Item> existing = table.putIfAbsent(item(claimant, List.of(mine), 1));
            for (int round = 0; round < ROUNDS && existing.isPresent(); round++) {
                Held held = Held.of(existing.get());
                List<Takings.Taking> all;
                if (held.filing().equals(upload.filing())) {
                    // also where the key says so already: the revision must rise, or a take-over decided before would
                    // go through
                    all = withMine(held, mine);
                } else if (holder(held, claimant.subject()).isPresent()) {
                    Optional<Holder> still = heldStill(held, claimant);
                    if (still.isPresent()) {
                        return still;
                    }
                    existing = table.get(key(claimant)).or(() -> table.putIfAbsent(item(claimant, List.of(mine), 1)));
                    continue;
                } else {
                    all = List.of(mine);
                }
                existing =
                        table.putIf(item(claimant, all, held.revision() + 1), Conditions.atRevision(held.revision()));
            }
            if (existing.isPresent()) {
                throw new StoreBusy("person's key");
            }
            return Optional.empty();
        }

        /** Leaves word first and looks again after: the holder that goes in between either is seen gone, or sees the word. */
        private Optional<Holder> heldStill(Held held, Claimant claimant) {
            leavingWord.at(held.filing());
            return table.get(key(claimant))
                    .map(Held::of)
                    .filter(now -> now.filing().equals(held.filing()))
                    .flatMap(now -> holder(now, claimant.subject()));
        }

        /** The same filing's other uploads stay named as long as one of them may stand: if this one is refused, they go on to count. */
        private List<Takings.Taking> withMine(Held held, Takings.Taking mine) {
            List<Takings.Taking> all = new ArrayList<>();
            for (Takings.Taking taking : held.takings()) {
                if (!taking.upload().equals(upload.id()) && !over.has(taking.upload())) {
                    all.add(taking);
                }
            }
            all.add(mine);
            return all;
        }

        private Item item(Claimant claimant, List<Takings.Taking> takings, long revision) {
            return Item.at(key(claimant))
                    .with("filing", upload.filing().toString())
                    // no two takings are alike: one that was sent twice is told from one that was there before
                    .with("taking", UUID.randomUUID().toString())
                    .withTexts(
                            "holders",
                            takings.stream().map(Takings.Taking::toString).toList())
                    .with("revision", revision);
        }

        private Key key(Claimant claimant) {
            return Keys.held(
                    claimant.subject(), upload.filing().kind(), upload.filing().period());
        }
    }

    /** Does a row of a file have what this key of its is about? */
    boolean holds(Item key) {
        return holder(Held.of(key), new Subject(key.text("pk"))).isPresent();
    }

    /** Who has the subject, where the key counts. Payments are read last. */
    private Optional<Holder> holder(Held held, Subject subject) {
        if (held.filing().kind().equals(Claim.KIND)) {
            return claims.holds(held.filing()) ? Optional.of(new Holder(held.filing(), false)) : Optional.empty();
        }
        boolean counts = takings.count(held.takings(), subject);
        boolean paidThere = subject.person()
                .filter(person -> paid.paid(held.filing(), person))
                .isPresent();
        return counts || paidThere ? Optional.of(new Holder(held.filing(), paidThere)) : Optional.empty();
    }

    private record Held(FilingId filing, List<Takings.Taking> takings, long revision) {
        static Held of(Item item) {
            return new Held(
                    FilingId.parse(item.text("filing")),
                    item.texts("holders").stream().map(Takings.Taking::parse).toList(),
                    item.number("revision"));
        }
    }
}
