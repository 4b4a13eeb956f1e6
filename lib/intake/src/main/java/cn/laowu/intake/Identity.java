package cn.laowu.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What makes two rows of a file the same person or organisation.
 *
 * @param key the column that names whom the row is about
 * @param start with {@code end}, the days that the row is about: rows of one person are the same only where these overlap; null
 *     where any two are
 * @param end the last of these days; an empty cell is without an end
 */
record Identity(
        Column<? extends PackedId> key,
        @Nullable Column<LocalDate> start,
        @Nullable Column<LocalDate> end) {}
