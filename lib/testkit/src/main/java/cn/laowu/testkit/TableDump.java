package cn.laowu.testkit;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * Everything that some tables hold, as a value: two states of a database are equal when their dumps are.
 *
 * @param items by {@code table pk / sk}, each item's attributes as text, both sorted
 */
public record TableDump(SortedMap<String, SortedMap<String, String>> items) {

    /**
     * Returns what the tables hold, read consistently.
     *
     * @param names each table's name in the database by the name that the dump gives it
     */
    public static TableDump of(DynamoDbClient client, Map<String, String> names) {
        SortedMap<String, SortedMap<String, String>> items = new TreeMap<>();
        names.forEach((shortName, name) -> {
            ScanRequest request =
                    ScanRequest.builder().tableName(name).consistentRead(true).build();
            client.scanPaginator(request).items().forEach(item -> {
                SortedMap<String, String> attributes = new TreeMap<>();
                item.forEach((attribute, value) -> attributes.put(attribute, text(value)));
                items.put(shortName + " " + attributes.get("pk") + " / " + attributes.get("sk"), attributes);
            });
        });
        return new TableDump(items);
    }

    /** Returns this without attributes of these names, such as times of writing. */
    public TableDump without(String... attributes) {
        return mapped(item -> {
            SortedMap<String, String> rest = new TreeMap<>(item);
            rest.keySet().removeAll(Set.of(attributes));
            return rest;
        });
    }

    /** Returns this without the items whose key, {@code table pk / sk}, meets the condition. */
    public TableDump withoutItems(Predicate<String> key) {
        SortedMap<String, SortedMap<String, String>> rest = new TreeMap<>(items);
        rest.keySet().removeIf(key);
        return new TableDump(rest);
    }

    /**
     * Returns this with each distinct match of a pattern, in keys and attributes, replaced by its number in order of
     * appearance: random ids of two runs become comparable. Meant for ids whose order carries no meaning.
     */
    public TableDump numbering(Pattern pattern) {
        Map<String, String> numbers = new TreeMap<>();
        UnaryOperator<String> numbered = text -> pattern.matcher(text)
                .replaceAll(match -> numbers.computeIfAbsent(match.group(), id -> "id-" + (numbers.size() + 1)));
        SortedMap<String, SortedMap<String, String>> result = new TreeMap<>();
        items.forEach((key, item) -> {
            SortedMap<String, String> attributes = new TreeMap<>();
            item.forEach((attribute, value) -> attributes.put(attribute, numbered.apply(value)));
            result.put(numbered.apply(key), attributes);
        });
        return new TableDump(result);
    }

    /** Returns one line for each item or attribute in which this and {@code other} differ; empty when equal. */
    public List<String> difference(TableDump other) {
        List<String> lines = new ArrayList<>();
        Set<String> keys = new TreeSet<>(items.keySet());
        keys.addAll(other.items.keySet());
        for (String key : keys) {
            @Nullable SortedMap<String, String> mine = items.get(key);
            @Nullable SortedMap<String, String> theirs = other.items.get(key);
            if (mine == null || theirs == null) {
                lines.add((mine == null ? "+ " : "- ") + key + " " + (mine == null ? theirs : mine));
                continue;
            }
            Set<String> attributes = new TreeSet<>(mine.keySet());
            attributes.addAll(theirs.keySet());
            for (String attribute : attributes) {
                String had = String.valueOf(mine.get(attribute));
                String has = String.valueOf(theirs.get(attribute));
                if (!had.equals(has)) {
                    lines.add("~ " + key + " " + attribute + ": " + had + " -> " + has);
                }
            }
        }
        return lines;
    }

    @Override
    public String toString() {
        return items.entrySet().stream()
                .map(item -> item.getKey() + " " + item.getValue())
                .collect(Collectors.joining("\n"));
    }

    private TableDump mapped(UnaryOperator<SortedMap<String, String>> change) {
        SortedMap<String, SortedMap<String, String>> result = new TreeMap<>();
        items.forEach((key, item) -> result.put(key, change.apply(item)));
        return new TableDump(result);
    }

    private static String text(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> value.n();
            case BOOL -> value.bool().toString();
            case NUL -> "null";
            case B -> base64(value.b().asByteArrayUnsafe());
            case SS -> new TreeSet<>(value.ss()).toString();
            case NS -> new TreeSet<>(value.ns()).toString();
            case BS ->
                value.bs().stream()
                        .map(b -> base64(b.asByteArrayUnsafe()))
                        .sorted()
                        .toList()
                        .toString();
            case L -> value.l().stream().map(TableDump::text).toList().toString();
            case M ->
                new TreeMap<>(value.m().entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, e -> text(e.getValue()))))
                        .toString();
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalStateException("attribute of unknown type: " + value);
        };
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
