package cn.laowu.access;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came back, whichever server sent it. */
record Answer(int status, Map<String, String> headers, byte[] body) {

    Answer {
        Map<String, String> folded = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        folded.putAll(headers);
        headers = folded;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        try {
            return JsonMapper.createDefault().readValue(body, JsonNode.class);
        } catch (IOException e) {
            throw new IllegalStateException(text(), e);
        }
    }

    String code() {
        return string("code");
    }

    String string(String name) {
        JsonNode value = json().get(name);
        return value == null ? "(absent)" : value.coerceStringValue();
    }

    /** The bad fields as {@code body /month date-unreadable}. */
    List<String> errors() {
        return java.util.stream.StreamSupport.stream(
                        json().get("errors").values().spliterator(), false)
                .map(error -> error.get("in").getStringValue() + " "
                        + error.get("pointer").getStringValue() + " "
                        + error.get("code").getStringValue())
                .toList();
    }
}
