package cn.laowu.casework;

import java.util.Optional;

/**
 * Whom a rule counts once: a person by the random id, or an organisation by its 统一社会信用代码 (M4).
 *
 * @param text the partition of all that is held of the subject
 */
public record Subject(String text) {
    private static final String PERSON = "PERSON#";
    private static final String ORGANISATION = "ORGANISATION#";

    public static Subject of(PersonId person) {
        return new Subject(PERSON + person);
    }

    /** An organisation by its code of 18 characters, checked. */
    public static Subject ofOrganisation(String uscc) {
        return new Subject(ORGANISATION + uscc);
    }

    /** Returns the person; empty for an organisation. */
    public Optional<PersonId> person() {
        return text.startsWith(PERSON) ? Optional.of(PersonId.of(text.substring(PERSON.length()))) : Optional.empty();
    }

    /**
     * Returns the organisation's code.
     *
     * @throws IllegalArgumentException where the subject is a person
     */
    public static String usccOf(Subject subject) {
        if (!subject.text.startsWith(ORGANISATION)) {
            throw new IllegalArgumentException("not an organisation");
        }
        return subject.text.substring(ORGANISATION.length());
    }

    @Override
    public String toString() {
        return text;
    }
}
