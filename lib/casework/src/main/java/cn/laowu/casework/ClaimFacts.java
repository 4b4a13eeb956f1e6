package cn.laowu.casework;

import cn.laowu.store.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The facts by which a claim was decided, as {@code POST /v1/decisions} takes them.
 *
 * @param byName texts, booleans and numbers
 */
public record ClaimFacts(Map<String, Object> byName) {
    private static final String TEXT = "text";
    private static final String FLAG = "flag";
    private static final String NUMBER = "number";

    /**
     * @throws IllegalArgumentException where a fact is of another type
     */
    public ClaimFacts {
        byName = Map.copyOf(byName);
        byName.forEach((name, value) -> type(name, value));
    }

    private static String type(String name, Object value) {
        if (value instanceof String) {
            return TEXT;
        }
        if (value instanceof Boolean) {
            return FLAG;
        }
        if (value instanceof Number) {
            return NUMBER;
        }
        throw new IllegalArgumentException("the fact " + name + " is a " + value.getClass());
    }

    private static String text(Object value) {
        return value instanceof BigDecimal decimal
                ? decimal.stripTrailingZeros().toPlainString()
                : value.toString();
    }

    List<Item> toParts() {
        List<Item> parts = new ArrayList<>();
        new TreeMap<>(byName)
                .forEach((name, value) -> parts.add(Item.part()
                        .with("name", name)
                        .with("type", type(name, value))
                        .with("value", text(value))));
        return parts;
    }

    static ClaimFacts of(List<Item> parts) {
        Map<String, Object> facts = new TreeMap<>();
        for (Item part : parts) {
            String value = part.text("value");
            facts.put(
                    part.text("name"),
                    switch (part.text("type")) {
                        case FLAG -> Boolean.valueOf(value);
                        case NUMBER -> new BigDecimal(value);
                        default -> value;
                    });
        }
        return new ClaimFacts(facts);
    }

    /** The same facts always give the same text. */
    String plain() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(byName)
                .forEach((name, value) -> PlainText.add(text, name, type(name, value) + ":" + text(value)));
        return text.toString();
    }
}
