package cn.laowu.postpayroll;

import cn.laowu.intake.Limits;
import cn.laowu.policy.PolicyBook;
import cn.laowu.testkit.TestTables;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the order of things, nobody is paid twice, no quota is passed, no seal changes, and everybody is answered in the end. */
class RandomAutumnTest {
    private static final int STEPS = 120;

    @TempDir
    private static Path policy;

    private static PolicyBook book;

    @BeforeAll
    static void load() {
        book = SmallQuotas.book(policy, 3, 4);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("laowu.autumns", 8));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theBooksAreInOrderAfterEveryStep(long seed) {
        try (TestTables tables = TestTables.fresh()) {
            Map<String, String> readings = seed % 3 == 0 ? Map.of("R11", "confirmation-order") : Map.of();
            Office office = Office.at(
                    LocalDate.of(2026, 11, 5),
                    tables,
                    Office.deciders(book, LocalDate.of(2026, 1, 1), readings),
                    Limits.DEFAULT);
            RandomAutumn autumn = new RandomAutumn(office, seed);
            try {
                for (int step = 0; step < STEPS; step++) {
                    autumn.step();
                }
                autumn.end();
            } catch (AssertionError | RuntimeException wrong) {
                throw new AssertionError("seed " + seed + " after " + String.join("\n", autumn.story()), wrong);
            }
        }
    }
}
