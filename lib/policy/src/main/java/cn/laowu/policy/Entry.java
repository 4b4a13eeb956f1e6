package cn.laowu.policy;

import cn.laowu.policy.PolicyFault.Flaw;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A node of a policy file, read strictly: nothing is converted, and every {@link PolicyFault} names the file and the line.
 *
 * @param file the name of the file
 * @param line counted from 1; of a value under a key the key's
 * @param node what stands there
 */
record Entry(String file, int line, Node node) {

    private static final Set<Tag> NUMBERS = Set.of(Tag.INT, Tag.FLOAT);

    Entry(String file, Node node) {
        this(file, node.getStartMark().getLine() + 1, node);
    }

    PolicyFault fault(String what) {
        return new PolicyFault(List.of(flaw(what)));
    }

    Flaw flaw(String what) {
        return new Flaw(file, line, what);
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    List<Entry> items() {
        if (!(node instanceof SequenceNode list)) {
            throw fault("a list is expected here");
        }
        if (list.getValue().isEmpty()) {
            throw fault("the list is empty");
        }
        return list.getValue().stream().map(item -> new Entry(file, item)).toList();
    }

    /** Returns the values by their keys, in the order of the file. */
    Map<String, Entry> map() {
        if (!(node instanceof MappingNode mapping)) {
            throw fault("keys with values are expected here");
        }
        Map<String, Entry> map = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Entry key = new Entry(file, tuple.getKeyNode());
            if (map.put(key.scalar(), new Entry(file, key.line, tuple.getValueNode())) != null) {
                throw key.fault("the key " + key.scalar() + " stands here twice");
            }
        }
        return map;
    }

    /** Returns the values by their keys, where no other keys than these may stand. */
    Fields fields(String... allowed) {
        Map<String, Entry> map = map();
        map.forEach((key, value) -> {
            if (!Set.of(allowed).contains(key)) {
                throw value.fault("unknown key " + key);
            }
        });
        return new Fields(this, map);
    }

    /** The values of one mapping. */
    record Fields(Entry owner, Map<String, Entry> map) {

        Entry get(String key) {
            return find(key).orElseThrow(() -> owner.fault("the key " + key + " is missing"));
        }

        Optional<Entry> find(String key) {
            return Optional.ofNullable(map.get(key));
        }
    }

    /** Returns a text that is neither a number nor blank. */
    String text() {
        String text = scalar();
        if (!node.getTag().equals(Tag.STR) || text.isBlank()) {
            throw fault("a text is expected here, not: " + text);
        }
        return text;
    }

    /** Returns a whole number from 1 on. */
    int count() {
        return number("a whole number from 1 on", Integer::valueOf, number -> number >= 1);
    }

    /** Returns an amount of yuan above zero. */
    Money yuan() {
        return number(
                "an amount of yuan above 0 with at most two decimals",
                Money::parseYuan,
                amount -> amount.compareTo(Money.ZERO) > 0);
    }

    private <T> T number(String expected, Function<String, T> parser, Predicate<T> inRange) {
        T number = parsed(expected, parser);
        if (!NUMBERS.contains(node.getTag()) || !inRange.test(number)) {
            throw fault(expected + " is expected here, not: " + scalar());
        }
        return number;
    }

    LocalDate date() {
        return parsed("a date such as 2026-01-01", LocalDate::parse);
    }

    /** Returns what the parser makes of the scalar; what it throws becomes a fault that says what was expected. */
    <T> T parsed(String expected, Function<String, T> parser) {
        try {
            return parser.apply(scalar());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw fault(expected + " is expected here, not: " + scalar());
        }
    }

    private String scalar() {
        if (!(node instanceof ScalarNode scalar)) {
            throw fault("a single value is expected here");
        }
        return scalar.getValue();
    }
}
