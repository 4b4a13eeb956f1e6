package cn.laowu.access;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request's body read as JSON (RFC 8259), with what is wrong in its form. Numbers keep the digits they came with; a name that comes
 * twice in one object is a fault, for no reader could say which value was meant.
 */
final class JsonDocument {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 40;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private final List<FieldFault> faults = new ArrayList<>();
    private final @Nullable JsonNode root;

    private JsonDocument(byte[] bytes) {
        this.root = read(bytes);
    }

    static JsonDocument of(byte[] bytes) {
        return new JsonDocument(bytes);
    }

    /** Returns the tree, null where it could not be read to its end; then {@link #faults} says why. */
    @Nullable
    JsonNode root() {
        return root;
    }

    List<FieldFault> faults() {
        return List.copyOf(faults);
    }

    private @Nullable JsonNode read(byte[] bytes) {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            try {
                if (parser.nextToken() == null) {
                    faults.add(FieldFault.body(
                            "", "body-missing", "请求没有内容，应为 JSON。", "The request has no body; JSON is expected."));
                    return null;
                }
                JsonNode node = node(parser, "");
                if (parser.nextToken() != null) {
                    faults.add(unreadable("", parser.currentTokenLocation()));
                    return null;
                }
                return node;
            } catch (JsonProcessingException e) {
                // never the parser's words: they quote the body
                faults.add(unreadable(parser.getParsingContext().pathAsPointer().toString(), e.getLocation()));
                return null;
            } catch (IOException e) {
                // bytes that are no UTF-8
                faults.add(unreadable(parser.getParsingContext().pathAsPointer().toString(), parser.currentLocation()));
                return null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FieldFault unreadable(String pointer, @Nullable JsonLocation location) {
        int line = location == null ? 1 : Math.max(1, location.getLineNr());
        int column = location == null ? 1 : Math.max(1, location.getColumnNr());
        return FieldFault.body(
                pointer,
                "json",
                "第 " + line + " 行第 " + column + " 列不是合乎规范的 JSON。",
                "Not well-formed JSON at line " + line + ", column " + column + ".");
    }

    private JsonNode node(JsonParser parser, String pointer) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer);
            case START_ARRAY -> array(parser, pointer);
            case VALUE_STRING -> JsonNode.createStringNode(parser.getText());
            case VALUE_NUMBER_INT -> JsonNode.createNumberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> JsonNode.createNumberNode(parser.getDecimalValue());
            case VALUE_TRUE -> JsonNode.createBooleanNode(true);
            case VALUE_FALSE -> JsonNode.createBooleanNode(false);
            default -> JsonNode.nullNode();
        };
    }

    private JsonNode object(JsonParser parser, String pointer) throws IOException {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String at = Pointers.child(pointer, name);
            parser.nextToken();
            if (fields.put(name, node(parser, at)) != null) {
                faults.add(FieldFault.body(
                        at, "field-repeated", "这一项出现了不止一次，请只保留一个。", "This field comes more than once; keep one."));
            }
        }
        return JsonNode.createObjectNode(fields);
    }

    private JsonNode array(JsonParser parser, String pointer) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser, Pointers.child(pointer, items.size())));
        }
        return JsonNode.createArrayNode(items);
    }
}
