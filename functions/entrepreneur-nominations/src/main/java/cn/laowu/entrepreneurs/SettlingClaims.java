package cn.laowu.entrepreneurs;

import cn.laowu.casework.Nominations;
import cn.laowu.casework.PersonId;
import cn.laowu.policy.Deciding;
import cn.laowu.policy.Money;
import cn.laowu.policy.Nominated;
import cn.laowu.policy.Reading;
import cn.laowu.policy.Reason;
import cn.laowu.policy.Region;
import cn.laowu.policy.RegionId;
import cn.laowu.policy.SettledNomination;
import cn.laowu.policy.SettlingNominations;
import cn.laowu.policy.Worker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Settles a year by who has which worker and entrepreneur, and takes those who are wanted: one after another in the order of their ids, so
 * that of two files that want the same persons one gets all. Whom another has meanwhile, changes the settlement; it is then made anew.
 */
final class SettlingClaims {
    static final String ELSEWHERE = "duplicate-elsewhere";
    private static final String COUNTED_ELSEWHERE = "counted-elsewhere";
    private static final String OVER_QUOTA = "nominations-over-quota";

    private final Nominations.Session session;
    private final YearOfNominations nominations;
    private final RegionId region;
    private final Deciding deciding;
    private final boolean once;
    private final Map<PersonId, Nominations.Counted> counted = new HashMap<>();
    private final Map<PersonId, Nominations.Nominee> nominees = new HashMap<>();
    /** Entrepreneurs whom another has, and whose nomination nothing else refuses. */
    private final Set<PersonId> elsewhere = new HashSet<>();
    /** Who has places, and therefore goes on to have the workers that it has. */
    private final Set<PersonId> keeping = new HashSet<>();
    /** Workers that another had when they were to be taken, by entrepreneur and worker. */
    private final Set<List<PersonId>> lost = new HashSet<>();

    private final Set<List<Object>> taken = new HashSet<>();

    SettlingClaims(Nominations.Session session, YearOfNominations nominations, RegionId region, Deciding deciding) {
        this.session = session;
        this.nominations = nominations;
        this.region = region;
        this.deciding = deciding;
        this.once = deciding.readings().is(Reading.R8, "no");
    }

    SettledYear settle(boolean take) {
        List<ListedNomination> ordered = nominations.inOrder();
        nominees.putAll(session.nominees(
                ordered.stream().map(ListedNomination::entrepreneur).toList()));
        if (once) {
            counted.putAll(session.counted(ordered.stream()
                    .flatMap(nomination -> nomination.persons().stream())
                    .toList()));
        }
        ordered.stream()
                .map(ListedNomination::entrepreneur)
                .filter(nominations::granted)
                .forEach(keeping::add);
        while (true) {
            List<SettledNomination> settled = SettlingNominations.settle(
                    region, ordered.stream().map(this::nominated).toList(), deciding);
            if (!unsettled(settled) && !(take && lostOne(settled))) {
                return new SettledYear(nominations, asTheyCame(settled), places(settled));
            }
        }
    }

    /** Does what came out take away the ground on which it was settled? Each round there is less of it. */
    private boolean unsettled(List<SettledNomination> settled) {
        boolean changed = false;
        for (SettledNomination nomination : settled) {
            PersonId entrepreneur = PersonId.of(nomination.entrepreneur());
            if (nomination.decision().eligible()) {
                Nominations.Nominee nominee = nominees.get(entrepreneur);
                changed |= nominee != null && elsewhere(nominee) && elsewhere.add(entrepreneur);
            } else {
                changed |= keeping.remove(entrepreneur);
            }
        }
        return changed;
    }

    private boolean elsewhere(Nominations.Nominee nominee) {
        return !here(nominee) && nominee.granted().isEmpty();
    }

    private boolean here(Nominations.Nominee nominee) {
        return session.isOfThisYear(nominee.year());
    }

    private Nominated nominated(ListedNomination listed) {
        boolean confirmed = listed.confirmed() && nominations.granted(listed.entrepreneur());
        return nominated(listed, confirmed, (row, worker) -> hadByAnother(listed, worker));
    }

    private Nominated nominated(
            ListedNomination listed, boolean confirmed, BiPredicate<ListedRow, PersonId> countedElsewhere) {
        Nominations.Nominee nominee = nominees.get(listed.entrepreneur());
        boolean grantedElsewhere =
                nominee != null && !here(nominee) && nominee.granted().isPresent();
        Money approved = nominee != null && here(nominee) ? nominee.granted().orElse(null) : null;
        List<Reason> faults = new ArrayList<>(listed.faults());
        if (nominee != null && elsewhere.contains(listed.entrepreneur())) {
            faults.add(elsewhere(nominee, deciding));
        }
        List<Nominated.Listed> workers = new ArrayList<>();
        for (int at = 0; at < listed.rows().size(); at++) {
            ListedRow row = listed.rows().get(at);
            PersonId person = listed.persons().get(at);
            Worker worker = Objects.requireNonNull(row.listed());
            workers.add(new Nominated.Listed(
                    row.name(),
                    person.value(),
                    new Worker(worker.category(), worker.start(), worker.end(), countedElsewhere.test(row, person))));
        }
        return new Nominated(
                listed.entrepreneur().value(), true, grantedElsewhere, faults, confirmed, approved, workers);
    }

    /**
     * What a refused nomination is told is what stood against it when it came: who came after it is no reason, unless it is the only one.
     * So the answer stays when those who came after have their places.
     */
    private List<SettledNomination> asTheyCame(List<SettledNomination> settled) {
        if (every()) {
            return settled;
        }
        Map<String, SettledNomination> byEntrepreneur =
                settled.stream().collect(Collectors.toMap(SettledNomination::entrepreneur, own -> own));
        List<SettledNomination> told = new ArrayList<>();
        List<Nominated> before = new ArrayList<>();
        for (ListedNomination listed : nominations.all()) {
            SettledNomination own = Objects.requireNonNull(
                    byEntrepreneur.get(listed.entrepreneur().value()));
            if (own.decision().eligible()) {
                before.add(nominated(listed, true, (row, worker) -> says(own, row, COUNTED_ELSEWHERE)));
                told.add(own);
            } else {
                List<Nominated> sequence = new ArrayList<>(before);
                sequence.add(nominated(listed, false, (row, worker) -> hadOutside(listed, worker)));
                List<SettledNomination> came = SettlingNominations.settle(region, sequence, deciding);
                SettledNomination last = came.get(came.size() - 1);
                told.add(last.decision().eligible() ? own : last);
            }
        }
        return told;
    }

    private static boolean says(SettledNomination nomination, ListedRow row, String code) {
        return nomination.remarks().getOrDefault(row.name(), List.of()).stream()
                .anyMatch(reason -> reason.code().equals(code));
    }

    private boolean every() {
        return deciding.readings().is(Reading.R12, "every");
    }

    private boolean hadOutside(ListedNomination listed, PersonId worker) {
        Nominations.Counted by = counted.get(worker);
        return lost.contains(List.of(listed.entrepreneur(), worker)) || (by != null && by.elsewhere());
    }

    private boolean hadByAnother(ListedNomination listed, PersonId worker) {
        Nominations.Counted by = counted.get(worker);
        if (by == null || hadOutside(listed, worker)) {
            return hadOutside(listed, worker);
        }
        for (int at = by.here().size() - 1; at >= 0; at--) {
            Nominations.Having having = by.here().get(at);
            boolean keeps = keeping.contains(having.entrepreneur())
                    && nominations
                            .find(having.entrepreneur())
                            .filter(other -> other.listsSoundly(worker))
                            .isPresent();
            if (keeps || having.underJudgement()) {
                return !having.entrepreneur().equals(listed.entrepreneur());
            }
        }
        return false;
    }

    private static Reason elsewhere(Nominations.Nominee nominee, Deciding deciding) {
        String zh = deciding.book()
                .parties()
                .region(RegionId.of(nominee.year().region()))
                .map(Region::nameZh)
                .orElse(nominee.year().region());
        String year = nominee.year().period();
        return new Reason(
                ELSEWHERE,
                "该带头人已由" + zh + "推荐（" + year + "年度），同一人员只由一地推荐一次。请与对方核实；对方撤下后会自动重新核定，不必重新上传。",
                "nominated by " + nominee.year().region() + " for " + year);
    }

    /** Under {@code R12=every} also a refused nomination has a place, but for those who came after the last. */
    private List<Nominations.Place> places(List<SettledNomination> settled) {
        return settled.stream()
                .filter(nomination -> nomination.decision().eligible()
                        || (every()
                                && nomination.decision().reasons().stream()
                                        .noneMatch(reason -> reason.code().equals(OVER_QUOTA))))
                .map(nomination -> new Nominations.Place(
                        PersonId.of(nomination.entrepreneur()),
                        nomination.decision().eligible()))
                .toList();
    }

    /** Something to be taken; false where another has it. */
    private record Claim(PersonId whom, List<Object> what, BooleanSupplier take) {}

    private boolean lostOne(List<SettledNomination> settled) {
        List<Claim> claims = settled.stream()
                .filter(nomination -> nomination.decision().eligible())
                .flatMap(nomination -> claims(nomination).stream())
                .filter(claim -> !taken.contains(claim.what()))
                .sorted(Comparator.comparing(claim -> claim.whom().value()))
                .collect(Collectors.toCollection(ArrayList::new));
        for (Claim claim : claims) {
            if (!claim.take().getAsBoolean()) {
                return true;
            }
            taken.add(claim.what());
        }
        return false;
    }

    private List<Claim> claims(SettledNomination nomination) {
        PersonId entrepreneur = PersonId.of(nomination.entrepreneur());
        List<Claim> claims = new ArrayList<>();
        claims.add(new Claim(entrepreneur, List.of(entrepreneur), () -> takeEntrepreneur(entrepreneur)));
        if (!once) {
            return claims;
        }
        ListedNomination listed = nominations.find(entrepreneur).orElseThrow();
        for (int at = 0; at < listed.rows().size(); at++) {
            ListedRow row = listed.rows().get(at);
            PersonId worker = listed.persons().get(at);
            if (!nomination.remarks().containsKey(row.name())) {
                claims.add(new Claim(
                        worker,
                        List.of(entrepreneur, worker, row.name()),
                        () -> takeWorker(entrepreneur, worker, row)));
            }
        }
        return claims;
    }

    private boolean takeEntrepreneur(PersonId entrepreneur) {
        return session.takeEntrepreneur(entrepreneur)
                .map(nominee -> {
                    nominees.put(entrepreneur, nominee);
                    return false;
                })
                .orElse(true);
    }

    private boolean takeWorker(PersonId entrepreneur, PersonId worker, ListedRow row) {
        boolean had =
                session.takeWorker(worker, entrepreneur, row.upload(), row.row(), nominations.granted(entrepreneur));
        if (!had) {
            lost.add(List.of(entrepreneur, worker));
        }
        return had;
    }
}
