package cn.laowu.beijingemployment;

import cn.laowu.casework.Award;
import cn.laowu.casework.FilingId;
import cn.laowu.policy.Reason;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the employments of a person make of one row. */
sealed interface Fate {

    /** Nothing beside what its own cells make of it. */
    record Untouched() implements Fate {}

    /** It carries the year's amount. */
    record Carries(Award award) implements Fate {}

    /** Accepted, 0 yuan: another row carries the amount (R18). */
    record Joined(Reason reason) implements Fate {}

    /**
     * The unbroken time that it is part of is no three months.
     *
     * @param start its first day
     * @param end its last; null where it lasts
     */
    record TooShort(LocalDate start, @Nullable LocalDate end) implements Fate {}

    /**
     * Overlaps a row of the same file.
     *
     * @param row which
     * @param alsoShort it would be no three months either
     */
    record Duplicate(int row, boolean alsoShort) implements Fate {}

    /** Another filing has the person, or an employment that overlaps it. */
    record Elsewhere(FilingId holder) implements Fate {}
}
