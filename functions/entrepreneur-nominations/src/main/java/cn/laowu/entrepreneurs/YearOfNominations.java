package cn.laowu.entrepreneurs;

import cn.laowu.casework.Nominations;
import cn.laowu.casework.PersonId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every nomination of a region's year, as its files list them: those with a place first, in the order in which they took it. */
final class YearOfNominations {
    private final List<Nominations.Place> places;
    private final Map<PersonId, ListedNomination> all = new LinkedHashMap<>();
    private final Map<String, PersonId> byNumber;

    /** @param byNumber the persons of the numbers that rows name */
    YearOfNominations(List<Nominations.Place> places, Map<String, PersonId> byNumber) {
        this.places = places;
        this.byNumber = byNumber;
    }

    /** The nomination of an entrepreneur, begun where there is none. */
    ListedNomination of(String number) {
        return all.computeIfAbsent(person(number), person -> new ListedNomination(person, number));
    }

    Collection<ListedNomination> all() {
        return all.values();
    }

    Optional<ListedNomination> find(PersonId entrepreneur) {
        return Optional.ofNullable(all.get(entrepreneur));
    }

    PersonId person(String number) {
        PersonId person = byNumber.get(number);
        if (person == null) {
            throw new IllegalStateException("a number was not looked up");
        }
        return person;
    }

    @Nullable
    PersonId maybePerson(@Nullable String number) {
        return number == null ? null : person(number);
    }

    List<ListedNomination> inOrder() {
        Set<ListedNomination> ordered = new LinkedHashSet<>();
        places.forEach(place -> find(place.entrepreneur()).ifPresent(ordered::add));
        ordered.addAll(all.values());
        return List.copyOf(ordered);
    }

    /** Has the entrepreneur a place that nothing refuses, so far? */
    boolean granted(PersonId entrepreneur) {
        return places.contains(new Nominations.Place(entrepreneur, true));
    }
}
