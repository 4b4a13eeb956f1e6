package cn.laowu.access;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request on its way to one of the servers. */
final class Ask {

    final String method;
    final String path;
    final Map<String, String> query = new LinkedHashMap<>();
    final Map<String, String> headers = new LinkedHashMap<>();

    /** What the gateway adds to its own part of the event; only the Lambda proxy has one. */
    final Map<String, Object> requestContext = new LinkedHashMap<>();

    @Nullable
    String body;

    private Ask(String method, String path) {
        this.method = method;
        this.path = path;
    }

    static Ask get(String path) {
        return new Ask("GET", path);
    }

    static Ask of(String method, String path) {
        return new Ask(method, path);
    }

    static Ask post(String path, String body) {
        return of("POST", path, body);
    }

    static Ask of(String method, String path, String body) {
        Ask ask = new Ask(method, path);
        ask.body = body;
        return ask.with("Content-Type", "application/json");
    }

    Ask as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Ask with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Ask query(String name, String value) {
        query.put(name, value);
        return this;
    }
}
