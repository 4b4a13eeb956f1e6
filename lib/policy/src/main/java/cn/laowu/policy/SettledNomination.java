package cn.laowu.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of one nomination when its region's year was settled (M7).
 *
 * @param entrepreneur the person
 * @param decision what it is worth, with every reason against it
 * @param counted the workers who count, whether or not it is refused
 * @param remarks by row, why its worker does not count; rows whose worker does are not in it
 */
public record SettledNomination(
        String entrepreneur, Decision decision, Set<String> counted, Map<String, List<Reason>> remarks) {

    /** Keeps its own copies. */
    public SettledNomination {
        counted = Set.copyOf(counted);
        remarks = Map.copyOf(remarks);
    }
}
