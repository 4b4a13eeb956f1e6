package cn.laowu.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of a district in a folder of the test's own, to be spoiled. */
final class PolicyFiles {

    private static final List<String> CHAOYANG = List.of(
            "policy.yaml",
            "parties.yaml",
            "m1-m2-stations.yaml",
            "m3-welfare-posts.yaml",
            "m4-m5-k1-services.yaml",
            "m6-beijing-employment.yaml",
            "m7-entrepreneurs.yaml",
            "m8-training.yaml",
            "o-other.yaml");

    private final Path folder;

    private PolicyFiles(Path folder) {
        this.folder = folder;
    }

    static PolicyFiles ofChaoyang(Path folder) {
        for (String file : CHAOYANG) {
            try (var bytes = PolicyBook.class.getResourceAsStream("/policy/chaoyang/" + file)) {
                Files.copy(bytes, folder.resolve(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new PolicyFiles(folder);
    }

    PolicyBook load() {
        return PolicyBook.load(folder);
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String file, String text) {
        try {
            Files.write(folder.resolve(file), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the first occurrence of the words, which must be there. */
    void replace(String file, String words, String others) {
        String text = text(file);
        int at = text.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException(file + " has no " + words);
        }
        write(file, text.substring(0, at) + others + text.substring(at + words.length()));
    }

    /** Returns the line, counted from 1, on which these words first begin. */
    int lineOf(String file, String words) {
        String text = text(file);
        int at = text.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException(file + " has no " + words);
        }
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
