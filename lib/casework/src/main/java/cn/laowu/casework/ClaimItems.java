package cn.laowu.casework;

import cn.laowu.policy.Measure;
import cn.laowu.policy.Payee;
import cn.laowu.store.Item;
import cn.laowu.store.Key;
import cn.laowu.store.Keyring;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A claim as an item; the account alone is encrypted. */
final class ClaimItems {
    private final Keyring keyring;

    ClaimItems(Keyring keyring) {
        this.keyring = keyring;
    }

    Item toItem(Claim claim) {
        ClaimDraft content = claim.content();
        Key key = Keys.claim(claim.id());
        Item item = Item.at(key)
                .with("measure", content.measure().name())
                .with("region", content.region())
                .with("period", content.period())
                .with("oncePk", content.once().pk())
                .with("onceSk", content.once().sk())
                .with("payeeKind", content.payee().kind().name())
                .with("payeeId", content.payee().id())
                .withParts("facts", content.facts().toParts())
                .withParts(
                        "evidence",
                        content.evidence().stream()
                                .map(proof ->
                                        Item.part().with("about", proof.about()).with("reference", proof.reference()))
                                .toList())
                .withParts(
                        "warnings",
                        content.warnings().stream()
                                .map(warning -> Item.part()
                                        .with("code", warning.code())
                                        .with("column", warning.column())
                                        .with("zh", warning.zh()))
                                .toList())
                .with("decidedOn", content.decidedOn().toString())
                .with("state", claim.state().name())
                .with("filer", claim.filer().subject())
                .with("filedAt", claim.filedAt().toString())
                .with("auditNumber", claim.tip().number())
                .with("auditHash", claim.tip().hash())
                .with("revision", claim.revision());
        StoredDecision.put(item, content.decision());
        content.account()
                .ifPresent(account -> item.with(
                        "sealed",
                        keyring.seal(
                                Particulars.ofFields(Map.of("account", account)).toBytes(), context(key))));
        claim.confirmation()
                .ifPresent(by -> item.with("confirmedBy", by.by().subject())
                        .with("confirmedAt", by.at().toString())
                        .with("confirmedHash", by.hash()));
        return item;
    }

    Claim of(ClaimId id, Item item) {
        Optional<String> account = item.maybeBytes("sealed")
                .map(bytes -> Particulars.of(keyring.open(bytes, context(Keys.claim(id))))
                        .field("account"));
        ClaimDraft content = new ClaimDraft(
                Measure.valueOf(item.text("measure")),
                item.text("region"),
                item.text("period"),
                new OnceOnly(item.text("oncePk"), item.text("onceSk")),
                new ClaimPayee(Payee.valueOf(item.text("payeeKind")), item.text("payeeId")),
                account,
                ClaimFacts.of(item.parts("facts")),
                item.parts("evidence").stream()
                        .map(part -> new Evidence(part.text("about"), part.text("reference")))
                        .toList(),
                item.parts("warnings").stream()
                        .map(part -> new Remark(part.text("code"), part.maybeText("column"), part.text("zh")))
                        .toList(),
                StoredDecision.of(item),
                LocalDate.parse(item.text("decidedOn")));
        return new Claim(
                id,
                content,
                ClaimState.valueOf(item.text("state")),
                new Officer(item.text("filer")),
                Instant.parse(item.text("filedAt")),
                item.maybeText("confirmedBy")
                        .map(by -> new Claim.Confirmation(
                                new Officer(by), Instant.parse(item.text("confirmedAt")), item.text("confirmedHash"))),
                new AuditTip(item.number("auditNumber"), item.text("auditHash")),
                item.number("revision"));
    }

    private static String context(Key key) {
        return key.pk() + "|" + key.sk();
    }
}
