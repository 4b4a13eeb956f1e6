package cn.laowu.casework;

import static cn.laowu.casework.TestCasework.HOUQI;
import static cn.laowu.casework.TestCasework.ZHUOZI;
import static cn.laowu.casework.TestCasework.person;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.HoldingPersons.Claimant;
import cn.laowu.testkit.AtOnce;
import cn.laowu.testkit.Meanwhile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two who want the same person at once, in every order that matters. */
class HoldingAtOnceTest {
    private final TestCasework store = TestCasework.fresh();
    private final TakingPlace takingPlace = store.casework.takingPlace();

    @AfterEach
    void drop() {
        store.close();
    }

    private Map<Integer, FilingId> hold(FileVersion upload) {
        return hold(store, upload, person(2));
    }

    private static Map<Integer, FilingId> hold(TestCasework store, FileVersion upload, PersonId person) {
        return filings(store.casework.holdingPersons().begin(upload).hold(List.of(new Claimant(2, person))));
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

    /** Whoever asks from a third region finds the person there. */
    private void isHeldBy(FilingId filing) {
        FileVersion asking = store.arrives(FilingId.of("moyu", filing.kind(), filing.period()), 23);
        assertThat(hold(asking)).containsExactly(Map.entry(2, filing));
    }

    @Test
    void aHolderThatGoesBetweenLookAndWordIsSeenGone() {
        FileVersion holder = holding(ZHUOZI, 1);
        FileVersion other = store.arrives(HOUQI, 2);
        // the first write of hold is the key, the second the word
        TestCasework raced = store.through(Meanwhile.before(
                store.tables.client(), "putItem", 2, () -> takingPlace.refuse(holder, "", TestCasework.refused())));
        assertThat(hold(raced, other, person(2))).isEmpty();
        assertThat(hold(store.arrives(ZHUOZI, 3))).containsExactly(Map.entry(2, HOUQI));
    }

    @Test
    void aHolderThatGoesAfterTheWordSeesTheWord() {
        FileVersion holder = holding(ZHUOZI, 1);
        FileVersion other = store.arrives(HOUQI, 2);
        assertThat(hold(other)).containsExactly(Map.entry(2, ZHUOZI));
        takingPlace.refuse(holder, "", TestCasework.refused());
        List<UploadVersion> told = new ArrayList<>();
        store.casework.notifyingWaiters().drain(ZHUOZI, told::add);
        assertThat(told).containsExactly(other.id());
    }

    @Test
    void aTakeOverThatWasDecidedBeforeTheHolderCameBackFails() {
        FileVersion refused = holding(ZHUOZI, 1);
        takingPlace.refuse(refused, "", TestCasework.refused());
        FileVersion other = store.arrives(HOUQI, 3);
        // the take-over is the second write of hold; before it, the same filing takes the person anew
        TestCasework raced =
                store.through(Meanwhile.before(store.tables.client(), "putItem", 2, () -> holding(ZHUOZI, 2)));
        assertThat(hold(raced, other, person(2))).containsExactly(Map.entry(2, ZHUOZI));
        isHeldBy(ZHUOZI);
    }

    @Test
    void ofTwoThatTakeAtOnceExactlyOneHas() throws Exception {
        for (int round = 0; round < 30; round++) {
            PersonId person = person(5_000 + round);
            FileVersion zhuozi = store.arrives(ZHUOZI, 30 + round);
            FileVersion houqi = store.arrives(HOUQI, 30 + round);
            List<Map<Integer, FilingId>> answers =
                    AtOnce.run(List.of(() -> hold(store, zhuozi, person), () -> hold(store, houqi, person)));
            boolean first = answers.get(0).isEmpty();
            assertThat(answers.get(0)).isEqualTo(first ? Map.of() : Map.of(2, HOUQI));
            assertThat(answers.get(1)).isEqualTo(first ? Map.of(2, ZHUOZI) : Map.of());
        }
    }

    @Test
    void ofManyThatTakeOverADeadHoldersPersonExactlyOneHas() throws Exception {
        for (int round = 0; round < 10; round++) {
            PersonId person = person(6_000 + round);
            FileVersion dead = store.arrives(ZHUOZI, 30 + round);
            hold(store, dead, person);
            takingPlace.refuse(dead, "", TestCasework.refused());
            List<Callable<Map<Integer, FilingId>>> takers = new ArrayList<>();
            for (String region : List.of("chayouhouqi", "moyu", "tuan47", "kezuohouqi")) {
                FileVersion upload = store.arrives(FilingId.of(region, "welfare-posts", "2026-09"), 30 + round);
                takers.add(() -> hold(store, upload, person));
            }
            List<Map<Integer, FilingId>> answers = AtOnce.run(takers);
            assertThat(answers.stream().filter(Map::isEmpty)).hasSize(1);
        }
    }

    @Test
    void anAnswerThatWasLostIsNotTakenForAnothers() {
        FileVersion upload = store.arrives(ZHUOZI, 1);
        TestCasework again = store.through(Meanwhile.askedAgain(store.tables.client(), "putItem", 1));
        assertThat(hold(again, upload, person(2))).isEmpty();
        FileVersion next = store.arrives(ZHUOZI, 2);
        TestCasework joined = store.through(Meanwhile.askedAgain(store.tables.client(), "putItem", 2));
        assertThat(hold(joined, next, person(2))).isEmpty();
        isHeldBy(ZHUOZI);
    }
}
