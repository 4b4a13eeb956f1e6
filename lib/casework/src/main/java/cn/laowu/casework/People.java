package cn.laowu.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        List<Item> pointers = new ArrayList<>();
        List<String> pointed = new ArrayList<>();
        marksOf.forEach((number, marks) -> {
            Optional<PersonId> known = marks.stream()
                    .map(mark -> found.get(Keys.personMark(mark)))
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .map(item -> PersonId.of(item.text("person")));
            known.ifPresent(id -> ids.put(number, id));
            if (known.isEmpty() || !found.containsKey(Keys.personMark(marks.get(0)))) {
                PersonId id = known.orElseGet(PersonId::random);
                if (known.isEmpty()) {
                    newcomers.add(personItem(id, number));
                }
                pointers.add(Item.at(Keys.personMark(marks.get(0))).with("person", id.value()));
                pointed.add(number);
            }
        });
        // The person before the pointer: whoever finds the pointer finds the person. One who loses the race leaves an
        // item that nothing names.
        table.putAll(newcomers);
        List<Callable<PersonId>> puts = pointers.stream()
                .map(pointer -> (Callable<PersonId>) () ->
                        PersonId.of(table.putIfAbsent(pointer).orElse(pointer).text("person")))
                .toList();
        List<PersonId> settled = calls.all(puts);
        for (int at = 0; at < settled.size(); at++) {
            ids.put(pointed.get(at), settled.get(at));
        }
        return ids;
    }

    /** The person whom the number is, where one is known. */
    public Optional<PersonId> find(String number) {
        List<Key> keys = keyring.marks(number).stream().map(Keys::personMark).toList();
        return table.getAll(keys).values().stream().findFirst().map(item -> PersonId.of(item.text("person")));
    }

    /** The 身份证号 of the person. */
    public String numberOf(PersonId person) {
        Item item = table.get(Keys.person(person))
                .orElseThrow(() -> new IllegalStateException("no person has the id " + person));
        return new String(
                keyring.open(item.bytes("number"), context(person)), java.nio.charset.StandardCharsets.US_ASCII);
    }

    private Item personItem(PersonId id, String number) {
        return Item.at(Keys.person(id))
                .with("number", keyring.seal(number.getBytes(java.nio.charset.StandardCharsets.US_ASCII), context(id)));
    }

    private static String context(PersonId person) {
        return "PERSON#" + person;
    }
}
