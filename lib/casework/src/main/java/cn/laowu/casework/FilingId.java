package cn.laowu.casework;

import java.util.List;

/**
 * What a region files of one kind for one period. A kind that is one file has one filing for region and period (slot empty); of a kind
 * that is several files, each file name has a filing of its own (the slot).
 */
public record FilingId(String region, String kind, String period, String slot) {

    public FilingId {
        if (List.of(region, kind, period).stream().anyMatch(part -> part.isEmpty() || part.indexOf('/') >= 0)
                || slot.indexOf('/') >= 0) {
            throw new IllegalArgumentException("not a filing: " + List.of(region, kind, period, slot));
        }
    }

    public static FilingId of(String region, String kind, String period) {
        return new FilingId(region, kind, period, "");
    }

    public static FilingId parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("not a filing: " + text);
        }
        return new FilingId(parts[0], parts[1], parts[2], parts[3]);
    }

    /** Of a kind that is several files: what they share; a filing that no file has. */
    public FilingId shared() {
        return of(region, kind, period);
    }

    @Override
    public String toString() {
        return region + "/" + kind + "/" + period + "/" + slot;
    }
}
