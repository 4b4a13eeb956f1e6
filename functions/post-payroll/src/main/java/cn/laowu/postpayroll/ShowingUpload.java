package cn.laowu.postpayroll;

import cn.laowu.casework.FileVersion;
import cn.laowu.casework.Filing;
import cn.laowu.casework.FilingId;
import cn.laowu.casework.Upload;
import cn.laowu.casework.UploadId;
import cn.laowu.desk.Desk;
import cn.laowu.desk.FindingRunReceipts;
import cn.laowu.desk.ReceiptKeys;
import cn.laowu.wiring.FilingView;
import cn.laowu.wiring.RunReceiptView;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells of an upload: whose, how far, what became of it, where its receipt lies. */
final class ShowingUpload {
    private static final Duration VALID = Duration.ofMinutes(10);

    private final Desk desk;
    private final FindingRunReceipts runReceipts;

    ShowingUpload(Desk desk, FindingRunReceipts runReceipts) {
        this.desk = desk;
        this.runReceipts = runReceipts;
    }

    /** The filing that an upload is for; empty where there is no such upload. */
    Optional<FilingId> filing(UploadId id) {
        return desk.casework()
                .uploads()
                .find(id)
                .map(Upload::filing)
                .or(() -> latest(id).map(FileVersion::filing));
    }

    Optional<UploadView> show(UploadId id) {
        Optional<Upload> upload = desk.casework().uploads().find(id);
        Optional<FileVersion> version = latest(id);
        if (version.isPresent()) {
            return Optional.of(show(version.get()));
        }
        return upload.map(announced -> new UploadView(
                id.value(),
                announced.filing().region(),
                announced.filing().kind(),
                announced.filing().period(),
                announced.fileName(),
                "announced",
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of()));
    }

    /** Is the upload, or the one whose bytes it has, what stands for its filing? */
    boolean stands(UploadId id) {
        return latest(id)
                .map(this::answered)
                .filter(version ->
                        desk.casework().filings().find(version.filing()).isOf(version.id()))
                .isPresent();
    }

    private Optional<FileVersion> latest(UploadId id) {
        List<FileVersion> versions = desk.casework().uploads().versions(id);
        return versions.stream().max(Comparator.comparing(FileVersion::age));
    }

    private UploadView show(FileVersion version) {
        FileVersion answered = answered(version);
        Filing filing = desk.casework().filings().find(version.filing());
        boolean standing = filing.isOf(answered.id());
        Counts counts = counts(answered, standing ? filing : null);
        boolean receipt = answered.receiptIssues() >= 0;
        String fileName = version.objectKey().substring(version.objectKey().lastIndexOf('/') + 1);
        return new UploadView(
                version.id().upload().value(),
                version.filing().region(),
                version.filing().kind(),
                version.filing().period(),
                fileName,
                UploadView.state(version),
                standing,
                version.uploader().isEmpty(),
                counts.accepted(),
                counts.rejected(),
                refusal(answered),
                receipt ? address(ReceiptKeys.workbook(answered), "回执-" + stem(fileName) + ".xlsx") : null,
                receipt ? address(ReceiptKeys.json(answered), "receipt.json") : null,
                standing ? FilingView.of(filing) : null,
                runReceipts.beside(answered).stream().map(RunReceiptView::of).toList());
    }

    /** The version whose answer is the answer: of the bytes that stand, the one that stands. */
    private FileVersion answered(FileVersion version) {
        return version.answer().orElse(null) instanceof FileVersion.SameAs same
                ? desk.casework().uploads().version(same.standing()).orElse(version)
                : version;
    }

    private record Counts(
            @Nullable Integer accepted, @Nullable Integer rejected) {}

    private static Counts counts(FileVersion version, @Nullable Filing filing) {
        if (!(version.answer().orElse(null) instanceof FileVersion.Judged judged)) {
            return new Counts(null, null);
        }
        int accepted = filing == null
                ? judged.accepted()
                : filing.judgements().stream()
                        .mapToInt(Filing.Judgement::accepted)
                        .sum();
        return new Counts(accepted, judged.accepted() + judged.rejected() - accepted);
    }

    private static UploadView.@Nullable Refusal refusal(FileVersion version) {
        return version.answer().orElse(null) instanceof FileVersion.Refused refused
                ? new UploadView.Refusal(refused.why().code(), refused.why().zh())
                : null;
    }

    private String address(String key, String fileName) {
        return desk.files().addressToGet(key, fileName, VALID).toString();
    }

    private static String stem(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }
}
