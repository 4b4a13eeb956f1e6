package cn.laowu.casework;

import cn.laowu.store.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of an uploaded object and what became of it. Whoever begins to judge it puts a {@code judgingId} of their own, and an answer
 * counts only while that stands: of two that judge at once, the one that began later answers.
 *
 * @param objectTime when the object store took it; which of two files of one filing is the newer: {@link Age}
 * @param sha256 of the bytes, hex; empty until they were read
 * @param uploader empty for an object that nobody's name is on
 * @param judging somebody is judging its rows now: until the answer, whom it took it holds
 * @param answer empty until it was judged for the first time
 * @param judgingId of the judging that may answer; noting a receipt leaves it as it is
 * @param receiptIssues how many judgements the receipt in the bucket tells of; a receipt of a refused file tells of 0; -1 is none yet
 */
public record FileVersion(
        UploadVersion id,
        FilingId filing,
        String objectKey,
        Instant objectTime,
        String sha256,
        Optional<Officer> uploader,
        boolean judging,
        Optional<Answer> answer,
        int receiptIssues,
        String judgingId,
        long revision) {

    /** What became of a file. */
    public sealed interface Answer {
        /** The day on which it was judged. */
        LocalDate on();
    }

    /** Refused whole. */
    public record Refused(LocalDate on, Refusal why) implements Answer {}

    /** Read and judged row by row. */
    public record Judged(
            LocalDate on, JudgementId judgement, int accepted, int rejected, String sheet, List<Remark> warnings)
            implements Answer {
        public Judged {
            warnings = List.copyOf(warnings);
        }
    }

    /** The bytes of the version that stands: that one's answer is the answer. */
    public record SameAs(LocalDate on, UploadVersion standing) implements Answer {}

    /** A version that has just come. */
    public static FileVersion arrived(
            UploadVersion id, FilingId filing, String objectKey, Instant objectTime, Optional<Officer> uploader) {
        return new FileVersion(
                id, filing, objectKey, objectTime, "", uploader, true, Optional.empty(), -1, newJudging(), 1);
    }

    private static String newJudging() {
        return UUID.randomUUID().toString();
    }

    /** May the judging that began with this version still answer? */
    boolean isOfJudging(FileVersion begun) {
        return judging && judgingId.equals(begun.judgingId);
    }

    public Age age() {
        return new Age(objectTime, id);
    }

    /** Newer than what stands, and than whatever else was sent with its bytes. */
    public boolean newerThan(Filing.Standing other) {
        return age().compareTo(other.newest()) > 0;
    }

    FileVersion beingJudged() {
        return beingJudgedUnder(newJudging());
    }

    FileVersion beingJudgedUnder(String id) {
        return next(sha256, uploader, true, answer, receiptIssues, id);
    }

    FileVersion answered(String digest, Answer given) {
        return next(digest, uploader, false, Optional.of(given), -1, judgingId);
    }

    FileVersion judgedAgain() {
        return next(sha256, uploader, false, answer, receiptIssues, judgingId);
    }

    FileVersion adoptedBy(Officer clerk) {
        return next(sha256, Optional.of(clerk), true, answer, -1, newJudging());
    }

    FileVersion withReceipt(int issues) {
        return next(sha256, uploader, judging, answer, issues, judgingId);
    }

    private FileVersion next(
            String digest,
            Optional<Officer> by,
            boolean isJudged,
            Optional<Answer> given,
            int issues,
            String judgedUnder) {
        return new FileVersion(
                id, filing, objectKey, objectTime, digest, by, isJudged, given, issues, judgedUnder, revision + 1);
    }

    Item toItem() {
        Item item = Item.at(Keys.version(id))
                .with("filing", filing.toString())
                .with("objectKey", objectKey)
                .with("objectTime", objectTime.toString())
                .with("sha256", sha256)
                .with("uploader", uploader.map(Officer::subject))
                .with("judging", judging)
                .with("receiptIssues", receiptIssues)
                .with("judgingId", judgingId)
                .with("revision", revision);
        answer.ifPresent(given -> put(given, item));
        return item;
    }

    private static void put(Answer given, Item item) {
        item.with("answeredOn", given.on().toString());
        if (given instanceof Refused refused) {
            item.with("answer", "refused")
                    .with("code", refused.why().code())
                    .with("why", refused.why().zh());
        } else if (given instanceof Judged judged) {
            item.with("answer", "judged")
                    .with("judgement", judged.judgement().value())
                    .with("accepted", judged.accepted())
                    .with("rejected", judged.rejected())
                    .with("sheet", judged.sheet())
                    .withParts(
                            "warnings",
                            judged.warnings().stream()
                                    .map(warning -> Item.part()
                                            .with("code", warning.code())
                                            .with("column", warning.column())
                                            .with("zh", warning.zh()))
                                    .toList());
        } else if (given instanceof SameAs same) {
            item.with("answer", "same").with("standing", same.standing().toString());
        }
    }

    static FileVersion of(UploadVersion id, Item item) {
        return new FileVersion(
                id,
                FilingId.parse(item.text("filing")),
                item.text("objectKey"),
                Instant.parse(item.text("objectTime")),
                item.text("sha256"),
                item.maybeText("uploader").map(Officer::new),
                item.flag("judging"),
                item.maybeText("answer").map(kind -> answer(kind, item)),
                item.count("receiptIssues"),
                item.text("judgingId"),
                item.number("revision"));
    }

    private static Answer answer(String kind, Item item) {
        LocalDate on = LocalDate.parse(item.text("answeredOn"));
        return switch (kind) {
            case "refused" -> new Refused(on, new Refusal(item.text("code"), item.text("why")));
            case "same" -> new SameAs(on, UploadVersion.parse(item.text("standing")));
            case "judged" ->
                new Judged(
                        on,
                        JudgementId.of(item.text("judgement")),
                        item.count("accepted"),
                        item.count("rejected"),
                        item.text("sheet"),
                        item.parts("warnings").stream()
                                .map(part -> new Remark(part.text("code"), part.maybeText("column"), part.text("zh")))
                                .toList());
            default -> throw new IllegalStateException("an answer of a kind that we do not write: " + kind);
        };
    }
}
