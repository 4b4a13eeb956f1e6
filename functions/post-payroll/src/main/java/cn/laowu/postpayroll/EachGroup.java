package cn.laowu.postpayroll;

import cn.laowu.policy.QuotaGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is done for every quota group: one that fails keeps none of the others from theirs, and is thrown when all were tried. */
final class EachGroup {
    private EachGroup() {}

    static <T> List<T> of(List<QuotaGroup> groups, Function<QuotaGroup, T> act) {
        List<T> done = new ArrayList<>();
        List<RuntimeException> failures = new ArrayList<>();
        for (QuotaGroup group : groups) {
            try {
                done.add(act.apply(group));
            } catch (RuntimeException failed) {
                failures.add(failed);
            }
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.get(0);
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
        return done;
    }
}
