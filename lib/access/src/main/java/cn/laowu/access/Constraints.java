package cn.laowu.access;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.validation.validator.Validator;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bean-validation constraints on the records that bodies are read into, as faults with pointers. A constraint of one's own words says
 * {@code message = "code|中文句子。|English sentence."}; any other gets the words for its kind.
 */
@Singleton
final class Constraints {

    private static final Pattern TEMPLATE =
            Pattern.compile("\\{jakarta\\.validation\\.constraints\\.(\\w+)\\.message}");

    private final Validator validator;

    Constraints(Validator validator) {
        this.validator = validator;
    }

    /** Returns every constraint that this body is against. */
    List<FieldFault> faults(Object body) {
        if (BeanIntrospector.SHARED.findIntrospection(body.getClass()).isEmpty()) {
            return List.of();
        }
        return sorted(validator.validate(body), "");
    }

    /** Returns every constraint of one component that this value is against. */
    List<FieldFault> faults(BeanIntrospection<?> introspection, String property, Object value, String pointer) {
        return validator.validateValue(introspection.getBeanType(), property, value).stream()
                .map(violation -> texts(violation).at(pointer))
                .toList();
    }

    private static List<FieldFault> sorted(Set<? extends ConstraintViolation<?>> violations, String pointer) {
        return violations.stream()
                .map(violation -> texts(violation).at(pointer + pointer(violation.getPropertyPath())))
                .sorted(Comparator.comparing(FieldFault::pointer).thenComparing(FieldFault::code))
                .toList();
    }

    /** Returns the pointer for a path such as {@code workers[1].start}, without the method and parameter it may begin with. */
    static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.isInIterable()) {
                Object key = node.getKey() == null ? node.getIndex() : node.getKey();
                if (key != null) {
                    pointer.append('/').append(Pointers.escaped(key.toString()));
                }
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                pointer.append('/').append(Pointers.escaped(node.getName()));
            }
        }
        return pointer.toString();
    }

    static FieldTexts texts(ConstraintViolation<?> violation) {
        String template = violation.getConstraintDescriptor().getMessageTemplate();
        Matcher kind = TEMPLATE.matcher(template);
        if (kind.matches()) {
            return texts(kind.group(1), violation.getConstraintDescriptor().getAttributes());
        }
        String[] own = template.split("\\|", 3);
        return own.length == 3 ? new FieldTexts(own[0], own[1], own[2]) : FieldTexts.VALUE;
    }

    private static FieldTexts texts(String kind, Map<String, Object> attributes) {
        return switch (kind) {
            case "NotNull", "NotBlank", "NotEmpty" -> FieldTexts.MISSING;
            case "Size" -> size(attributes);
            case "Min", "DecimalMin" ->
                new FieldTexts(
                        "number-range",
                        "不得小于 " + attributes.get("value") + "。",
                        "Must be " + attributes.get("value") + " or more.");
            case "Max", "DecimalMax" ->
                new FieldTexts(
                        "number-range",
                        "不得大于 " + attributes.get("value") + "。",
                        "Must be " + attributes.get("value") + " or less.");
            case "Positive" -> new FieldTexts("number-range", "应大于 0。", "Must be above 0.");
            case "PositiveOrZero" -> new FieldTexts("number-range", "不得小于 0。", "Must be 0 or more.");
            case "Negative", "NegativeOrZero", "Digits" -> FieldTexts.RANGE;
            case "Pattern", "Email" -> new FieldTexts("format", "格式不对。", "Not in the form expected.");
            case "Past", "PastOrPresent" -> new FieldTexts("date-future", "日期不得晚于今天。", "The date must not lie ahead.");
            default -> FieldTexts.VALUE;
        };
    }

    private static FieldTexts size(Map<String, Object> attributes) {
        Object least = attributes.getOrDefault("min", 0);
        Object most = attributes.getOrDefault("max", Integer.MAX_VALUE);
        if (most.equals(Integer.MAX_VALUE)) {
            return new FieldTexts("length", "长度（个数）至少为 " + least + "。", "Must be at least " + least + " long.");
        }
        return new FieldTexts(
                "length", "长度（个数）应为 " + least + " 至 " + most + "。", "Must be " + least + " to " + most + " long.");
    }
}
