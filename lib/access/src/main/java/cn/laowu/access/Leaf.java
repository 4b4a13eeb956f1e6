package cn.laowu.access;

import cn.laowu.policy.Money;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a single value in a JSON body must be to become one of a type. */
@FunctionalInterface
interface Leaf {

    /** The digits of a long. */
    int WHOLE_DIGITS = 19;

    /** Returns what is to be said of this value, or nothing where it is right. */
    Optional<FieldTexts> fault(JsonNode node);

    /** Returns what values of this type must be, or nothing where the type is none of single values. */
    static Optional<Leaf> of(Class<?> type, JsonMapper mapper) {
        if (CharSequence.class.isAssignableFrom(type)) {
            return Optional.of(checking(JsonNode::isString, FieldTexts.TEXT));
        }
        if (type == boolean.class || type == Boolean.class) {
            return Optional.of(checking(JsonNode::isBoolean, FieldTexts.YES_NO));
        }
        if (type == Money.class) {
            return Optional.of(checking(
                    node -> node.isNumber()
                            && MoneySerde.read(node.getBigDecimalValue()).isPresent(),
                    FieldTexts.MONEY));
        }
        if (type == int.class || type == Integer.class) {
            return Optional.of(node -> whole(node, Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
        if (type == long.class || type == Long.class) {
            return Optional.of(node -> whole(node, Long.MIN_VALUE, Long.MAX_VALUE));
        }
        if (type == BigDecimal.class) {
            return Optional.of(checking(JsonNode::isNumber, FieldTexts.NUMBER));
        }
        Optional<TextForm<?>> form = TextForm.of(type);
        if (form.isPresent()) {
            return form.map(text -> checking(
                    node -> node.isString() && text.read(node.getStringValue()).isPresent(), text.texts()));
        }
        return type.isEnum() ? Optional.of(constants(type, mapper)) : Optional.empty();
    }

    private static Leaf checking(Predicate<JsonNode> fits, FieldTexts texts) {
        return node -> fits.test(node) ? Optional.empty() : Optional.of(texts);
    }

    private static Optional<FieldTexts> whole(JsonNode node, long least, long most) {
        if (!node.isNumber()) {
            return Optional.of(FieldTexts.WHOLE);
        }
        BigDecimal number = node.getBigDecimalValue();
        if ((long) number.precision() - number.scale() > WHOLE_DIGITS) {
            return Optional.of(FieldTexts.RANGE);
        }
        if (number.stripTrailingZeros().scale() > 0) {
            return Optional.of(FieldTexts.WHOLE);
        }
        boolean inside =
                number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        return inside ? Optional.empty() : Optional.of(FieldTexts.RANGE);
    }

    /** The words of an enum's constants are those that it is written with. */
    private static Leaf constants(Class<?> type, JsonMapper mapper) {
        List<String> words = Arrays.stream(type.getEnumConstants())
                .map(constant -> {
                    try {
                        return mapper.writeValueToTree(constant).coerceStringValue();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
        return checking(
                node -> node.isString() && words.contains(node.getStringValue()),
                FieldTexts.oneOf(String.join(", ", words)));
    }
}
