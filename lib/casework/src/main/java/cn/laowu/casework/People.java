package cn.laowu.casework;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.laowu.store.Conditions;
import cn.laowu.store.Item;
import cn.laowu.store.ItemTable;
import cn.laowu.store.ItemTransaction;
import cn.laowu.store.Key;
import cn.laowu.store.Keyring;
import cn.laowu.store.ManyAtOnce;
import cn.laowu.store.StoreBusy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The people whom rows are about: a random id each, found by marks of the 身份证号, the number itself stored encrypted. */
public final class People {
    private final ItemTable table;
    private final Keyring keyring;
    private final ManyAtOnce calls;

    People(ItemTable table, Keyring keyring, ManyAtOnce calls) {
        this.table = table;
        this.keyring = keyring;
        this.calls = calls;
    }

    /** The ids of the numbers (normalised, 18 characters); whoever is new gets one. Two who ask at once get the same. */
    public Map<String, PersonId> idsOf(Collection<String> numbers) {
        Map<String, List<String>> marksOf = new LinkedHashMap<>();
        numbers.forEach(number -> marksOf.computeIfAbsent(number, keyring::marks));
        Map<Key, Item> found = table.getAll(marksOf.values().stream()
                .flatMap(List::stream)
                .map(Keys::personMark)
                .toList());
        Map<String, PersonId> ids = new HashMap<>();
        List<Item> newcomers = new ArrayList<>();
        List<Marking> markings = new ArrayList<>();
        marksOf.forEach((number, marks) -> {
            Optional<PersonId> known = known(marks, found);
            known.ifPresent(id -> ids.put(number, id));
            if (known.isEmpty()) {
                PersonId id = PersonId.random();
                newcomers.add(personItem(id, number));
                markings.add(new Marking(number, marks, id, true));
            } else if (!found.containsKey(Keys.personMark(marks.get(0)))) {
                markings.add(new Marking(number, marks, known.get(), false));
            }
        });
        // The person before the mark: whoever finds the mark finds the person. One who loses the race leaves an item
        // that
        // nothing names.
        table.putAll(newcomers);
        List<PersonId> settled = calls.all(markings.stream()
                .map(marking -> (Callable<PersonId>) () -> settle(marking))
                .toList());
        for (int at = 0; at < settled.size(); at++) {
            ids.put(markings.get(at).number(), settled.get(at));
        }
        return ids;
    }

    /** A mark that is to be put under the primary key. */
    private record Marking(String number, List<String> marks, PersonId id, boolean newcomer) {}

    /** The id that the number has from now on. */
    private PersonId settle(Marking marking) {
        Item mark = Item.at(Keys.personMark(marking.marks().get(0)))
                .with("person", marking.id().value());
        if (!marking.newcomer() || marking.marks().size() == 1) {
            return PersonId.of(table.putIfAbsent(mark).orElse(mark).text("person"));
        }
        // While keys rotate, some processes mark under one key and some under another: the first mark of all decides
        ItemTransaction first = table.transaction().put(table, mark, Conditions.ABSENT);
        marking.marks().stream()
                .skip(1)
                .forEach(other -> first.check(table, Keys.personMark(other), Conditions.ABSENT));
        if (first.commit()) {
            return marking.id();
        }
        PersonId faster = find(marking.number()).orElseThrow(() -> new StoreBusy("person's mark"));
        return settle(new Marking(marking.number(), marking.marks(), faster, false));
    }

    private static Optional<PersonId> known(List<String> marks, Map<Key, Item> found) {
        return marks.stream()
                .map(mark -> found.get(Keys.personMark(mark)))
                .filter(Objects::nonNull)
                .findFirst()
                .map(item -> PersonId.of(item.text("person")));
    }

    /** The person whom the number is, where one is known. */
    public Optional<PersonId> find(String number) {
        List<Key> keys = keyring.marks(number).stream().map(Keys::personMark).toList();
        return table.getAll(keys).values().stream().findFirst().map(item -> PersonId.of(item.text("person")));
    }

    /** The 身份证号 of the person. */
    public String numberOf(PersonId person) {
        return findNumber(person).orElseThrow(() -> new IllegalStateException("no person has the id " + person));
    }

    /** The 身份证号 of the person; empty where nobody has the id. */
    public Optional<String> findNumber(PersonId person) {
        return table.get(Keys.person(person))
                .map(item -> new String(keyring.open(item.bytes("number"), context(person)), US_ASCII));
    }

    private Item personItem(PersonId id, String number) {
        return Item.at(Keys.person(id)).with("number", keyring.seal(number.getBytes(US_ASCII), context(id)));
    }

    private static String context(PersonId person) {
        return "PERSON#" + person;
    }
}
