package cn.laowu.casework;

import cn.laowu.store.Conditions;
import cn.laowu.store.Digest;
import cn.laowu.store.Item;
import cn.laowu.store.ItemTable;
import cn.laowu.store.Key;
import cn.laowu.store.Keyring;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The district's registers: what files and claims refer to. Each change is one transaction of the entry, at the revision that its editor
 * saw, and a link of its audit chain; what was decided by an earlier state keeps what it was decided by.
 */
public final class Registers {
    private static final String FACT = "f.";

    private final ItemTable casework;
    private final ItemTable audit;
    private final Keyring keyring;

    Registers(ItemTable casework, ItemTable audit, Keyring keyring) {
        this.casework = casework;
        this.audit = audit;
        this.keyring = keyring;
    }

    /** Opens the registers alone. */
    public static Registers open(DynamoDbClient database, String caseworkTable, String auditTable, Keyring keyring) {
        DynamoDbEnhancedClient client =
                DynamoDbEnhancedClient.builder().dynamoDbClient(database).build();
        return new Registers(
                new ItemTable(database, client, caseworkTable), new ItemTable(database, client, auditTable), keyring);
    }

    /** What became of an entry that was to be written. */
    public sealed interface Outcome {
        record Written(Registered entry) implements Outcome {}

        /** It says just this already; nothing was written. */
        record AlreadySo(Registered entry) implements Outcome {}

        /** The number is taken by an entry that says otherwise. */
        record Taken(Registered entry) implements Outcome {}

        /** It was changed since its editor looked. */
        record Stale(Registered entry) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    public Optional<Registered> find(String register, String id) {
        return casework.get(Keys.registered(register, id)).map(item -> of(register, id, item));
    }

    /** At most {@code limit} entries after the id {@code after} (from the first where null), in the order of ids. */
    public List<Registered> page(String register, @Nullable String after, int limit) {
        String from = after == null ? null : Keys.registered(register, after).sk();
        return casework.page(Keys.register(register), Keys.ENTRY, from, limit).stream()
                .map(item -> of(register, item.text("sk").substring(Keys.ENTRY.length()), item))
                .toList();
    }

    /** Enters what is not there yet. */
    public Outcome enter(
            String register,
            String id,
            Map<String, String> facts,
            Map<String, String> confidential,
            Officer by,
            Instant at) {
        Registered entry = new Registered(register, id, facts, confidential, 1, by, at);
        if (commit(AuditTip.START, entry, "registered")) {
            return new Outcome.Written(entry);
        }
        Registered existing = find(register, id).orElseThrow();
        return existing.says(facts, confidential) ? new Outcome.AlreadySo(existing) : new Outcome.Taken(existing);
    }

    /** Changes what is there, at the revision that its editor saw. */
    public Outcome change(
            String register,
            String id,
            long revision,
            Map<String, String> facts,
            Map<String, String> confidential,
            Officer by,
            Instant at) {
        Optional<Item> item = casework.get(Keys.registered(register, id));
        if (item.isEmpty()) {
            return new Outcome.Unknown();
        }
        Registered existing = of(register, id, item.get());
        if (existing.says(facts, confidential)) {
            return new Outcome.AlreadySo(existing);
        }
        if (existing.revision() != revision) {
            return new Outcome.Stale(existing);
        }
        AuditTip tip = new AuditTip(item.get().number("auditNumber"), item.get().text("auditHash"));
        Registered entry = new Registered(register, id, facts, confidential, revision + 1, by, at);
        return commit(tip, entry, "register changed")
                ? new Outcome.Written(entry)
                : new Outcome.Stale(find(register, id).orElseThrow());
    }

    private boolean commit(AuditTip tip, Registered entry, String act) {
        AuditLink link = AuditLink.after(
                tip, caseOf(entry.register(), entry.id()), act, entry.by(), entry.at(), Map.of("content", hash(entry)));
        return casework.transaction()
                .put(casework, toItem(entry, link.tip()), Conditions.atRevision(entry.revision() - 1))
                .put(audit, link.toItem(), Conditions.ABSENT)
                .commit();
    }

    static String caseOf(String register, String id) {
        return "register/" + register + "/" + id;
    }

    private static String hash(Registered entry) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(entry.facts()).forEach((name, value) -> add(text, name, value));
        new TreeMap<>(entry.confidential()).forEach((name, value) -> add(text, name, value));
        return Digest.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void add(StringBuilder text, String name, String value) {
        text.append(name)
                .append('=')
                .append(value.length())
                .append(':')
                .append(value)
                .append('|');
    }

    private Item toItem(Registered entry, AuditTip tip) {
        Key key = Keys.registered(entry.register(), entry.id());
        Item item = Item.at(key)
                .with("by", entry.by().subject())
                .with("at", entry.at().toString())
                .with("auditNumber", tip.number())
                .with("auditHash", tip.hash())
                .with("revision", entry.revision());
        entry.facts().forEach((name, value) -> item.with(FACT + name, value));
        if (!entry.confidential().isEmpty()) {
            item.with(
                    "sealed",
                    keyring.seal(Particulars.ofFields(entry.confidential()).toBytes(), context(key)));
        }
        return item;
    }

    private Registered of(String register, String id, Item item) {
        Map<String, String> confidential = item.maybeBytes("sealed")
                .map(bytes -> Particulars.of(keyring.open(bytes, context(Keys.registered(register, id))))
                        .fields())
                .orElse(Map.of());
        return new Registered(
                register,
                id,
                item.textsUnder(FACT),
                confidential,
                item.number("revision"),
                new Officer(item.text("by")),
                Instant.parse(item.text("at")));
    }

    private static String context(Key key) {
        return key.pk() + "|" + key.sk();
    }
}
