package cn.laowu.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks the API over HTTP as any client would, each request as one user. */
final class ApiClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Headers that the JDK's client sets itself and lets nobody set. */
    private static final Set<String> OF_THE_CLIENT = Set.of("host", "content-length", "connection", "expect");

    private final URI base;
    private final Map<String, String> tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /**
     * Creates a client.
     *
     * @param base the address of the API, without a slash at its end
     * @param tokens a bearer token for each user's name
     */
    ApiClient(URI base, Map<String, String> tokens) {
        this.base = base;
        this.tokens = Map.copyOf(tokens);
    }

    /**
     * An answer.
     *
     * @param body JSON; missing where the answer had none
     */
    record Answer(int status, JsonNode body, Optional<URI> location) {
        boolean ok() {
            return status >= 200 && status < 300;
        }

        /** Returns the code of a problem; empty where the answer is none. */
        String code() {
            return body.path("code").asText();
        }

        /** Returns the body where all went well. */
        JsonNode orThrow(String what) throws IOException {
            if (ok()) {
                return body;
            }
            throw new IOException(what + ": HTTP " + status + " " + body);
        }
    }

    /** Gets a resource. */
    Answer get(String user, String path) throws IOException, InterruptedException {
        return answer(send(request(user, path).GET().build()));
    }

    /**
     * Posts.
     *
     * @param key the idempotency key; the same key and body are answered as the first time
     */
    Answer post(String user, String path, JsonNode body, String key) throws IOException, InterruptedException {
        HttpRequest request = request(user, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return answer(send(request));
    }

    /** Puts a file to a presigned address; returns the status. */
    int put(URI address, Map<String, String> headers, Path file) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(PATIENCE).PUT(HttpRequest.BodyPublishers.ofFile(file));
        headers.forEach((name, value) -> {
            if (!OF_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
                request.header(name, value);
            }
        });
        return send(request.build()).statusCode();
    }

    /**
     * Fetches a file: asks the API, and follows it to the presigned address without the token.
     *
     * @throws IOException if there is none, or it could not be fetched
     */
    byte[] fetch(String user, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(request(user, path).GET().build());
        if (answer.statusCode() == 303) {
            URI address = base.resolve(answer.headers().firstValue("Location").orElseThrow());
            answer =
                    send(HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build());
        }
        if (answer.statusCode() != 200) {
            throw new IOException("GET " + path + ": HTTP " + answer.statusCode() + " "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    /** Fetches from an address that needs no token. */
    byte[] fetch(URI address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                send(HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build());
        if (answer.statusCode() != 200) {
            throw new IOException("GET " + address.getPath() + ": HTTP " + answer.statusCode());
        }
        return answer.body();
    }

    /** Returns a part of a path or query, escaped. */
    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String user, String path) {
        String token = tokens.get(user);
        if (token == null) {
            throw new IllegalArgumentException("no local user " + user);
        }
        URI address = path.startsWith("http") ? URI.create(path) : URI.create(base + path);
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "zh-CN");
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Answer answer(HttpResponse<byte[]> response) throws IOException {
        Optional<URI> location = response.headers().firstValue("Location").map(URI::create);
        try {
            JsonNode body = response.body().length == 0 ? JSON.missingNode() : JSON.readTree(response.body());
            return new Answer(response.statusCode(), body, location);
        } catch (JsonProcessingException notJson) {
            return new Answer(
                    response.statusCode(),
                    JSON.getNodeFactory().textNode(new String(response.body(), StandardCharsets.UTF_8)),
                    location);
        }
    }
}
