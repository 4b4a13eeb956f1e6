package cn.laowu.beijingemployment;

import cn.laowu.policy.Category;
import cn.laowu.policy.Employment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the file that is judged, whose dates are sound.
 *
 * @param at its place among the rows that were seen
 * @param row its number in the sheet
 */
record Own(
        int at,
        int row,
        Part part,
        Category category,
        LocalDate start,
        @Nullable LocalDate end) {

    /** As what a row takes part when its person's year is settled. */
    enum Part {
        /** Nothing refuses it by itself. */
        FREE,
        /** It carries the amount by an earlier judging, and keeps it. */
        FIRM,
        /** Its region or category is not paid for; that apart, nothing refuses it. */
        BARRED,
        /** Other cells of it are at fault: it stands in nobody's way, and is told what else would refuse it. */
        FAULTY,
        /** The district set it aside: it counts for nothing, and no other row may take its place. */
        ASIDE
    }

    boolean isFree() {
        return part == Part.FREE || part == Part.FIRM;
    }

    String name() {
        return "row " + row;
    }

    Employment employment() {
        return new Employment(name(), category, start, end, part == Part.FIRM);
    }
}
