package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.AuditLink;
import cn.laowu.casework.ConfirmingFiling;
import cn.laowu.casework.Filing;
import cn.laowu.casework.Officer;
import cn.laowu.desk.RunMonths;
import cn.laowu.policy.RegionId;
import cn.laowu.testkit.TableDump;
import cn.laowu.testkit.TestTables;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A named officer stands for just the rows that they saw. */
class ConfirmationsTest {
    private final TestTables tables = TestTables.fresh();
    private final Office office = Office.at(Office.EARLY_OCTOBER, tables);

    @AfterEach
    void close() {
        Books.check(office);
        tables.close();
    }

    @Test
    void aConfirmationNamesItsOfficerItsHashAndItsEvidence() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        String hash = office.filing("zhuozi", SEPTEMBER).hashToConfirm().orElseThrow();
        Filing done = confirmed(confirm(hash, "confirmer-zhuozi"));
        assertThat(done.judgements()).hasSize(1);
        Filing.Confirmation confirmation =
                done.judgements().get(0).confirmation().orElseThrow();
        assertThat(confirmation.by()).isEqualTo(new Officer("confirmer-zhuozi"));
        List<AuditLink> links = office.casework.auditTrail().ofFiling(done.id());
        assertThat(links).extracting(AuditLink::act).containsExactly("stands", "confirmed");
        assertThat(links.get(1).details())
                .containsEntry("rows", hash)
                .containsEntry("count", "2")
                .containsEntry("evidence", "卓人社发〔2026〕58号");
    }

    @Test
    void longEvidenceOfManyConfirmationsLeavesTheFilingSmall() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        String hash = office.filing("zhuozi", SEPTEMBER).hashToConfirm().orElseThrow();
        confirmed(office.confirming.confirm(
                RunMonths.roster(cn.laowu.policy.RegionId.of("zhuozi"), SEPTEMBER),
                hash,
                new Officer("confirmer-zhuozi"),
                java.util.Optional.of("会议纪要".repeat(125))));
        assertThat(tables.dump().items().entrySet().stream()
                        .filter(item -> item.getKey().startsWith("casework FILING#")
                                && item.getKey().endsWith("/ HEAD")))
                .hasSize(1)
                .allSatisfy(item -> assertThat(item.getValue().toString()).doesNotContain("会议纪要"));
    }

    @Test
    void nothingCanBeConfirmedWhereNothingStands() {
        assertThat(confirm("any", "confirmer-zhuozi")).isInstanceOf(ConfirmingFiling.Outcome.NothingStands.class);
    }

    @Test
    void aFileWithoutAnAcceptedRowIsConfirmedAsJustThat() {
        office.upload("zhuozi", SEPTEMBER, nobodyAccepted());
        assertThat(confirm("any", "confirmer-zhuozi")).isInstanceOf(ConfirmingFiling.Outcome.RowsDiffer.class);
        String hash = office.filing("zhuozi", SEPTEMBER).hashToConfirm().orElseThrow();
        Filing done = confirmed(confirm(hash, "confirmer-zhuozi"));
        assertThat(done.confirmed()).isTrue();
        assertThat(done.hashToConfirm()).isEmpty();
        assertThat(RosterView.of(done).state()).isEqualTo("confirmed");
        assertThat(office.casework.auditTrail().ofFiling(done.id()).get(1).details())
                .containsEntry("rows", hash)
                .containsEntry("count", "0");
        assertThat(confirm(hash, "confirmer-zhuozi")).isInstanceOf(ConfirmingFiling.Outcome.AlreadySo.class);
        // confirmed is confirmed: another file waits for the withdrawal
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        assertThat(office.rows("zhuozi", SEPTEMBER)).containsOnlyKeys(2);
    }

    @Test
    void rowsThatComeToAFileWithoutAnAcceptedRowAreConfirmedTogetherWithIt() {
        office.upload("moyu", SEPTEMBER, Rosters.of(1));
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1));
        String nobody = office.filing("zhuozi", SEPTEMBER).hashToConfirm().orElseThrow();
        office.upload("moyu", SEPTEMBER, Rosters.of(2));
        assertThat(office.filing("zhuozi", SEPTEMBER).rowsToConfirm()).isEqualTo(1);
        assertThat(confirm(nobody, "confirmer-zhuozi")).isInstanceOf(ConfirmingFiling.Outcome.RowsDiffer.class);
        Filing done = confirmed(office.confirm("zhuozi", SEPTEMBER));
        assertThat(done.judgements())
                .allMatch(judgement -> judgement.confirmation().isPresent());
    }

    @Test
    void aHashOfOtherRowsConfirmsNothing() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        String seen = office.filing("zhuozi", SEPTEMBER).hashToConfirm().orElseThrow();
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2, 3));
        TableDump before = tables.dump();
        assertThat(confirm(seen, "confirmer-zhuozi")).isInstanceOf(ConfirmingFiling.Outcome.RowsDiffer.class);
        assertThat(before.difference(tables.dump())).isEmpty();
    }

    @Test
    void oneChangedAccountChangesTheHash() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        String seen = office.filing("zhuozi", SEPTEMBER).hashToConfirm().orElseThrow();
        office.upload("zhuozi", SEPTEMBER, Rosters.bytes(Rosters.file(1, 2).with("社保卡银行账号", "0000000000000000077")));
        assertThat(confirm(seen, "confirmer-zhuozi")).isInstanceOf(ConfirmingFiling.Outcome.RowsDiffer.class);
    }

    @Test
    void whoUploadedMayNotConfirm() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1));
        String hash = office.filing("zhuozi", SEPTEMBER).hashToConfirm().orElseThrow();
        assertThat(confirm(hash, Office.clerk("zhuozi").subject()))
                .isInstanceOf(ConfirmingFiling.Outcome.SamePerson.class);
        assertThat(office.filing("zhuozi", SEPTEMBER).confirmed()).isFalse();
    }

    @Test
    void whoUploadedMayNotWithdrawEither() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1));
        office.confirm("zhuozi", SEPTEMBER);
        assertThat(office.confirming.withdraw(
                        RunMonths.roster(RegionId.of("zhuozi"), SEPTEMBER), "录入有误", Office.clerk("zhuozi")))
                .isInstanceOf(ConfirmingFiling.Outcome.SamePerson.class);
        assertThat(office.filing("zhuozi", SEPTEMBER).confirmed()).isTrue();
    }

    @Test
    void theSameConfirmationAgainIsSoAlreadyAndWritesNothing() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1));
        String hash = office.filing("zhuozi", SEPTEMBER).hashToConfirm().orElseThrow();
        confirm(hash, "confirmer-zhuozi");
        TableDump before = tables.dump();
        assertThat(confirm(hash, "confirmer-zhuozi")).isInstanceOf(ConfirmingFiling.Outcome.AlreadySo.class);
        assertThat(before.difference(tables.dump())).isEmpty();
    }

    @Test
    void aHashOfOtherRowsIsNotSoAlreadyWhereSomebodyConfirmedWhatReplacedThem() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        String seen = office.filing("zhuozi", SEPTEMBER).hashToConfirm().orElseThrow();
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 3));
        office.confirm("zhuozi", SEPTEMBER);
        assertThat(confirm(seen, "second-confirmer-zhuozi")).isInstanceOf(ConfirmingFiling.Outcome.RowsDiffer.class);
    }

    @Test
    void everyEarlierConfirmationMayBeRepeatedAfterAnAddition() {
        office.upload("moyu", SEPTEMBER, Rosters.of(2));
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        String first = office.filing("zhuozi", SEPTEMBER).hashToConfirm().orElseThrow();
        confirm(first, "confirmer-zhuozi");
        office.upload("moyu", SEPTEMBER, Rosters.of(3));
        String second = office.filing("zhuozi", SEPTEMBER).hashToConfirm().orElseThrow();
        assertThat(second).isNotEqualTo(first);
        assertThat(confirm(first, "confirmer-zhuozi")).isInstanceOf(ConfirmingFiling.Outcome.AlreadySo.class);
        assertThat(office.filing("zhuozi", SEPTEMBER).rowsToConfirm()).isEqualTo(1);
        assertThat(confirm(second, "confirmer-zhuozi")).isInstanceOf(ConfirmingFiling.Outcome.Done.class);
        assertThat(confirm(first, "confirmer-zhuozi")).isInstanceOf(ConfirmingFiling.Outcome.AlreadySo.class);
        assertThat(confirm(second, "confirmer-zhuozi")).isInstanceOf(ConfirmingFiling.Outcome.AlreadySo.class);
    }

    @Test
    void aWithdrawalKeepsItsReasonAndLetsAnotherFileIn() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1));
        Filing confirmed = confirmed(office.confirm("zhuozi", SEPTEMBER));
        Filing withdrawn = confirmed(office.withdraw("zhuozi", SEPTEMBER));
        assertThat(withdrawn.confirmed()).isFalse();
        assertThat(withdrawn.standing()).isEqualTo(confirmed.standing());
        assertThat(office.casework.auditTrail().ofFiling(withdrawn.id()).get(2).details())
                .containsEntry("reason", "录入有误");
        assertThat(office.withdraw("zhuozi", SEPTEMBER)).isInstanceOf(ConfirmingFiling.Outcome.AlreadySo.class);
        assertThat(office.withdraw("moyu", SEPTEMBER)).isInstanceOf(ConfirmingFiling.Outcome.NothingStands.class);
    }

    @Test
    void confirmedAgainAfterAWithdrawalTheHashIsTheSame() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1));
        String hash = office.filing("zhuozi", SEPTEMBER).hashToConfirm().orElseThrow();
        office.confirm("zhuozi", SEPTEMBER);
        office.withdraw("zhuozi", SEPTEMBER);
        assertThat(office.filing("zhuozi", SEPTEMBER).hashToConfirm()).contains(hash);
        assertThat(confirm(hash, "confirmer-zhuozi")).isInstanceOf(ConfirmingFiling.Outcome.Done.class);
    }

    private static byte[] nobodyAccepted() {
        return Rosters.bytes(Rosters.file(1).with("当月出勤天数", "0"));
    }

    private ConfirmingFiling.Outcome confirm(String hash, String who) {
        return office.confirming.confirm(
                RunMonths.roster(RegionId.of("zhuozi"), SEPTEMBER),
                hash,
                new Officer(who),
                Optional.of("卓人社发〔2026〕58号"));
    }

    private static Filing confirmed(ConfirmingFiling.Outcome outcome) {
        assertThat(outcome).isInstanceOf(ConfirmingFiling.Outcome.Done.class);
        return ((ConfirmingFiling.Outcome.Done) outcome).filing();
    }
}
