package cn.laowu.casework;

import cn.laowu.store.Conditions;
import cn.laowu.store.Item;
import cn.laowu.store.ItemTable;
import java.util.List;

/** Who has the places of each region's year of nominations (M7): an item each of some ten entries, written at its revision. */
final class NominationYears {
    private final ItemTable table;

    NominationYears(ItemTable table) {
        this.table = table;
    }

    /** What is stored of a region's year. */
    record Stored(List<Nominations.Place> places, long revision) {}

    Stored read(FilingId year) {
        return table.get(Keys.nominationYear(year))
                .map(item -> new Stored(
                        item.parts("places").stream()
                                .map(part -> new Nominations.Place(
                                        PersonId.of(part.text("entrepreneur")), part.flag("granted")))
                                .toList(),
                        item.number("revision")))
                .orElse(new Stored(List.of(), 0));
    }

    /** Has the entrepreneur a place there, and nothing refuses the nomination? */
    boolean grants(FilingId year, PersonId entrepreneur) {
        return read(year).places().contains(new Nominations.Place(entrepreneur, true));
    }

    /** The places as they are settled, and the filing among those of the year; who waits for the year is told. */
    Alongside write(FilingId filing, Stored before, List<Nominations.Place> places, UploadVersion by) {
        FilingId year = filing.shared();
        long revision = before.revision() + 1;
        Item item = Item.at(Keys.nominationYear(year))
                .with("revision", revision)
                .withParts(
                        "places",
                        places.stream()
                                .map(place -> Item.part()
                                        .with(
                                                "entrepreneur",
                                                place.entrepreneur().value())
                                        .with("granted", place.granted()))
                                .toList());
        return new Alongside(
                together -> together.put(table, item, Conditions.atRevision(before.revision()))
                        .put(table, Item.at(Keys.nominationFile(filing)))
                        .put(table, Item.at(Keys.outbox(year, by, revision))),
                () -> read(year).revision() == before.revision());
    }

    /** Every file of the year that stands, or stood. */
    List<FilingId> files(FilingId year) {
        return table.all(Keys.nominationYear(year).pk(), Keys.FILE).stream()
                .map(item -> new FilingId(
                        year.region(),
                        year.kind(),
                        year.period(),
                        item.text("sk").substring(Keys.FILE.length())))
                .toList();
    }
}
