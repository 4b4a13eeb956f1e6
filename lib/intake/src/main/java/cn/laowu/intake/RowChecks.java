package cn.laowu.intake;

import cn.laowu.policy.Category;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks that kinds share: a kind declares each in a line. Declared in the order: order, future, left, attendance. */
public final class RowChecks {

    private static final String DATE_ORDER = "date-order";
    private static final String DATE_FUTURE = "date-future";
    private static final String NOT_ON_POST = "not-on-post";

    private RowChecks() {}

    /** Refuses with {@code date-order} a row whose {@code end} lies before its {@code start}. */
    public static RowCheck inOrder(Column<LocalDate> start, Column<LocalDate> end) {
        return (row, file, findings) -> {
            LocalDate from = row.get(start);
            LocalDate to = row.get(end);
            if (from != null && to != null && to.isBefore(from)) {
                findings.refuse(DATE_ORDER, end, end.name() + " " + to + " 早于" + start.name() + " " + from + "，请核对。");
            }
        };
    }

    /** Refuses with {@code date-future} a row whose {@code start} lies after the last day of the file's period, or after today. */
    public static RowCheck notFuture(Column<LocalDate> start) {
        return (row, file, findings) -> {
            LocalDate from = row.get(start);
            if (from != null && from.isAfter(file.latestStart())) {
                findings.refuse(
                        DATE_FUTURE,
                        start,
                        start.name() + " " + from + " 晚于 " + file.latestStart() + "，还没有发生，不能计入。请核对日期，或留到以后再报。");
            }
        };
    }

    /** Refuses with {@code not-on-post} a row whose {@code end} lies before the month of the file, unless the dates are out of order. */
    public static RowCheck notLeftBefore(Column<LocalDate> start, Column<LocalDate> end) {
        return (row, file, findings) -> {
            LocalDate to = row.get(end);
            YearMonth month = month(file);
            if (to != null && to.isBefore(month.atDay(1)) && !isOutOfOrder(row.get(start), to)) {
                findings.refuse(NOT_ON_POST, end, end.name() + " " + to + " 在 " + month + " 之前，本月已不在岗，不应列入。");
            }
        };
    }

    /**
     * Refuses a row without attendance with {@code no-attendance}, and one whose attendance is above the days on the post in the month
     * so far, both its first and its last counting, with {@code number-range}. Where the dates are not sound (missing, unreadable, out
     * of order, in the future, or left before the month) the days of the month are what counts. Declared after the checks of dates.
     */
    public static RowCheck attendance(Column<Integer> days, Column<LocalDate> start, Column<LocalDate> end) {
        return (row, file, findings) -> {
            Integer attended = row.get(days);
            if (attended == null) {
                return;
            }
            if (attended == 0) {
                findings.refuse("no-attendance", days, days.name() + "为 0，本月没有出勤，不予补贴。");
                return;
            }
            boolean sound = row.get(start) != null
                    && (row.get(end) != null || row.isBlank(end))
                    && !findings.has(DATE_ORDER)
                    && !findings.has(DATE_FUTURE)
                    && !findings.has(NOT_ON_POST);
            YearMonth month = month(file);
            long most = sound ? daysOn(month, file.latestStart(), row.get(start), row.get(end)) : month.lengthOfMonth();
            if (attended > most) {
                findings.refuse(
                        "number-range",
                        days,
                        days.name() + "为 " + attended + "，超过本月" + (sound ? "截至目前的在岗天数 " : "天数 ") + most + "，请核对。");
            }
        };
    }

    /** Refuses with {@code category-not-eligible} a row of a category that is known but has no rate in the measure. */
    public static RowCheck eligible(Column<Category> column, Set<Category> categories) {
        Set<Category> eligible = Set.copyOf(categories);
        return eligible(column, file -> eligible);
    }

    /** Does the same where the file's period decides which categories have a rate; {@code categories} is asked once a file. */
    public static RowCheck eligible(Column<Category> column, Function<FileFacts, Set<Category>> categories) {
        return (row, file, findings) -> {
            Category category = row.get(column);
            if (category != null && !file.once(column, categories).contains(category)) {
                findings.refuse("category-not-eligible", column, category.nameZh() + "不属于本项补贴的对象。");
            }
        };
    }

    private static long daysOn(YearMonth month, LocalDate latest, @Nullable LocalDate start, @Nullable LocalDate end) {
        LocalDate from = start == null || start.isBefore(month.atDay(1)) ? month.atDay(1) : start;
        LocalDate to = end == null || end.isAfter(latest) ? latest : end;
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    private static boolean isOutOfOrder(@Nullable LocalDate start, LocalDate end) {
        return start != null && end.isBefore(start);
    }

    private static YearMonth month(FileFacts file) {
        if (file.context().period() instanceof Period.Month month) {
            return month.month();
        }
        throw new IllegalStateException(
                "a check of months in a kind of " + file.context().period());
    }
}
