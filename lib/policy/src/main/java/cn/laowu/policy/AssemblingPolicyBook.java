package cn.laowu.policy;

import cn.laowu.policy.PolicyFault.Flaw;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes the versions of the measures out of the dated values: a version begins on each day on which any value begins. Checks that
 * on each of them every parameter has a value for every party there is, and for no other.
 */
final class AssemblingPolicyBook {

    private final String district;
    private final String title;
    private final List<Series<?>> everySeries;
    private final Set<Flaw> flaws = new LinkedHashSet<>();

    AssemblingPolicyBook(String district, String title, List<Series<?>> everySeries) {
        this.district = district;
        this.title = title;
        this.everySeries = List.copyOf(everySeries);
    }

    /**
     * Returns the book.
     *
     * @throws PolicyFault with every flaw
     */
    PolicyBook assemble() {
        TreeSet<LocalDate> starts = new TreeSet<>();
        everySeries.forEach(series -> series.values().forEach(value -> starts.add(value.from())));
        List<DatedValues> versions = starts.stream().map(this::valuesOn).toList();
        versions.forEach(this::checkComplete);
        everySeries.forEach(series -> checkSubject(series, versions));
        if (!flaws.isEmpty()) {
            throw new PolicyFault(List.copyOf(flaws));
        }
        List<Policy> policies = new ArrayList<>();
        for (DatedValues values : versions) {
            LocalDate next = starts.higher(values.start());
            policies.add(new Policy(district, values, next == null ? null : next.minusDays(1)));
        }
        return new PolicyBook(title, policies);
    }

    private DatedValues valuesOn(LocalDate day) {
        DatedValues values = new DatedValues(day);
        everySeries.forEach(series -> series.on(day).ifPresent(value -> values.put(series, value)));
        return values;
    }

    private void checkComplete(DatedValues values) {
        Optional<Dated<Parties>> parties = Optional.ofNullable(values.find(Parameters.PARTIES));
        if (parties.isEmpty()) {
            gap(Parameters.PARTIES, Series.ALL, values.start());
            return;
        }
        for (Parameter<?> parameter : Parameters.EVERY) {
            for (String subject : subjects(parameter, parties.get().value())) {
                if (values.find(parameter, subject) == null) {
                    gap(parameter, subject, values.start());
                }
            }
        }
        for (TrainingParameters rule : Parameters.TRAINING) {
            Optional.ofNullable(values.find(rule.groups()))
                    .ifPresent(groups -> checkGroups(groups, parties.get().value()));
        }
    }

    private void gap(Parameter<?> parameter, String subject, LocalDate day) {
        Series<?> named = everySeries.stream()
                .filter(series ->
                        series.parameter().equals(parameter) && series.subject().equals(subject))
                .findFirst()
                .orElseGet(() -> anyOf(parameter));
        flaws.add(named.place().flaw("gap: " + Series.name(parameter, subject) + " has no value on " + day));
    }

    private Series<?> anyOf(Parameter<?> parameter) {
        return everySeries.stream()
                .filter(series -> series.parameter().equals(parameter))
                .findFirst()
                .orElseThrow();
    }

    private void checkGroups(Dated<Set<GroupId>> groups, Parties parties) {
        for (GroupId group : groups.value()) {
            if (parties.groups().stream().noneMatch(known -> known.id().equals(group))) {
                flaws.add(groups.place().flaw("there is no group " + group));
            }
        }
    }

    private void checkSubject(Series<?> series, List<DatedValues> versions) {
        boolean known = versions.stream()
                .flatMap(values -> Stream.ofNullable(values.find(Parameters.PARTIES)))
                .anyMatch(
                        parties -> subjects(series.parameter(), parties.value()).contains(series.subject()));
        if (!known) {
            flaws.add(series.place().flaw("unknown key " + series.subject() + " of " + series.parameter()));
        }
    }

    private static List<String> subjects(Parameter<?> parameter, Parties parties) {
        return switch (parameter.subject()) {
            case ALL -> List.of(Series.ALL);
            case GROUP ->
                parties.groups().stream().map(group -> group.id().value()).toList();
            case QUOTA_GROUP ->
                parties.quotaGroups().stream().map(group -> group.id().value()).toList();
        };
    }
}
