package cn.laowu.casework;

import cn.laowu.policy.Outcome;
import cn.laowu.store.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * A single claim (M1, M2, M4, M5): what it is about, what the rules say, and where it is in its life. One that the rules refuse is kept with
 * its reasons, and uses up nothing.
 *
 * @param filer who filed it
 * @param confirmation who stands for its facts, where somebody does
 * @param tip the end of its audit chain
 */
public record Claim(
        ClaimId id,
        ClaimDraft content,
        ClaimState state,
        Officer filer,
        Instant filedAt,
        Optional<Confirmation> confirmation,
        AuditTip tip,
        long revision) {

    /** What stands in the place of a file's kind where a claim holds what files take. */
    static final String KIND = "claim";

    /** A named officer stands for the facts, at the hash that was seen. */
    public record Confirmation(Officer by, Instant at, String hash) {}

    /** Does it have what the rule grants once, so that nobody else can? */
    public boolean holds() {
        return state.usesUp() && content.decision().outcome() != Outcome.INELIGIBLE;
    }

    /** The hash over all that an officer sees and stands for. */
    public String hash() {
        return Digest.sha256(content.plain().getBytes(StandardCharsets.UTF_8));
    }

    Claim next(ClaimDraft newContent, ClaimState newState, Optional<Confirmation> newConfirmation, AuditTip linked) {
        return new Claim(id, newContent, newState, filer, filedAt, newConfirmation, linked, revision + 1);
    }

    /** Is it a claim, and no file, that has what a row of a file wants? */
    public static boolean isPlace(FilingId holder) {
        return holder.kind().equals(KIND);
    }

    /** Where rows of files that meet it leave word; what {@link NotifyingWaiters} is asked for when it lets go. */
    public FilingId place() {
        return new FilingId(content.region(), KIND, content.period(), id.value());
    }

    static String caseOf(ClaimId id) {
        return KIND + "/" + id;
    }

    /** Says which it is and nothing of it: this text may get into a log. */
    @Override
    public String toString() {
        return "Claim[" + id + ", " + state + ", revision " + revision + "]";
    }
}
