package cn.laowu.desk;

import cn.laowu.casework.FileVersion;
import cn.laowu.casework.FiledRow;
import cn.laowu.casework.Filing;
import cn.laowu.casework.JudgementId;
import cn.laowu.casework.Remark;
import cn.laowu.casework.StoreBusy;
import cn.laowu.intake.FileContext;
import cn.laowu.intake.FileOutcome;
import cn.laowu.intake.FileRefusal;
import cn.laowu.intake.Finding;
import cn.laowu.intake.InboxKey;
import cn.laowu.intake.SheetFile;
import cn.laowu.intake.receipt.Receipt;
import cn.laowu.intake.receipt.ReceiptJson;
import cn.laowu.intake.receipt.ReceiptWorkbook;
import cn.laowu.intake.receipt.RowAnswer;
import cn.laowu.intake.receipt.Tallying;
import cn.laowu.policy.Region;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Puts the receipt of an answered file into the bucket: always made from the file and from what is stored of its rows, so it can be issued
 * again at any time, and is whenever rows came out otherwise.
 */
final class IssuingReceipt {
    private static final int ROUNDS = 20;

    private final Desk desk;

    IssuingReceipt(Desk desk) {
        this.desk = desk;
    }

    /** Issues the receipt where the bucket has none that tells all; with nothing to tell, nothing is written. */
    FileVersion issue(FileVersion version) {
        boolean written = false;
        for (int round = 0; round < ROUNDS; round++) {
            FileVersion now = desk.casework().uploads().version(version.id()).orElseThrow();
            List<JudgementId> judgements = judgements(now);
            // what we wrote may lie over a newer one: then it is written once more, whatever was noted
            boolean nothingNew = !written && now.receiptIssues() >= judgements.size();
            if (now.answer().isEmpty() || now.answer().get() instanceof FileVersion.SameAs || nothingNew) {
                return now;
            }
            write(now, now.answer().get(), judgements);
            written = true;
            Optional<FileVersion> noted = desk.casework().uploads().receiptIssued(now, judgements.size());
            if (noted.isPresent()) {
                return noted.get();
            }
        }
        throw new StoreBusy("receipt");
    }

    /** Of a file that does not stand (any more), what was judged of it alone. */
    private List<JudgementId> judgements(FileVersion version) {
        if (!(version.answer().orElse(null) instanceof FileVersion.Judged judged)) {
            return List.of();
        }
        Filing filing = desk.casework().filings().find(version.filing());
        return filing.standing()
                        .filter(standing -> standing.upload().equals(version.id()))
                        .isPresent()
                ? filing.judgementIds()
                : List.of(judged.judgement());
    }

    private void write(FileVersion version, FileVersion.Answer answer, List<JudgementId> judgements) {
        try {
            if (answer instanceof FileVersion.Refused refused) {
                Receipt receipt = new Receipt(
                        heading(version, answer),
                        new Receipt.RefusedWhole(
                                Finding.of(refused.why().code(), refused.why().zh())));
                putWorkbook(version, out -> ReceiptWorkbook.write(out, receipt));
                putJson(version, out -> ReceiptJson.write(out, receipt));
            } else {
                try (FetchedFile file = FetchedFile.of(version, desk.files(), desk.scratch())) {
                    judged(version, answer, judgements, file);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (FileRefusal changed) {
            throw new IllegalStateException("a file that was read cannot be read again: " + version.id(), changed);
        }
    }

    private void judged(FileVersion version, FileVersion.Answer answer, List<JudgementId> judgements, FetchedFile file)
            throws IOException, FileRefusal {
        InboxKey.Placed placed = (InboxKey.Placed) InboxKey.parse(version.objectKey(), desk.regions());
        ServedKind served = desk.kinds().find(placed.kind()).orElseThrow();
        FileContext context = new FileContext(placed.place(), placed.period(), answer.on());
        FileOutcome outcome = desk.reading().read(file.path(), served.kind(), context, new BitSet(), row -> {});
        if (!(outcome instanceof FileOutcome.Read read)) {
            throw new IllegalStateException("a file that was read cannot be read again: " + version.id());
        }
        Tallying tallying = new Tallying();
        answers(judgements, served).forEachRemaining(tallying::add);
        Receipt.Judged verdict = Receipt.Judged.of(read, tallying.tally());
        Receipt receipt = new Receipt(heading(version, answer), withoutName(version, verdict));
        putWorkbook(version, out -> {
            try (SheetFile sheet = SheetFile.open(file.path(), desk.limits())) {
                ReceiptWorkbook.write(out, receipt, sheet, answers(judgements, served));
            }
        });
        putJson(version, out -> ReceiptJson.write(out, receipt, answers(judgements, served)));
    }

    private static Receipt.Judged withoutName(FileVersion version, Receipt.Judged verdict) {
        if (version.uploader().isPresent()) {
            return verdict;
        }
        List<Finding> warnings = new ArrayList<>(verdict.warnings());
        warnings.add(0, Finding.of("nobodys", "系统不知道本文件是谁上传的：已逐行核对，但不占名额、不能确认。请本地区经办人登录后认领，或通过系统重新上传。"));
        return new Receipt.Judged(
                verdict.sheet(), verdict.headerRow(), verdict.columns(), verdict.tally(), warnings, verdict.groups());
    }

    private Iterator<RowAnswer> answers(List<JudgementId> judgements, ServedKind served) {
        Iterator<FiledRow> rows = desk.casework().rows().latest(judgements);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public RowAnswer next() {
                FiledRow row = rows.next();
                return new RowAnswer(
                        row.row(),
                        row.accepted(),
                        findings(row.particulars().findings()),
                        findings(row.particulars().warnings()),
                        null,
                        row.accepted() && !served.amountPending().isEmpty() ? served.amountPending() : null,
                        served.clause());
            }
        };
    }

    private static List<Finding> findings(List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> new Finding(remark.code(), remark.column().orElse(null), remark.zh()))
                .toList();
    }

    private Receipt.Heading heading(FileVersion version, FileVersion.Answer answer) {
        String[] parts = version.objectKey().split("/", -1);
        InboxKey key = InboxKey.parse(version.objectKey(), desk.regions());
        if (key instanceof InboxKey.Placed placed) {
            String placeZh = placed.place()
                    .region()
                    .flatMap(id -> desk.parties().region(id))
                    .map(Region::nameZh)
                    .orElse("朝阳区");
            return new Receipt.Heading(
                    version.id().upload().value(),
                    placed.place().text(),
                    placeZh,
                    placed.kind().id(),
                    placed.kind().titleZh(),
                    placed.period().text(),
                    placed.fileName(),
                    answer.on());
        }
        return new Receipt.Heading(
                version.id().upload().value(),
                part(parts, 1),
                "",
                part(parts, 2),
                "",
                part(parts, 3),
                parts[parts.length - 1],
                answer.on());
    }

    private static String part(String[] parts, int at) {
        return at < parts.length ? parts[at] : "";
    }

    private void putWorkbook(FileVersion version, Content content) throws IOException, FileRefusal {
        put(
                ReceiptKeys.workbook(version),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                content);
    }

    private void putJson(FileVersion version, Content content) throws IOException, FileRefusal {
        put(ReceiptKeys.json(version), "application/json", content);
    }

    private void put(String key, String type, Content content) throws IOException, FileRefusal {
        Files.createDirectories(desk.scratch());
        Path path = Files.createTempFile(desk.scratch(), "receipt", "");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
                content.write(out);
            }
            desk.files().put(key, path, type);
        } finally {
            Files.deleteIfExists(path);
        }
    }

    private interface Content {
        void write(OutputStream out) throws IOException, FileRefusal;
    }
}
