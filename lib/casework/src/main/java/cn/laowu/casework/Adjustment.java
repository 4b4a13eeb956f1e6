package cn.laowu.casework;

import cn.laowu.store.Digest;
import cn.laowu.store.Key;
import java.time.Instant;

/**
 * What is to be paid in addition (补发) or got back (追缴) for a decision, once it is approved as any other is. It is about one
 * decision, and a decision has at most one: two that were reckoned from the same amount, by other rules each, would pay the same yuan twice.
 *
 * @param target the rules: a digest of the readings and the version that the replay asked
 * @param amountFen above 0 补发, below 0 追缴
 * @param why codes of the decision as it was, and as it would be
 * @param replay of whose differences it is one, and {@code number} which
 * @param state {@code filed} until the district approves
 */
public record Adjustment(
        String measure,
        String region,
        String period,
        Subject subject,
        String target,
        long amountFen,
        String why,
        String replay,
        int number,
        State state,
        Officer by,
        Instant at,
        long revision) {

    /** Where it stands; approval and what follows belong to the money cases. */
    public enum State {
        FILED("filed");

        private final String token;

        State(String token) {
            this.token = token;
        }

        /** Returns the word of the API. */
        public String token() {
            return token;
        }
    }

    /**
     * @throws IllegalArgumentException where it would change nothing
     */
    public Adjustment {
        if (amountFen == 0) {
            throw new IllegalArgumentException("an adjustment of nothing");
        }
    }

    /** Would it come to the same: by the same rules, as much? */
    boolean says(Adjustment other) {
        return target.equals(other.target) && amountFen == other.amountFen;
    }

    /** Names it among all: the audit trail's case and the API's id are made of it. */
    public String id() {
        Key key = Keys.adjustment(measure, region, period, subject);
        return Digest.sha256((key.pk() + "|" + key.sk()).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .substring(0, 32);
    }
}
