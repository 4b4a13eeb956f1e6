package cn.laowu.postpayroll;

import cn.laowu.testkit.CrashSweep;
import cn.laowu.testkit.Fault;
import cn.laowu.testkit.TableDump;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One process of an office is disturbed at each of its writes in turn; another then does the same act again. The {@link Ending} must be
 * that of an act that nothing disturbed, and the office's {@link Books} in order.
 */
final class Disturbing {
    private final LocalDate today;

    private Disturbing(LocalDate today) {
        this.today = today;
    }

    static Disturbing on(LocalDate today) {
        return new Disturbing(today);
    }

    /** What is disturbed; it must be ready to be done again. */
    @FunctionalInterface
    interface Act<T> {
        void by(Office process, T given);
    }

    /**
     * Disturbs every write by each fault.
     *
     * @param before prepares the office and returns what the act needs
     * @return how many writes the undisturbed act makes
     */
    <T> int check(Function<Office, T> before, Act<T> act, Fault... faults) throws Exception {
        List<Office> offices = new ArrayList<>();
        List<T> given = new ArrayList<>();
        return CrashSweep.of(
                        (client, tables) -> {
                            Office office = Office.at(today, tables);
                            offices.add(0, office);
                            given.add(0, before.apply(office));
                        },
                        (client, tables) -> act.by(offices.get(0).through(client), given.get(0)))
                .comparing(dump -> ending(offices.get(0)))
                .check(faults);
    }

    private static TableDump ending(Office office) {
        Books.check(office);
        return Ending.of(office);
    }
}
