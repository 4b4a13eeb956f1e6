package cn.laowu.policy;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settles the year of one person in Beijing (M6): which of the person's employments make one unbroken time (R18), and which row carries
 * the amount. Pure.
 *
 * <p>Of a chain of adjoining employments the row in which the three months are completed carries the amount and keeps it; the rows before
 * it, and every later employment that is accepted, are joined. In a chain without its three months every row is refused. A row that overlaps
 * one that stands is refused for that; a refused row stands in nobody's way.
 */
public final class SettlingEmployments {

    private final RegionId region;
    private final Year year;
    private final List<Employment> rows;
    private final Deciding ctx;
    private final Map<String, SettledEmployment> settled = new LinkedHashMap<>();
    private final Set<String> outOfTheWay = new HashSet<>();
    private final Map<String, Employment> overlapped = new LinkedHashMap<>();

    private SettlingEmployments(RegionId region, Year year, List<Employment> rows, Deciding ctx) {
        this.region = region;
        this.year = year;
        this.rows = rows;
        this.ctx = ctx;
    }

    /**
     * Returns what becomes of each row, by its name.
     *
     * @param region the person's
     * @param year the calendar year claimed
     * @param rows every employment of the person that the region listed for the year, the first listed first
     * @throws IllegalArgumentException where the region is none that the book knows
     */
    public static Map<String, SettledEmployment> settle(
            RegionId region, Year year, List<Employment> rows, Deciding ctx) {
        SettlingEmployments settling = new SettlingEmployments(region, year, rows, ctx);
        List<List<Employment>> chains = settling.chains();
        settling.award(chains);
        settling.overlapped.forEach(
                (row, standing) -> settling.settled.put(row, new SettledEmployment.Overlaps(standing)));
        return settling.settled;
    }

    /** Chains of rows that don't overlap. Short chains are taken out of the way of rows that overlap nothing but them. */
    private List<List<Employment>> chains() {
        for (int round = 0; round <= rows.size(); round++) {
            List<List<Employment>> chains = chained(standing());
            boolean again = false;
            for (List<Employment> chain : chains) {
                if (!complete(chain) && blocks(chain)) {
                    chain.forEach(row -> outOfTheWay.add(row.row()));
                    again = true;
                }
            }
            if (!again) {
                outOfTheWay.forEach(row -> refuse(find(row), List.of(find(row))));
                return chains;
            }
        }
        throw new IllegalStateException("each round takes a row out of the way");
    }

    private List<Employment> standing() {
        List<Employment> standing = new ArrayList<>();
        overlapped.clear();
        rows.stream().filter(Employment::carries).forEach(standing::add);
        for (Employment row : rows) {
            if (row.carries() || outOfTheWay.contains(row.row())) {
                continue;
            }
            Optional<Employment> other = standing.stream().filter(row::overlaps).findFirst();
            other.ifPresentOrElse(first -> overlapped.put(row.row(), first), () -> standing.add(row));
        }
        standing.sort(comparing(Employment::start));
        return standing;
    }

    /** A worker of a category that is not paid for joins nothing. */
    private List<List<Employment>> chained(List<Employment> standing) {
        boolean joins = ctx.readings().is(Reading.R18, "yes");
        List<List<Employment>> chains = new ArrayList<>();
        for (Employment row : standing) {
            List<Employment> last = chains.isEmpty() ? List.of() : chains.get(chains.size() - 1);
            boolean joined = joins
                    && !last.isEmpty()
                    && last.get(last.size() - 1).adjoins(row)
                    && last.get(0).category() == row.category();
            if (joined) {
                last.add(row);
            } else {
                chains.add(new ArrayList<>(List.of(row)));
            }
        }
        return chains;
    }

    private boolean blocks(List<Employment> chain) {
        return overlapped.values().stream().anyMatch(chain::contains);
    }

    private boolean complete(List<Employment> chain) {
        return chain.stream().anyMatch(Employment::carries) || decide(chain).eligible();
    }

    private void award(List<List<Employment>> chains) {
        boolean awarded = rows.stream().anyMatch(Employment::carries);
        for (List<Employment> chain : chains) {
            boolean has = chain.stream().anyMatch(Employment::carries);
            Decision decision = decide(chain);
            if (!decision.eligible() && !has) {
                chain.forEach(row -> refuse(row, chain));
                continue;
            }
            Employment carrier = awarded ? null : carrier(chain);
            for (Employment row : chain) {
                boolean carries = row.carries() || row.equals(carrier);
                settled.put(
                        row.row(),
                        carries
                                ? new SettledEmployment.Carries(decision)
                                : new SettledEmployment.Joined(BeijingReasons.joined(year)));
            }
            awarded = true;
        }
    }

    private void refuse(Employment row, List<Employment> chain) {
        BeijingEmployment time = unbroken(chain);
        settled.put(row.row(), new SettledEmployment.Refused(time, time.decide(ctx)));
    }

    /** The row in which the months are completed. */
    private Employment carrier(List<Employment> chain) {
        LocalDate complete = BeijingSubsidy.completeOn(chain.get(0).start(), year, ctx);
        return chain.stream()
                .filter(row -> row.end() == null || !row.end().isBefore(complete))
                .findFirst()
                .orElseThrow();
    }

    private Decision decide(List<Employment> chain) {
        return unbroken(chain).decide(ctx);
    }

    private BeijingEmployment unbroken(List<Employment> chain) {
        Employment first = chain.get(0);
        @Nullable LocalDate end = chain.get(chain.size() - 1).end();
        return new BeijingEmployment(region, first.category(), year, first.start(), end, false);
    }

    private Employment find(String name) {
        return rows.stream().filter(row -> row.row().equals(name)).findFirst().orElseThrow();
    }
}
