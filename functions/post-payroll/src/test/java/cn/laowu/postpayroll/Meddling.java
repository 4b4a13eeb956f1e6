package cn.laowu.postpayroll;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.testkit.CountingDynamo;
import cn.laowu.testkit.TestTables;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Two processes at once, with no luck: before every call that one makes to the database, in turn, the other does the whole of its act.
 * However they meet, the office's books must be in order in the end.
 */
final class Meddling {
    private static final int MOST_CALLS = 400;

    private final LocalDate today;

    private Meddling(LocalDate today) {
        this.today = today;
    }

    static Meddling on(LocalDate today) {
        return new Meddling(today);
    }

    /** An act of one process of the office. */
    @FunctionalInterface
    interface Act {
        void by(Office process);
    }

    /**
     * Tries every meeting.
     *
     * @param before prepares the office and returns what the acts need
     * @param act what is meddled with
     * @param meddle what the other does meanwhile
     * @param after looks at the end, when everything is delivered
     * @return how many calls the act makes when it is left alone
     */
    <T> int check(Function<Office, T> before, Function<T, Act> act, Function<T, Act> meddle, Consumer<Office> after) {
        int calls = 0;
        for (int call = 1; call <= MOST_CALLS; call++) {
            try (TestTables tables = TestTables.fresh()) {
                Office office = Office.at(today, tables);
                T given = before.apply(office);
                CountingDynamo counting =
                        CountingDynamo.before(call, () -> meddle.apply(given).by(office));
                act.apply(given).by(office.through(counting.over(tables.client())));
                boolean met = counting.calls() >= call;
                if (!met) {
                    meddle.apply(given).by(office);
                    calls = call - 1;
                }
                office.deliver();
                try {
                    Books.check(office);
                    after.accept(office);
                } catch (AssertionError wrong) {
                    throw new AssertionError(
                            "when the other acts before call " + call + " " + counting.metName(), wrong);
                }
                if (!met) {
                    assertThat(calls).isPositive();
                    return calls;
                }
            }
        }
        throw new AssertionError("an act of more than " + MOST_CALLS + " calls is too long to be met at each");
    }
}
