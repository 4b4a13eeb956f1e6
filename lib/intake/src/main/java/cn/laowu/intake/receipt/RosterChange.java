package cn.laowu.intake.receipt;

/**
 * One difference between a run and what was paid before it.
 *
 * @param type what changed
 * @param regionZh the region
 * @param nameZh the person's name
 * @param idNumber the 身份证号, whole or masked, as the reader may see it
 * @param post the number of the post
 * @param before what was: of an account the old one, otherwise empty or a sentence
 * @param after what is
 */
public record RosterChange(
        Type type, String regionZh, String nameZh, String idNumber, String post, String before, String after) {

    /** What can change. */
    public enum Type {
        /** Paid now, not the month before. */
        JOINER("新增"),
        /** Paid the month before, not now. */
        LEAVER("减少"),
        /** Paid to another account. */
        ACCOUNT("账号变更"),
        /** Paid by a sealed run, and dropped or changed by a later roster: for the district to decide. */
        CLAWBACK("待追缴");

        private final String zh;

        Type(String zh) {
            this.zh = zh;
        }

        /** Returns what officers call it. */
        public String zh() {
            return zh;
        }
    }
}
