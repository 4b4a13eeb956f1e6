package cn.laowu.casework;

import cn.laowu.store.Item;
import cn.laowu.store.ItemTable;
import java.util.List;

/**
 * Where a person is named: by an item under the person for each row of a filing that is or was about the person, accepted or refused. It
 * is stored in the batch of the row itself, before the judgement can stand, and says nothing of its own: whether the row still is about the
 * person, and what became of it, the filing says. So what a crash or a replaced file leaves behind is only an item that is looked at in vain.
 */
public final class PersonsRows {
    /** Instead of a row: the person is whom a group of rows is about (M7: the entrepreneur). */
    public static final int GROUP = 0;

    /** More than any honest life of rows; what is beyond it is not shown. */
    private static final int MOST = 2_000;

    private final ItemTable table;

    PersonsRows(ItemTable table) {
        this.table = table;
    }

    /**
     * A row that is, or was, about the person.
     *
     * @param row of the sheet, 1-based; {@link #GROUP} where the person is whom a group is about
     * @param upload the upload that was judged last with the person in the row
     */
    public record Named(FilingId filing, int row, UploadVersion upload) {}

    /** Returns where the person is named, the rows of each filing together and in their order: at most 2,000 rows. */
    public List<Named> of(PersonId person) {
        return table.page(Keys.person(person).pk(), Keys.FILED, null, MOST).stream()
                .map(PersonsRows::named)
                .toList();
    }

    private static Named named(Item item) {
        return new Named(
                FilingId.parse(item.text("filing")), item.count("row"), UploadVersion.parse(item.text("upload")));
    }

    static Item toItem(PersonId person, FileVersion judged, int row) {
        return Item.at(Keys.filed(person, judged.filing(), row))
                .with("filing", judged.filing().toString())
                .with("row", row)
                .with("upload", judged.id().toString());
    }
}
