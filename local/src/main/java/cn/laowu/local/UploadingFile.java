package cn.laowu.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Uploads one file as an officer's browser does: announces it, puts it to the address, waits for the receipt. */
final class UploadingFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> UNDER_WAY = Set.of("announced", "judging");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long FIRST_LOOK_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 500;

    private final LocalMode mode;
    private final ApiClient api;
    private final Path receipts;

    /**
     * Creates it.
     *
     * @param receipts where a copy of each receipt is left
     */
    UploadingFile(LocalMode mode, ApiClient api, Path receipts) {
        this.mode = mode;
        this.api = api;
        this.receipts = receipts;
    }

    /**
     * Uploads.
     *
     * @return the receipt, as {@code receipt.json} says it
     * @throws IOException if the API refuses what it should take, or no answer comes in time
     */
    JsonNode upload(DemoFile file) throws IOException, InterruptedException {
        String clerk = file.clerk();
        if (file.placed() && mode.users().containsKey(clerk)) {
            ObjectNode wish = JSON.createObjectNode()
                    .put("region", file.region())
                    .put("kind", file.kind())
                    .put("period", file.period())
                    .put("fileName", file.fileName())
                    .put("size", Files.size(file.path()));
            ApiClient.Answer announced =
                    api.post(clerk, "/v1/uploads", wish, UUID.randomUUID().toString());
            if (announced.ok()) {
                return put(file, clerk, announced.body());
            }
            if (announced.status() >= 500) {
                announced.orThrow("upload of " + file.key());
            }
        }
        return putAsNobody(file);
    }

    private JsonNode put(DemoFile file, String clerk, JsonNode address) throws IOException, InterruptedException {
        Map<String, String> headers = new LinkedHashMap<>();
        address.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        int status = api.put(URI.create(address.path("url").asText()), headers, file.path());
        if (status != 200) {
            throw new IOException("PUT of " + file.key() + ": HTTP " + status);
        }
        return receipt(file, clerk, address.path("id").asText());
    }

    /** What the API lets nobody announce can still come to the bucket: it is read and answered, and nobody's name is on it. */
    private JsonNode putAsNobody(DemoFile file) throws IOException, InterruptedException {
        mode.objects().s3().putObject(r -> r.bucket(LocalMode.BUCKET).key(file.key()), file.path());
        return receipt(file, "inspector", mode.nobodysUpload(file.key()));
    }

    private JsonNode receipt(DemoFile file, String user, String upload) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long pauseMillis = FIRST_LOOK_MILLIS;
        while (System.nanoTime() < deadline) {
            ApiClient.Answer answer = api.get(user, "/v1/uploads/" + upload);
            // an object that came without a name is not known before its event arrives
            if (answer.status() != 404) {
                JsonNode view = answer.orThrow("upload " + upload);
                String address = view.path("receiptJsonUrl").asText();
                if (!UNDER_WAY.contains(view.path("state").asText()) && !address.isEmpty()) {
                    return keep(file, view, api.fetch(URI.create(address)));
                }
            }
            TimeUnit.MILLISECONDS.sleep(pauseMillis);
            pauseMillis = Math.min(LONGEST_PAUSE_MILLIS, pauseMillis * 3 / 2);
        }
        throw new IOException("no answer to " + file.key() + " within " + PATIENCE.toMinutes()
                + " minutes; .local/…/events/dead-letters may say why");
    }

    private JsonNode keep(DemoFile file, JsonNode view, byte[] json) throws IOException, InterruptedException {
        Path folder = receipts.resolve(file.key()).normalize();
        if (!folder.startsWith(receipts)) {
            throw new IOException("a key that leads elsewhere: " + file.key());
        }
        Files.createDirectories(folder);
        Files.write(folder.resolve("receipt.json"), json);
        Files.write(
                folder.resolve("receipt.xlsx"),
                api.fetch(URI.create(view.path("receiptUrl").asText())));
        return JSON.readTree(json);
    }
}
