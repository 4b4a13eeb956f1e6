package cn.laowu.postpayroll;

import cn.laowu.casework.GenerationId;
import cn.laowu.casework.PersonId;
import cn.laowu.casework.RunLine;
import cn.laowu.casework.Runs;
import cn.laowu.policy.RegionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lines of a computation by the page, all of them or one region's, by their persons' tokens. */
final class PagingLines {
    /** Lines that one query reads at least: a small region's are strewn among those of the others. */
    private static final int READ = 500;

    private final Runs runs;

    PagingLines(Runs runs) {
        this.runs = runs;
    }

    /**
     * A page.
     *
     * @param next where the next page begins; empty after the last line
     */
    record Lines(List<RunLine> lines, Optional<String> next) {}

    /**
     * Returns a page; empty where {@code position} is of another computation, for a draft was computed anew between two pages.
     *
     * @param position the page before's {@code next}; empty for the first page
     */
    Optional<Lines> page(GenerationId generation, Optional<RegionId> only, Optional<String> position, int limit) {
        String here = generation.value() + "/";
        if (position.filter(text -> !text.startsWith(here)).isPresent()) {
            return Optional.empty();
        }
        PersonId after =
                position.map(text -> PersonId.of(text.substring(here.length()))).orElse(null);
        List<RunLine> lines = read(generation, only, after, limit + 1);
        boolean more = lines.size() > limit;
        List<RunLine> page = more ? lines.subList(0, limit) : lines;
        return Optional.of(new Lines(
                page, more ? Optional.of(here + page.get(limit - 1).person()) : Optional.empty()));
    }

    private List<RunLine> read(GenerationId generation, Optional<RegionId> only, @Nullable PersonId from, int wanted) {
        int atOnce = Math.max(wanted, READ);
        List<RunLine> seen = new ArrayList<>();
        PersonId after = from;
        while (true) {
            List<RunLine> read = runs.page(generation, after, atOnce);
            for (RunLine line : read) {
                if (seen.size() < wanted && ShowingRun.sees(only, line.region())) {
                    seen.add(line);
                }
            }
            if (seen.size() == wanted || read.size() < atOnce) {
                return seen;
            }
            after = read.get(atOnce - 1).person();
        }
    }
}
