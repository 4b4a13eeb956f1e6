package cn.laowu.postpayroll;

import cn.laowu.testkit.RosterFiles;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Rosters of synthetic persons as CSV: the quickest to read, and their header is row 1. */
final class Rosters {
    private Rosters() {}

    /** A sound row for each of the persons, each on a post of their own; the first is row 2. */
    static byte[] of(int... persons) {
        return bytes(file(persons));
    }

    static RosterFiles file(int... persons) {
        RosterFiles file = RosterFiles.roster();
        Arrays.stream(persons).forEach(file::row);
        return file;
    }

    static byte[] bytes(RosterFiles file) {
        return file.csv(StandardCharsets.UTF_8);
    }
}
