package cn.laowu.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What lies where below {@code .local/}: {@code keys/} (tokens), {@code state/} (database, objects, events, keysets),
 * {@code demo/} (what the demo leaves to be looked at), and {@code other-demos/}, the states of demos on other folders.
 */
record LocalFolder(Path root) {
    private static final String ORIGIN = "origin.txt";

    /**
     * One state.
     *
     * @param folder where it lies
     * @param fresh whether nothing was there
     */
    record State(Path folder, boolean fresh) {
        Path database() {
            return folder.resolve("laowu.db");
        }

        Path objects() {
            return folder.resolve("objects");
        }

        Path events() {
            return folder.resolve("events");
        }

        Path keysets() {
            return folder.resolve("keysets");
        }

        Path scratch() {
            return folder.resolve("scratch");
        }
    }

    /** Returns {@code .local/} below the project's root. */
    static LocalFolder below(Path projectRoot) {
        return new LocalFolder(projectRoot.resolve(".local"));
    }

    Path keys() {
        return root.resolve("keys");
    }

    /** Returns where the demo leaves receipts, registers and its summary. */
    Path demo() {
        return root.resolve("demo");
    }

    /** Returns the state of {@code ./run local}. */
    State state() throws IOException {
        return open(root.resolve("state"), "local");
    }

    /**
     * Returns the state of a demo: the common one where it is new or comes from a demo on the same folder, so that
     * {@code ./run local} shows what the demo did; else one of that folder's own, so that no demo meets what another
     * folder, or a person, filed.
     */
    State state(Path demoFolder) throws IOException {
        String origin = "demo " + demoFolder.toAbsolutePath().normalize();
        Path common = root.resolve("state");
        if (!Files.exists(common.resolve(ORIGIN))
                || Files.readString(common.resolve(ORIGIN)).strip().equals(origin)) {
            return open(common, origin);
        }
        return open(root.resolve("other-demos").resolve(shortHash(origin)), origin);
    }

    private static State open(Path folder, String origin) throws IOException {
        Files.createDirectories(folder);
        Path mark = folder.resolve(ORIGIN);
        boolean fresh = !Files.exists(mark);
        if (fresh) {
            PrivateFile.write(mark, origin + "\n");
        }
        return new State(folder, fresh);
    }

    private static String shortHash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
