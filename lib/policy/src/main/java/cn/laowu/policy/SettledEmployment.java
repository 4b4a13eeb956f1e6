package cn.laowu.policy;

/** What became of one employment when its person's year was settled (M6). */
public sealed interface SettledEmployment {

    /** It carries the year's amount: in it the three months were completed. */
    record Carries(Decision decision) implements SettledEmployment {}

    /** Accepted, 0 yuan: another row of the person and year carries the amount, or this one leads up to it (R18). */
    record Joined(Reason reason) implements SettledEmployment {}

    /**
     * Refused, for every reason that applies.
     *
     * @param time the unbroken time that was decided on, of which the row is part
     */
    record Refused(BeijingEmployment time, Decision decision) implements SettledEmployment {}

    /** Overlaps an employment of the same person that stands. */
    record Overlaps(Employment standing) implements SettledEmployment {}
}
