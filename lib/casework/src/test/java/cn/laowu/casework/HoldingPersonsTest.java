package cn.laowu.casework;

import static cn.laowu.casework.TestCasework.HOUQI;
import static cn.laowu.casework.TestCasework.NOW;
import static cn.laowu.casework.TestCasework.SEPTEMBER;
import static cn.laowu.casework.TestCasework.ZHUOZI;
import static cn.laowu.casework.TestCasework.accepted;
import static cn.laowu.casework.TestCasework.computed;
import static cn.laowu.casework.TestCasework.paidLine;
import static cn.laowu.casework.TestCasework.person;
import static cn.laowu.casework.TestCasework.refused;
import static cn.laowu.casework.TestCasework.unpaidLine;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.HoldingPersons.Claimant;
import cn.laowu.store.Item;
import cn.laowu.testkit.FailingDynamo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose a person is; each case a few uploads of two regions, and the person of row 2. */
class HoldingPersonsTest {
    private static final PersonId LI = person(2);
    private static final FilingId OCTOBER = FilingId.of("zhuozi", "welfare-posts", "2026-10");
    private static final FilingId LEADERS = FilingId.of("zhuozi", "leaders", "2026-09");

    private final TestCasework store = TestCasework.fresh();
    private final TakingPlace takingPlace = store.casework.takingPlace();

    @AfterEach
    void drop() {
        store.close();
    }

    private Map<Integer, FilingId> hold(FileVersion upload) {
        return hold(store, upload);
    }

    private static Map<Integer, FilingId> hold(TestCasework store, FileVersion upload) {
        return filings(store.casework.holdingPersons().begin(upload).hold(List.of(new Claimant(2, LI))));
    }

    private Map<Integer, FilingId> look(FileVersion upload) {
        return filings(store.casework.holdingPersons().begin(upload).look(List.of(new Claimant(2, LI))));
    }

    private static Map<Integer, FilingId> filings(Map<Integer, HoldingPersons.Holder> elsewhere) {
        Map<Integer, FilingId> filings = new java.util.TreeMap<>();
        elsewhere.forEach((row, holder) -> filings.put(row, holder.filing()));
        return filings;
    }

    private FileVersion holding(FilingId filing, int hour) {
        FileVersion upload = store.arrives(filing, hour);
        assertThat(hold(upload)).isEmpty();
        return upload;
    }

    /** The person is had by the filing: another finds so whether it takes or looks. */
    private void isHeldBy(FilingId filing) {
        FilingId other = FilingId.of("moyu", filing.kind(), filing.period());
        FileVersion asking = store.arrives(other, 23);
        assertThat(look(asking)).containsExactly(Map.entry(2, filing));
        assertThat(hold(asking)).containsExactly(Map.entry(2, filing));
        takingPlace.refuse(asking, "", TestCasework.refused());
    }

    private void isFree() {
        FileVersion asking = store.arrives(FilingId.of("moyu", "welfare-posts", "2026-09"), 22);
        assertThat(look(asking)).isEmpty();
        assertThat(hold(asking)).isEmpty();
    }

    private List<String> waitersAt(FilingId filing) {
        return store.items.all(Keys.filingPartition(filing), Keys.WAITER).stream()
                .map(item -> item.text("sk").substring(Keys.WAITER.length()))
                .toList();
    }

    @Test
    void aFreePersonIsTaken() {
        FileVersion upload = holding(ZHUOZI, 1);
        assertThat(hold(upload)).as("taken again by the same").isEmpty();
        isHeldBy(ZHUOZI);
    }

    @Test
    void lookingTakesNothing() {
        FileVersion looking = store.arrives(ZHUOZI, 1);
        assertThat(look(looking)).isEmpty();
        assertThat(hold(store.arrives(HOUQI, 2))).isEmpty();
        assertThat(look(looking)).containsExactly(Map.entry(2, HOUQI));
    }

    @Test
    void anotherKindAndAnotherMonthHaveKeysOfTheirOwn() {
        holding(ZHUOZI, 1);
        assertThat(hold(store.arrives(OCTOBER, 2))).isEmpty();
        assertThat(hold(store.arrives(LEADERS, 3))).isEmpty();
    }

    @Test
    void eachRowHasItsOwnAnswer() {
        holding(ZHUOZI, 1);
        FileVersion other = store.arrives(HOUQI, 2);
        List<Claimant> claimants = new ArrayList<>();
        for (int row = 2; row < 300; row++) {
            claimants.add(new Claimant(row, row == 150 ? LI : person(1_000 + row)));
        }
        assertThat(filings(store.casework.holdingPersons().begin(other).hold(claimants)))
                .containsExactly(Map.entry(150, ZHUOZI));
        assertThat(store.casework.holdingPersons().begin(other).hold(List.of())).isEmpty();
    }

    @Test
    void whoIsBeingJudgedHolds() {
        holding(ZHUOZI, 1);
        isHeldBy(ZHUOZI);
    }

    @Test
    void whatStandsHolds() {
        store.stands(holding(ZHUOZI, 1), accepted(2, LI));
        isHeldBy(ZHUOZI);
    }

    @Test
    void whoFindsThemHeldLeavesWordThere() {
        store.stands(holding(ZHUOZI, 1), accepted(2, LI));
        FileVersion other = store.arrives(HOUQI, 2);
        hold(other);
        assertThat(waitersAt(ZHUOZI)).containsExactly(other.id().toString());
        FileVersion third = store.arrives(HOUQI, 3);
        look(third);
        assertThat(waitersAt(ZHUOZI)).contains(third.id().toString());
    }

    @Test
    void wordIsLeftOnceHoweverManyRowsAreHeldThere() {
        List<Claimant> neighbours = new ArrayList<>();
        for (int row = 2; row < 60; row++) {
            neighbours.add(new Claimant(row, person(2_000 + row)));
        }
        FileVersion holder = store.arrives(ZHUOZI, 1);
        store.casework.holdingPersons().begin(holder).hold(neighbours);
        FileVersion other = store.arrives(HOUQI, 2);
        FailingDynamo counted = FailingDynamo.writesOf(store.tables.client());
        HoldingPersons.Session session =
                store.through(counted.client()).casework.holdingPersons().begin(other);
        assertThat(session.hold(neighbours)).hasSize(58);
        assertThat(session.look(neighbours)).hasSize(58);
        // a put for each key that is not there, and one for the word
        assertThat(counted.calls()).isEqualTo(58 + 1);
    }

    @Test
    void nobodysFileTakesNothingAndLeavesNoWord() {
        store.stands(holding(ZHUOZI, 1), accepted(2, LI));
        UploadVersion id = new UploadVersion(UploadId.ofNobody("inbox/x", "v"), "v");
        FileVersion nobodys = FileVersion.arrived(id, HOUQI, "inbox/x", NOW, Optional.empty());
        store.casework.uploads().arrive(nobodys);
        assertThat(look(nobodys)).containsExactly(Map.entry(2, ZHUOZI));
        assertThat(waitersAt(ZHUOZI)).isEmpty();
    }

    @Test
    void aRefusedFileLetsThemGo() {
        takingPlace.refuse(holding(ZHUOZI, 1), "", TestCasework.refused());
        isFree();
    }

    @Test
    void aRefusedRowLetsThemGo() {
        store.stands(holding(ZHUOZI, 1), refused(2, LI, "over-age"));
        isFree();
    }

    @Test
    void aRowThatIsOfAnotherPersonByNowHoldsNobody() {
        store.stands(holding(ZHUOZI, 1), accepted(2, person(99)));
        isFree();
    }

    @Test
    void aFileThatWasReplacedLetsThemGo() {
        store.stands(holding(ZHUOZI, 1), accepted(2, LI));
        store.stands(store.arrives(ZHUOZI, 2), accepted(2, person(99)));
        isFree();
    }

    @Test
    void aFileThatCanNoLongerStandHoldsNobodyThoughItIsBeingJudged() {
        FileVersion late = holding(ZHUOZI, 1);
        store.stands(store.arrives(ZHUOZI, 2), accepted(2, person(99)));
        isFree();
        assertThat(store.now(late).judging()).isTrue();
    }

    @Test
    void anUploadThatWasNeverStoredHoldsNobody() {
        assertThat(hold(TestCasework.fileOf(ZHUOZI, 1, TestCasework.CLERK))).isEmpty();
        isFree();
    }

    @Test
    void aRowThatWasRefusedAndIsAcceptedWhenJudgedAgainHolds() {
        FileVersion upload = store.arrives(ZHUOZI, 1);
        store.stands(upload, refused(2, LI, "duplicate-elsewhere"));
        FileVersion again =
                store.casework.uploads().beginJudging(store.now(upload)).orElseThrow();
        assertThat(hold(again)).isEmpty();
        isHeldBy(ZHUOZI);
        store.judgedAgain(again, accepted(2, LI));
        isHeldBy(ZHUOZI);
    }

    @Test
    void theSameFilingJoinsAndWhatStandsGoesOnToHoldWhenTheNewcomerIsRefused() {
        store.stands(holding(ZHUOZI, 1), accepted(2, LI));
        FileVersion newcomer = holding(ZHUOZI, 2);
        isHeldBy(ZHUOZI);
        takingPlace.refuse(newcomer, "", TestCasework.refused());
        isHeldBy(ZHUOZI);
    }

    @Test
    void theSameFilingJoinsAndHoldsWhenItTakesThePlace() {
        store.stands(holding(ZHUOZI, 1), accepted(2, LI));
        store.stands(holding(ZHUOZI, 2), accepted(2, LI));
        isHeldBy(ZHUOZI);
        store.stands(store.arrives(ZHUOZI, 3), accepted(2, person(99)));
        isFree();
    }

    @Test
    void twoOfTheSameFilingThatAreJudgedAtOnceBothHold() {
        FileVersion first = holding(ZHUOZI, 1);
        FileVersion second = holding(ZHUOZI, 2);
        takingPlace.refuse(second, "", TestCasework.refused());
        isHeldBy(ZHUOZI);
        takingPlace.refuse(first, "", TestCasework.refused());
        isFree();
    }

    @Test
    void uploadsThatAreOverAreNamedNoLonger() {
        for (int hour = 1; hour < 9; hour++) {
            FileVersion upload = holding(ZHUOZI, hour);
            if (hour % 2 == 0) {
                takingPlace.refuse(upload, "", TestCasework.refused());
            } else {
                store.stands(upload, accepted(2, LI));
            }
        }
        Item key = store.items
                .get(Keys.held(Subject.of(LI), ZHUOZI.kind(), ZHUOZI.period()))
                .orElseThrow();
        assertThat(key.texts("holders")).hasSizeLessThanOrEqualTo(2);
        isHeldBy(ZHUOZI);
    }

    @Test
    void whoWasPaidStaysWithTheFilingThroughWhichTheyWerePaid() {
        FileVersion upload = holding(ZHUOZI, 1);
        store.stands(upload, accepted(2, LI));
        seal(paidLine(upload, 2, LI));
        store.stands(store.arrives(ZHUOZI, 2), accepted(2, person(99)));
        isHeldBy(ZHUOZI);
    }

    @Test
    void whoWasSealedAndNotPaidIsFree() {
        FileVersion upload = holding(ZHUOZI, 1);
        store.stands(upload, accepted(2, LI));
        seal(unpaidLine(upload, 2, LI));
        store.stands(store.arrives(ZHUOZI, 2), accepted(2, person(99)));
        isFree();
    }

    private void seal(RunLine line) {
        GenerationId generation = GenerationId.begunAt(NOW);
        Computation computation = computed(SEPTEMBER, generation, 0, 0, List.of(line));
        store.casework
                .runs()
                .store(SEPTEMBER, generation, List.of(line), List.of())
                .complete(computation);
        assertThat(store.casework
                        .sealingRun()
                        .seal(
                                store.casework.runs().state(SEPTEMBER),
                                computation,
                                new SealingRun.MonthBefore(0, Optional.of(0L)),
                                NOW))
                .isPresent();
    }
}
