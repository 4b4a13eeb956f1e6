package cn.laowu.policy;

/** A fact that may be absent in general is needed under the reading in force. */
public final class MissingFact extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String fact;
    private final Reading reading;

    MissingFact(String fact, Reading reading, String token) {
        super(reading + "=" + token + " needs the fact " + fact);
        this.fact = fact;
        this.reading = reading;
    }

    /** Returns the name of the fact, as the API has it. */
    public String fact() {
        return fact;
    }

    /** Returns the reading that needs it. */
    public Reading reading() {
        return reading;
    }
}
