package cn.laowu.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values of one parameter for one subject, in the order of their days, with neither gap nor overlap.
 *
 * @param parameter the parameter
 * @param subject an id of a group where the parameter has values for each, {@link #ALL} otherwise
 * @param values the values; the newest last
 * @param place where the list is written
 */
record Series<T>(Parameter<T> parameter, String subject, List<Dated<T>> values, Entry place) {

    /** The subject of a value that holds for all. */
    static final String ALL = "";

    static <T> Series<T> read(Parameter<T> parameter, String subject, Entry list) {
        List<Dated<T>> values = new ArrayList<>();
        for (Entry item : list.items()) {
            values.add(Dated.read(item, parameter));
        }
        Series<T> series = new Series<>(parameter, subject, List.copyOf(values), list);
        series.checkSuccession();
        return series;
    }

    private void checkSuccession() {
        for (int i = 1; i < values.size(); i++) {
            Dated<T> before = values.get(i - 1);
            Dated<T> after = values.get(i);
            if (before.until() == null || !after.from().isAfter(before.until())) {
                throw after.place().fault("overlap: " + name() + " has two values on " + after.from());
            }
            if (!after.from().equals(before.until().plusDays(1))) {
                throw after.place()
                        .fault("gap: " + name() + " has no value from "
                                + before.until().plusDays(1) + " to "
                                + after.from().minusDays(1));
            }
        }
        Dated<T> newest = values.get(values.size() - 1);
        if (newest.until() != null) {
            throw newest.place().fault("gap: " + name() + " has no value after " + newest.until());
        }
    }

    Optional<Dated<T>> on(LocalDate day) {
        return values.stream().filter(value -> value.holdsOn(day)).findFirst();
    }

    private String name() {
        return name(parameter, subject);
    }

    /** Returns {@code M3.rate of xinjiang}, or {@code M4.amount} where there is one value for all. */
    static String name(Parameter<?> parameter, String subject) {
        return subject.equals(ALL) ? parameter.toString() : parameter + " of " + subject;
    }
}
