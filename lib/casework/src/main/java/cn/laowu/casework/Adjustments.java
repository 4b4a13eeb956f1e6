package cn.laowu.casework;

import cn.laowu.store.Conditions;
import cn.laowu.store.Item;
import cn.laowu.store.ItemTable;
import cn.laowu.store.Key;
import cn.laowu.store.StoreBusy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 补发 and 追缴 that wait for approval. Each is raised in one transaction with the first link of its audit chain, if absent: who raises it twice
 * finds it there. Nothing here approves or pays.
 */
public final class Adjustments {
    private final ItemTable casework;
    private final ItemTable audit;

    Adjustments(ItemTable casework, ItemTable audit) {
        this.casework = casework;
        this.audit = audit;
    }

    /** What came of raising one. */
    public sealed interface Outcome {
        record Raised(Adjustment adjustment) implements Outcome {}

        /** It was raised before, by the same rules and as much; nothing was written. */
        record AlreadySo(Adjustment adjustment) implements Outcome {}

        /** The decision has one that came of other rules, or to another amount; nothing was written. */
        record Otherwise(Adjustment adjustment) implements Outcome {}
    }

    /** What raising it would meet; empty where the decision has none yet. */
    public Optional<Outcome> meets(Adjustment wish) {
        return casework.get(key(wish)).map(Adjustments::of).map(stands -> met(wish, stands));
    }

    /** Raises it in state filed, where the decision has none yet. */
    public Outcome raise(Adjustment wish) {
        AuditLink link = AuditLink.after(
                AuditTip.START,
                "adjustment/" + wish.id(),
                "raised",
                wish.by(),
                wish.at(),
                Map.of(
                        "measure", wish.measure(),
                        "region", wish.region(),
                        "period", wish.period(),
                        "amountFen", Long.toString(wish.amountFen()),
                        "replay", wish.replay(),
                        "number", Integer.toString(wish.number())));
        boolean raised = casework.transaction()
                .put(casework, toItem(wish, link.tip()), Conditions.ABSENT)
                .put(audit, link.toItem(), Conditions.ABSENT)
                .commit();
        return raised ? new Outcome.Raised(wish) : meets(wish).orElseThrow(() -> new StoreBusy("adjustment"));
    }

    private static Outcome met(Adjustment wish, Adjustment stands) {
        return stands.says(wish) ? new Outcome.AlreadySo(stands) : new Outcome.Otherwise(stands);
    }

    /** Every adjustment of a measure, region and period. */
    public List<Adjustment> of(String measure, String region, String period) {
        return casework.all("ADJUSTMENTS#" + measure + "/" + region + "/" + period, Keys.ADJUSTMENT).stream()
                .map(Adjustments::of)
                .toList();
    }

    private static Key key(Adjustment wish) {
        return Keys.adjustment(wish.measure(), wish.region(), wish.period(), wish.subject());
    }

    private static Item toItem(Adjustment wish, AuditTip tip) {
        return Item.at(key(wish))
                .with("measure", wish.measure())
                .with("region", wish.region())
                .with("period", wish.period())
                .with("subject", wish.subject().text())
                .with("target", wish.target())
                .with("amountFen", wish.amountFen())
                .with("why", wish.why())
                .with("replay", wish.replay())
                .with("number", wish.number())
                .with("state", wish.state().name())
                .with("by", wish.by().subject())
                .with("at", wish.at().toString())
                .with("auditNumber", tip.number())
                .with("auditHash", tip.hash())
                .with("revision", wish.revision());
    }

    private static Adjustment of(Item item) {
        return new Adjustment(
                item.text("measure"),
                item.text("region"),
                item.text("period"),
                new Subject(item.text("subject")),
                item.text("target"),
                item.number("amountFen"),
                item.text("why"),
                item.text("replay"),
                item.count("number"),
                Adjustment.State.valueOf(item.text("state")),
                new Officer(item.text("by")),
                Instant.parse(item.text("at")),
                item.number("revision"));
    }
}
