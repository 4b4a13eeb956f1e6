package cn.laowu.casework;

import cn.laowu.store.Item;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One computation of a run, its lines stored under its generation.
 *
 * @param number 0 for the month's run, 1 and on for supplementary ones
 * @param version of the month's confirmations that it was computed from
 * @param quota posts that the group may be paid for in the month
 * @param waitingFor regions that have not confirmed and are not left out
 * @param without regions of the group that an admin left out
 * @param ahead an admin had it computed without waiting for the month before
 * @param readings on which the measure depends, with the tokens that held
 * @param changes how many differences of each kind
 * @param regions figures of each region of the group that has lines
 * @param paidBefore how many of each region were paid in the month before, as its sealed runs stood then
 */
public record Computation(
        GenerationId generation,
        RunPeriod period,
        int number,
        long version,
        RunTotals totals,
        int quota,
        List<String> waitingFor,
        List<String> without,
        boolean ahead,
        Officer by,
        Instant at,
        String policyVersion,
        Map<String, String> readings,
        Map<RunChange.Kind, Integer> changes,
        List<RegionFigures> regions,
        Map<String, Integer> paidBefore) {

    /**
     * What the lines of one region come to.
     *
     * @param upload whose rows they are
     */
    public record RegionFigures(String region, UploadVersion upload, int paid, int unpaid, long sumFen) {}

    public Computation {
        waitingFor = List.copyOf(waitingFor);
        without = List.copyOf(without);
        readings = Map.copyOf(readings);
        changes = Map.copyOf(changes);
        regions = List.copyOf(regions);
        paidBefore = Map.copyOf(paidBefore);
    }

    /** Would a reader see any difference, whoever computed either and when? */
    public boolean saysTheSameAs(Computation other) {
        return number == other.number
                && version == other.version
                && totals.equals(other.totals)
                && quota == other.quota
                && waitingFor.equals(other.waitingFor)
                && without.equals(other.without)
                && ahead == other.ahead
                && policyVersion.equals(other.policyVersion)
                && readings.equals(other.readings)
                && changes.equals(other.changes)
                && paidBefore.equals(other.paidBefore);
    }

    /** How many differences of this kind. */
    public int count(RunChange.Kind kind) {
        return changes.getOrDefault(kind, 0);
    }

    /** How many of the region were paid in the month before; whatever that month is added to later, the differences are to these. */
    public int paidBefore(String region) {
        return paidBefore.getOrDefault(region, 0);
    }

    Item toItem() {
        Item item = Item.at(Keys.generation(period, generation))
                .with("number", number)
                .with("version", version)
                .with("quota", quota)
                .withTexts("waitingFor", waitingFor)
                .withTexts("without", without)
                .with("ahead", ahead)
                .with("by", by.subject())
                .with("at", at.toString())
                .with("policyVersion", policyVersion)
                .withTexts(
                        "readings",
                        new TreeMap<>(readings)
                                .entrySet().stream()
                                        .map(reading -> reading.getKey() + "=" + reading.getValue())
                                        .toList())
                .withTexts(
                        "paidBefore",
                        new TreeMap<>(paidBefore)
                                .entrySet().stream()
                                        .map(region -> region.getKey() + "=" + region.getValue())
                                        .toList())
                .withTexts(
                        "changes",
                        new TreeMap<>(changes)
                                .entrySet().stream()
                                        .map(change -> change.getKey() + "=" + change.getValue())
                                        .toList());
        item.withParts(
                "regions",
                regions.stream()
                        .map(figures -> Item.part()
                                .with("region", figures.region())
                                .with("upload", figures.upload().toString())
                                .with("paid", figures.paid())
                                .with("unpaid", figures.unpaid())
                                .with("sumFen", figures.sumFen()))
                        .toList());
        return totals.putInto(item);
    }

    static Computation of(RunPeriod period, Item item) {
        Map<String, String> readings = new TreeMap<>();
        item.texts("readings").forEach(pair -> readings.put(name(pair), value(pair)));
        Map<RunChange.Kind, Integer> changes = new TreeMap<>();
        item.texts("changes")
                .forEach(pair -> changes.put(RunChange.Kind.valueOf(name(pair)), Integer.valueOf(value(pair))));
        Map<String, Integer> paidBefore = new TreeMap<>();
        item.texts("paidBefore").forEach(pair -> paidBefore.put(name(pair), Integer.valueOf(value(pair))));
        return new Computation(
                GenerationId.of(item.text("sk").substring(Keys.GENERATION.length())),
                period,
                item.count("number"),
                item.number("version"),
                RunTotals.of(item),
                item.count("quota"),
                item.texts("waitingFor"),
                item.texts("without"),
                item.flag("ahead"),
                new Officer(item.text("by")),
                Instant.parse(item.text("at")),
                item.text("policyVersion"),
                readings,
                changes,
                item.parts("regions").stream()
                        .map(part -> new RegionFigures(
                                part.text("region"),
                                UploadVersion.parse(part.text("upload")),
                                part.count("paid"),
                                part.count("unpaid"),
                                part.number("sumFen")))
                        .toList(),
                paidBefore);
    }

    private static String name(String pair) {
        return pair.substring(0, pair.indexOf('='));
    }

    private static String value(String pair) {
        return pair.substring(pair.indexOf('=') + 1);
    }
}
