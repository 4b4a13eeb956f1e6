package cn.laowu.casework;

import cn.laowu.store.Item;
import cn.laowu.store.ItemTable;
import cn.laowu.store.Key;
import cn.laowu.store.Keyring;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The groups of judgements: written once with the rows, never changed. */
final class FiledGroups {
    private final ItemTable table;
    private final Keyring keyring;

    FiledGroups(ItemTable table, Keyring keyring) {
        this.table = table;
        this.keyring = keyring;
    }

    /** Every group of the file as it now stands, each as the latest judgement says that has it, in the order of first rows. */
    List<FiledGroup> latest(List<JudgementId> judgements) {
        Map<Subject, FiledGroup> latest = new LinkedHashMap<>();
        for (JudgementId judgement : judgements) {
            table.forEach(Keys.judgement(judgement), Keys.GROUP, item -> {
                FiledGroup group = of(item);
                latest.put(group.subject(), group);
            });
        }
        return latest.values().stream()
                .sorted(Comparator.comparingInt(FiledGroup::firstRow))
                .toList();
    }

    Item toItem(JudgementId judgement, FiledGroup group) {
        Key key = Keys.group(judgement, group.subject());
        Item item = Item.at(key)
                .with("subject", group.subject().text())
                .with("firstRow", group.firstRow())
                .with("counted", group.counted())
                .withTexts("codes", group.codes())
                .with("sealed", keyring.seal(group.particulars().toBytes(), context(key)));
        FiledRows.put(group.award(), item);
        return item;
    }

    private FiledGroup of(Item item) {
        return new FiledGroup(
                new Subject(item.text("subject")),
                item.count("firstRow"),
                item.count("counted"),
                item.texts("codes"),
                FiledRows.award(item.text("rule"), item),
                Particulars.of(keyring.open(item.bytes("sealed"), context(item.key()))));
    }

    private static String context(Key key) {
        return key.pk() + "|" + key.sk();
    }
}
