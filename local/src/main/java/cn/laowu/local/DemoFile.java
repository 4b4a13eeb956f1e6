package cn.laowu.local;

import cn.laowu.intake.KindName;
import cn.laowu.intake.KindNames;
import cn.laowu.policy.Parties;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of the demo's inbox.
 *
 * @param key its path from the folder that holds {@code inbox/}, with slashes
 * @param path where it lies
 */
record DemoFile(String key, Path path) {
    private static final String DISTRICT = "district";

    /**
     * Returns every file below {@code inbox/}: by region, the district last, kind, period and file name by code point.
     * What is in no place of that shape comes after all that is.
     *
     * @throws IOException if the folder can't be read
     */
    static List<DemoFile> all(Path folder, Parties parties) throws IOException {
        Path inbox = folder.resolve("inbox");
        if (!Files.isDirectory(inbox)) {
            return List.of();
        }
        List<String> regions = new ArrayList<>(
                parties.regions().stream().map(region -> region.id().value()).toList());
        regions.add(DISTRICT);
        List<String> kinds = KindNames.all().stream().map(KindName::id).toList();
        try (Stream<Path> files = Files.walk(inbox, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .map(file -> new DemoFile(key(folder, file), file))
                    .sorted(Comparator.<DemoFile>comparingInt(file -> position(regions, file.part(1)))
                            .thenComparing(file -> file.part(1), DemoFile::byCodePoint)
                            .thenComparingInt(file -> position(kinds, file.part(2)))
                            .thenComparing(file -> file.part(2), DemoFile::byCodePoint)
                            .thenComparing(file -> file.part(3), DemoFile::byCodePoint)
                            .thenComparing(DemoFile::key, DemoFile::byCodePoint))
                    .toList();
        }
    }

    String region() {
        return part(1);
    }

    String kind() {
        return part(2);
    }

    String period() {
        return part(3);
    }

    String fileName() {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    /** Returns what is before the file's name. */
    String folder() {
        return key.substring(0, key.lastIndexOf('/'));
    }

    /** Returns the local user who uploads such a file. */
    String clerk() {
        if (!region().equals(DISTRICT)) {
            return "clerk-" + region();
        }
        return kind().equals(KindNames.PAYMENT_RESULTS.id()) ? "payer" : "admin";
    }

    /** Returns whether the key has the five parts of a place. */
    boolean placed() {
        return key.split("/", -1).length == 5;
    }

    private String part(int index) {
        String[] parts = key.split("/", -1);
        return index < parts.length - 1 ? parts[index] : "";
    }

    private static String key(Path folder, Path file) {
        StringBuilder key = new StringBuilder();
        for (Path part : folder.relativize(file)) {
            key.append(key.isEmpty() ? "" : "/").append(part);
        }
        return key.toString();
    }

    private static int position(List<String> order, String name) {
        int position = order.indexOf(name);
        return position < 0 ? order.size() : position;
    }

    /** By code point, not by UTF-16 unit: characters outside the BMP come last. */
    private static int byCodePoint(String one, String other) {
        int[] first = one.codePoints().toArray();
        int[] second = other.codePoints().toArray();
        return java.util.Arrays.compare(first, second);
    }
}
