package cn.laowu.access;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds a JSON tree against the type that it shall become, and names all that does not fit: a field that the type has not, one that is
 * missing (a component without {@code @Nullable} must be there), one of the wrong type. Of fields that fit it also names what is against
 * their constraints, so that one answer says everything. The types are records made for reading; of any other type, and of one with
 * subtypes, nothing is said here.
 */
@Singleton
final class BodyShape {

    private final JsonMapper mapper;
    private final Constraints constraints;

    BodyShape(JsonMapper mapper, Constraints constraints) {
        this.mapper = mapper;
        this.constraints = constraints;
    }

    /** Returns every fault, none where the tree can become the type (then constraints are not looked at). */
    List<FieldFault> faults(JsonNode root, Argument<?> type) {
        Walk walk = new Walk();
        boolean fits = walk.value(root, type, "");
        if (fits) {
            return List.of();
        }
        walk.faults.addAll(walk.constrained);
        return walk.faults;
    }

    private final class Walk {

        private final List<FieldFault> faults = new ArrayList<>();
        private final List<FieldFault> constrained = new ArrayList<>();

        boolean value(JsonNode node, Argument<?> type, String pointer) {
            Class<?> raw = type.getType();
            if (raw == Optional.class) {
                return node.isNull()
                        || value(node, type.getFirstTypeVariable().orElse(Argument.OBJECT_ARGUMENT), pointer);
            }
            if (node.isNull()) {
                return type.isNullable() || missing(pointer);
            }
            if (Map.class.isAssignableFrom(raw)) {
                return map(node, type, pointer);
            }
            if (Collection.class.isAssignableFrom(raw) || raw == Iterable.class) {
                return list(node, type.getFirstTypeVariable().orElse(Argument.OBJECT_ARGUMENT), pointer);
            }
            Optional<Leaf> leaf = Leaf.of(raw, mapper);
            if (leaf.isPresent()) {
                return leaf.get()
                        .fault(node)
                        .map(texts -> fault(texts, pointer))
                        .orElse(true);
            }
            return record(raw)
                    .map(introspection -> object(node, introspection, pointer))
                    .orElse(true);
        }

        private boolean fault(FieldTexts texts, String pointer) {
            faults.add(texts.at(pointer));
            return false;
        }

        private boolean missing(String pointer) {
            return fault(FieldTexts.MISSING, pointer);
        }

        private boolean list(JsonNode node, Argument<?> item, String pointer) {
            if (!node.isArray()) {
                return fault(FieldTexts.LIST, pointer);
            }
            boolean fits = true;
            int index = 0;
            for (JsonNode value : node.values()) {
                fits &= value(value, item, Pointers.child(pointer, index++));
            }
            return fits;
        }

        private boolean map(JsonNode node, Argument<?> type, String pointer) {
            if (!node.isObject()) {
                return fault(FieldTexts.OBJECT, pointer);
            }
            Argument<?>[] variables = type.getTypeParameters();
            Argument<?> item = variables.length == 2 ? variables[1] : Argument.OBJECT_ARGUMENT;
            boolean fits = true;
            for (Map.Entry<String, JsonNode> entry : node.entries()) {
                fits &= value(entry.getValue(), item, Pointers.child(pointer, entry.getKey()));
            }
            return fits;
        }

        private boolean object(JsonNode node, BeanIntrospection<?> introspection, String pointer) {
            if (!node.isObject()) {
                return fault(FieldTexts.OBJECT, pointer);
            }
            Set<String> known = new HashSet<>();
            boolean fits = true;
            for (Argument<?> component : introspection.getConstructorArguments()) {
                String name = jsonName(component);
                known.add(name);
                String at = Pointers.child(pointer, name);
                JsonNode value = node.get(name);
                if (value == null) {
                    boolean optional = component.isNullable() || component.getType() == Optional.class;
                    fits &= optional || missing(at);
                } else if (value(value, component, at)) {
                    constrain(introspection, component, value, at);
                } else {
                    fits = false;
                }
            }
            for (Map.Entry<String, JsonNode> entry : node.entries()) {
                if (!known.contains(entry.getKey())) {
                    fits = fault(FieldTexts.UNKNOWN, Pointers.child(pointer, entry.getKey()));
                }
            }
            return fits;
        }

        private void constrain(
                BeanIntrospection<?> introspection, Argument<?> component, JsonNode value, String pointer) {
            try {
                Object read = mapper.readValueFromTree(value, component);
                constrained.addAll(constraints.faults(introspection, component.getName(), read, pointer));
            } catch (IOException | IllegalArgumentException e) {
                constrained.add(FieldTexts.VALUE.at(pointer));
            }
        }
    }

    private static String jsonName(Argument<?> component) {
        return component
                .getAnnotationMetadata()
                .stringValue("com.fasterxml.jackson.annotation.JsonProperty")
                .filter(name -> !name.isEmpty())
                .orElse(component.getName());
    }

    private static Optional<BeanIntrospection<Object>> record(Class<?> raw) {
        if (!raw.isRecord()) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked")
        Class<Object> type = (Class<Object>) raw;
        return BeanIntrospector.SHARED.findIntrospection(type);
    }
}
