package cn.laowu.entrepreneurs;

import cn.laowu.casework.Nominations;
import cn.laowu.casework.PersonId;
import cn.laowu.casework.UploadVersion;
import cn.laowu.policy.Decision;
import cn.laowu.policy.Reason;
import cn.laowu.policy.SettledNomination;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What came of a region's year. */
final class SettledYear {
    private final YearOfNominations nominations;
    private final List<Nominations.Place> places;
    private final Map<PersonId, SettledNomination> answers = new HashMap<>();
    private final Map<String, List<Reason>> remarks = new HashMap<>();
    /** By entrepreneur and worker, the row by which the worker counts. */
    private final Map<List<PersonId>, ListedRow> counting = new HashMap<>();

    SettledYear(YearOfNominations nominations, List<SettledNomination> settled, List<Nominations.Place> places) {
        this.nominations = nominations;
        this.places = places;
        for (SettledNomination nomination : settled) {
            answers.put(PersonId.of(nomination.entrepreneur()), nomination);
            remarks.putAll(nomination.remarks());
        }
        nominations.all().forEach(this::noteRows);
    }

    private void noteRows(ListedNomination listed) {
        for (int at = 0; at < listed.rows().size(); at++) {
            ListedRow row = listed.rows().get(at);
            if (!remarks.containsKey(row.name())) {
                counting.put(List.of(listed.entrepreneur(), listed.persons().get(at)), row);
            }
        }
    }

    /**
     * What came of a nomination.
     *
     * @param counted how many workers count, whether or not it is refused
     */
    record Answer(ListedNomination listed, int counted, Decision decision) {
        /** Why it is refused; that another region nominates the person is told where nothing else is. */
        List<Reason> reasons() {
            List<Reason> own = decision.reasons().stream()
                    .filter(reason -> !reason.code().equals(SettlingClaims.ELSEWHERE))
                    .toList();
            return own.isEmpty() ? decision.reasons() : own;
        }
    }

    /** The places of the year, in the order in which they were taken. */
    List<Nominations.Place> places() {
        return places;
    }

    Answer answer(String number) {
        PersonId entrepreneur = nominations.person(number);
        SettledNomination settled = settled(entrepreneur);
        return new Answer(
                nominations.find(entrepreneur).orElseThrow(), settled.counted().size(), settled.decision());
    }

    private SettledNomination settled(PersonId entrepreneur) {
        SettledNomination settled = answers.get(entrepreneur);
        if (settled == null) {
            throw new IllegalStateException("a nomination was not settled");
        }
        return settled;
    }

    /** Why the worker of a row does not count; empty where the worker does. */
    List<Reason> remarks(UploadVersion upload, int row) {
        return remarks.getOrDefault(SettlingYear.name(upload, row), List.of());
    }

    /** Does the worker of a refused row count by a row that comes before it? Files that came earlier come before. */
    boolean countsAbove(ListedRow refused) {
        PersonId worker = nominations.maybePerson(refused.worker());
        PersonId entrepreneur = nominations.person(refused.entrepreneur());
        ListedRow row = worker == null ? null : counting.get(List.of(entrepreneur, worker));
        if (row == null) {
            return false;
        }
        return row.upload().equals(refused.upload())
                ? row.row() < refused.row()
                : nominations.find(entrepreneur).orElseThrow().isBefore(row.upload(), refused.upload());
    }
}
