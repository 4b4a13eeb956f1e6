package cn.laowu.casework;

import java.util.List;
import java.util.Optional;

/** Addresses that were made, and the versions of objects that came. */
public final class Uploads {
    private final ItemTable table;

    Uploads(ItemTable table) {
        this.table = table;
    }

    /** Remembers the address; the same upload again changes nothing. */
    public Upload announce(Upload upload) {
        return table.putIfAbsent(upload.toItem())
                .map(existing -> Upload.of(upload.id(), existing))
                .orElse(upload);
    }

    public Optional<Upload> find(UploadId id) {
        return table.get(Keys.upload(id)).map(item -> Upload.of(id, item));
    }

    /** The versions that came to the upload's address, in no order that means anything. */
    public List<FileVersion> versions(UploadId id) {
        return table.all("UPLOAD#" + id, "VERSION#").stream()
                .map(item ->
                        FileVersion.of(new UploadVersion(id, item.text("sk").substring("VERSION#".length())), item))
                .toList();
    }

    public Optional<FileVersion> version(UploadVersion id) {
        return table.get(Keys.version(id)).map(item -> FileVersion.of(id, item));
    }

    /** Stores a version that has just come; where it came before, that one stays and is returned. */
    public Optional<FileVersion> arrive(FileVersion version) {
        return table.putIfAbsent(version.toItem()).map(existing -> FileVersion.of(version.id(), existing));
    }

    /** Begins to judge it (again): any judging that began before can no longer answer. Empty when another began just now. */
    public Optional<FileVersion> beginJudging(FileVersion version) {
        return replace(version, version.beingJudged());
    }

    /** Answers a file that held nobody: the same as what stands, or nobody's. Empty when another answered. */
    public Optional<FileVersion> answer(FileVersion version, String sha256, FileVersion.Answer answer) {
        return replace(version, version.answered(sha256, answer));
    }

    /** A clerk of the region puts their name on an object that came without one; it is judged anew. */
    public Optional<FileVersion> adopt(FileVersion version, Officer clerk) {
        return replace(version, version.adoptedBy(clerk));
    }

    /** Notes that the receipt in the bucket tells of so many judgements. */
    public Optional<FileVersion> receiptIssued(FileVersion version, int issues) {
        return replace(version, version.withReceipt(issues));
    }

    private Optional<FileVersion> replace(FileVersion from, FileVersion to) {
        return table.putIf(to.toItem(), Conditions.atRevision(from.revision())).isEmpty()
                ? Optional.of(to)
                : Optional.empty();
    }
}
