package cn.laowu.desk;

import cn.laowu.casework.FileVersion;
import cn.laowu.casework.FilingId;
import cn.laowu.casework.Officer;
import cn.laowu.casework.Upload;
import cn.laowu.casework.UploadId;
import cn.laowu.casework.Uploads;
import cn.laowu.intake.Finding;
import cn.laowu.intake.InboxKey;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An officer says what file is to come, and gets an address that takes it; so it is known whose file it is. */
public final class AnnouncingUpload {
    private static final Duration VALID = Duration.ofMinutes(15);
    private static final int FILE_NAME_CHARS = 200;
    private static final Finding NOTHING_TO_REPLACE =
            Finding.of("value-unknown", "replaces 应为同一地区、同一种表、同一期的一份文件的上传编号。");

    private final Desk desk;

    public AnnouncingUpload(Desk desk) {
        this.desk = desk;
    }

    /**
     * A file that is to come.
     *
     * @param size bytes
     * @param replaces of a kind that is several files: the upload whose place it takes
     */
    public record Announcement(
            String region, String kind, String period, String fileName, long size, Optional<UploadId> replaces) {}

    /** What became of it. */
    public sealed interface Outcome {
        record Announced(Upload upload, FileStore.PutAddress address) implements Outcome {}

        /** The seed made an address for another file before. */
        record OtherFile() implements Outcome {}

        /** Every field that is wrong, by its name. */
        record Refused(List<Wrong> wrong) implements Outcome {}
    }

    /** A field and what is wrong with it. */
    public record Wrong(String field, Finding why) {}

    /**
     * Makes the address.
     *
     * @param seed names the wish: the same seed makes the same upload again, with a new address to it
     */
    public Outcome announce(Announcement wish, Officer by, String seed) {
        String fileName =
                Normalizer.normalize(wish.fileName(), Normalizer.Form.NFC).strip();
        List<Wrong> wrong = new ArrayList<>();
        InboxKey key = InboxKey.parse(
                "inbox/" + wish.region() + "/" + wish.kind() + "/" + wish.period() + "/"
                        + (fileName.isEmpty() ? "x" : fileName.replace('/', '_')),
                desk.regions());
        if (key instanceof InboxKey.Misplaced misplaced) {
            wrong.add(new Wrong(field(misplaced.why().code()), misplaced.why()));
        }
        if (fileName.isEmpty()
                || fileName.length() > FILE_NAME_CHARS
                || fileName.codePoints().anyMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c))) {
            wrong.add(new Wrong(
                    "fileName", Finding.of("value-unknown", "文件名应为 1 到 " + FILE_NAME_CHARS + " 个字，不含斜杠和控制字符。")));
        }
        if (wish.size() <= 0) {
            wrong.add(new Wrong("size", Finding.of("number-range", "文件是空的，请检查后重新选择。")));
        } else if (wish.size() > desk.limits().fileBytes()) {
            wrong.add(new Wrong(
                    "size",
                    Finding.of(
                            "too-large",
                            Refusals.tooLarge(wish.size(), desk.limits()).zh())));
        }
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        InboxKey.Placed placed = (InboxKey.Placed) key;
        FilingId ofName = TakingInFile.filing(placed);
        Optional<FilingId> filing = place(wish.replaces(), ofName);
        if (filing.isEmpty()) {
            return new Outcome.Refused(List.of(new Wrong("replaces", NOTHING_TO_REPLACE)));
        }
        String objectKey = "inbox/" + wish.region() + "/" + wish.kind() + "/" + wish.period() + "/" + fileName;
        Upload wished = new Upload(
                UploadId.derivedFrom(by + "\n" + seed),
                filing.get(),
                objectKey,
                fileName,
                wish.size(),
                by,
                desk.clock().instant(),
                wish.replaces());
        Upload upload = desk.casework().uploads().announce(wished);
        boolean other = !upload.objectKey().equals(wished.objectKey())
                || upload.size() != wished.size()
                || !upload.replaces().equals(wished.replaces());
        if (other) {
            return new Outcome.OtherFile();
        }
        if (!upload.filing().equals(ofName)) {
            desk.casework().uploads().takesOver(upload, ofName);
        }
        return new Outcome.Announced(
                upload, desk.files().addressToPut(upload.objectKey(), upload.id(), upload.size(), VALID));
    }

    /** Where the file goes: to the place of the upload that it replaces; empty where that is of another region, kind or period. */
    private Optional<FilingId> place(Optional<UploadId> replaces, FilingId ofName) {
        if (replaces.isEmpty()) {
            return Optional.of(desk.casework().uploads().placeOf(ofName));
        }
        Uploads uploads = desk.casework().uploads();
        return uploads.find(replaces.get())
                .map(Upload::filing)
                .or(() -> uploads.versions(replaces.get()).stream()
                        .map(FileVersion::filing)
                        .findFirst())
                .filter(filed -> filed.shared().equals(ofName.shared()));
    }

    private static String field(String code) {
        return switch (code) {
            case "key-region" -> "region";
            case "key-kind" -> "kind";
            default -> "period";
        };
    }
}
