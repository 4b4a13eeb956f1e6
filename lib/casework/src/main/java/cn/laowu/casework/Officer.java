package cn.laowu.casework;

/** A named person who acts: the subject of the token (OpenID Connect Core 1.0, section 2, {@code sub}). */
public record Officer(String subject) {
    /** The schedule acts by itself; it never confirms and never approves. */
    public static final Officer SCHEDULE = new Officer("schedule");

    public Officer {
        if (subject.isBlank()) {
            throw new IllegalArgumentException("an officer has a name");
        }
    }

    @Override
    public String toString() {
        return subject;
    }
}
