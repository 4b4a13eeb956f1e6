package cn.laowu.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What an earlier demo left to be looked at; it goes before the next begins, or the two would be taken for one. */
final class OldOutput {
    private OldOutput() {}

    /** Removes a folder of output with all that is in it; nothing where there is none. */
    static void remove(Path output) throws IOException {
        if (!Files.exists(output)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(output)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
