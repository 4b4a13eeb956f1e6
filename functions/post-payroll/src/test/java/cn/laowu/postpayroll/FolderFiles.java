package cn.laowu.postpayroll;

import cn.laowu.casework.UploadId;
import cn.laowu.desk.FileStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A versioned object store whose objects lie on the disk, so that they take no heap. */
final class FolderFiles implements FileStore {
    private final Path folder;
    private final Clock clock;
    private final Map<String, StoredFile> described = new HashMap<>();
    private final Map<String, Path> contents = new HashMap<>();

    FolderFiles(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** A file comes to the address that was announced for it; returns its version. */
    String arrive(String key, Path content, UploadId upload) throws IOException {
        String version = "v" + (described.size() + 1);
        Instant now = clock.instant();
        described.put(
                key + version, new StoredFile(key, version, now, Files.size(content), Optional.of(upload.value())));
        contents.put(key + version, content);
        return version;
    }

    /** What was put last under the key. */
    Path latest(String key) {
        return folder.resolve(key.replace('/', '_'));
    }

    @Override
    public Optional<StoredFile> describe(String key, String version) {
        return Optional.ofNullable(described.get(key + version));
    }

    @Override
    public void download(String key, String version, Path to) throws IOException {
        Path content = contents.get(key + version);
        if (content == null) {
            throw new IOException("no version " + version);
        }
        Files.copy(content, to);
    }

    @Override
    public void put(String key, Path from, String contentType) {
        try {
            Files.copy(from, latest(key), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public PutAddress addressToPut(String key, UploadId upload, long size, Duration valid) {
        return new PutAddress(URI.create("file:put"), Map.of());
    }

    @Override
    public URI addressToGet(String key, String fileName, Duration valid) {
        return URI.create("file:get");
    }
}
