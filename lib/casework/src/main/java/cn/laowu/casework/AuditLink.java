package cn.laowu.casework;

import cn.laowu.store.Digest;
import cn.laowu.store.Item;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * One link of a case's audit chain: who did what, when, to content of which hash. Its own hash covers the link before it, so that none can
 * be changed, dropped or moved unseen.
 *
 * @param details plain facts of the act (hashes, counts, reasons); nothing personal
 */
public record AuditLink(
        String caseId,
        long number,
        String previousHash,
        String act,
        Officer by,
        Instant at,
        Map<String, String> details) {

    public AuditLink {
        details = Map.copyOf(details);
    }

    static AuditLink after(
            AuditTip tip, String caseId, String act, Officer by, Instant at, Map<String, String> details) {
        return new AuditLink(caseId, tip.number() + 1, tip.hash(), act, by, at, details);
    }

    /** SHA-256 over every field, each with its length before it, so that no two links read alike. */
    public String hash() {
        StringBuilder text = new StringBuilder();
        add(text, caseId);
        add(text, Long.toString(number));
        add(text, previousHash);
        add(text, act);
        add(text, by.subject());
        add(text, at.toString());
        new TreeMap<>(details).forEach((name, value) -> {
            add(text, name);
            add(text, value);
        });
        return Digest.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void add(StringBuilder text, String field) {
        text.append(field.length()).append(':').append(field);
    }

    AuditTip tip() {
        return new AuditTip(number, hash());
    }

    Item toItem() {
        return Item.at(Keys.link(caseId, number))
                .with("previousHash", previousHash)
                .with("act", act)
                .with("by", by.subject())
                .with("at", at.toString())
                .with("hash", hash())
                .withParts(
                        "details",
                        new TreeMap<>(details)
                                .entrySet().stream()
                                        .map(detail -> Item.part()
                                                .with("name", detail.getKey())
                                                .with("value", detail.getValue()))
                                        .toList());
    }

    static AuditLink of(String caseId, long number, Item item) {
        Map<String, String> details = new TreeMap<>();
        item.parts("details").forEach(part -> details.put(part.text("name"), part.text("value")));
        return new AuditLink(
                caseId,
                number,
                item.text("previousHash"),
                item.text("act"),
                new Officer(item.text("by")),
                Instant.parse(item.text("at")),
                details);
    }
}
