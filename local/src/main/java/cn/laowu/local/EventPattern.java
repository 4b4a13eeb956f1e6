package cn.laowu.local;

import cn.laowu.testkit.TemplateNode;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An EventBridge event pattern, as far as the template uses them: exact values, {@code prefix}, {@code suffix},
 * {@code wildcard}, {@code exists}, and {@code anything-but} over these.
 */
final class EventPattern {
    private final TemplateNode pattern;
    private final Map<String, String> references;

    /**
     * Creates the pattern.
     *
     * @param pattern the node {@code Pattern} of a rule
     * @param references what a reference such as {@code Buckets.Outputs.IntakeBucketName} stands for
     */
    EventPattern(TemplateNode pattern, Map<String, String> references) {
        this.pattern = pattern;
        this.references = references;
    }

    /**
     * Returns whether an event matches.
     *
     * @throws IllegalArgumentException if the pattern asks for something that local mode does not know
     */
    boolean matches(JsonNode event) {
        return fields(pattern, event);
    }

    private boolean fields(TemplateNode node, JsonNode event) {
        return node.children().entrySet().stream().allMatch(field -> {
            JsonNode value = event.path(field.getKey());
            TemplateNode wanted = field.getValue();
            List<TemplateNode> choices = wanted.items();
            return choices.isEmpty()
                    ? fields(wanted, value)
                    : choices.stream().anyMatch(choice -> choice(choice, value));
        });
    }

    private boolean choice(TemplateNode choice, JsonNode value) {
        if (choice.children().isEmpty()) {
            return value.isValueNode() && value.asText().equals(resolved(choice));
        }
        return choice.children().entrySet().stream().allMatch(test -> {
            TemplateNode operand = test.getValue();
            return switch (test.getKey()) {
                case "prefix" -> value.isTextual() && value.textValue().startsWith(resolved(operand));
                case "suffix" -> value.isTextual() && value.textValue().endsWith(resolved(operand));
                case "wildcard" -> value.isTextual() && anyOf(operand, value, this::wildcard);
                case "exists" -> value.isMissingNode() != operand.isText("true");
                case "anything-but" -> !value.isMissingNode() && !but(operand, value);
                default ->
                    throw new IllegalArgumentException(
                            "local mode knows no " + test.getKey() + " in an event pattern: " + operand.path());
            };
        });
    }

    /** Returns whether the value is one of those that anything-but leaves out. */
    private boolean but(TemplateNode operand, JsonNode value) {
        return anyOf(operand, value, this::choice);
    }

    private interface Test {
        boolean of(TemplateNode operand, JsonNode value);
    }

    /** An operand may be one value or a list of values. */
    private static boolean anyOf(TemplateNode operand, JsonNode value, Test test) {
        List<TemplateNode> items = operand.items();
        if (!items.isEmpty()) {
            return items.stream().anyMatch(item -> test.of(item, value));
        }
        return test.of(operand, value);
    }

    private boolean wildcard(TemplateNode operand, JsonNode value) {
        StringBuilder regex = new StringBuilder();
        for (String part : resolved(operand).split("\\*", -1)) {
            regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL)
                .matcher(value.textValue())
                .matches();
    }

    private String resolved(TemplateNode node) {
        String text = String.valueOf(node.value());
        return references.getOrDefault(text, text);
    }
}
