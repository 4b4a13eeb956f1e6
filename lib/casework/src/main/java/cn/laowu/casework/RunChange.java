package cn.laowu.casework;

/**
 * A difference to what was paid: to the month before (joiner, leaver, account), or to what this month's sealed runs pay (dropped, changed:
 * 追缴, for the district to look at; takes nothing back by itself).
 *
 * @param row of the roster that is now confirmed; of a leaver or a dropped one, of the roster that was paid
 * @param amountFen what was paid and is in question (dropped, changed); else what is paid now, or was before (leaver)
 */
public record RunChange(Kind kind, PersonId person, String region, int row, String post, long amountFen) {

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
}
