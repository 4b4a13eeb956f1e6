package cn.laowu.policy;

import java.util.Locale;

/** What a decision came to. */
public enum Outcome {
    /** To be paid. */
    ELIGIBLE,
    /** Nothing is due, for the reasons given. */
    INELIGIBLE,
    /** A number that the district has yet to set is wanting. */
    UNDECIDABLE;

    private final String token = name().toLowerCase(Locale.ROOT);

    /** Returns the word of the API. */
    public String token() {
        return token;
    }
}
