package cn.laowu.casework;

import cn.laowu.store.ItemTable;
import java.util.ArrayList;
import java.util.List;

/** What stands for each region, kind and period. */
public final class Filings {
    private final ItemTable table;

    Filings(ItemTable table) {
        this.table = table;
    }

    /** The filing as it is now; one with no standing upload where nothing was filed. */
    public Filing find(FilingId id) {
        return table.get(Keys.filing(id)).map(item -> Filing.of(id, item)).orElseGet(() -> Filing.none(id));
    }

    /** What stands of a region, kind and period: the one file, or each of several by their names. */
    public List<Filing> standing(String region, String kind, String period) {
        FilingId place = FilingId.of(region, kind, period);
        List<FilingId> ids = new ArrayList<>(List.of(place));
        table.forEach(
                Keys.filingPartition(place),
                Keys.FILE,
                item -> ids.add(
                        new FilingId(region, kind, period, item.text("sk").substring(Keys.FILE.length()))));
        return ids.stream()
                .map(this::find)
                .filter(filing -> filing.standing().isPresent())
                .toList();
    }
}
