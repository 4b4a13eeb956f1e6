package cn.laowu.policy;

import cn.laowu.policy.Entry.Fields;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value with the days for which it holds and where in the measures it stands.
 *
 * @param from the first day
 * @param until the last day; null for the newest value
 * @param value the value
 * @param clause the clause that sets it
 * @param reference the words of the clause
 * @param place where it is written
 */
record Dated<T>(LocalDate from, @Nullable LocalDate until, T value, String clause, String reference, Entry place) {

    static <T> Dated<T> read(Entry entry, Parameter<T> parameter) {
        Fields fields = entry.fields("from", "until", "value", "unit", "clause", "reference");
        Entry unit = fields.get("unit");
        if (!unit.text().equals(parameter.unit())) {
            throw unit.fault("the unit of " + parameter + " is " + parameter.unit() + ", not " + unit.text());
        }
        LocalDate from = fields.get("from").date();
        LocalDate until = fields.find("until").map(Entry::date).orElse(null);
        if (until != null && until.isBefore(from)) {
            throw entry.fault("until " + until + " is before from " + from);
        }
        return new Dated<>(
                from,
                until,
                parameter.form().read().apply(fields.get("value")),
                fields.get("clause").text(),
                fields.get("reference").text(),
                entry);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
