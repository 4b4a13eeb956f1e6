package cn.laowu.policy;

import java.time.MonthDay;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What type of value a parameter has.
 *
 * @param read reads one from a policy file, or throws {@link PolicyFault}
 * @param text writes one down, for people and for the version's fingerprint
 */
record ValueForm<T>(Function<Entry, T> read, Function<T, String> text) {

    static final ValueForm<Money> MONEY = new ValueForm<>(Entry::yuan, Money::toString);
    static final ValueForm<Integer> COUNT = new ValueForm<>(Entry::count, String::valueOf);
    static final ValueForm<String> TEXT = new ValueForm<>(Entry::text, text -> text);
    static final ValueForm<MonthDay> MONTH_DAY = new ValueForm<>(
            entry -> entry.parsed("a month and day such as 07-31", text -> MonthDay.parse("--" + text)),
            monthDay -> monthDay.toString().substring(2));
    static final ValueForm<Set<Category>> CATEGORIES =
            enums(Category.class, "category", Category::fromToken, Category::token);
    static final ValueForm<Set<Relation>> RELATIONS =
            enums(Relation.class, "relation", Relation::fromToken, Relation::token);
    static final ValueForm<Set<Measure>> MEASURES = enums(
            Measure.class,
            "measure",
            name -> Arrays.stream(Measure.values())
                    .filter(measure -> measure.name().equals(name))
                    .findFirst(),
            Measure::name);
    static final ValueForm<Set<GroupId>> GROUPS = new ValueForm<>(
            entry -> distinct(entry, item -> item.parsed("an id of a group", GroupId::of)),
            groups -> groups.stream().map(GroupId::value).collect(Collectors.joining(", ")));
    static final ValueForm<Parties> PARTIES = new ValueForm<>(PartiesForm::read, PartiesForm::text);

    private static <E extends Enum<E>> ValueForm<Set<E>> enums(
            Class<E> type, String what, Function<String, Optional<E>> fromToken, Function<E, String> token) {
        return new ValueForm<>(
                entry -> {
                    Set<E> read = distinct(
                            entry,
                            item -> fromToken
                                    .apply(item.text())
                                    .orElseThrow(() -> item.fault("there is no " + what + " " + item.text())));
                    EnumSet<E> set = EnumSet.noneOf(type);
                    set.addAll(read);
                    return Collections.unmodifiableSet(set);
                },
                set -> set.stream().map(token).collect(Collectors.joining(", ")));
    }

    private static <T> Set<T> distinct(Entry list, Function<Entry, T> reader) {
        Set<T> values = new LinkedHashSet<>();
        for (Entry item : list.items()) {
            if (!values.add(reader.apply(item))) {
                throw item.fault("stands in this list twice");
            }
        }
        return Collections.unmodifiableSet(values);
    }
}
