package cn.laowu.deskkit;

import cn.laowu.casework.UploadId;
import cn.laowu.desk.FileStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A versioned object store in memory. */
public final class InMemoryFiles implements FileStore {
    private final Map<String, List<Stored>> objects = new TreeMap<>();
    private final Clock clock;
    private final AtomicInteger addresses = new AtomicInteger();
    private final AtomicInteger downloads = new AtomicInteger();
    private boolean keepsVersions = true;
    private String putsAreCutOffAfter = "";

    /** Versions get the time of this clock. */
    public InMemoryFiles(Clock clock) {
        this.clock = clock;
    }

    @SuppressWarnings("ArrayRecordComponent") // bytes of a test, compared by nobody
    private record Stored(String version, Instant at, byte[] bytes, Optional<String> uploadId) {}

    /** Stores a version as an officer's PUT does; returns its version id. */
    public synchronized String arrive(String key, byte[] bytes, Optional<String> uploadId) {
        String version = "v" + (objects.getOrDefault(key, List.of()).size() + 1);
        arrive(key, version, bytes, uploadId);
        return version;
    }

    /** Stores a version under the id that an event document names. */
    public synchronized void arrive(String key, String version, byte[] bytes, Optional<String> uploadId) {
        objects.computeIfAbsent(key, name -> new ArrayList<>())
                .add(new Stored(version, clock.instant(), bytes, uploadId));
    }

    /** From now on as a bucket without versioning. */
    public synchronized void keepNoVersions() {
        keepsVersions = false;
    }

    /** The keys under a prefix, in order. */
    public synchronized List<String> keys(String prefix) {
        return objects.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
    }

    /** The bytes that were put last. */
    public synchronized byte[] latest(String key) {
        List<Stored> versions = objects.getOrDefault(key, List.of());
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("nothing under " + key + " but " + objects.keySet());
        }
        return versions.get(versions.size() - 1).bytes();
    }

    /** How often the key was written. */
    public synchronized int puts(String key) {
        return objects.getOrDefault(key, List.of()).size();
    }

    /** How often an original was read. */
    public int downloads() {
        return downloads.get();
    }

    /** The next put of the key is done, and its process dies after it. */
    public synchronized void cutOffAfterPutOf(String key) {
        putsAreCutOffAfter = key;
    }

    /** How many addresses to put to were made. */
    public int addresses() {
        return addresses.get();
    }

    private synchronized Optional<Stored> find(String key, String version) {
        List<Stored> versions = objects.getOrDefault(key, List.of());
        return version.isEmpty()
                ? versions.stream().reduce((earlier, later) -> later)
                : versions.stream()
                        .filter(stored -> stored.version().equals(version))
                        .findFirst();
    }

    @Override
    public Optional<StoredFile> describe(String key, String version) {
        return find(key, version)
                .map(stored -> new StoredFile(
                        key,
                        keepsVersions ? stored.version() : "",
                        stored.at(),
                        stored.bytes().length,
                        stored.uploadId()));
    }

    @Override
    public void download(String key, String version, Path to) throws IOException {
        downloads.incrementAndGet();
        Files.write(to, find(key, version).orElseThrow().bytes());
    }

    @Override
    public void put(String key, Path from, String contentType) {
        try {
            arrive(key, Files.readAllBytes(from), Optional.empty());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        cutOff(key);
    }

    private synchronized void cutOff(String key) {
        if (putsAreCutOffAfter.equals(key)) {
            putsAreCutOffAfter = "";
            throw new IllegalStateException("cut off after the put of " + key);
        }
    }

    @Override
    public PutAddress addressToPut(String key, UploadId upload, long size, Duration valid) {
        addresses.incrementAndGet();
        return new PutAddress(URI.create("memory:put"), Map.of("x-amz-meta-upload-id", upload.value()));
    }

    @Override
    public URI addressToGet(String key, String fileName, Duration valid) {
        return URI.create("memory:" + key);
    }
}
