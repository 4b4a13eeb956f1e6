package cn.laowu.wiring;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The district's choice of readings, a deployment setting in JSON: {@code {"R3": "none"}}; {@code {}}, or none, is every default. */
@Singleton
final class ReadingsSetting {
    private final Map<String, String> chosen;

    ReadingsSetting(@Value("${readings:}") String text, ObjectMapper json) {
        try {
            this.chosen = json.readValue(text.isBlank() ? "{}" : text, Argument.mapOf(String.class, String.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the setting READINGS is not a JSON object of texts", unreadable);
        }
    }

    Map<String, String> chosen() {
        return chosen;
    }
}
