package cn.laowu.casework;

import cn.laowu.store.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the runs of one month of one quota group stand.
 *
 * @param seals the month's run, then its supplementary runs, in their order
 * @param draft the latest computation that is not sealed
 * @param askedFor since the month is over, the schedule or an admin asked for its seal, and not for a look at a draft alone
 * @param settledVersion of the month's confirmations that was computed last with nothing left to seal; -1 before the first
 */
public record RunState(
        RunPeriod period,
        List<Seal> seals,
        Optional<GenerationId> draft,
        boolean askedFor,
        long settledVersion,
        AuditTip tip,
        long revision) {

    public RunState {
        seals = List.copyOf(seals);
    }

    /** A run that is fixed: its lines never change and no other computation takes its place. */
    public record Seal(int number, GenerationId generation, long version, RunTotals totals, Officer by, Instant at) {}

    static RunState none(RunPeriod period) {
        return new RunState(period, List.of(), Optional.empty(), false, -1, AuditTip.START, 0);
    }

    /** Is the month to be sealed, or added to, as soon as it waits for nobody; a draft that somebody looked at makes it not due. */
    public boolean due() {
        return askedFor || !seals.isEmpty();
    }

    /** The number that the next run to be sealed gets. */
    public int nextNumber() {
        return seals.size();
    }

    RunState drafted(GenerationId generation, boolean asked) {
        return new RunState(
                period, seals, Optional.of(generation), askedFor || asked, settledVersion, tip, revision + 1);
    }

    RunState settled(long version) {
        return new RunState(period, seals, Optional.empty(), askedFor, version, tip, revision + 1);
    }

    RunState sealed(Seal seal, AuditTip linked) {
        List<Seal> all = new ArrayList<>(seals);
        all.add(seal);
        return new RunState(period, all, Optional.empty(), askedFor, seal.version(), linked, revision + 1);
    }

    Item toItem() {
        return Item.at(Keys.runState(period))
                .withParts(
                        "seals",
                        seals.stream()
                                .map(seal -> seal.totals()
                                        .putInto(Item.part()
                                                .with("number", seal.number())
                                                .with(
                                                        "generation",
                                                        seal.generation().value())
                                                .with("version", seal.version())
                                                .with("by", seal.by().subject())
                                                .with("at", seal.at().toString())))
                                .toList())
                .with("draft", draft.map(GenerationId::value))
                .with("askedFor", askedFor)
                .with("settledVersion", settledVersion)
                .with("auditNumber", tip.number())
                .with("auditHash", tip.hash())
                .with("revision", revision);
    }

    static RunState of(RunPeriod period, Item item) {
        return new RunState(
                period,
                item.parts("seals").stream()
                        .map(part -> new Seal(
                                part.count("number"),
                                GenerationId.of(part.text("generation")),
                                part.number("version"),
                                RunTotals.of(part),
                                new Officer(part.text("by")),
                                Instant.parse(part.text("at"))))
                        .toList(),
                item.maybeText("draft").map(GenerationId::of),
                item.flag("askedFor"),
                item.number("settledVersion"),
                new AuditTip(item.number("auditNumber"), item.text("auditHash")),
                item.number("revision"));
    }
}
