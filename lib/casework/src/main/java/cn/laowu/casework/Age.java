package cn.laowu.casework;

import java.time.Instant;
import java.util.Comparator;

/**
 * Which of two uploads is newer: the later time of the object, then the greater upload id (files.md, "Where a file arrives"). The greater
 * is the newer.
 */
public record Age(Instant objectTime, UploadId upload) implements Comparable<Age> {
    private static final Comparator<Age> ORDER = Comparator.comparing(Age::objectTime)
            .thenComparing(age -> age.upload().value());

    @Override
    public int compareTo(Age other) {
        return ORDER.compare(this, other);
    }

    static Age parse(String text) {
        int at = text.indexOf(' ');
        return new Age(Instant.parse(text.substring(0, at)), UploadId.of(text.substring(at + 1)));
    }

    @Override
    public String toString() {
        return objectTime + " " + upload;
    }
}
