package cn.laowu.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The day on which the demo plays, the day of issue of the measures (O4), and the readings that differ from the
 * defaults.
 */
record DemoSettings(LocalDate asOf, LocalDate issuedOn, Map<String, String> readings) {
    /** The day of issue where nobody says one. */
    static final LocalDate ISSUED_ON = LocalDate.of(2026, 1, 1);

    private static final ObjectMapper JSON = new ObjectMapper();

    DemoSettings {
        readings = Map.copyOf(readings);
    }

    /** A setting that can't be used; the message is for the person who wrote it. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    /**
     * Returns the settings of a folder's {@code settings.json}, where there is one, under the options.
     *
     * @param asOf the option {@code --as-of}
     * @param issuedOn the option {@code --issued-on}
     * @param today the day where neither says one
     * @throws Unusable naming the file and the value that is wrong
     */
    static DemoSettings of(Path folder, Optional<String> asOf, Optional<String> issuedOn, LocalDate today)
            throws IOException, Unusable {
        Path file = folder.resolve("settings.json");
        JsonNode settings = JSON.createObjectNode();
        if (Files.exists(file)) {
            try {
                settings = JSON.readTree(Files.readString(file));
            } catch (JsonProcessingException e) {
                throw new Unusable(file + " is not JSON: " + e.getOriginalMessage());
            }
        }
        Map<String, String> readings = new TreeMap<>();
        for (Map.Entry<String, JsonNode> reading : settings.path("readings").properties()) {
            if (!reading.getValue().isTextual()) {
                throw new Unusable(file + ": the reading " + reading.getKey() + " must be a text");
            }
            readings.put(reading.getKey(), reading.getValue().asText());
        }
        return new DemoSettings(
                day("asOf", asOf, settings).orElse(today),
                day("issuedOn", issuedOn, settings).orElse(ISSUED_ON),
                readings);
    }

    /** Keeps the day of issue and the readings with the state that is decided by them. */
    void keep(Path stateFolder) throws IOException {
        ObjectNode kept = JSON.createObjectNode().put("issuedOn", issuedOn.toString());
        ObjectNode chosen = kept.putObject("readings");
        readings.forEach(chosen::put);
        Files.writeString(stateFolder.resolve("settings.json"), kept.toPrettyString() + "\n");
    }

    private static Optional<LocalDate> day(String name, Optional<String> option, JsonNode settings) throws Unusable {
        Optional<String> text =
                option.or(() -> Optional.of(settings.path(name).asText()).filter(t -> !t.isEmpty()));
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new Unusable(name + " must be a day such as 2026-11-05, not " + text.orElse(""));
        }
    }
}
