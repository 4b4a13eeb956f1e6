package cn.laowu.desk;

import cn.laowu.casework.FileVersion;
import cn.laowu.casework.FiledRows;
import cn.laowu.casework.Filing;
import cn.laowu.casework.FilingId;
import cn.laowu.casework.Officer;
import cn.laowu.casework.Refusal;
import cn.laowu.casework.TakingPlace;
import cn.laowu.casework.Upload;
import cn.laowu.casework.UploadId;
import cn.laowu.casework.UploadVersion;
import cn.laowu.intake.Cardinality;
import cn.laowu.intake.FileContext;
import cn.laowu.intake.FileOutcome;
import cn.laowu.intake.InboxKey;
import cn.laowu.intake.RowSink;
import cn.laowu.store.StoreBusy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file arrives: it is judged whole and answered with a receipt, whatever it is. Repeated and late events find the answer given and change
 * nothing; a judging that was cut off begins anew and ends as it would have ended.
 */
public final class TakingInFile {
    private static final Logger LOG = LoggerFactory.getLogger(TakingInFile.class);

    private static final int ROUNDS = 20;

    /** How often other files of the place may come in between: each has then been settled itself. */
    static final int CONTENTIONS = 50;

    private final Desk desk;
    private final JudgingAgain judgingAgain;
    private final IssuingReceipt issuingReceipt;

    public TakingInFile(Desk desk) {
        this.desk = desk;
        this.judgingAgain = new JudgingAgain(desk);
        this.issuingReceipt = new IssuingReceipt(desk);
    }

    /** Returns the version with its answer; empty where the object is gone, or another judging of it answers. */
    public Optional<FileVersion> takeIn(ObjectArrived arrived) {
        Optional<FileStore.StoredFile> stored = desk.files().describe(arrived.key(), arrived.version());
        if (stored.isEmpty()) {
            LOG.warn("an object that was announced is not there any more: version {}", arrived.version());
            return Optional.empty();
        }
        InboxKey key = InboxKey.parse(arrived.key(), desk.regions());
        FileVersion fresh = version(stored.get(), key);
        Optional<FileVersion> earlier = desk.casework().uploads().arrive(fresh);
        if (earlier.isPresent() && !earlier.get().judging()) {
            return Optional.of(finished(earlier.get()));
        }
        if (earlier.isPresent() && stands(earlier.get())) {
            // its refused rows were being judged anew; what is accepted and confirmed of it stays
            judgingAgain.judge(earlier.get().id(), JudgingAgain.Which.HELD_ELSEWHERE);
            return desk.casework().uploads().version(earlier.get().id());
        }
        return earlier.isPresent()
                ? desk.casework().uploads().beginJudging(earlier.get()).flatMap(this::judge)
                : judge(fresh);
    }

    /** Judges a version that is being judged, from its bytes. */
    Optional<FileVersion> judge(FileVersion version) {
        LocalDate today = LocalDate.now(desk.clock());
        InboxKey key = InboxKey.parse(version.objectKey(), desk.regions());
        if (key instanceof InboxKey.Misplaced misplaced) {
            return refuse(version, "", today, Refusals.of(misplaced.why()));
        }
        InboxKey.Placed placed = (InboxKey.Placed) key;
        Optional<ServedKind> served = desk.kinds().find(placed.kind());
        if (served.isEmpty()) {
            return refuse(version, "", today, Refusals.notServed(placed.kind()));
        }
        ServedKind.Opening opening = served.get().open(placed, today);
        if (opening instanceof ServedKind.Opening.Closed closed) {
            return refuse(version, "", today, closed.why());
        }
        Optional<Refusal> refusal =
                Refusals.future(placed.kind(), placed.period(), today).or(() -> tooLarge(version));
        if (refusal.isPresent()) {
            return refuse(version, "", today, refusal.get());
        }
        Sitting sitting = ((ServedKind.Opening.Open) opening).sitting();
        try (FetchedFile file = FetchedFile.of(version, desk.files(), desk.scratch())) {
            return judge(version, placed, sitting, file, today);
        }
    }

    private Optional<FileVersion> judge(
            FileVersion version, InboxKey.Placed placed, Sitting sitting, FetchedFile file, LocalDate today) {
        for (int round = 0; version.uploader().isPresent() && round < ROUNDS; round++) {
            Optional<UploadVersion> same = sameBytes(version, file);
            if (same.isEmpty()) {
                break;
            }
            TakingPlace.Outcome outcome = sameAs(version, same.get(), file, today);
            if (outcome instanceof TakingPlace.Outcome.Stands answered) {
                return Optional.of(finished(answered.version()));
            }
            if (outcome instanceof TakingPlace.Outcome.Overtaken) {
                return Optional.empty();
            }
        }
        return judgeRows(version, placed, sitting, file, today);
    }

    private boolean stands(FileVersion version) {
        return desk.casework().filings().find(version.filing()).isOf(version.id());
    }

    /** The upload that stands with the bytes of this one. */
    private Optional<UploadVersion> sameBytes(FileVersion version, FetchedFile file) {
        return desk.casework()
                .filings()
                .find(version.filing())
                .standing()
                .filter(standing -> !standing.upload().equals(version.id()))
                .filter(standing -> standing.sha256().equals(file.sha256()))
                .map(Filing.Standing::upload);
    }

    private Optional<FileVersion> judgeRows(
            FileVersion version, InboxKey.Placed placed, Sitting sitting, FetchedFile file, LocalDate today) {
        FileContext context = new FileContext(placed.place(), placed.period(), today);
        DecidingRows deciding =
                new DecidingRows(desk, sitting, version, version.uploader().isPresent());
        FileOutcome outcome =
                read(file, sitting, context, row -> deciding.together().ifPresent(rows -> rows.see(row, false)));
        if (outcome instanceof FileOutcome.Refused refused) {
            return refuse(version, file.sha256(), today, Refusals.of(refused.why()));
        }
        FileOutcome.Read read = (FileOutcome.Read) outcome;
        Optional<Refusal> differs = sitting.against(read.labels());
        if (differs.isPresent()) {
            return refuse(version, file.sha256(), today, differs.get());
        }
        Optional<TakingPlace.Outcome> obstacle =
                version.uploader().flatMap(by -> desk.casework().takingPlace().obstacle(version));
        if (obstacle.isPresent()) {
            return refuse(version, file.sha256(), today, obstacle.get());
        }
        return store(version, sitting, deciding, file, context, read);
    }

    /** The file was read to its end once; now its rows are stored, and the people in them held: anew where what files share was changed. */
    private Optional<FileVersion> store(
            FileVersion version,
            Sitting sitting,
            DecidingRows deciding,
            FetchedFile file,
            FileContext context,
            FileOutcome.Read read) {
        for (int round = 0; round < CONTENTIONS; round++) {
            FiledRows.Written written = write(version, sitting, deciding, file, context);
            FileVersion.Judged answer = new FileVersion.Judged(
                    context.today(),
                    written.judgement(),
                    written.accepted(),
                    written.rejected(),
                    read.sheet(),
                    JudgingRows.remarks(read.warnings()));
            if (version.uploader().isEmpty()) {
                return desk.casework()
                        .uploads()
                        .answer(version, file.sha256(), answer)
                        .map(this::finished);
            }
            TakingPlace.Outcome outcome = desk.casework()
                    .takingPlace()
                    .stand(
                            version,
                            file.sha256(),
                            answer,
                            written,
                            deciding.alongside(),
                            desk.clock().instant());
            if (outcome instanceof TakingPlace.Outcome.Stands stands) {
                return Optional.of(finished(stands.version()));
            }
            desk.casework().rows().discard(written.judgement());
            if (outcome instanceof TakingPlace.Outcome.Overtaken) {
                LOG.info("upload {} is answered by another judging of it", version.id());
                return Optional.empty();
            }
            if (!(outcome instanceof TakingPlace.Outcome.Contended)) {
                return refuse(version, file.sha256(), context.today(), outcome);
            }
        }
        throw new StoreBusy("what files share with " + version.filing());
    }

    private FiledRows.Written write(
            FileVersion version, Sitting sitting, DecidingRows deciding, FetchedFile file, FileContext context) {
        deciding.settle();
        FiledRows.Writing writing =
                desk.casework().rows().write(version, desk.clock().instant());
        JudgingRows rows = new JudgingRows(desk.casework(), sitting, deciding, writing::add);
        read(file, sitting, context, rows::add);
        rows.finish();
        deciding.groups().forEach(writing::add);
        return writing.finish();
    }

    /** The bytes that stand: their refused rows are judged anew, unless they are confirmed. */
    private TakingPlace.Outcome sameAs(FileVersion version, UploadVersion standing, FetchedFile file, LocalDate today) {
        if (!desk.casework().filings().find(version.filing()).confirmed()) {
            judgingAgain.judge(standing, JudgingAgain.Which.ALL_REFUSED);
        }
        return desk.casework()
                .takingPlace()
                .standsAlready(version, file.sha256(), new FileVersion.SameAs(today, standing));
    }

    private Optional<FileVersion> refuse(
            FileVersion version, String sha256, LocalDate today, TakingPlace.Outcome obstacle) {
        return refuse(version, sha256, today, Refusals.of(obstacle, desk.clock().getZone()));
    }

    private Optional<FileVersion> refuse(FileVersion version, String sha256, LocalDate today, Refusal why) {
        LOG.info("upload {} is refused whole: {}", version.id(), why.code());
        return desk.casework()
                .takingPlace()
                .refuse(version, sha256, new FileVersion.Refused(today, why))
                .map(this::finished);
    }

    /** What follows an answer, and what a crash may have left undone of it: those who wait are told, the receipt lies in the bucket. */
    private FileVersion finished(FileVersion version) {
        desk.casework().notifyingWaiters().drain(version.filing(), desk.telling(version.filing()));
        return issuingReceipt.issue(version);
    }

    private FileOutcome read(FetchedFile file, Sitting sitting, FileContext context, RowSink sink) {
        try {
            return desk.reading().read(file.path(), sitting.kind(), context, new BitSet(), sink);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Optional<Refusal> tooLarge(FileVersion version) {
        return desk.files()
                .describe(version.objectKey(), StoredVersions.inStore(version.id()))
                .map(FileStore.StoredFile::size)
                .filter(size -> size > desk.limits().fileBytes())
                .map(size -> Refusals.tooLarge(size, desk.limits()));
    }

    private FileVersion version(FileStore.StoredFile stored, InboxKey key) {
        Optional<Upload> upload = stored.uploadId()
                .filter(UploadId::isOne)
                .flatMap(id -> desk.casework().uploads().find(UploadId.of(id)))
                .filter(found -> found.objectKey().equals(stored.key()) && found.size() == stored.size());
        UploadId id = upload.map(Upload::id).orElseGet(() -> UploadId.ofNobody(stored.key(), stored.version()));
        Optional<Officer> uploader = upload.map(Upload::by);
        UploadVersion version = new UploadVersion(id, StoredVersions.named(stored));
        FilingId filing = upload.map(Upload::filing).orElseGet(() -> place(key));
        return FileVersion.arrived(version, filing, stored.key(), stored.at(), uploader);
    }

    private FilingId place(InboxKey key) {
        if (key instanceof InboxKey.Placed placed) {
            return desk.casework().uploads().placeOf(filing(placed));
        }
        return FilingId.of(ReceiptKeys.UNPLACED, ReceiptKeys.UNPLACED, ReceiptKeys.UNPLACED);
    }

    /** What the file is filed as: of a kind of several files, each name has its own place, unless it took over another's. */
    static FilingId filing(InboxKey.Placed placed) {
        String slot = placed.kind().cardinality() == Cardinality.ONE ? "" : placed.fileName();
        return new FilingId(
                placed.place().text(), placed.kind().id(), placed.period().text(), slot);
    }
}
