package cn.laowu.intake;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the rows of a file are judged against.
 *
 * @param context what was known before
 * @param labels the lines above the table
 * @param lastDay the last day of the file's period (of the month, the year, the class or the event), where it is known
 */
public record FileFacts(FileContext context, Labels labels, Optional<LocalDate> lastDay) {

    /** Returns the last day on which something may have begun: the period's last, or today where that comes first. */
    public LocalDate latestStart() {
        LocalDate today = context.today();
        return lastDay.filter(day -> day.isBefore(today)).orElse(today);
    }
}
