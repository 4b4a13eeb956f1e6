package cn.laowu.testkit;

import java.util.List;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Lets an act fail at each of its calls in turn, on fresh tables each time, does it again, and holds the end against
 * that of an act that nothing disturbed.
 */
public final class CrashSweep {
    private static final int MOST_CALLS = 10_000;
    private final Stage before;
    private final Stage act;
    private final UnaryOperator<TableDump> comparable;

    private CrashSweep(Stage before, Stage act, UnaryOperator<TableDump> comparable) {
        this.before = before;
        this.act = act;
        this.comparable = comparable;
    }

    /** A part of a test that works on tables through a client. */
    @FunctionalInterface
    public interface Stage {
        /**
         * Does it.
         *
         * @param client the client to work through; it may be about to fail
         * @param tables names only; their own client never fails
         */
        void run(DynamoDbClient client, TestTables tables) throws Exception;
    }

    /**
     * Returns a sweep over one act.
     *
     * @param before brings fresh tables to where the act begins; nothing fails in it
     * @param act what is disturbed and then done again
     */
    public static CrashSweep of(Stage before, Stage act) {
        return new CrashSweep(before, act, dump -> dump);
    }

    /** Returns this sweep, which holds ends against each other only after {@code comparable}, such as without times. */
    public CrashSweep comparing(UnaryOperator<TableDump> comparable) {
        return new CrashSweep(before, act, comparable);
    }

    /**
     * Disturbs every call that writes, by each fault.
     *
     * @return how many calls that write the undisturbed act makes
     * @throws AssertionError naming the call and the difference, if the act done again ends otherwise than undisturbed
     * @throws Exception what the act itself throws when nothing disturbs it any more
     */
    public int check(Fault... faults) throws Exception {
        TableDump undisturbed;
        int calls;
        try (TestTables tables = TestTables.fresh()) {
            FailingDynamo dynamo = FailingDynamo.writesOf(tables.client());
            before.run(tables.client(), tables);
            act.run(dynamo.client(), tables);
            undisturbed = comparable.apply(tables.dump());
            calls = dynamo.calls();
        }
        if (calls > MOST_CALLS) {
            throw new AssertionError("an act of " + calls + " calls is too long to be disturbed at each");
        }
        for (Fault fault : faults) {
            for (int call = 1; call <= calls; call++) {
                disturb(call, fault, undisturbed);
            }
        }
        return calls;
    }

    private void disturb(int call, Fault fault, TableDump undisturbed) throws Exception {
        try (TestTables tables = TestTables.fresh()) {
            FailingDynamo dynamo = FailingDynamo.writesOf(tables.client());
            before.run(tables.client(), tables);
            dynamo.failAt(call, fault);
            boolean done = attempt(dynamo, tables);
            List<String> log = dynamo.log();
            dynamo.heal();
            if (!done) {
                act.run(dynamo.client(), tables);
            }
            List<String> difference = undisturbed.difference(comparable.apply(tables.dump()));
            if (!difference.isEmpty()) {
                throw new AssertionError(fault + " at write " + call + " of " + log + " ends otherwise:\n"
                        + String.join("\n", difference));
            }
        }
    }

    /** Returns whether the act came to its end in spite of the fault. */
    private boolean attempt(FailingDynamo dynamo, TestTables tables) throws Exception {
        try {
            act.run(dynamo.client(), tables);
            return true;
        } catch (Exception | Crash e) {
            if (!dynamo.failed()) {
                throw e; // a failure of the act's own
            }
            return false;
        }
    }
}
