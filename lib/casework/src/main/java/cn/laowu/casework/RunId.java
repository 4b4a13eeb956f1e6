package cn.laowu.casework;

import cn.laowu.policy.Parties;
import cn.laowu.policy.QuotaGroup;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A run as the API names it: {@code 2026-10.xinjiang.0}; number 0 is the month's run, 1 and on its supplementary ones. While it is a draft
 * it has the name that it will be sealed under.
 */
public record RunId(RunPeriod period, int number) {

    /** Empty where the text names no run that could be. */
    public static Optional<RunId> parse(String text, Parties parties) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3 || !parts[2].matches("0|[1-9][0-9]{0,3}")) {
            return Optional.empty();
        }
        try {
            YearMonth month = YearMonth.parse(parts[0]);
            return group(parts[1], parties)
                    .map(group -> new RunId(new RunPeriod(group.id(), month), Integer.parseInt(parts[2])));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The quota group of this id; empty where there is none. */
    public static Optional<QuotaGroup> group(String id, Parties parties) {
        return parties.quotaGroups().stream()
                .filter(group -> group.id().value().equals(id))
                .findFirst();
    }

    @Override
    public String toString() {
        return period.month() + "." + period.group().value() + "." + number;
    }
}
