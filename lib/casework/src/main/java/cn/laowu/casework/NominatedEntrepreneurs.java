package cn.laowu.casework;

import cn.laowu.policy.Money;
import cn.laowu.store.Conditions;
import cn.laowu.store.Item;
import cn.laowu.store.ItemTable;
import cn.laowu.store.Key;
import cn.laowu.store.StoreBusy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which region nominates an entrepreneur, and for which year (M7): once in a lifetime. A key counts while an upload that took it is being
 * judged, or where the entrepreneur has a place there that nothing refuses, and for ever once a grant was approved.
 */
final class NominatedEntrepreneurs {
    private static final int ROUNDS = 20;

    private final ItemTable table;
    private final Takings takings;
    private final NominationYears years;

    NominatedEntrepreneurs(ItemTable table, Takings takings, NominationYears years) {
        this.table = table;
        this.takings = takings;
        this.years = years;
    }

    private record Had(FilingId year, List<UploadVersion> takers, Optional<Money> granted, long revision) {
        static Had of(Item item) {
            return new Had(
                    FilingId.parse(item.text("year")),
                    item.texts("takers").stream().map(UploadVersion::parse).toList(),
                    item.has("grantedFen") ? Optional.of(Money.ofFen(item.number("grantedFen"))) : Optional.empty(),
                    item.number("revision"));
        }

        Nominations.Nominee nominee() {
            return new Nominations.Nominee(year, granted);
        }
    }

    /** Who has the entrepreneurs, of those whom somebody has. */
    Map<PersonId, Nominations.Nominee> look(List<PersonId> whom, FileVersion upload, LeavingWord word) {
        Map<Key, Item> found = table.getAll(whom.stream().map(Keys::nominated).toList());
        Map<PersonId, Nominations.Nominee> nominees = new HashMap<>();
        whom.stream()
                .filter(person -> found.containsKey(Keys.nominated(person)))
                .forEach(person -> look(person, upload, word).ifPresent(nominee -> nominees.put(person, nominee)));
        return nominees;
    }

    /** Who has the entrepreneur: this region's year where that was granted something, or another that counts. */
    private Optional<Nominations.Nominee> look(PersonId entrepreneur, FileVersion upload, LeavingWord word) {
        Optional<Had> had = table.get(Keys.nominated(entrepreneur)).map(Had::of);
        if (had.isEmpty()) {
            return Optional.empty();
        }
        boolean here = had.get().year().equals(upload.filing().shared());
        boolean matters = here ? had.get().granted().isPresent() : elsewhere(entrepreneur, had.get(), upload, word);
        return had.filter(found -> matters).map(Had::nominee);
    }

    private boolean elsewhere(PersonId entrepreneur, Had had, FileVersion upload, LeavingWord word) {
        if (!counts(had, entrepreneur)) {
            return false;
        }
        if (upload.uploader().isEmpty()) {
            return true;
        }
        word.at(had.year());
        had.takers().forEach(taker -> takings.filing(taker).ifPresent(word::at));
        return table.get(Keys.nominated(entrepreneur))
                .map(Had::of)
                .filter(now -> now.year().equals(had.year()) && counts(now, entrepreneur))
                .isPresent();
    }

    private boolean counts(Had had, PersonId entrepreneur) {
        return had.granted().isPresent()
                || had.takers().stream()
                        .anyMatch(taker -> takings.judging(taker).isPresent())
                || years.grants(had.year(), entrepreneur);
    }

    /** Takes the entrepreneur for the region's year; returns who has them where that is another. */
    Optional<Nominations.Nominee> take(PersonId entrepreneur, FileVersion upload, LeavingWord word) {
        FilingId year = upload.filing().shared();
        Optional<Item> existing =
                table.putIfAbsent(item(entrepreneur, new Had(year, List.of(upload.id()), Optional.empty(), 1)));
        for (int round = 0; round < ROUNDS && existing.isPresent(); round++) {
            if (!existing.get().has("year")) {
                existing =
                        table.putIfAbsent(item(entrepreneur, new Had(year, List.of(upload.id()), Optional.empty(), 1)));
                continue;
            }
            Had had = Had.of(existing.get());
            boolean here = had.year().equals(year);
            if (!here && elsewhere(entrepreneur, had, upload, word)) {
                return Optional.of(had.nominee());
            }
            List<UploadVersion> takers = here ? withMine(had.takers(), upload.id()) : List.of(upload.id());
            Had after = new Had(year, takers, here ? had.granted() : Optional.empty(), had.revision() + 1);
            existing = table.putIf(item(entrepreneur, after), Conditions.atRevision(had.revision()));
        }
        if (existing.isPresent()) {
            throw new StoreBusy("entrepreneur's key");
        }
        return Optional.empty();
    }

    private List<UploadVersion> withMine(List<UploadVersion> takers, UploadVersion mine) {
        List<UploadVersion> all = new ArrayList<>();
        takers.stream()
                .filter(taker -> !taker.equals(mine) && takings.judging(taker).isPresent())
                .forEach(all::add);
        all.add(mine);
        return all;
    }

    /** Notes a grant that was approved; false where the region's year does not have the entrepreneur. */
    boolean grant(PersonId entrepreneur, FilingId year, Money amount) {
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Had> had = table.get(Keys.nominated(entrepreneur)).map(Had::of);
            if (had.isEmpty() || !had.get().year().equals(year)) {
                return false;
            }
            Had granted = new Had(
                    year, had.get().takers(), Optional.of(amount), had.get().revision() + 1);
            if (table.putIf(
                            item(entrepreneur, granted),
                            Conditions.atRevision(had.get().revision()))
                    .isEmpty()) {
                return true;
            }
        }
        throw new StoreBusy("entrepreneur's key");
    }

    private static Item item(PersonId entrepreneur, Had had) {
        Item item = Item.at(Keys.nominated(entrepreneur))
                .with("year", had.year().toString())
                .with("taking", UUID.randomUUID().toString())
                .withTexts(
                        "takers",
                        had.takers().stream().map(UploadVersion::toString).toList())
                .with("revision", had.revision());
        had.granted().ifPresent(amount -> item.with("grantedFen", amount.fen()));
        return item;
    }
}
