package cn.laowu.casework;

import java.time.Instant;
import java.util.UUID;

/** One computation of a run: its lines are written under it once and never changed. Its text sorts by the time it was begun. */
public record GenerationId(String value) {

    public static GenerationId of(String value) {
        return new GenerationId(value);
    }

    /** A new one. */
    public static GenerationId begunAt(Instant now) {
        return new GenerationId("%013d-%s"
                .formatted(
                        now.toEpochMilli(),
                        UUID.randomUUID().toString().replace("-", "").substring(0, 16)));
    }

    boolean begunBefore(Instant instant) {
        return Long.parseLong(value.substring(0, value.indexOf('-'))) < instant.toEpochMilli();
    }

    @Override
    public String toString() {
        return value;
    }
}
