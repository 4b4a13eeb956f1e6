package cn.laowu.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The values that hold on one day, by parameter and subject. */
final class DatedValues {

    private final LocalDate start;
    // parameters are constants, so identity finds them, and faster than their five fields would
    private final IdentityHashMap<Parameter<?>, Map<String, Dated<?>>> values = new IdentityHashMap<>();

    DatedValues(LocalDate start) {
        this.start = start;
    }

    /** Returns the first day on which these values hold together. */
    LocalDate start() {
        return start;
    }

    void put(Series<?> series, Dated<?> value) {
        values.computeIfAbsent(series.parameter(), parameter -> new HashMap<>()).put(series.subject(), value);
    }

    /** Returns the parameter's value for the subject ({@link Series#ALL} where there is one for all), or nothing. */
    @SuppressWarnings("unchecked") // a series has values of its parameter's type, and put() takes both from one
    <T> Optional<Dated<T>> find(Parameter<T> parameter, String subject) {
        return Optional.ofNullable(
                (Dated<T>) values.getOrDefault(parameter, Map.of()).get(subject));
    }

    /** Returns every value as it is listed for people, in the order of the clauses. */
    List<PolicyEntry> entries() {
        List<PolicyEntry> entries = new ArrayList<>();
        for (Parameter<?> parameter : Parameters.EVERY) {
            Set<String> subjects =
                    new TreeSet<>(values.getOrDefault(parameter, Map.of()).keySet());
            subjects.forEach(subject -> entries.add(entry(parameter, subject)));
        }
        return List.copyOf(entries);
    }

    private <T> PolicyEntry entry(Parameter<T> parameter, String subject) {
        Dated<T> value = find(parameter, subject).orElseThrow();
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
