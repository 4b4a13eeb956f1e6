package cn.laowu.adminapi;

import cn.laowu.access.Language;
import cn.laowu.policy.Decision;
import cn.laowu.policy.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the API says it.
 *
 * @param amount yuan; null where undecidable
 * @param rule that decided, down to {@code M8.4}
 * @param readings the readings on which the measure depends, with the tokens that held
 */
@Serdeable
public record DecisionView(
        String outcome,
        @Nullable Money amount,
        String rule,
        String clause,
        String payee,
        List<ReasonView> reasons,
        List<StepView> steps,
        String policyVersion,
        Map<String, String> readings) {

    /** Why. */
    @Serdeable
    public record ReasonView(String code, String text) {}

    /** One line of the arithmetic. */
    @Serdeable
    public record StepView(String text, String value) {}

    /** Returns the decision in this language. */
    public static DecisionView of(Decision decision, Language language) {
        Map<String, String> readings = new TreeMap<>();
        decision.readings().forEach((reading, token) -> readings.put(reading.name(), token));
        return new DecisionView(
                decision.outcome().token(),
                decision.amount(),
                decision.rule().value(),
                decision.clause(),
                decision.payee().token(),
                decision.reasons().stream()
                        .map(reason -> new ReasonView(reason.code(), language.pick(reason.zh(), reason.en())))
                        .toList(),
                decision.steps().stream()
                        .map(step -> new StepView(language.pick(step.zh(), step.en()), step.value()))
                        .toList(),
                decision.policyVersion(),
                readings);
    }
}
