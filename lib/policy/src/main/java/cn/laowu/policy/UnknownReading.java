package cn.laowu.policy;

import java.util.Map;

/** Names that are no readings, or tokens that their readings don't have. */
public final class UnknownReading extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Map<String, String> offending;

    UnknownReading(Map<String, String> offending) {
        super("unknown readings or tokens: " + offending);
        this.offending = Map.copyOf(offending);
    }

    /** Returns every offending token by the name that it was given for. */
    public Map<String, String> offending() {
        return offending;
    }
}
