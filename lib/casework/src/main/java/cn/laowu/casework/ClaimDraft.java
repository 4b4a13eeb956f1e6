package cn.laowu.casework;

import cn.laowu.policy.Decision;
import cn.laowu.policy.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a claim is about and what it came to.
 *
 * @param region whose claim it is; {@code district} for what belongs to no region
 * @param period the year (M1, M2), the number of the event (M4) or of the project (M5)
 * @param once what the rule grants once
 * @param account of the payee, by the district's registers; empty where none is known: then the claim is held
 * @param warnings what waits for a person's look and refuses nothing
 * @param decidedOn the day of decision
 */
public record ClaimDraft(
        Measure measure,
        String region,
        String period,
        OnceOnly once,
        ClaimPayee payee,
        Optional<String> account,
        ClaimFacts facts,
        List<Evidence> evidence,
        List<Remark> warnings,
        Decision decision,
        LocalDate decidedOn) {

    /** Keeps its own copies. */
    public ClaimDraft {
        evidence = List.copyOf(evidence);
        warnings = List.copyOf(warnings);
    }

    /** Says nothing of the account: this text may get into a log. */
    @Override
    public String toString() {
        return "ClaimDraft[" + measure + " " + region + "/" + period + "]";
    }

    /** Does the other claim the same for the same, whatever came of it? */
    boolean saysTheSameAs(ClaimDraft other) {
        return measure == other.measure
                && region.equals(other.region)
                && once.equals(other.once)
                && payee.equals(other.payee)
                && facts.plain().equals(other.facts.plain())
                && evidence.equals(other.evidence);
    }

    ClaimDraft with(List<Evidence> all) {
        return new ClaimDraft(measure, region, period, once, payee, account, facts, all, warnings, decision, decidedOn);
    }

    /** The same content always gives the same text. */
    String plain() {
        StringBuilder text = new StringBuilder();
        PlainText.add(text, "measure", measure.name());
        PlainText.add(text, "region", region);
        PlainText.add(text, "period", period);
        PlainText.add(text, "payee", payee.kind() + "/" + payee.id());
        PlainText.add(text, "account", account.orElse(""));
        PlainText.add(text, "facts", facts.plain());
        PlainText.add(text, "decision", StoredDecision.plain(decision));
        evidence.forEach(proof -> PlainText.add(text, "evidence." + proof.about(), proof.reference()));
        return text.toString();
    }
}
