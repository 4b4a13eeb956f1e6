package cn.laowu.postpayroll;

import cn.laowu.testkit.Event;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A request as API Gateway hands it on: a document of {@code events/http}, with some of it replaced. */
final class Call {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode event;

    private Call(String json) {
        try {
            event = (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document as it is, but for the token. */
    static Call of(String document) {
        return new Call(Event.load("http", document).json());
    }

    /** A GET of any path. */
    static Call get(String path) {
        return of("get-roster").path(path);
    }

    String document() {
        return event.toString();
    }

    String route() {
        return http().get("method").asText() + " " + http().get("path").asText();
    }

    Call token(String token) {
        return header("authorization", "Bearer " + token);
    }

    Call header(String name, String value) {
        headers().put(name, value);
        return this;
    }

    Call without(String header) {
        headers().remove(header);
        return this;
    }

    Call path(String path) {
        http().put("path", path);
        event.put("rawPath", path);
        return this;
    }

    /** In the path and in the body. */
    Call replacing(String said, String by) {
        path(http().get("path").asText().replace(said, by));
        return event.has("body") ? body(event.get("body").asText().replace(said, by)) : this;
    }

    Call body(String body) {
        event.put("body", body);
        return header("content-length", Integer.toString(body.getBytes(StandardCharsets.UTF_8).length));
    }

    /** Values must need no escaping. */
    Call query(String... namesAndValues) {
        ObjectNode parameters = event.putObject("queryStringParameters");
        StringBuilder raw = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
            raw.append(i == 0 ? "" : "&").append(namesAndValues[i]).append('=').append(namesAndValues[i + 1]);
        }
        event.put("rawQueryString", raw.toString());
        return this;
    }

    private ObjectNode http() {
        return (ObjectNode) event.get("requestContext").get("http");
    }

    private ObjectNode headers() {
        return (ObjectNode) event.get("headers");
    }
}
