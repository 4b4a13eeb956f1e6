package cn.laowu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettlingNominationsTest {

    private static final RegionId REGION = RegionId.of("kezuohouqi");

    @Test
    void aWorkerCountsForTheFirstWhoIsNotRefused() {
        List<SettledNomination> settled = settle(Cases.deciding(), of("A", "1", "2", "3"), of("B", "3", "4", "5", "6"));
        assertThat(words(settled)).containsExactly("A 3 20000.00", "B 3 20000.00");
        assertThat(settled.get(1).remarks().get("B3")).extracting(Reason::code).containsExactly("counted-elsewhere");
    }

    @Test
    void aRefusedNominationUsesUpNoWorker() {
        assertThat(words(settle(Cases.deciding(), of("A", "1", "2"), of("B", "1", "2", "3"))))
                .containsExactly("A 2 workers-short", "B 3 20000.00");
    }

    @Test
    void underTheOtherReadingAWorkerCountsForBoth() {
        assertThat(words(settle(Cases.deciding("R8=yes"), of("A", "1", "2", "3"), of("B", "1", "2", "3"))))
                .containsExactly("A 3 20000.00", "B 3 20000.00");
    }

    @Test
    void aWorkerListedTwiceCountsOnce() {
        List<SettledNomination> settled = settle(Cases.deciding(), of("A", "1", "2", "2", "3"));
        assertThat(words(settled)).containsExactly("A 3 20000.00");
        assertThat(settled.get(0).remarks().values().stream()
                        .flatMap(List::stream)
                        .map(Reason::code))
                .containsExactly("duplicate-in-file");
    }

    @Test
    void tenHavePlacesAndTheRefusedTakeNone() {
        List<Nominated> eleven = new ArrayList<>();
        eleven.add(of("0", "a"));
        for (int n = 1; n <= 11; n++) {
            eleven.add(of(String.valueOf(n), n + "x", n + "y", n + "z"));
        }
        List<String> settled = words(SettlingNominations.settle(REGION, eleven, Cases.deciding()));
        assertThat(settled).startsWith("0 1 workers-short").endsWith("10 3 20000.00", "11 3 nominations-over-quota");
        assertThat(words(SettlingNominations.settle(REGION, eleven, Cases.deciding("R12=every"))))
                .endsWith("9 3 20000.00", "10 3 nominations-over-quota", "11 3 nominations-over-quota");
    }

    @Test
    void aConfirmedPlaceIsNeverTaken() {
        List<Nominated> all = new ArrayList<>();
        for (int n = 1; n <= 10; n++) {
            all.add(of(String.valueOf(n), n + "x", n + "y", n + "z"));
        }
        all.add(new Nominated(
                "late",
                true,
                false,
                List.of(),
                true,
                null,
                of("late", "p", "q", "r").workers()));
        assertThat(words(SettlingNominations.settle(REGION, all, Cases.deciding())))
                .endsWith("late 3 20000.00");
    }

    @Test
    void faultsOfTheEntrepreneurRefuseTheNominationBesideAllElse() {
        Reason differs = new Reason("entrepreneur-differs", "。", "");
        Nominated nominated = new Nominated(
                "A", true, true, List.of(differs), false, null, of("A", "1").workers());
        assertThat(words(settle(Cases.deciding(), nominated)))
                .containsExactly("A 1 entrepreneur-differs+already-granted+workers-short");
    }

    @Test
    void anApprovedAmountDoesNotRise() {
        Nominated nominated = new Nominated(
                "A",
                true,
                false,
                List.of(),
                true,
                Money.parseYuan("20000"),
                of("A", "1", "2", "3", "4").workers());
        List<SettledNomination> settled = settle(Cases.deciding(), nominated);
        assertThat(words(settled)).containsExactly("A 4 20000.00");
        assertThat(settled.get(0).decision().steps())
                .last()
                .extracting(Step::value)
                .isEqualTo("20000.00");
    }

    private static List<SettledNomination> settle(Deciding ctx, Nominated... nominations) {
        return SettlingNominations.settle(REGION, List.of(nominations), ctx);
    }

    private static Nominated of(String entrepreneur, String... workers) {
        List<Nominated.Listed> listed = new ArrayList<>();
        Stream.of(workers)
                .forEach(person -> listed.add(new Nominated.Listed(
                        entrepreneur
                                + person
                                + (listed.stream().anyMatch(l -> l.person().equals(person)) ? "again" : ""),
                        person,
                        new Worker(Category.OTHER, LocalDate.of(2026, 1, 1), null, false))));
        return new Nominated(entrepreneur, true, false, List.of(), false, null, listed);
    }

    private static List<String> words(List<SettledNomination> settled) {
        return settled.stream()
                .map(nomination -> nomination.entrepreneur() + " "
                        + nomination.counted().size() + " "
                        + (nomination.decision().eligible()
                                ? nomination.decision().paid().toString()
                                : String.join("+", Cases.codes(nomination.decision()))))
                .toList();
    }
}
