package cn.laowu.casework;

import cn.laowu.casework.EnteringRows.Got;
import cn.laowu.casework.EnteringRows.Own;
import cn.laowu.store.Item;
import java.util.List;

/** What uploads entered about one subject, kind and period: one item, a block for each upload, in the order in which filings entered. */
record EnteredBlocks(List<Block> all, long revision) {

    static final EnteredBlocks NONE = new EnteredBlocks(List.of(), 0);

    static EnteredBlocks of(Item item) {
        return new EnteredBlocks(item.parts("blocks").stream().map(Block::of).toList(), item.number("revision"));
    }

    boolean has(UploadVersion upload) {
        return all.stream().anyMatch(block -> block.upload().equals(upload));
    }

    /** Where the filing's first block is; behind all where it has none. */
    int firstOf(FilingId filing) {
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).filing().equals(filing)) {
                return at;
            }
        }
        return all.size();
    }

    /** What one upload entered. */
    record Block(FilingId filing, UploadVersion upload, List<Own> rows) {
        private static final String FACT = "f.";

        Item toPart() {
            return Item.part()
                    .with("filing", filing.toString())
                    .with("upload", upload.toString())
                    .withParts("rows", rows.stream().map(Block::part).toList());
        }

        private static Item part(Own row) {
            Item part = Item.part().with("row", row.row()).with("got", row.got().name());
            row.facts().forEach((name, value) -> part.with(FACT + name, value));
            return part;
        }

        static Block of(Item part) {
            return new Block(
                    FilingId.parse(part.text("filing")),
                    UploadVersion.parse(part.text("upload")),
                    part.parts("rows").stream()
                            .map(row -> new Own(row.count("row"), row.textsUnder(FACT), Got.valueOf(row.text("got"))))
                            .toList());
        }
    }
}
