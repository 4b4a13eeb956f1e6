package cn.laowu.casework;

import cn.laowu.store.Conditions;
import cn.laowu.store.Item;
import cn.laowu.store.ItemTable;
import cn.laowu.store.Key;
import cn.laowu.store.ManyAtOnce;
import cn.laowu.store.StoreBusy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * For whom a worker counts (M7, R8). A key names the region's year that has the worker, and the rows there by which it has: each with the
 * entrepreneur and the upload whose judging took it. It counts while such an upload is being judged, or where the row stands and the
 * entrepreneur has a place that nothing refuses.
 */
final class CountedWorkers {
    private static final int ROUNDS = 20;

    private final ItemTable table;
    private final Takings takings;
    private final NominationYears years;
    private final ManyAtOnce calls;

    CountedWorkers(ItemTable table, Takings takings, NominationYears years, ManyAtOnce calls) {
        this.table = table;
        this.takings = takings;
        this.years = years;
        this.calls = calls;
    }

    /** A row by which a worker is had; the last that was taken stands last. */
    private record Having(PersonId entrepreneur, Takings.Taking row, UploadVersion taker) {
        boolean isOf(PersonId other, Takings.Taking otherRow) {
            return entrepreneur.equals(other) && row.equals(otherRow);
        }
    }

    private record Had(FilingId year, List<Having> havings, long revision) {
        /** Is it by this row that the worker was had last? */
        boolean countsBy(FilingId of, Having mine) {
            return year.equals(of) && havings.get(havings.size() - 1).isOf(mine.entrepreneur(), mine.row());
        }

        static Had of(Item item) {
            return new Had(
                    FilingId.parse(item.text("year")),
                    item.parts("havings").stream()
                            .map(part -> new Having(
                                    PersonId.of(part.text("entrepreneur")),
                                    Takings.Taking.parse(part.text("row")),
                                    UploadVersion.parse(part.text("taker"))))
                            .toList(),
                    item.number("revision"));
        }
    }

    /** Who has the workers, of those whom somebody has. */
    Map<PersonId, Nominations.Counted> look(List<PersonId> workers, FileVersion upload, LeavingWord word) {
        Map<Key, Item> found = table.getAll(workers.stream().map(Keys::counted).toList());
        List<PersonId> had = workers.stream()
                .filter(worker -> found.containsKey(Keys.counted(worker)))
                .toList();
        List<Nominations.Counted> answers = calls.all(had.stream()
                .map(worker -> (Callable<Nominations.Counted>) () -> look(worker, upload, word))
                .toList());
        Map<PersonId, Nominations.Counted> counted = new HashMap<>();
        for (int at = 0; at < had.size(); at++) {
            counted.put(had.get(at), answers.get(at));
        }
        return counted;
    }

    private Nominations.Counted look(PersonId worker, FileVersion upload, LeavingWord word) {
        Optional<Had> had = table.get(Keys.counted(worker)).map(Had::of);
        if (had.isEmpty()) {
            return Nominations.Counted.NOWHERE;
        }
        if (had.get().year().equals(upload.filing().shared())) {
            return here(had.get(), upload, word);
        }
        return new Nominations.Counted(elsewhere(worker, had.get(), upload, word), List.of());
    }

    /** Word is left first and looked again after: the holder that goes in between either is seen gone, or sees the word. */
    private boolean elsewhere(PersonId worker, Had had, FileVersion upload, LeavingWord word) {
        if (!counts(had, worker)) {
            return false;
        }
        if (upload.uploader().isEmpty()) {
            return true;
        }
        leave(had, word);
        return table.get(Keys.counted(worker))
                .map(Had::of)
                .filter(now -> now.year().equals(had.year()) && counts(now, worker))
                .isPresent();
    }

    private Nominations.Counted here(Had had, FileVersion upload, LeavingWord word) {
        List<Nominations.Having> havings = new ArrayList<>();
        for (Having having : had.havings()) {
            havings.add(new Nominations.Having(having.entrepreneur(), underJudgement(having, upload, word)));
        }
        return new Nominations.Counted(false, havings);
    }

    private boolean underJudgement(Having having, FileVersion upload, LeavingWord word) {
        if (having.taker().equals(upload.id())
                || takings.judging(having.taker()).isEmpty()) {
            return false;
        }
        if (upload.uploader().isPresent()) {
            takings.filing(having.taker()).ifPresent(word::at);
        }
        return takings.judging(having.taker()).isPresent();
    }

    private void leave(Had had, LeavingWord word) {
        word.at(had.year());
        had.havings().forEach(having -> takings.filing(having.taker()).ifPresent(word::at));
    }

    private boolean counts(Had had, PersonId worker) {
        Set<UploadVersion> takers = new LinkedHashSet<>();
        had.havings().forEach(having -> takers.add(having.taker()));
        return takers.stream().anyMatch(taker -> takings.judging(taker).isPresent())
                || had.havings().stream()
                        .anyMatch(having -> takings.stands(having.row(), Subject.of(worker))
                                && years.grants(had.year(), having.entrepreneur()));
    }

    /**
     * Takes the worker for the entrepreneur, by the row.
     *
     * @param placed has the entrepreneur had a place all along? Then a key that names the row last counts all along
     * @return whether the worker is had; else another region's year has the worker, or a file of this one that is being judged
     */
    boolean take(
            PersonId worker,
            PersonId entrepreneur,
            Takings.Taking row,
            boolean placed,
            FileVersion upload,
            LeavingWord word) {
        Having mine = new Having(entrepreneur, row, upload.id());
        Optional<Item> existing = table.putIfAbsent(item(worker, upload, List.of(mine), 1));
        for (int round = 0; round < ROUNDS && existing.isPresent(); round++) {
            if (!existing.get().has("year")) {
                existing = table.putIfAbsent(item(worker, upload, List.of(mine), 1));
                continue;
            }
            Had had = Had.of(existing.get());
            List<Having> havings;
            if (placed && had.countsBy(upload.filing().shared(), mine)) {
                return true;
            }
            if (had.year().equals(upload.filing().shared())) {
                boolean others = had.havings().stream()
                        .filter(having -> !having.entrepreneur().equals(entrepreneur))
                        .anyMatch(having -> underJudgement(having, upload, word));
                if (others) {
                    return false;
                }
                havings = withMine(had, mine);
            } else if (elsewhere(worker, had, upload, word)) {
                return false;
            } else {
                havings = List.of(mine);
            }
            existing = table.putIf(
                    item(worker, upload, havings, had.revision() + 1), Conditions.atRevision(had.revision()));
        }
        if (existing.isPresent()) {
            throw new StoreBusy("worker's key");
        }
        return true;
    }

    /** What else may count stays: where this upload comes to nothing, it goes on to count. */
    private List<Having> withMine(Had had, Having mine) {
        List<Having> all = new ArrayList<>();
        for (Having having : had.havings()) {
            boolean same = having.isOf(mine.entrepreneur(), mine.row());
            boolean goes = same
                    ? having.taker().equals(mine.taker())
                            || takings.judging(having.taker()).isEmpty()
                    : takings.isOver(having.row().upload());
            if (!goes) {
                all.add(having);
            }
        }
        all.add(mine);
        return all;
    }

    private static Item item(PersonId worker, FileVersion upload, List<Having> havings, long revision) {
        return Item.at(Keys.counted(worker))
                .with("year", upload.filing().shared().toString())
                // no two takings are alike: one that was sent twice is told from one that was there before
                .with("taking", UUID.randomUUID().toString())
                .withParts(
                        "havings",
                        havings.stream()
                                .map(having -> Item.part()
                                        .with(
                                                "entrepreneur",
                                                having.entrepreneur().value())
                                        .with("row", having.row().toString())
                                        .with("taker", having.taker().toString()))
                                .toList())
                .with("revision", revision);
    }
}
