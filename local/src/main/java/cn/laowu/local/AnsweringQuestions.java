package cn.laowu.local;

import cn.laowu.policy.Ask;
import cn.laowu.policy.AskFault;
import cn.laowu.policy.Decision;
import cn.laowu.policy.Money;
import cn.laowu.policy.PolicyBook;
import cn.laowu.policy.ReadingAsk;
import cn.laowu.policy.Readings;
import cn.laowu.policy.Term;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Answers a file of questions, a line each, as {@code POST /v1/decisions} would; needs neither tables nor server. */
final class AnsweringQuestions {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final PolicyBook book = PolicyBook.load();
    private final ReadingAsk readingAsk = new ReadingAsk(book);
    private final Term term;
    private final PrintStream screen;

    /**
     * Creates it.
     *
     * @param issuedOn the day of issue of the measures (O4)
     * @param screen gets an answer a line, JSON
     */
    AnsweringQuestions(LocalDate issuedOn, PrintStream screen) {
        this.term = Term.of(issuedOn, book);
        this.screen = screen;
    }

    /**
     * Answers every line: its {@code ask}, or the line itself.
     *
     * @return whether every question could be answered; of one that could not, the line says everything that is wrong with it
     */
    boolean answer(Path questions) throws IOException {
        boolean[] all = {true};
        try (Stream<String> lines = Files.lines(questions)) {
            lines.filter(line -> !line.isBlank()).forEach(line -> {
                ObjectNode answer = answer(line);
                all[0] &= !answer.has("errors");
                screen.println(answer);
            });
        }
        return all[0];
    }

    private ObjectNode answer(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            JsonNode asked = node.path("ask").isObject() ? node.path("ask") : node;
            if (!asked.isObject()) {
                return errors(List.of(Map.of("pointer", "", "code", "type", "detail", "应为一个JSON对象。")));
            }
            Ask ask = readingAsk.read(JSON.convertValue(asked, new TypeReference<Map<String, Object>>() {}));
            return said(ask.answer(book, term, Readings.defaults()));
        } catch (AskFault fault) {
            return errors(fault.faults().stream()
                    .map(wrong -> Map.of("pointer", wrong.pointer(), "code", wrong.code(), "detail", wrong.zh()))
                    .toList());
        } catch (JsonProcessingException notJson) {
            return errors(List.of(Map.of("pointer", "", "code", "type", "detail", "这一行不是JSON。")));
        }
    }

    private static ObjectNode errors(List<Map<String, String>> errors) {
        ObjectNode json = JSON.createObjectNode();
        json.set("errors", JSON.valueToTree(errors));
        return json;
    }

    private static ObjectNode said(Decision decision) {
        ObjectNode json =
                JSON.createObjectNode().put("outcome", decision.outcome().token());
        Money amount = decision.amount();
        if (amount == null) {
            json.putNull("amount");
        } else {
            BigDecimal yuan = amount.yuan().stripTrailingZeros();
            json.put("amount", yuan.scale() < 0 ? yuan.setScale(0) : yuan);
        }
        json.put("rule", decision.rule().value())
                .put("clause", decision.clause())
                .put("payee", decision.payee().token());
        ArrayNode reasons = json.putArray("reasons");
        decision.reasons()
                .forEach(
                        reason -> reasons.addObject().put("code", reason.code()).put("text", reason.zh()));
        ArrayNode steps = json.putArray("steps");
        decision.steps()
                .forEach(step -> steps.addObject().put("text", step.zh()).put("value", step.value()));
        json.put("policyVersion", decision.policyVersion());
        ObjectNode readings = json.putObject("readings");
        decision.readings().forEach((reading, token) -> readings.put(reading.name(), token));
        return json;
    }
}
