package cn.laowu.casework;

import java.util.UUID;

/** Names the rows that were written by one judging of one file; they count only when a filing lists it. */
public record JudgementId(String value) {

    public static JudgementId of(String value) {
        return new JudgementId(value);
    }

    public static JudgementId random() {
        return new JudgementId(UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
