package cn.laowu.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One dated value of the measures, as it is shown to people.
 *
 * @param rule the rule it belongs to, such as {@code M3}; {@code parties} for the list of regions
 * @param name its name there, such as {@code rate}
 * @param subject the group that it holds for; null where it holds for all
 * @param value the value written down
 * @param unit what it counts
 * @param clause the clause that sets it
 * @param reference the words of the clause
 * @param from the first day on which it holds
 * @param until the last; null where none is set
 */
public record PolicyEntry(
        String rule,
        String name,
        @Nullable String subject,
        String value,
        String unit,
        String clause,
        String reference,
        LocalDate from,
        @Nullable LocalDate until) {}
