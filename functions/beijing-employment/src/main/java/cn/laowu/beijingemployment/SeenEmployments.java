package cn.laowu.beijingemployment;

import cn.laowu.beijingemployment.Own.Part;
import cn.laowu.casework.Award;
import cn.laowu.casework.FilingId;
import cn.laowu.intake.IdNumber;
import cn.laowu.policy.Category;
import cn.laowu.policy.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The employments of a file and what became of each: some forty bytes a row, so that the largest file fits. Rows come in their order; fates
 * of different persons may be put by several threads.
 */
final class SeenEmployments {
    private static final int FIRST = 1024;
    private static final int WITHOUT_END = Integer.MAX_VALUE;
    private static final long NOBODY = -1;

    private static final byte UNTOUCHED = 0;
    private static final byte CARRIES = 1;
    private static final byte JOINED = 2;
    private static final byte SHORT = 3;
    private static final byte DUPLICATE = 4;
    private static final byte DUPLICATE_AND_SHORT = 5;
    private static final byte ELSEWHERE = 6;

    private int size;
    private int[] rows = new int[FIRST];
    private long[] persons = new long[FIRST];
    private int[] starts = new int[FIRST];
    private int[] ends = new int[FIRST];
    private Category[] categories = new Category[FIRST];
    private Part[] parts = new Part[FIRST];
    private byte[] fates = new byte[FIRST];
    /** Of a fate: the first day of the time, the row that stands, the place among what is the same of many rows. */
    private int[] firsts = new int[FIRST];
    /** Of a fate: the last day of the time. */
    private int[] lasts = new int[FIRST];

    private final Alike<Award> awards = new Alike<>();
    private final Alike<Reason> reasons = new Alike<>();
    private final Alike<FilingId> holders = new Alike<>();

    void add(
            int row,
            @Nullable IdNumber person,
            Part part,
            Category category,
            LocalDate start,
            @Nullable LocalDate end) {
        if (size == rows.length) {
            grow();
        }
        rows[size] = row;
        persons[size] = person == null ? NOBODY : person.low();
        starts[size] = (int) start.toEpochDay();
        ends[size] = day(end);
        categories[size] = category;
        parts[size] = part;
        size++;
    }

    private void grow() {
        int more = size * 2;
        rows = Arrays.copyOf(rows, more);
        persons = Arrays.copyOf(persons, more);
        starts = Arrays.copyOf(starts, more);
        ends = Arrays.copyOf(ends, more);
        categories = Arrays.copyOf(categories, more);
        parts = Arrays.copyOf(parts, more);
        fates = Arrays.copyOf(fates, more);
        firsts = Arrays.copyOf(firsts, more);
        lasts = Arrays.copyOf(lasts, more);
    }

    /**
     * Gives the rows of each person, by their numbers.
     *
     * @param each takes the 身份证号 (empty for one row whose person could not be read) and the rows
     */
    void forEachPerson(Consumer<PersonsRows> each) {
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingLong((Integer at) -> persons[at]).thenComparing(at -> at))
                .mapToInt(Integer::intValue)
                .toArray();
        int from = 0;
        while (from < size) {
            long person = persons[order[from]];
            int to = from + 1;
            while (to < size && person != NOBODY && persons[order[to]] == person) {
                to++;
            }
            List<Own> own = Arrays.stream(order, from, to).mapToObj(this::own).toList();
            each.accept(new PersonsRows(
                    person == NOBODY
                            ? Optional.empty()
                            : Optional.of(IdNumber.unpacked(person).value()),
                    own));
            from = to;
        }
    }

    /** The rows of one person. */
    record PersonsRows(Optional<String> number, List<Own> rows) {}

    private Own own(int at) {
        return new Own(at, rows[at], parts[at], categories[at], LocalDate.ofEpochDay(starts[at]), day(ends[at]));
    }

    /** The row as it was seen; empty where it was not, for its dates are not sound. */
    Optional<Own> find(int row) {
        int at = Arrays.binarySearch(rows, 0, size, row);
        return at < 0 ? Optional.empty() : Optional.of(own(at));
    }

    void put(Own row, Fate fate) {
        int at = row.at();
        if (fate instanceof Fate.Carries carries) {
            fates[at] = CARRIES;
            firsts[at] = awards.place(carries.award());
        } else if (fate instanceof Fate.Joined joined) {
            fates[at] = JOINED;
            firsts[at] = reasons.place(joined.reason());
        } else if (fate instanceof Fate.TooShort tooShort) {
            fates[at] = SHORT;
            firsts[at] = (int) tooShort.start().toEpochDay();
            lasts[at] = day(tooShort.end());
        } else if (fate instanceof Fate.Duplicate duplicate) {
            fates[at] = duplicate.alsoShort() ? DUPLICATE_AND_SHORT : DUPLICATE;
            firsts[at] = duplicate.row();
        } else if (fate instanceof Fate.Elsewhere elsewhere) {
            fates[at] = ELSEWHERE;
            firsts[at] = holders.place(elsewhere.holder());
        } else {
            fates[at] = UNTOUCHED;
        }
    }

    Fate fate(Own row) {
        int at = row.at();
        return switch (fates[at]) {
            case CARRIES -> new Fate.Carries(awards.at(firsts[at]));
            case JOINED -> new Fate.Joined(reasons.at(firsts[at]));
            case SHORT -> new Fate.TooShort(LocalDate.ofEpochDay(firsts[at]), day(lasts[at]));
            case DUPLICATE, DUPLICATE_AND_SHORT -> new Fate.Duplicate(firsts[at], fates[at] == DUPLICATE_AND_SHORT);
            case ELSEWHERE -> new Fate.Elsewhere(holders.at(firsts[at]));
            default -> new Fate.Untouched();
        };
    }

    /** What is the same of many rows is kept once. */
    private static final class Alike<T> {
        private final Map<T, Integer> places = new HashMap<>();
        private final List<T> all = new ArrayList<>();

        synchronized int place(T one) {
            return places.computeIfAbsent(one, fresh -> {
                all.add(fresh);
                return all.size() - 1;
            });
        }

        synchronized T at(int place) {
            return all.get(place);
        }
    }

    private static int day(@Nullable LocalDate end) {
        return end == null ? WITHOUT_END : (int) end.toEpochDay();
    }

    private static @Nullable LocalDate day(int end) {
        return end == WITHOUT_END ? null : LocalDate.ofEpochDay(end);
    }
}
