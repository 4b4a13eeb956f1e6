package cn.laowu.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Settles the nominations of a region's year, one after another (M7): whose workers count for whom (R8), and who has one of the ten places
 * (R12). A refused nomination uses up neither worker nor place. Pure.
 */
public final class SettlingNominations {

    private final RegionId region;
    private final Deciding ctx;
    private final Set<String> used = new HashSet<>();
    private int places;

    private SettlingNominations(RegionId region, Deciding ctx) {
        this.region = region;
        this.ctx = ctx;
    }

    /**
     * Returns what becomes of each nomination, in the order given.
     *
     * @param nominations of the region and year: those that have a place by an earlier settlement first, in the order in which they took
     *     it, then the others in the order of files and rows
     * @throws IllegalArgumentException where the region is none that the book knows
     */
    public static List<SettledNomination> settle(RegionId region, List<Nominated> nominations, Deciding ctx) {
        SettlingNominations settling = new SettlingNominations(region, ctx);
        return nominations.stream().map(settling::next).toList();
    }

    private SettledNomination next(Nominated nominated) {
        Map<String, List<Reason>> remarks = new LinkedHashMap<>();
        Set<String> counted = new LinkedHashSet<>();
        List<Worker> workers = new ArrayList<>();
        Policy policy = policy();
        for (Nominated.Listed listed : nominated.workers()) {
            Worker worker = worker(listed);
            List<Reason> against = new ArrayList<>(EntrepreneurGrant.against(worker, policy, ctx));
            if (counted.contains(listed.person())) {
                against.add(EntrepreneurReasons.listedTwice());
            } else {
                workers.add(worker);
            }
            if (against.isEmpty()) {
                counted.add(listed.person());
            } else {
                remarks.put(listed.row(), List.copyOf(against));
            }
        }
        Nomination facts = new Nomination(
                region,
                nominated.selfFounded(),
                nominated.grantedBefore(),
                nominated.confirmed() ? 0 : places,
                workers);
        Decision decision = limited(facts.decide(ctx).refusedAlso(nominated.faults()), nominated);
        if (decision.eligible()) {
            used.addAll(counted);
        }
        if (decision.eligible() || ctx.readings().is(Reading.R12, "every")) {
            places++;
        }
        return new SettledNomination(nominated.entrepreneur(), decision, counted, remarks);
    }

    private Worker worker(Nominated.Listed listed) {
        Worker worker = listed.worker();
        return new Worker(
                worker.category(),
                worker.start(),
                worker.end(),
                worker.countedElsewhere() || used.contains(listed.person()));
    }

    private static Decision limited(Decision decision, Nominated nominated) {
        Money approved = nominated.approved();
        return approved == null || decision.paid().compareTo(approved) <= 0 ? decision : decision.noMoreThan(approved);
    }

    private Policy policy() {
        return Grounds.of(Span.ofDecision(ctx.asOf()), ctx).policy();
    }
}
