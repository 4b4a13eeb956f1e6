package cn.laowu.casework;

import java.time.Instant;
import java.util.Comparator;

/**
 * Which of two uploads is newer: the later time of the object, then the greater upload id; of two versions of one upload in one second,
 * for stores keep no finer time, the one whose version's name is greater, whatever the order of their events. The greater is the newer.
 */
public record Age(Instant objectTime, UploadVersion upload) implements Comparable<Age> {
    private static final Comparator<Age> ORDER = Comparator.comparing(Age::objectTime)
            .thenComparing(age -> age.upload().upload().value())
            .thenComparing(age -> age.upload().version());

    @Override
    public int compareTo(Age other) {
        return ORDER.compare(this, other);
    }

    static Age parse(String text) {
        int at = text.indexOf(' ');
        return new Age(Instant.parse(text.substring(0, at)), UploadVersion.parse(text.substring(at + 1)));
    }

    @Override
    public String toString() {
        return objectTime + " " + upload;
    }
}
