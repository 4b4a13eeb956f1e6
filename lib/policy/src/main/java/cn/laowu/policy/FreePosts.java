package cn.laowu.policy;

import java.util.HashSet;
import java.util.Set;

/**
 * What is left of a quota of posts while a month is settled (R16). By month: as many posts as are paid at one time. Over the year:
 * besides, no more distinct posts than the quota since January; a post paid earlier in the year is not counted again.
 */
final class FreePosts {

    private final int quota;
    private final boolean overTheYear;
    private final Set<Post> distinct;
    private int paidThisMonth;

    FreePosts(int quota, MonthOfGroup month, Readings readings) {
        this.quota = quota;
        this.overTheYear = readings.is(Reading.R16, "year");
        this.paidThisMonth = month.sealed().posts().size();
        this.distinct = new HashSet<>(month.sealed().posts());
        if (overTheYear) {
            distinct.addAll(month.paidEarlierThisYear());
        }
    }

    /** Takes the post where the quota allows it, and returns whether it does. */
    boolean take(Post post) {
        if (paidThisMonth >= quota || (overTheYear && distinct.size() >= quota && !distinct.contains(post))) {
            return false;
        }
        distinct.add(post);
        paidThisMonth++;
        return true;
    }

    /** Returns how many posts nobody has taken, never below 0. */
    int left() {
        int taken = overTheYear ? Math.max(paidThisMonth, distinct.size()) : paidThisMonth;
        return Math.max(0, quota - taken);
    }
}
