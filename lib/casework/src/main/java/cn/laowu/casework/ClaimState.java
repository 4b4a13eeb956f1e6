package cn.laowu.casework;

import java.util.Locale;
import java.util.Optional;

/** Where a single claim is in its life, and what may be done with it there. */
public enum ClaimState {
    /** An officer, or the schedule, filed it. */
    FILED,
    /** A named officer of the region stands for its facts (O1). */
    CONFIRMED,
    /** The district asks for it to be mended. */
    RETURNED,
    /** The district's final no. */
    REJECTED,
    /** The district approved it: what becomes of it from here on is the money's way. */
    APPROVED,
    /** Taken back by the region. */
    WITHDRAWN;

    private final String token = name().toLowerCase(Locale.ROOT);

    /** What people do with a claim. */
    public enum Act {
        CONFIRM,
        APPROVE,
        RETURN,
        REJECT,
        WITHDRAW
    }

    /** Returns the word of the API. */
    public String token() {
        return token;
    }

    /** Returns the state of this word. */
    public static Optional<ClaimState> fromToken(String token) {
        return java.util.Arrays.stream(values())
                .filter(state -> state.token.equals(token))
                .findFirst();
    }

    /** Returns the state after the act; empty where it may not be done. The one table of a claim's life. */
    public Optional<ClaimState> after(Act act) {
        return Optional.ofNullable(
                switch (this) {
                    case FILED ->
                        switch (act) {
                            case CONFIRM -> CONFIRMED;
                            case WITHDRAW -> WITHDRAWN;
                            case REJECT -> REJECTED;
                            case APPROVE, RETURN -> null;
                        };
                    case CONFIRMED ->
                        switch (act) {
                            case APPROVE -> APPROVED;
                            case RETURN -> RETURNED;
                            case REJECT -> REJECTED;
                            case WITHDRAW -> WITHDRAWN;
                            case CONFIRM -> null;
                        };
                    case RETURNED ->
                        switch (act) {
                            case CONFIRM -> CONFIRMED;
                            case WITHDRAW -> WITHDRAWN;
                            case REJECT -> REJECTED;
                            case APPROVE, RETURN -> null;
                        };
                    case REJECTED, APPROVED, WITHDRAWN -> null;
                });
    }

    /** Does a claim in this state use up what the rule grants once? */
    boolean usesUp() {
        return this != REJECTED && this != WITHDRAWN;
    }
}
