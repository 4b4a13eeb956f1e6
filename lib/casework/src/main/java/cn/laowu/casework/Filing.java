package cn.laowu.casework;

import cn.laowu.store.Digest;
import cn.laowu.store.Item;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What stands for a region, kind and period: one file, what was judged of it, and who confirmed it.
 *
 * @param judgements the first is of the whole file; each later one holds the rows that were judged anew and came out otherwise
 * @param tip the end of the filing's audit chain
 */
public record Filing(
        FilingId id, Optional<Standing> standing, List<Judgement> judgements, AuditTip tip, long revision) {

    public Filing {
        judgements = List.copyOf(judgements);
    }

    /**
     * The upload that counts.
     *
     * @param newest of the uploads of these bytes, the newest: what is older than that is not the newest file
     */
    public record Standing(UploadVersion upload, Instant objectTime, String sha256, Officer uploader, Age newest) {

        Standing sentAgain(Age again) {
            return new Standing(upload, objectTime, sha256, uploader, again);
        }
    }

    /**
     * Rows that were judged together.
     *
     * @param accepted rows that it accepts (of a later one: in addition)
     * @param rejected rows that it refuses
     * @param hash over the accepted rows, plain and in their order, and over what was set aside of them; what a confirmation is bound to
     * @param setAside rows that it had accepted before the district set them aside
     */
    public record Judgement(
            JudgementId id,
            LocalDate on,
            int accepted,
            int rejected,
            String hash,
            Optional<Confirmation> confirmation,
            List<Integer> setAside) {

        public Judgement {
            setAside = List.copyOf(setAside);
        }

        Judgement confirmed(Optional<Confirmation> by) {
            return new Judgement(id, on, accepted, rejected, hash, by, setAside);
        }

        /** What is left of it when the row is set aside; who confirmed the other rows stands for them still. */
        Judgement without(int row) {
            List<Integer> rows = new ArrayList<>(setAside);
            rows.add(row);
            String left = Digest.sha256((hash + "\nwithout row " + row).getBytes(StandardCharsets.UTF_8));
            return new Judgement(id, on, accepted - 1, rejected, left, confirmation, rows);
        }
    }

    /**
     * A named officer of the region stands for the rows.
     *
     * @param order rises with every confirmation of the same run's month (R11, {@code confirmation-order}); 0 where no run depends on it
     */
    public record Confirmation(Officer by, Instant at, long order) {}

    static Filing none(FilingId id) {
        return new Filing(id, Optional.empty(), List.of(), AuditTip.START, 0);
    }

    /** Is it this upload that stands? */
    public boolean isOf(UploadVersion upload) {
        return standing.filter(stands -> stands.upload().equals(upload)).isPresent();
    }

    /** Is any row of it confirmed; then no other file can replace it. */
    public boolean confirmed() {
        return judgements.stream()
                .anyMatch(judgement -> judgement.confirmation().isPresent());
    }

    /**
     * The judgements that still wait for a confirmation. The first is of the whole file: it waits also where it accepts nobody, for that is
     * what the region then says of its month.
     */
    public List<Judgement> unconfirmed() {
        return judgements.stream()
                .filter(judgement -> judgement.confirmation().isEmpty() && confirmable(judgement))
                .toList();
    }

    private boolean confirmable(Judgement judgement) {
        return judgement.accepted() > 0
                || judgement.id().equals(judgements.get(0).id());
    }

    public List<Judgement> confirmedJudgements() {
        return judgements.stream()
                .filter(judgement -> judgement.confirmation().isPresent())
                .toList();
    }

    /** Is it just these rows that one of its confirmations is for, by the hash that it named? */
    boolean confirmedAs(String hash) {
        return confirmedJudgements().stream()
                .filter(this::confirmable)
                .collect(Collectors.groupingBy(Judgement::confirmation, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .anyMatch(together -> hashOf(together).equals(hash));
    }

    /** The ids of all judgements, the first first. */
    public List<JudgementId> judgementIds() {
        return judgements.stream().map(Judgement::id).toList();
    }

    /** How many accepted rows wait for a confirmation; 0 also where a file waits that accepts nobody. */
    public int rowsToConfirm() {
        return unconfirmed().stream().mapToInt(Judgement::accepted).sum();
    }

    /** The hash that a confirmation of now names; empty where nothing waits for one. */
    public Optional<String> hashToConfirm() {
        List<Judgement> waiting = unconfirmed();
        return waiting.isEmpty() ? Optional.empty() : Optional.of(hashOf(waiting));
    }

    /** The hash over the given judgements, in their order. */
    static String hashOf(List<Judgement> judgements) {
        String all = String.join("\n", judgements.stream().map(Judgement::hash).toList());
        return Digest.sha256(all.getBytes(StandardCharsets.UTF_8));
    }

    Filing standing(Standing upload, Judgement judged, AuditTip linked) {
        return new Filing(id, Optional.of(upload), List.of(judged), linked, revision + 1);
    }

    /** The bytes that stand were sent once more, later. */
    Filing sentAgain(Age again) {
        return new Filing(id, standing.map(upload -> upload.sentAgain(again)), judgements, tip, revision + 1);
    }

    Filing judgedAgain(Judgement more, AuditTip linked) {
        List<Judgement> all = new ArrayList<>(judgements);
        all.add(more);
        return new Filing(id, standing, all, linked, revision + 1);
    }

    /** The row that the judgement had accepted is refused by a judgement of its own. */
    Filing setAside(JudgementId accepting, int row, Judgement refusing, AuditTip linked) {
        return withJudgements(
                        judgement -> judgement.id().equals(accepting) ? judgement.without(row) : judgement, linked)
                .followedBy(refusing);
    }

    private Filing followedBy(Judgement more) {
        List<Judgement> all = new ArrayList<>(judgements);
        all.add(more);
        return new Filing(id, standing, all, tip, revision);
    }

    /** How many of its rows the district set aside. */
    public int setAside() {
        return judgements.stream()
                .mapToInt(judgement -> judgement.setAside().size())
                .sum();
    }

    Filing withJudgements(UnaryOperator<Judgement> change, AuditTip linked) {
        return new Filing(id, standing, judgements.stream().map(change).toList(), linked, revision + 1);
    }

    Item toItem() {
        Item item = Item.at(Keys.filing(id))
                .with("revision", revision)
                .with("auditNumber", tip.number())
                .with("auditHash", tip.hash())
                .withParts("judgements", judgements.stream().map(Filing::part).toList());
        standing.ifPresent(upload -> item.with("upload", upload.upload().toString())
                .with("objectTime", upload.objectTime().toString())
                .with("sha256", upload.sha256())
                .with("uploader", upload.uploader().subject())
                .with("newest", upload.newest().toString()));
        return item;
    }

    private static Item part(Judgement judgement) {
        Item part = Item.part()
                .with("id", judgement.id().value())
                .with("on", judgement.on().toString())
                .with("accepted", judgement.accepted())
                .with("rejected", judgement.rejected())
                .with("hash", judgement.hash());
        if (!judgement.setAside().isEmpty()) {
            part.withTexts(
                    "setAside",
                    judgement.setAside().stream().map(String::valueOf).toList());
        }
        judgement
                .confirmation()
                .ifPresent(by -> part.with("by", by.by().subject())
                        .with("at", by.at().toString())
                        .with("order", by.order()));
        return part;
    }

    static Filing of(FilingId id, Item item) {
        Optional<Standing> standing = item.maybeText("upload")
                .map(upload -> new Standing(
                        UploadVersion.parse(upload),
                        Instant.parse(item.text("objectTime")),
                        item.text("sha256"),
                        new Officer(item.text("uploader")),
                        Age.parse(item.text("newest"))));
        return new Filing(
                id,
                standing,
                item.parts("judgements").stream().map(Filing::judgement).toList(),
                new AuditTip(item.number("auditNumber"), item.text("auditHash")),
                item.number("revision"));
    }

    private static Judgement judgement(Item part) {
        Optional<Confirmation> confirmation = part.maybeText("by")
                .map(by -> new Confirmation(new Officer(by), Instant.parse(part.text("at")), part.number("order")));
        return new Judgement(
                JudgementId.of(part.text("id")),
                LocalDate.parse(part.text("on")),
                part.count("accepted"),
                part.count("rejected"),
                part.text("hash"),
                confirmation,
                part.texts("setAside").stream().map(Integer::valueOf).toList());
    }
}
