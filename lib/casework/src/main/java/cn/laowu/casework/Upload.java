package cn.laowu.casework;

import cn.laowu.store.Item;
import java.time.Instant;
import java.util.Optional;

/**
 * An address that was made for one file of one officer.
 *
 * @param size bytes that the address takes, no more and no less
 * @param replaces of a kind that is several files: the upload whose place this one takes
 */
public record Upload(
        UploadId id,
        FilingId filing,
        String objectKey,
        String fileName,
        long size,
        Officer by,
        Instant at,
        Optional<UploadId> replaces) {

    Item toItem() {
        return Item.at(Keys.upload(id))
                .with("filing", filing.toString())
                .with("objectKey", objectKey)
                .with("fileName", fileName)
                .with("size", size)
                .with("by", by.subject())
                .with("at", at.toString())
                .with("replaces", replaces.map(UploadId::value));
    }

    static Upload of(UploadId id, Item item) {
        return new Upload(
                id,
                FilingId.parse(item.text("filing")),
                item.text("objectKey"),
                item.text("fileName"),
                item.number("size"),
                new Officer(item.text("by")),
                Instant.parse(item.text("at")),
                item.maybeText("replaces").map(UploadId::of));
    }
}
