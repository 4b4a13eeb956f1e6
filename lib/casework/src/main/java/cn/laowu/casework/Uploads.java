package cn.laowu.casework;

import cn.laowu.store.Conditions;
import cn.laowu.store.Item;
import cn.laowu.store.ItemTable;
import cn.laowu.store.StoreBusy;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Addresses that were made, and the versions of objects that came. */
public final class Uploads {
    private static final int ROUNDS = 20;

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

    /**
     * Files that come under the upload's name go where it goes, once it has stood there.
     *
     * @param ofName what a file of its name is filed as by itself
     */
    public void takesOver(Upload upload, FilingId ofName) {
        table.put(Item.at(Keys.placeOfName(ofName))
                .with("filing", upload.filing().toString())
                .with("upload", upload.id().value()));
    }

    /**
     * Where a file belongs that comes without saying whose place it takes.
     *
     * @param ofName what a file of its name is filed as by itself
     * @return the place that a file of this name took over; else the name's own
     */
    public FilingId placeOf(FilingId ofName) {
        return table.get(Keys.placeOfName(ofName))
                .filter(name -> versions(UploadId.of(name.text("upload"))).stream()
                        .anyMatch(version -> version.answer().orElse(null) instanceof FileVersion.Judged))
                .map(name -> FilingId.parse(name.text("filing")))
                .orElse(ofName);
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

    /**
     * Does it stand nowhere, and never will? The version is read before the filing: one that is no longer judged by then has its place, or
     * never gets one. (Nobody's file may be adopted yet, but leaves no word and holds nobody before.)
     */
    boolean isOver(UploadVersion id, Filings filings) {
        return version(id)
                .filter(found ->
                        !found.judging() && !filings.find(found.filing()).isOf(id))
                .isPresent();
    }

    /** Stores a version that has just come; where it came before, that one stays and is returned. */
    public Optional<FileVersion> arrive(FileVersion version) {
        return table.putIfAbsent(version.toItem()).map(existing -> FileVersion.of(version.id(), existing));
    }

    /** Begins to judge it (again): any judging that began before can no longer answer. Empty when another began just now. */
    public Optional<FileVersion> beginJudging(FileVersion version) {
        FileVersion begun = version.beingJudged();
        return replace(
                version, begun, now -> now.beingJudgedUnder(begun.judgingId()), stored -> stored.isOfJudging(begun));
    }

    /** Answers nobody's file, which took no place. Empty when another judging answers. */
    public Optional<FileVersion> answer(FileVersion version, String sha256, FileVersion.Answer answer) {
        return replace(
                version,
                version.answered(sha256, answer),
                now -> now.answered(sha256, answer),
                stored -> stored.answer().equals(Optional.of(answer)));
    }

    /** A clerk of the region puts their name on an object that came without one; it is judged anew. */
    public Optional<FileVersion> adopt(FileVersion version, Officer clerk) {
        return replace(
                version,
                version.adoptedBy(clerk),
                now -> now.adoptedBy(clerk),
                stored -> stored.uploader().equals(Optional.of(clerk)));
    }

    /** Notes that the receipt in the bucket tells of so many judgements. Empty when the version has changed. */
    public Optional<FileVersion> receiptIssued(FileVersion version, int issues) {
        FileVersion noted = version.withReceipt(issues);
        return table.putIf(noted.toItem(), Conditions.atRevision(version.revision()))
                        .isEmpty()
                ? Optional.of(noted)
                : Optional.empty();
    }

    /**
     * Replaces the version, also where a receipt was noted meanwhile: that leaves the judging as it is.
     *
     * @param done is what is stored this very act? Its answer was lost and the call was sent again
     */
    private Optional<FileVersion> replace(
            FileVersion from, FileVersion to, UnaryOperator<FileVersion> act, Predicate<FileVersion> done) {
        FileVersion before = from;
        FileVersion after = to;
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Item> stood = table.putIf(after.toItem(), Conditions.atRevision(before.revision()));
            if (stood.isEmpty()) {
                return Optional.of(after);
            }
            FileVersion stored = FileVersion.of(from.id(), stood.get());
            if (done.test(stored)) {
                return Optional.of(stored);
            }
            if (!stored.judgingId().equals(from.judgingId()) || stored.judging() != from.judging()) {
                return Optional.empty();
            }
            before = stored;
            after = act.apply(stored);
        }
        throw new StoreBusy("version " + from.id());
    }
}
