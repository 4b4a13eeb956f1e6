package cn.laowu.policy;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Steps that are worded when somebody first reads them: of a run's hundred thousand decisions few are ever asked why, and the words
 * cost more than the decision. What the supplier holds must be immutable, so that two threads may word them twice and get the same.
 */
final class LazySteps extends AbstractList<Step> {

    private final Supplier<List<Step>> wording;
    private @Nullable List<Step> worded;

    LazySteps(Supplier<List<Step>> wording) {
        this.wording = wording;
    }

    private List<Step> worded() {
        List<Step> known = worded;
        if (known == null) {
            known = wording.get();
            worded = known;
        }
        return known;
    }

    @Override
    public Step get(int index) {
        return worded().get(index);
    }

    @Override
    public int size() {
        return worded().size();
    }
}
