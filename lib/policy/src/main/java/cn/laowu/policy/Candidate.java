package cn.laowu.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One confirmed row of a roster that asks to be paid.
 *
 * @param person the person's token; the same token is the same person
 * @param region the region of the roster
 * @param confirmationOrder the place of the roster's confirmation among those of the group's month; lower came first
 * @param row the row of the roster's sheet, from 1
 * @param post the number of the post
 * @param category the worker's
 * @param start the first day on the post
 * @param end the last day on the post; null where none is known
 * @param attendanceDays days worked in the month
 */
public record Candidate(
        String person,
        RegionId region,
        long confirmationOrder,
        int row,
        PostNumber post,
        Category category,
        LocalDate start,
        @Nullable LocalDate end,
        int attendanceDays) {

    /** Returns the post, named with its region. */
    public Post onPost() {
        return new Post(region, post);
    }
}
