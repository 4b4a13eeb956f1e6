package cn.laowu.bench;

import cn.laowu.casework.UploadId;
import cn.laowu.desk.FileStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** An object store in memory, as fast as one can be: what is measured is ours. */
final class BenchFiles implements FileStore {
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final Map<String, String> uploads = new ConcurrentHashMap<>();
    private final Instant at;

    BenchFiles(Instant at) {
        this.at = at;
    }

    void arrive(String key, byte[] bytes, UploadId upload) {
        objects.put(key, bytes);
        uploads.put(key, upload.value());
    }

    @Override
    public Optional<StoredFile> describe(String key, String version) {
        byte[] bytes = objects.get(key);
        return bytes == null
                ? Optional.empty()
                : Optional.of(new StoredFile(key, "v1", at, bytes.length, Optional.ofNullable(uploads.get(key))));
    }

    @Override
    public void download(String key, String version, Path to) throws IOException {
        Files.write(to, java.util.Objects.requireNonNull(objects.get(key)));
    }

    @Override
    public void put(String key, Path from, String contentType) {
        try {
            objects.put(key, Files.readAllBytes(from));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @Override
    public PutAddress addressToPut(String key, UploadId upload, long size, Duration valid) {
        return new PutAddress(URI.create("memory:put"), Map.of());
    }

    @Override
    public URI addressToGet(String key, String fileName, Duration valid) {
        return URI.create("memory:get");
    }
}
