package cn.laowu.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Files of the repository that tests and local mode read: from the checkout around the working folder, else the copy packed into this jar. */
public final class RepositoryFile {
    private RepositoryFile() {}

    /**
     * Returns the text of {@code path}, given from the repository's root.
     *
     * @throws IllegalArgumentException if there is no such file, neither in the checkout nor packed
     */
    public static String text(String path) {
        try {
            Optional<Path> root = root();
            if (root.isPresent() && Files.isRegularFile(root.get().resolve(path))) {
                return Files.readString(root.get().resolve(path));
            }
            try (InputStream packed = RepositoryFile.class.getClassLoader().getResourceAsStream(path)) {
                if (packed == null) {
                    throw new IllegalArgumentException("no such file of the repository: " + path);
                }
                return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + path, e);
        }
    }

    /**
     * Returns what a folder of the checkout holds, names only, sorted.
     *
     * @throws IllegalArgumentException if there is no such folder around the working folder
     */
    public static List<String> names(String folder) {
        Path path = root().map(root -> root.resolve(folder))
                .filter(Files::isDirectory)
                .orElseThrow(() -> new IllegalArgumentException("no such folder of the repository: " + folder));
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + folder, e);
        }
    }

    private static Optional<Path> root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("mvnw")) && Files.isDirectory(folder.resolve("infra"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }
}
