package cn.laowu.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One nomination of a region's year as its files list it (M7): all rows of one entrepreneur.
 *
 * @param entrepreneur the person
 * @param selfFounded as the region states
 * @param grantedBefore whether the person ever had the grant
 * @param faults what is wrong with the entrepreneur's own cells, or with the nomination as such: each refuses it
 * @param confirmed whether the region confirmed it with a place: nothing takes that place
 * @param approved what was approved of it already, which does not rise; null where nothing was
 * @param workers its rows whose workers could be read, in the order of files and rows
 */
public record Nominated(
        String entrepreneur,
        boolean selfFounded,
        boolean grantedBefore,
        List<Reason> faults,
        boolean confirmed,
        @Nullable Money approved,
        List<Listed> workers) {

    /** Keeps its own copies. */
    public Nominated {
        faults = List.copyOf(faults);
        workers = List.copyOf(workers);
    }

    /**
     * A worker on a row.
     *
     * @param row names the row among all of the region's year
     * @param person the worker
     * @param worker what decides; {@code countedElsewhere} where another region's or year's nomination counts the worker
     */
    public record Listed(String row, String person, Worker worker) {}
}
