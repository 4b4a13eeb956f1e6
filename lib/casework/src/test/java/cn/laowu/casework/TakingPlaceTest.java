package cn.laowu.casework;

import static cn.laowu.casework.TestCasework.CLERK;
import static cn.laowu.casework.TestCasework.CONFIRMER;
import static cn.laowu.casework.TestCasework.NOW;
import static cn.laowu.casework.TestCasework.TODAY;
import static cn.laowu.casework.TestCasework.ZHUOZI;
import static cn.laowu.casework.TestCasework.accepted;
import static cn.laowu.casework.TestCasework.fileOf;
import static cn.laowu.casework.TestCasework.judged;
import static cn.laowu.casework.TestCasework.person;
import static cn.laowu.casework.TestCasework.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.laowu.casework.TakingPlace.Outcome;
import cn.laowu.testkit.CrashSweep;
import cn.laowu.testkit.Fault;
import cn.laowu.testkit.Meanwhile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TakingPlaceTest {
    private final TestCasework store = TestCasework.fresh();
    private final TakingPlace takingPlace = store.casework.takingPlace();

    @AfterEach
    void drop() {
        store.close();
    }

    private Filing filing() {
        return store.casework.filings().find(ZHUOZI);
    }

    private FileVersion standing(int hour, FiledRow... rows) {
        FileVersion upload = store.arrives(ZHUOZI, hour);
        assertThat(store.stands(upload, rows)).isInstanceOf(Outcome.Stands.class);
        return upload;
    }

    private void confirm() {
        Filing filing = filing();
        assertThat(store.casework
                        .confirmingFiling()
                        .confirm(
                                ZHUOZI,
                                filing.hashToConfirm().orElseThrow(),
                                CONFIRMER,
                                Optional.empty(),
                                Optional.empty(),
                                NOW))
                .isInstanceOf(ConfirmingFiling.Outcome.Done.class);
    }

    private List<String> outbox() {
        return store.items.all(Keys.filingPartition(ZHUOZI), Keys.OUTBOX).stream()
                .map(item -> item.text("sk").substring(Keys.OUTBOX.length()))
                .toList();
    }

    private List<AuditLink> links() {
        return store.casework.auditTrail().ofFiling(ZHUOZI);
    }

    @Test
    void theFirstFileStands() {
        FileVersion upload = store.arrives(ZHUOZI, 1);
        FiledRows.Written written =
                store.write(JudgementId.random(), accepted(2, person(2)), refused(3, person(3), "over-age"));
        Outcome outcome = takingPlace.stand(upload, "cafe", judged(written), written, NOW);
        FileVersion now = store.now(upload);
        assertThat(outcome).isEqualTo(new Outcome.Stands(now, filing()));
        assertThat(now.judging()).isFalse();
        assertThat(now.sha256()).isEqualTo("cafe");
        assertThat(now.answer()).contains(judged(written));
        assertThat(now.receiptIssues()).isEqualTo(-1);
        Filing filing = filing();
        assertThat(filing.standing())
                .contains(new Filing.Standing(upload.id(), upload.objectTime(), "cafe", CLERK, upload.age()));
        assertThat(filing.judgements())
                .containsExactly(new Filing.Judgement(
                        written.judgement(), TODAY, 1, 1, written.hash(), Optional.empty(), List.of()));
        assertThat(filing.confirmed()).isFalse();
        assertThat(filing.rowsToConfirm()).isOne();
        assertThat(outbox()).containsExactly(upload.id() + "#" + now.revision());
        assertThat(links()).hasSize(1);
        AuditLink link = links().get(0);
        assertThat(link.act()).isEqualTo("stands");
        assertThat(link.by()).isEqualTo(CLERK);
        assertThat(link.details())
                .containsEntry("upload", upload.id().toString())
                .containsEntry("sha256", "cafe")
                .containsEntry("rows", written.hash());
        assertThat(filing.tip()).isEqualTo(link.tip());
    }

    @Test
    void nothingStandsBeforeTheFirst() {
        assertThat(filing()).isEqualTo(Filing.none(ZHUOZI));
        assertThat(links()).isEmpty();
    }

    @Test
    void aNewerFileTakesThePlace() {
        standing(1, accepted(2, person(2)));
        FileVersion newer = standing(2, accepted(2, person(9)));
        assertThat(filing().standing().orElseThrow().upload()).isEqualTo(newer.id());
        assertThat(filing().judgements()).hasSize(1);
        assertThat(links()).hasSize(2);
        assertThat(links().get(1).previousHash()).isEqualTo(links().get(0).hash());
    }

    @Test
    void anOlderFileIsSuperseded() {
        FileVersion older = store.arrives(ZHUOZI, 1);
        standing(2, accepted(2, person(2)));
        Filing before = filing();
        assertThat(takingPlace.obstacle(older)).contains(new Outcome.Superseded(before));
        assertThat(store.stands(older, accepted(2, person(9)))).isEqualTo(new Outcome.Superseded(before));
        assertThat(filing()).isEqualTo(before);
        assertThat(store.now(older).answer()).isEmpty();
    }

    @Test
    void ofTwoOfTheSameTimeTheGreaterIdIsNewer() {
        FileVersion one = fileOf(ZHUOZI, 1, CLERK);
        FileVersion two = FileVersion.arrived(
                new UploadVersion(UploadId.of("v".repeat(20)), "v"), ZHUOZI, "k", one.objectTime(), one.uploader());
        store.casework.uploads().arrive(one);
        store.casework.uploads().arrive(two);
        assertThat(store.stands(two, accepted(2, person(2)))).isInstanceOf(Outcome.Stands.class);
        assertThat(store.stands(one, accepted(2, person(2)))).isInstanceOf(Outcome.Superseded.class);
    }

    @Test
    void nothingReplacesWhatIsConfirmed() {
        standing(1, accepted(2, person(2)));
        confirm();
        FileVersion newer = store.arrives(ZHUOZI, 2);
        Filing before = filing();
        assertThat(takingPlace.obstacle(newer)).contains(new Outcome.ConfirmedAlready(before));
        assertThat(store.stands(newer, accepted(2, person(9)))).isEqualTo(new Outcome.ConfirmedAlready(before));
        store.casework.confirmingFiling().withdraw(ZHUOZI, "错了", CONFIRMER, Optional.empty(), NOW);
        assertThat(takingPlace.obstacle(newer)).isEmpty();
        assertThat(store.stands(newer, accepted(2, person(9)))).isInstanceOf(Outcome.Stands.class);
    }

    @Test
    void whatStandsIsItsOwnObstacleNever() {
        FileVersion upload = standing(1, accepted(2, person(2)));
        confirm();
        assertThat(takingPlace.obstacle(store.now(upload))).isEmpty();
    }

    @Test
    void theLaterJudgingOfAVersionAnswersAndTheEarlierIsOvertaken() {
        FileVersion first = store.arrives(ZHUOZI, 1);
        FileVersion second = store.casework.uploads().beginJudging(first).orElseThrow();
        assertThat(store.stands(first, accepted(2, person(2)))).isEqualTo(new Outcome.Overtaken());
        assertThat(takingPlace.refuse(first, "", TestCasework.refused())).isEmpty();
        assertThat(filing().standing()).isEmpty();
        assertThat(store.stands(second, accepted(2, person(2)))).isInstanceOf(Outcome.Stands.class);
        assertThat(store.stands(second, accepted(2, person(2))))
                .as("one that was answered is answered")
                .isEqualTo(new Outcome.Overtaken());
    }

    @Test
    void standingTwiceWithTheSameRowsIsStandingOnce() {
        FileVersion upload = store.arrives(ZHUOZI, 1);
        FiledRows.Written written = store.write(JudgementId.random(), accepted(2, person(2)));
        Outcome first = takingPlace.stand(upload, "cafe", judged(written), written, NOW);
        assertThat(takingPlace.stand(upload, "cafe", judged(written), written, NOW))
                .isEqualTo(first);
        assertThat(links()).hasSize(1);
    }

    @Test
    void aRaceForThePlaceIsDecidedByWhatStandsThen() {
        FileVersion one = store.arrives(ZHUOZI, 1);
        FileVersion two = store.arrives(ZHUOZI, 2);
        TestCasework raced = store.through(Meanwhile.before(
                store.tables.client(), "transactWriteItems", 1, () -> store.stands(two, accepted(2, person(2)))));
        assertThat(raced.stands(one, accepted(2, person(2)))).isInstanceOf(Outcome.Superseded.class);
        FileVersion three = store.arrives(ZHUOZI, 3);
        FileVersion four = store.arrives(ZHUOZI, 4);
        raced = store.through(Meanwhile.before(
                store.tables.client(), "transactWriteItems", 1, () -> store.stands(three, accepted(2, person(2)))));
        assertThat(raced.stands(four, accepted(2, person(2)))).isInstanceOf(Outcome.Stands.class);
        assertThat(links()).hasSize(3);
        assertThat(filing().tip()).isEqualTo(links().get(2).tip());
    }

    @Test
    void aFileOfNobodyCannotStand() {
        FileVersion nobodys = FileVersion.arrived(
                new UploadVersion(UploadId.ofNobody("k", "v"), "v"), ZHUOZI, "k", NOW, Optional.empty());
        store.casework.uploads().arrive(nobodys);
        assertThatThrownBy(() -> store.stands(nobodys, accepted(2, person(2))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRefusalIsAnswered() {
        FileVersion upload = store.arrives(ZHUOZI, 1);
        FileVersion refused =
                takingPlace.refuse(upload, "cafe", TestCasework.refused()).orElseThrow();
        assertThat(store.now(upload)).isEqualTo(refused);
        assertThat(refused.answer()).contains(TestCasework.refused());
        assertThat(refused.judging()).isFalse();
        assertThat(filing().standing()).isEmpty();
        assertThat(outbox()).containsExactly(upload.id() + "#" + refused.revision());
        assertThat(takingPlace.refuse(upload, "cafe", TestCasework.refused()))
                .as("said again")
                .contains(refused);
        assertThat(links()).isEmpty();
    }

    @Test
    void anEndingThatFailedIsDoneAgain() throws Exception {
        JudgementId judgement = JudgementId.of("judgement");
        FileVersion begun = fileOf(ZHUOZI, 1, CLERK);
        CrashSweep stand = CrashSweep.of(
                (client, tables) -> TestCasework.on(tables).casework.uploads().arrive(begun), (client, tables) -> {
                    TestCasework dying = TestCasework.on(tables).through(client);
                    FiledRows.Written written = new FiledRows.Written(judgement, 1, 0, "hash");
                    assertThat(dying.casework.takingPlace().stand(begun, "cafe", judged(written), written, NOW))
                            .isInstanceOf(Outcome.Stands.class);
                });
        assertThat(stand.check(Fault.values())).isOne();
        CrashSweep refuse = CrashSweep.of(
                (client, tables) -> TestCasework.on(tables).casework.uploads().arrive(begun),
                (client, tables) -> assertThat(TestCasework.on(tables)
                                .through(client)
                                .casework
                                .takingPlace()
                                .refuse(begun, "cafe", TestCasework.refused()))
                        .isPresent());
        assertThat(refuse.check(Fault.values())).isOne();
    }
}
