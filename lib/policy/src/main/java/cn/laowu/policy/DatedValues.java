package cn.laowu.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The values that hold on one day, by parameter and subject. */
final class DatedValues {

    private final LocalDate start;
    // by the parameter's number: what holds for all, and what holds for a subject
    private final Dated<?>[] whole = new Dated<?>[Parameters.EVERY.size()];
    private final Map<Integer, Map<String, Dated<?>>> bySubject = new HashMap<>();

    DatedValues(LocalDate start) {
        this.start = start;
    }

    LocalDate start() {
        return start;
    }

    void put(Series<?> series, Dated<?> value) {
        Parameter<?> parameter = series.parameter();
        if (series.subject().equals(Series.ALL)) {
            whole[parameter.number()] = value;
        } else {
            bySubject
                    .computeIfAbsent(parameter.number(), number -> new HashMap<>())
                    .put(series.subject(), value);
        }
    }

    /** Returns what holds for all; null where that is not set. */
    @SuppressWarnings("unchecked") // a series has values of its parameter's type, and put() takes both from one
    <T> @Nullable Dated<T> find(Parameter<T> parameter) {
        return (Dated<T>) whole[parameter.number()];
    }

    /** Returns what holds for the subject; null where that is not set. */
    @SuppressWarnings("unchecked") // as above
    <T> @Nullable Dated<T> find(Parameter<T> parameter, String subject) {
        if (subject.equals(Series.ALL)) {
            return find(parameter);
        }
        Map<String, Dated<?>> values = bySubject.get(parameter.number());
        return values == null ? null : (Dated<T>) values.get(subject);
    }

    List<PolicyEntry> entries() {
        List<PolicyEntry> entries = new ArrayList<>();
        for (Parameter<?> parameter : Parameters.EVERY) {
            if (find(parameter) != null) {
                entries.add(entry(parameter, Series.ALL));
            }
            Set<String> subjects = new TreeSet<>(
                    bySubject.getOrDefault(parameter.number(), Map.of()).keySet());
            subjects.forEach(subject -> entries.add(entry(parameter, subject)));
        }
        return List.copyOf(entries);
    }

    private <T> PolicyEntry entry(Parameter<T> parameter, String subject) {
        Dated<T> value = Objects.requireNonNull(find(parameter, subject));
        return new PolicyEntry(
                parameter.rule(),
                parameter.name(),
                subject.equals(Series.ALL) ? null : subject,
                parameter.form().text().apply(value.value()),
                parameter.unit(),
                value.clause(),
                value.reference(),
                value.from(),
                value.until());
    }
}
