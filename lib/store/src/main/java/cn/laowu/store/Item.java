package cn.laowu.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One item of a table, read and written by hand: every attribute is named once where it is put and once where it is read. */
public final class Item {
    private final Map<String, AttributeValue> attributes;

    private Item(Map<String, AttributeValue> attributes) {
        this.attributes = attributes;
    }

    public static Item at(Key key) {
        return new Item(new LinkedHashMap<>()).with("pk", key.pk()).with("sk", key.sk());
    }

    /** A map within an item: it has no key of its own. */
    public static Item part() {
        return new Item(new LinkedHashMap<>());
    }

    public static Item of(Map<String, AttributeValue> attributes) {
        return new Item(attributes);
    }

    public Map<String, AttributeValue> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    public Item with(String name, String text) {
        attributes.put(name, AttributeValue.fromS(text));
        return this;
    }

    public Item with(String name, Optional<String> text) {
        text.ifPresent(value -> with(name, value));
        return this;
    }

    public Item with(String name, long number) {
        attributes.put(name, AttributeValue.fromN(Long.toString(number)));
        return this;
    }

    public Item with(String name, boolean flag) {
        attributes.put(name, AttributeValue.fromBool(flag));
        return this;
    }

    public Item with(String name, byte[] bytes) {
        attributes.put(name, AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(bytes)));
        return this;
    }

    public Item withTexts(String name, List<String> texts) {
        attributes.put(
                name,
                AttributeValue.fromL(texts.stream().map(AttributeValue::fromS).toList()));
        return this;
    }

    public Item withParts(String name, List<Item> parts) {
        attributes.put(
                name,
                AttributeValue.fromL(parts.stream()
                        .map(part -> AttributeValue.fromM(part.attributes))
                        .toList()));
        return this;
    }

    public boolean has(String name) {
        return attributes.containsKey(name);
    }

    public String text(String name) {
        return required(name).s();
    }

    public Optional<String> maybeText(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
    }

    public long number(String name) {
        return Long.parseLong(required(name).n());
    }

    public int count(String name) {
        return Math.toIntExact(number(name));
    }

    public boolean flag(String name) {
        return has(name) && Boolean.TRUE.equals(required(name).bool());
    }

    public Optional<byte[]> maybeBytes(String name) {
        return attributes.containsKey(name) ? Optional.of(bytes(name)) : Optional.empty();
    }

    public byte[] bytes(String name) {
        return required(name).b().asByteArrayUnsafe();
    }

    public List<String> texts(String name) {
        AttributeValue list = attributes.get(name);
        return list == null
                ? List.of()
                : list.l().stream().map(AttributeValue::s).toList();
    }

    /** The texts whose names begin with the prefix, by the rest of their names. */
    public Map<String, String> textsUnder(String prefix) {
        Map<String, String> texts = new TreeMap<>();
        attributes.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                texts.put(name.substring(prefix.length()), value.s());
            }
        });
        return texts;
    }

    public List<Item> parts(String name) {
        AttributeValue list = attributes.get(name);
        if (list == null) {
            return List.of();
        }
        List<Item> parts = new ArrayList<>(list.l().size());
        list.l().forEach(part -> parts.add(new Item(part.m())));
        return parts;
    }

    public Key key() {
        return new Key(text("pk"), text("sk"));
    }

    private AttributeValue required(String name) {
        AttributeValue value = attributes.get(name);
        if (value == null) {
            throw new IllegalStateException("the item " + attributes.get("pk") + " has no attribute " + name);
        }
        return value;
    }
}
