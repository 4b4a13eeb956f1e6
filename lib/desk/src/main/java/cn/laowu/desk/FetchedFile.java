package cn.laowu.desk;

import cn.laowu.casework.FileVersion;
import cn.laowu.store.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** The bytes of an uploaded version on the local disk while they are read; gone when this is closed. */
final class FetchedFile implements AutoCloseable {
    private final Path path;
    private final String sha256;

    private FetchedFile(Path path, String sha256) {
        this.path = path;
        this.sha256 = sha256;
    }

    /** @param scratch folder for files that are being read (on Lambda: its ephemeral storage) */
    static FetchedFile of(FileVersion version, FileStore files, Path scratch) {
        try {
            Files.createDirectories(scratch);
            Path path = Files.createTempDirectory(scratch, "intake").resolve("file");
            boolean fetched = false;
            try {
                files.download(version.objectKey(), StoredVersions.inStore(version.id()), path);
                FetchedFile file = new FetchedFile(path, digest(path));
                fetched = true;
                return file;
            } finally {
                if (!fetched) {
                    delete(path);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path path() {
        return path;
    }

    String sha256() {
        return sha256;
    }

    private static String digest(Path path) throws IOException {
        MessageDigest sha = Digest.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha.update(buffer, 0, read);
            }
        }
        return Digest.hex(sha.digest());
    }

    @Override
    public void close() {
        try {
            delete(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path path) throws IOException {
        Files.deleteIfExists(path);
        Path folder = path.getParent();
        if (folder != null) {
            Files.deleteIfExists(folder);
        }
    }
}
