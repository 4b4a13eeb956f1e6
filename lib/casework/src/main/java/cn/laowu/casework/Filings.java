package cn.laowu.casework;

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
}
