package cn.laowu.casework;

import cn.laowu.policy.Decision;
import cn.laowu.policy.Money;
import cn.laowu.policy.Outcome;
import cn.laowu.policy.Payee;
import cn.laowu.policy.Reading;
import cn.laowu.policy.Reason;
import cn.laowu.policy.RuleId;
import cn.laowu.policy.Step;
import cn.laowu.store.Item;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** A decision as an item keeps it: whole, with its reasons, its arithmetic and the readings that held. */
final class StoredDecision {
    private StoredDecision() {}

    static void put(Item item, Decision decision) {
        item.with("outcome", decision.outcome().name())
                .with("rule", decision.rule().value())
                .with("clause", decision.clause())
                .with("payee", decision.payee().name())
                .with("policyVersion", decision.policyVersion())
                .withParts(
                        "reasons",
                        decision.reasons().stream()
                                .map(reason -> Item.part()
                                        .with("code", reason.code())
                                        .with("zh", reason.zh())
                                        .with("en", reason.en()))
                                .toList())
                .withParts(
                        "steps",
                        decision.steps().stream()
                                .map(step -> Item.part()
                                        .with("zh", step.zh())
                                        .with("en", step.en())
                                        .with("value", step.value()))
                                .toList())
                .withParts(
                        "readings",
                        decision.readings().entrySet().stream()
                                .map(reading -> Item.part()
                                        .with("reading", reading.getKey().name())
                                        .with("token", reading.getValue()))
                                .toList());
        Money amount = decision.amount();
        if (amount != null) {
            item.with("amountFen", amount.fen());
        }
    }

    static Decision of(Item item) {
        Map<Reading, String> readings = new EnumMap<>(Reading.class);
        item.parts("readings").forEach(part -> readings.put(Reading.valueOf(part.text("reading")), part.text("token")));
        return new Decision(
                Outcome.valueOf(item.text("outcome")),
                item.has("amountFen") ? Money.ofFen(item.number("amountFen")) : null,
                RuleId.of(item.text("rule")),
                item.text("clause"),
                Payee.valueOf(item.text("payee")),
                item.parts("reasons").stream()
                        .map(part -> new Reason(part.text("code"), part.text("zh"), part.text("en")))
                        .toList(),
                item.parts("steps").stream()
                        .map(part -> new Step(part.text("zh"), part.text("en"), part.text("value")))
                        .toList(),
                item.text("policyVersion"),
                readings);
    }

    /** The outcome, the amount and why, for the hash that a confirmation names. */
    static String plain(Decision decision) {
        StringBuilder text = new StringBuilder();
        PlainText.add(text, "outcome", decision.outcome().name());
        PlainText.add(text, "amount", Objects.toString(decision.amount(), ""));
        PlainText.add(text, "rule", decision.rule().value());
        PlainText.add(text, "policyVersion", decision.policyVersion());
        decision.reasons().forEach(reason -> PlainText.add(text, "reason", reason.code()));
        return text.toString();
    }
}
