package cn.laowu.casework;

import cn.laowu.store.Conditions;
import cn.laowu.store.ItemTable;
import cn.laowu.store.ItemTransaction;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Fixes a computation as the month's run, or shows it as the draft. A seal is one transaction: the month's confirmations are still those
 * that it was computed from, no other run took its number, and the month before still waits for nothing.
 */
public final class SealingRun {
    /**
     * The month before, as a computation saw it: its sealed runs say whose posts come first (R11).
     *
     * @param revision of its state
     * @param version of its confirmations, at which it waited for nothing; empty where the admin seals all the same
     */
    public record MonthBefore(long revision, Optional<Long> version) {}

    private final ItemTable casework;
    private final ItemTable audit;

    SealingRun(ItemTable casework, ItemTable audit) {
        this.casework = casework;
        this.audit = audit;
    }

    /**
     * Seals the computation.
     *
     * @param read the state that the computation continues
     * @param before the month before, as the computation saw it
     * @return the state with the seal; empty where something was confirmed, withdrawn or sealed meanwhile
     */
    public Optional<RunState> seal(RunState read, Computation computation, MonthBefore before, Instant now) {
        RunState.Seal seal = new RunState.Seal(
                computation.number(),
                computation.generation(),
                computation.version(),
                computation.totals(),
                computation.by(),
                now);
        AuditLink link = AuditLink.after(
                read.tip(),
                caseOf(read.period()),
                "sealed",
                computation.by(),
                now,
                Map.of(
                        "number", Integer.toString(seal.number()),
                        "generation", seal.generation().value(),
                        "version", Long.toString(seal.version()),
                        "paid", Integer.toString(seal.totals().paid()),
                        "sumFen", Long.toString(seal.totals().sumFen()),
                        "hash", seal.totals().hash(),
                        "without", String.join(",", computation.without()),
                        "ahead", Boolean.toString(computation.ahead()),
                        "policy", computation.policyVersion()));
        RunState after = read.sealed(seal, link.tip());
        ItemTransaction together = casework.transaction()
                .put(casework, after.toItem(), Conditions.atRevision(read.revision()))
                .check(casework, Keys.counter(read.period()), Conditions.at("version", computation.version()))
                .put(audit, link.toItem(), Conditions.ABSENT);
        RunPeriod last = read.period().before();
        together.check(casework, Keys.runState(last), Conditions.atRevision(before.revision()));
        before.version()
                .ifPresent(version -> together.check(casework, Keys.counter(last), Conditions.at("version", version)));
        return together.commit() ? Optional.of(after) : Optional.empty();
    }

    /**
     * Shows the computation as the draft of its month; empty where the state has changed since.
     *
     * @param askedFor a seal was asked for, and is now due as soon as the month waits for nobody; false for a mere look
     */
    public Optional<RunState> draft(RunState read, Computation computation, boolean askedFor) {
        return replace(read, read.drafted(computation.generation(), askedFor));
    }

    /** Notes that the confirmations of this version leave nothing to seal; empty where the state has changed since. */
    public Optional<RunState> settle(RunState read, long version) {
        return replace(read, read.settled(version));
    }

    private Optional<RunState> replace(RunState read, RunState after) {
        return casework.putIf(after.toItem(), Conditions.atRevision(read.revision()))
                        .isEmpty()
                ? Optional.of(after)
                : Optional.empty();
    }

    static String caseOf(RunPeriod period) {
        return "runs/" + period;
    }
}
