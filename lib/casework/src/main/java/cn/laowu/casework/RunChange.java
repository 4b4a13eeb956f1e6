package cn.laowu.casework;

/**
 * A difference to what was paid: to the month before (joiner, leaver, account), or to what this month's sealed runs pay (dropped, changed:
 * 追缴, for the district to look at; takes nothing back by itself).
 *
 * @param region whose roster the row is of
 * @param row of a joiner, a changed account and a changed line: of the roster that is confirmed now; of a leaver and a dropped line: of the
 *     roster that was paid
 * @param post the post's number in that row
 * @param amountFen what was paid and is in question (dropped, changed); else what is paid now, or was before (leaver)
 * @param content digest of what a changed line reads now, by which a second change is told from the first; {@link SettingAside#CODE} of a
 *     line that is dropped because the district set its row aside; else empty
 */
public record RunChange(
        Kind kind, PersonId person, String region, int row, String post, long amountFen, String content) {

    public enum Kind {
        JOINER,
        LEAVER,
        ACCOUNT_CHANGED,
        DROPPED,
        CHANGED;

        /** 追缴, or a mere difference to the month before. */
        public boolean recovery() {
            return switch (this) {
                case DROPPED, CHANGED -> true;
                case JOINER, LEAVER, ACCOUNT_CHANGED -> false;
            };
        }
    }

    /** A difference that is told by its kind alone. */
    public static RunChange of(Kind kind, PersonId person, String region, int row, String post, long amountFen) {
        return new RunChange(kind, person, region, row, post, amountFen, "");
    }

    /** Is the person said to have been dropped, for whatever reason, or changed to just this, by the other one too? */
    public boolean repeats(RunChange other) {
        return kind == other.kind
                && person.equals(other.person)
                && (kind == Kind.DROPPED || content.equals(other.content));
    }
}
