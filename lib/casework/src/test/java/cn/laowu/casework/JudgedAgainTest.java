package cn.laowu.casework;

import static cn.laowu.casework.TestCasework.CLERK;
import static cn.laowu.casework.TestCasework.TODAY;
import static cn.laowu.casework.TestCasework.ZHUOZI;
import static cn.laowu.casework.TestCasework.accepted;
import static cn.laowu.casework.TestCasework.person;
import static cn.laowu.casework.TestCasework.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.TakingPlace.Outcome;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands is judged again, or sent again. */
class JudgedAgainTest {
    private final TestCasework store = TestCasework.fresh();
    private FileVersion upload = store.arrives(ZHUOZI, 1);

    @BeforeEach
    void stands() {
        store.stands(upload, accepted(2, person(2)), refused(3, person(3), "duplicate-elsewhere"));
        upload = store.now(upload);
    }

    @AfterEach
    void drop() {
        store.close();
    }

    private Filing filing() {
        return store.casework.filings().find(ZHUOZI);
    }

    private FileVersion begin() {
        return store.casework.uploads().beginJudging(store.now(upload)).orElseThrow();
    }

    @Test
    void rowsThatComeOutOtherwiseAreAdded() {
        Outcome outcome = store.judgedAgain(begin(), accepted(3, person(3)));
        assertThat(outcome).isEqualTo(new Outcome.Stands(store.now(upload), filing()));
        assertThat(store.now(upload).judging()).isFalse();
        assertThat(store.now(upload).answer()).as("as it was").isEqualTo(upload.answer());
        assertThat(filing().judgements()).hasSize(2);
        assertThat(filing().rowsToConfirm()).isEqualTo(2);
        List<AuditLink> links = store.casework.auditTrail().ofFiling(ZHUOZI);
        assertThat(links).extracting(AuditLink::act).containsExactly("stands", "judged again");
        assertThat(filing().tip()).isEqualTo(links.get(1).tip());
        assertThat(store.casework.rows().latest(filing(), 3)).contains(accepted(3, person(3)));
        assertThat(store.casework.rows().latest(filing(), 2)).contains(accepted(2, person(2)));
        assertThat(store.casework.rows().latest(filing(), 4)).isEmpty();
    }

    @Test
    void withNothingOtherwiseTheJudgingJustEnds() {
        Filing before = filing();
        assertThat(store.judgedAgain(begin())).isInstanceOf(Outcome.Stands.class);
        assertThat(filing()).isEqualTo(before);
        assertThat(store.now(upload).judging()).isFalse();
    }

    @Test
    void whatDoesNotStandAnyMoreGetsNoRows() {
        FileVersion judging = begin();
        FileVersion newer = store.arrives(ZHUOZI, 2);
        store.stands(newer, accepted(2, person(2)));
        Filing before = filing();
        assertThat(store.judgedAgain(judging, accepted(3, person(3)))).isEqualTo(new Outcome.Superseded(before));
        assertThat(filing()).isEqualTo(before);
        assertThat(store.now(upload).judging()).isFalse();
    }

    @Test
    void theLaterJudgingAnswers() {
        FileVersion first = begin();
        FileVersion second = begin();
        assertThat(store.judgedAgain(first, accepted(3, person(3)))).isEqualTo(new Outcome.Overtaken());
        assertThat(filing().judgements()).hasSize(1);
        assertThat(store.judgedAgain(second, accepted(3, person(3)))).isInstanceOf(Outcome.Stands.class);
        assertThat(filing().judgements()).hasSize(2);
    }

    @Test
    void addingTheSameTwiceIsAddingItOnce() {
        FileVersion judging = begin();
        FiledRows.Written more = store.write(JudgementId.random(), accepted(3, person(3)));
        TakingPlace takingPlace = store.casework.takingPlace();
        Outcome first = takingPlace.judgedAgain(
                judging, TODAY, new TakingPlace.Addition(more), Officer.SCHEDULE, TestCasework.NOW);
        assertThat(takingPlace.judgedAgain(
                        judging, TODAY, new TakingPlace.Addition(more), Officer.SCHEDULE, TestCasework.NOW))
                .isEqualTo(first);
        assertThat(filing().judgements()).hasSize(2);
    }

    @Test
    void aReceiptThatIsNotedMeanwhileDoesNotStopTheJudging() {
        FileVersion judging = begin();
        assertThat(store.casework.uploads().receiptIssued(judging, 1)).isPresent();
        assertThat(store.judgedAgain(judging, accepted(3, person(3)))).isInstanceOf(Outcome.Stands.class);
    }

    @Test
    void theSameBytesSentAgainAreAnsweredByWhatStands() {
        FileVersion again = store.arrives(ZHUOZI, 5);
        FileVersion.SameAs same = new FileVersion.SameAs(TODAY, upload.id());
        assertThat(store.casework.takingPlace().standsAlready(again, "cafe", same))
                .isInstanceOf(Outcome.Stands.class);
        assertThat(store.now(again).answer()).contains(same);
        assertThat(filing().standing().orElseThrow().upload()).isEqualTo(upload.id());
        assertThat(filing().standing().orElseThrow().newest()).isEqualTo(again.age());
        FileVersion between = store.arrives(ZHUOZI, 4);
        assertThat(store.stands(between, accepted(2, person(9)))).isInstanceOf(Outcome.Superseded.class);
        assertThat(store.casework.takingPlace().standsAlready(again, "cafe", same))
                .as("answered")
                .isInstanceOf(Outcome.Overtaken.class);
    }

    @Test
    void olderBytesThatAreTheSameChangeNothing() {
        Filing before = filing();
        FileVersion older = store.arrives(ZHUOZI, 0);
        assertThat(store.casework
                        .takingPlace()
                        .standsAlready(older, "cafe", new FileVersion.SameAs(TODAY, upload.id())))
                .isInstanceOf(Outcome.Stands.class);
        assertThat(filing()).isEqualTo(before);
    }

    @Test
    void sameAsWhatStandsNoLongerIsToBeJudgedAnew() {
        FileVersion again = store.arrives(ZHUOZI, 5);
        store.stands(store.arrives(ZHUOZI, 2), accepted(2, person(9)));
        assertThat(store.casework
                        .takingPlace()
                        .standsAlready(again, "cafe", new FileVersion.SameAs(TODAY, upload.id())))
                .isEqualTo(new Outcome.Superseded(filing()));
        assertThat(store.now(again).judging()).isTrue();
        assertThat(store.now(again).uploader()).contains(CLERK);
    }
}
