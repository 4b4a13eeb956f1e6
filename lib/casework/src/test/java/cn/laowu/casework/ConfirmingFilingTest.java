package cn.laowu.casework;

import static cn.laowu.casework.TestCasework.CLERK;
import static cn.laowu.casework.TestCasework.CONFIRMER;
import static cn.laowu.casework.TestCasework.NOW;
import static cn.laowu.casework.TestCasework.SEPTEMBER;
import static cn.laowu.casework.TestCasework.ZHUOZI;
import static cn.laowu.casework.TestCasework.accepted;
import static cn.laowu.casework.TestCasework.person;
import static cn.laowu.casework.TestCasework.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.ConfirmingFiling.Outcome;
import cn.laowu.testkit.AtOnce;
import cn.laowu.testkit.CrashSweep;
import cn.laowu.testkit.Fault;
import cn.laowu.testkit.Meanwhile;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConfirmingFilingTest {
    private static final Officer OTHER = new Officer("confirmer-2");

    private final TestCasework store = TestCasework.fresh();

    @AfterEach
    void drop() {
        store.close();
    }

    private Filing filing() {
        return store.casework.filings().find(ZHUOZI);
    }

    private FileVersion stands(FiledRow... rows) {
        FileVersion upload = store.arrives(ZHUOZI, 1);
        store.stands(upload, rows);
        return upload;
    }

    private String hash() {
        return filing().hashToConfirm().orElseThrow();
    }

    private Outcome confirm(String hash, Officer by) {
        return confirm(store, ZHUOZI, hash, by);
    }

    private static Outcome confirm(TestCasework store, FilingId filing, String hash, Officer by) {
        return store.casework
                .confirmingFiling()
                .confirm(filing, hash, by, Optional.of("公示照片-1"), Optional.of(SEPTEMBER), NOW);
    }

    private Outcome withdraw() {
        return store.casework.confirmingFiling().withdraw(ZHUOZI, "多报一人", OTHER, Optional.of(SEPTEMBER), NOW);
    }

    private long version() {
        return store.casework.runs().version(SEPTEMBER);
    }

    private List<AuditLink> links() {
        return store.casework.auditTrail().ofFiling(ZHUOZI);
    }

    @Test
    void aConfirmationIsOfTheRowsThatWait() {
        stands(accepted(2, person(2)), refused(3, person(3), "over-age"));
        String hash = hash();
        assertThat(version()).isZero();
        assertThat(confirm(hash, CONFIRMER)).isEqualTo(new Outcome.Done(filing()));
        Filing filing = filing();
        assertThat(filing.confirmed()).isTrue();
        assertThat(filing.hashToConfirm()).isEmpty();
        assertThat(filing.rowsToConfirm()).isZero();
        assertThat(filing.judgements().get(0).confirmation()).contains(new Filing.Confirmation(CONFIRMER, NOW, 1));
        assertThat(version()).isOne();
        AuditLink link = links().get(1);
        assertThat(link.act()).isEqualTo("confirmed");
        assertThat(link.by()).isEqualTo(CONFIRMER);
        assertThat(link.details())
                .containsEntry("rows", hash)
                .containsEntry("count", "1")
                .containsEntry("evidence", "公示照片-1");
        assertThat(filing.tip()).isEqualTo(link.tip());
    }

    @Test
    void confirmingAgainIsSoAlreadyAndWritesNothing() {
        stands(accepted(2, person(2)));
        String hash = hash();
        confirm(hash, CONFIRMER);
        Filing before = filing();
        assertThat(confirm(hash, CONFIRMER)).isEqualTo(new Outcome.AlreadySo(before));
        assertThat(confirm(hash, OTHER)).isEqualTo(new Outcome.AlreadySo(before));
        assertThat(filing()).isEqualTo(before);
        assertThat(version()).isOne();
        assertThat(links()).hasSize(2);
    }

    @Test
    void whereNothingStandsNothingIsConfirmed() {
        assertThat(confirm("x", CONFIRMER)).isEqualTo(new Outcome.NothingStands());
        assertThat(withdraw()).isEqualTo(new Outcome.NothingStands());
        assertThat(version()).isZero();
    }

    @Test
    void whatAcceptsNobodyIsConfirmedByItsHashAndRaisesTheMonth() {
        stands(refused(3, person(3), "over-age"));
        assertThat(confirm("x", CONFIRMER)).isInstanceOf(Outcome.RowsDiffer.class);
        assertThat(version()).isZero();
        String hash = hash();
        assertThat(confirm(hash, CONFIRMER)).isInstanceOf(Outcome.Done.class);
        assertThat(filing().confirmed()).isTrue();
        assertThat(filing().rowsToConfirm()).isZero();
        assertThat(filing().hashToConfirm()).isEmpty();
        assertThat(version()).isOne();
        assertThat(confirm(hash, CONFIRMER)).isInstanceOf(Outcome.AlreadySo.class);
    }

    @Test
    void otherRowsThanTheOfficerSawAreNotConfirmed() {
        stands(accepted(2, person(2)));
        String seen = hash();
        store.stands(store.arrives(ZHUOZI, 2), accepted(2, person(2)), accepted(3, person(3)));
        assertThat(confirm(seen, CONFIRMER)).isEqualTo(new Outcome.RowsDiffer(filing()));
        assertThat(filing().confirmed()).isFalse();
        assertThat(version()).isZero();
    }

    @Test
    void otherRowsThanThoseConfirmedAreNotSoAlready() {
        stands(accepted(2, person(2)));
        confirm(hash(), CONFIRMER);
        assertThat(confirm("of other rows", CONFIRMER)).isEqualTo(new Outcome.RowsDiffer(filing()));
    }

    @Test
    void whoUploadedDoesNotConfirm() {
        stands(accepted(2, person(2)));
        assertThat(confirm(hash(), CLERK)).isEqualTo(new Outcome.SamePerson());
        assertThat(filing().confirmed()).isFalse();
    }

    @Test
    void rowsThatWereAddedHaveAConfirmationOfTheirOwn() {
        FileVersion upload = stands(accepted(2, person(2)), refused(3, person(3), "duplicate-elsewhere"));
        String first = hash();
        confirm(first, CONFIRMER);
        store.judgedAgain(
                store.casework.uploads().beginJudging(store.now(upload)).orElseThrow(), accepted(3, person(3)));
        String second = hash();
        assertThat(second).isNotEqualTo(first);
        assertThat(filing().rowsToConfirm()).isOne();
        assertThat(confirm(second, OTHER)).isEqualTo(new Outcome.Done(filing()));
        assertThat(filing().judgements())
                .extracting(judgement -> judgement.confirmation().orElseThrow().by())
                .containsExactly(CONFIRMER, OTHER);
        assertThat(filing().judgements())
                .extracting(judgement -> judgement.confirmation().orElseThrow().order())
                .containsExactly(1L, 2L);
        assertThat(confirm(first, CONFIRMER)).isEqualTo(new Outcome.AlreadySo(filing()));
        assertThat(confirm(second, OTHER)).isEqualTo(new Outcome.AlreadySo(filing()));
    }

    @Test
    void aWithdrawalTakesEveryConfirmationBackAndIsKept() {
        stands(accepted(2, person(2)));
        assertThat(withdraw()).isEqualTo(new Outcome.AlreadySo(filing()));
        String hash = hash();
        confirm(hash, CONFIRMER);
        assertThat(withdraw()).isEqualTo(new Outcome.Done(filing()));
        assertThat(filing().confirmed()).isFalse();
        assertThat(hash()).isEqualTo(hash);
        assertThat(version()).isEqualTo(2);
        AuditLink link = links().get(2);
        assertThat(link.act()).isEqualTo("confirmation withdrawn");
        assertThat(link.by()).isEqualTo(OTHER);
        assertThat(link.details()).containsEntry("reason", "多报一人");
        assertThat(withdraw()).isEqualTo(new Outcome.AlreadySo(filing()));
        confirm(hash, CONFIRMER);
        assertThat(filing().judgements().get(0).confirmation().orElseThrow().order())
                .as("later than before")
                .isEqualTo(3);
    }

    @Test
    void whereNoRunDependsOnItTheOrderIsNone() {
        stands(accepted(2, person(2)));
        store.casework.confirmingFiling().confirm(ZHUOZI, hash(), CONFIRMER, Optional.empty(), Optional.empty(), NOW);
        assertThat(version()).isZero();
        assertThat(filing().judgements().get(0).confirmation()).contains(new Filing.Confirmation(CONFIRMER, NOW, 0));
        assertThat(links().get(1).details()).doesNotContainKey("evidence");
    }

    @Test
    void aFileThatIsReplacedMeanwhileIsNotConfirmed() {
        stands(accepted(2, person(2)));
        FileVersion newer = store.arrives(ZHUOZI, 2);
        TestCasework raced = store.through(Meanwhile.before(
                store.tables.client(), "transactWriteItems", 1, () -> store.stands(newer, accepted(9, person(9)))));
        assertThat(confirm(raced, ZHUOZI, hash(), CONFIRMER)).isEqualTo(new Outcome.RowsDiffer(filing()));
        assertThat(version()).isZero();
    }

    @Test
    void regionsThatConfirmAtOnceGetDifferentPlacesInTheOrder() throws Exception {
        // moyu and tuan47 share a quota, and with it the month's counter
        List<FilingId> filings = List.of(
                FilingId.of("moyu", "welfare-posts", "2026-09"),
                FilingId.of("tuan47", "welfare-posts", "2026-09"),
                ZHUOZI);
        filings.forEach(filing -> store.stands(store.arrives(filing, 1), accepted(2, person(2))));
        List<Outcome> outcomes = AtOnce.run(filings.stream()
                .map(filing -> (java.util.concurrent.Callable<Outcome>) () -> confirm(
                        store,
                        filing,
                        store.casework.filings().find(filing).hashToConfirm().orElseThrow(),
                        CONFIRMER))
                .toList());
        assertThat(outcomes).allMatch(Outcome.Done.class::isInstance);
        TreeSet<Long> orders = new TreeSet<>();
        filings.forEach(filing -> orders.add(store.casework
                .filings()
                .find(filing)
                .judgements()
                .get(0)
                .confirmation()
                .orElseThrow()
                .order()));
        assertThat(orders).containsExactly(1L, 2L, 3L);
        assertThat(version()).isEqualTo(3);
    }

    @Test
    void aConfirmationThatFailedIsDoneAgain() throws Exception {
        String[] hash = {""};
        CrashSweep sweep = CrashSweep.of(
                (client, tables) -> {
                    TestCasework before = TestCasework.on(tables);
                    FileVersion upload = before.arrives(ZHUOZI, 1);
                    FiledRows.Written written = before.write(JudgementId.of("judgement"), accepted(2, person(2)));
                    before.casework.takingPlace().stand(upload, "cafe", TestCasework.judged(written), written, NOW);
                    hash[0] = before.casework
                            .filings()
                            .find(ZHUOZI)
                            .hashToConfirm()
                            .orElseThrow();
                },
                (client, tables) -> confirm(TestCasework.on(tables).through(client), ZHUOZI, hash[0], CONFIRMER));
        assertThat(sweep.comparing(dump -> dump.without("sealed", "judgingId")).check(Fault.values()))
                .isOne();
    }
}
