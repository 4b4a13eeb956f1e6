package cn.laowu.desk;

import cn.laowu.casework.Award;
import cn.laowu.casework.FileVersion;
import cn.laowu.casework.FiledRow;
import cn.laowu.casework.Filing;
import cn.laowu.casework.JudgementId;
import cn.laowu.casework.Remark;
import cn.laowu.intake.FileContext;
import cn.laowu.intake.FileOutcome;
import cn.laowu.intake.FileRefusal;
import cn.laowu.intake.Finding;
import cn.laowu.intake.InboxKey;
import cn.laowu.intake.SheetFile;
import cn.laowu.intake.receipt.GroupAnswer;
import cn.laowu.intake.receipt.Receipt;
import cn.laowu.intake.receipt.ReceiptJson;
import cn.laowu.intake.receipt.ReceiptWorkbook;
import cn.laowu.intake.receipt.RowAnswer;
import cn.laowu.intake.receipt.Tallying;
import cn.laowu.policy.Money;
import cn.laowu.policy.Region;
import cn.laowu.store.StoreBusy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Puts the receipt of an answered file into the bucket: always made from the file and from what is stored of its rows, so it can be issued
 * again at any time, and is whenever rows came out otherwise.
 */
final class IssuingReceipt {
    private static final int ROUNDS = 20;
    private static final int NONE = -1;

    private final Desk desk;

    IssuingReceipt(Desk desk) {
        this.desk = desk;
    }

    /**
     * Issues the receipt where the bucket has none that tells all; with nothing to tell, nothing is written. Of the versions that came to
     * one address the newest alone has a receipt there.
     */
    FileVersion issue(FileVersion version) {
        return issue(version, false);
    }

    /** @param stale what lies in the bucket may be another's or an older one: then it is written, whatever was noted */
    private FileVersion issue(FileVersion version, boolean stale) {
        boolean write = stale;
        for (int round = 0; round < ROUNDS; round++) {
            FileVersion now = desk.casework().uploads().version(version.id()).orElseThrow();
            if (now.answer().isEmpty() || now.answer().get() instanceof FileVersion.SameAs) {
                return now;
            }
            FileVersion.Answer answer = now.answer().get();
            Told told = told(now, answer);
            if (!write && now.receiptIssues() >= told.judgements().size()) {
                return now;
            }
            write = true;
            Optional<FileVersion> successor = successor(now);
            if (successor.isPresent()) {
                // ours may lie over its receipt, be it from before a crash
                issue(successor.get(), true);
            } else {
                if (now.receiptIssues() != NONE) {
                    // what lies in the bucket may be older than was noted from here on: whoever comes after a crash
                    // writes again
                    Optional<FileVersion> unsettled = desk.casework().uploads().receiptIssued(now, NONE);
                    if (unsettled.isEmpty()) {
                        continue;
                    }
                    now = unsettled.get();
                }
                write(now, answer, told);
                if (successor(now).isPresent()) {
                    continue;
                }
            }
            Optional<FileVersion> noted = desk.casework()
                    .uploads()
                    .receiptIssued(now, told.judgements().size());
            if (noted.isPresent()) {
                return noted.get();
            }
        }
        throw new StoreBusy("receipt");
    }

    /** The newest that came to the same address after this one; one whose answer is another's answer has no receipt of its own. */
    private Optional<FileVersion> successor(FileVersion version) {
        return desk.casework().uploads().versions(version.id().upload()).stream()
                .filter(other -> !(other.answer().orElse(null) instanceof FileVersion.SameAs))
                .max(Comparator.comparing(FileVersion::age))
                .filter(newest -> newest.age().compareTo(version.age()) > 0);
    }

    /** What the receipt tells of: no judgement of a file that was refused whole. */
    private record Told(List<JudgementId> judgements, LocalDate on) {}

    /** Of a file that does not stand (any more), what was judged of it alone. */
    private Told told(FileVersion version, FileVersion.Answer answer) {
        if (!(answer instanceof FileVersion.Judged judged)) {
            return new Told(List.of(), answer.on());
        }
        Filing filing = desk.casework().filings().find(version.filing());
        if (!filing.isOf(version.id())) {
            return new Told(List.of(judged.judgement()), judged.on());
        }
        Filing.Judgement last = filing.judgements().get(filing.judgements().size() - 1);
        return new Told(filing.judgementIds(), last.on());
    }

    private void write(FileVersion version, FileVersion.Answer answer, Told told) {
        try {
            if (answer instanceof FileVersion.Refused refused) {
                Receipt receipt = new Receipt(
                        heading(version, told.on()),
                        new Receipt.RefusedWhole(
                                Finding.of(refused.why().code(), refused.why().zh())));
                putWorkbook(version, out -> ReceiptWorkbook.write(out, receipt));
                putJson(version, out -> ReceiptJson.write(out, receipt));
            } else {
                try (FetchedFile file = FetchedFile.of(version, desk.files(), desk.scratch())) {
                    judged(version, answer.on(), told, file);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (FileRefusal changed) {
            throw new IllegalStateException("a file that was read cannot be read again: " + version.id(), changed);
        }
    }

    private void judged(FileVersion version, LocalDate firstOn, Told told, FetchedFile file)
            throws IOException, FileRefusal {
        InboxKey.Placed placed = (InboxKey.Placed) InboxKey.parse(version.objectKey(), desk.regions());
        ServedKind served = desk.kinds().find(placed.kind()).orElseThrow();
        FileContext context = new FileContext(placed.place(), placed.period(), firstOn);
        FileOutcome outcome = desk.reading().read(file.path(), served.kind(), context, new BitSet(), row -> {});
        if (!(outcome instanceof FileOutcome.Read read)) {
            throw new IllegalStateException("a file that was read cannot be read again: " + version.id());
        }
        Tallying tallying = new Tallying();
        answers(told.judgements(), served).forEachRemaining(tallying::add);
        Receipt.Judged verdict = withGroups(Receipt.Judged.of(read, tallying.tally()), told.judgements(), served);
        Receipt receipt = new Receipt(heading(version, told.on()), withoutName(version, verdict));
        putWorkbook(version, out -> {
            try (SheetFile sheet = SheetFile.open(file.path(), desk.limits())) {
                ReceiptWorkbook.write(out, receipt, sheet, answers(told.judgements(), served));
            }
        });
        putJson(version, out -> ReceiptJson.write(out, receipt, answers(told.judgements(), served)));
    }

    private Receipt.Judged withGroups(Receipt.Judged verdict, List<JudgementId> judgements, ServedKind served) {
        if (!served.decidesGroups()) {
            return verdict;
        }
        return verdict.withGroups(desk.casework().rows().groups(judgements).stream()
                .map(group -> new GroupAnswer(
                        group.particulars().field("number"),
                        group.particulars().field("name"),
                        group.counted(),
                        group.award().amount(),
                        findings(group.particulars().findings()),
                        group.award().clause()))
                .toList());
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
                return answer(row, served);
            }
        };
    }

    private static RowAnswer answer(FiledRow row, ServedKind served) {
        boolean pending = row.accepted() && !served.amountPending().isEmpty();
        return new RowAnswer(
                row.row(),
                row.accepted(),
                findings(row.particulars().findings()),
                findings(row.particulars().warnings()),
                row.award().map(Award::amount).orElse(served.decidesMoney() ? Money.ZERO : null),
                pending ? served.amountPending() : null,
                row.award().map(Award::clause).orElse(served.clause()));
    }

    private static List<Finding> findings(List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> new Finding(remark.code(), remark.column().orElse(null), remark.zh()))
                .toList();
    }

    private Receipt.Heading heading(FileVersion version, LocalDate on) {
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
                    on);
        }
        return new Receipt.Heading(
                version.id().upload().value(),
                part(parts, 1),
                "",
                part(parts, 2),
                "",
                part(parts, 3),
                parts[parts.length - 1],
                on);
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
