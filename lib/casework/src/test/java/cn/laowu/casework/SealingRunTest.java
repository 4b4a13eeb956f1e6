package cn.laowu.casework;

import static cn.laowu.casework.TestCasework.CLERK;
import static cn.laowu.casework.TestCasework.CONFIRMER;
import static cn.laowu.casework.TestCasework.NOW;
import static cn.laowu.casework.TestCasework.SEPTEMBER;
import static cn.laowu.casework.TestCasework.ZHUOZI;
import static cn.laowu.casework.TestCasework.accepted;
import static cn.laowu.casework.TestCasework.computed;
import static cn.laowu.casework.TestCasework.fileOf;
import static cn.laowu.casework.TestCasework.paidLine;
import static cn.laowu.casework.TestCasework.person;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.SealingRun.MonthBefore;
import cn.laowu.testkit.AtOnce;
import cn.laowu.testkit.CrashSweep;
import cn.laowu.testkit.Fault;
import cn.laowu.testkit.Meanwhile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SealingRunTest {
    private static final List<RunLine> LINES = List.of(paidLine(fileOf(ZHUOZI, 1, CLERK), 2, person(2)));
    private static final FilingId AUGUST_FILING = FilingId.of("zhuozi", "welfare-posts", "2026-08");
    private static final RunPeriod AUGUST = SEPTEMBER.before();
    private static final MonthBefore NOTHING_BEFORE = new MonthBefore(0, Optional.of(0L));

    private final TestCasework store = TestCasework.fresh();
    private final Runs runs = store.casework.runs();
    private final SealingRun sealing = store.casework.sealingRun();

    @AfterEach
    void drop() {
        store.close();
    }

    private static Computation computation(RunPeriod period, int number, long version) {
        return computed(period, GenerationId.begunAt(NOW.plusMillis(number)), number, version, LINES);
    }

    private Optional<RunState> seal(int number, long version, MonthBefore before) {
        return sealing.seal(runs.state(SEPTEMBER), computation(SEPTEMBER, number, version), before, NOW);
    }

    /** Raises the month's version. */
    private void confirms(FilingId filing, RunPeriod period) {
        store.stands(store.arrives(filing, 1), accepted(2, person(2)));
        confirmsAgain(filing, period);
    }

    private void confirmsAgain(FilingId filing, RunPeriod period) {
        String hash = store.casework.filings().find(filing).hashToConfirm().orElseThrow();
        assertThat(store.casework
                        .confirmingFiling()
                        .confirm(filing, hash, CONFIRMER, Optional.empty(), Optional.of(period), NOW))
                .isInstanceOf(ConfirmingFiling.Outcome.Done.class);
    }

    private void withdraws(FilingId filing, RunPeriod period) {
        assertThat(store.casework.confirmingFiling().withdraw(filing, "错了", CONFIRMER, Optional.of(period), NOW))
                .isInstanceOf(ConfirmingFiling.Outcome.Done.class);
    }

    @Test
    void aMonthThatNobodyTriedHasNothing() {
        RunState none = runs.state(SEPTEMBER);
        assertThat(none).isEqualTo(RunState.none(SEPTEMBER));
        assertThat(none.due()).isFalse();
        assertThat(none.nextNumber()).isZero();
        assertThat(runs.version(SEPTEMBER)).isZero();
    }

    @Test
    void aSealFixesTheComputation() {
        confirms(ZHUOZI, SEPTEMBER);
        Computation computation = computation(SEPTEMBER, 0, 1);
        RunState sealed = sealing.seal(runs.state(SEPTEMBER), computation, NOTHING_BEFORE, NOW)
                .orElseThrow();
        assertThat(runs.state(SEPTEMBER)).isEqualTo(sealed);
        assertThat(sealed.seals())
                .containsExactly(
                        new RunState.Seal(0, computation.generation(), 1, computation.totals(), Officer.SCHEDULE, NOW));
        assertThat(sealed.draft()).isEmpty();
        assertThat(sealed.settledVersion()).isOne();
        assertThat(sealed.due()).isTrue();
        assertThat(sealed.nextNumber()).isOne();
        List<AuditLink> links = store.casework.auditTrail().ofRuns(SEPTEMBER);
        assertThat(links).hasSize(1);
        assertThat(links.get(0).act()).isEqualTo("sealed");
        assertThat(links.get(0).details())
                .containsEntry("hash", computation.totals().hash())
                .containsEntry("sumFen", "30000")
                .containsEntry("paid", "1")
                .containsEntry("version", "1");
        assertThat(sealed.tip()).isEqualTo(links.get(0).tip());
    }

    @Test
    void supplementaryRunsFollowInTheirOrder() {
        RunState first = seal(0, 0, NOTHING_BEFORE).orElseThrow();
        RunState second = seal(1, 0, NOTHING_BEFORE).orElseThrow();
        assertThat(second.seals()).extracting(RunState.Seal::number).containsExactly(0, 1);
        assertThat(second.seals().get(0)).isEqualTo(first.seals().get(0));
        List<AuditLink> links = store.casework.auditTrail().ofRuns(SEPTEMBER);
        assertThat(links).extracting(AuditLink::number).containsExactly(1L, 2L);
        assertThat(links.get(1).previousHash()).isEqualTo(links.get(0).hash());
    }

    @Test
    void whatWasConfirmedMeanwhileStopsTheSeal() {
        assertThat(runs.version(SEPTEMBER)).isZero();
        confirms(ZHUOZI, SEPTEMBER);
        assertThat(seal(0, 0, NOTHING_BEFORE)).isEmpty();
        withdraws(ZHUOZI, SEPTEMBER);
        assertThat(seal(0, 1, NOTHING_BEFORE)).isEmpty();
        assertThat(runs.state(SEPTEMBER)).isEqualTo(RunState.none(SEPTEMBER));
        assertThat(store.casework.auditTrail().ofRuns(SEPTEMBER)).isEmpty();
        assertThat(seal(0, 2, NOTHING_BEFORE)).isPresent();
    }

    @Test
    void aStateThatIsNotAsItWasReadStopsTheSeal() {
        RunState read = runs.state(SEPTEMBER);
        sealing.draft(read, computation(SEPTEMBER, 0, 0), false);
        assertThat(sealing.seal(read, computation(SEPTEMBER, 0, 0), NOTHING_BEFORE, NOW))
                .isEmpty();
        assertThat(seal(0, 0, NOTHING_BEFORE)).isPresent();
    }

    @Test
    void theMonthBeforeThatWasSealedMeanwhileStopsTheSeal() {
        assertThat(sealing.seal(runs.state(AUGUST), computation(AUGUST, 0, 0), NOTHING_BEFORE, NOW))
                .isPresent();
        assertThat(seal(0, 0, NOTHING_BEFORE)).isEmpty();
        assertThat(seal(0, 0, new MonthBefore(0, Optional.empty())))
                .as("an admin does not pass over a seal")
                .isEmpty();
        assertThat(seal(0, 0, new MonthBefore(runs.state(AUGUST).revision(), Optional.of(0L))))
                .isPresent();
    }

    @Test
    void theMonthBeforeThatWaitsAgainStopsTheSealUnlessAnAdminSaysSo() {
        confirms(AUGUST_FILING, AUGUST);
        assertThat(seal(0, 0, NOTHING_BEFORE)).isEmpty();
        assertThat(seal(0, 0, new MonthBefore(0, Optional.of(1L)))).isPresent();
        withdraws(AUGUST_FILING, AUGUST);
        assertThat(seal(1, 0, new MonthBefore(0, Optional.of(1L)))).isEmpty();
        assertThat(seal(1, 0, new MonthBefore(0, Optional.empty()))).isPresent();
    }

    @Test
    void ofTwoThatSealAtOnceExactlyOneSeals() throws Exception {
        for (int number = 0; number < 15; number++) {
            RunState read = runs.state(SEPTEMBER);
            Computation one = computation(SEPTEMBER, number, 0);
            Computation two = computation(SEPTEMBER, number, 0);
            List<Optional<RunState>> outcomes = AtOnce.run(List.of(
                    () -> sealing.seal(read, one, NOTHING_BEFORE, NOW),
                    () -> sealing.seal(read, two, NOTHING_BEFORE, NOW)));
            assertThat(outcomes.stream().filter(Optional::isPresent)).hasSize(1);
            RunState state = runs.state(SEPTEMBER);
            assertThat(outcomes).contains(Optional.of(state));
            assertThat(state.seals()).hasSize(number + 1);
        }
        assertThat(store.casework.auditTrail().ofRuns(SEPTEMBER)).hasSize(15);
    }

    @Test
    void aSealAndAConfirmationAtOnceAreOneAfterTheOther() throws Exception {
        store.stands(store.arrives(ZHUOZI, 1), accepted(2, person(2)));
        for (int number = 0; number < 15; number++) {
            long version = runs.version(SEPTEMBER);
            RunState read = runs.state(SEPTEMBER);
            Computation computation = computation(SEPTEMBER, read.nextNumber(), version);
            boolean confirmed = store.casework.filings().find(ZHUOZI).confirmed();
            List<Boolean> outcomes = AtOnce.run(List.of(
                    () -> sealing.seal(read, computation, NOTHING_BEFORE, NOW).isPresent(), () -> {
                        if (confirmed) {
                            withdraws(ZHUOZI, SEPTEMBER);
                        } else {
                            confirmsAgain(ZHUOZI, SEPTEMBER);
                        }
                        return true;
                    }));
            assertThat(runs.version(SEPTEMBER)).isEqualTo(version + 1);
            assertThat(runs.state(SEPTEMBER).seals()).hasSize(read.seals().size() + (outcomes.get(0) ? 1 : 0));
        }
    }

    @Test
    void aDraftIsShownWhereTheStateIsAsItWasRead() {
        RunState read = runs.state(SEPTEMBER);
        Computation draft = computation(SEPTEMBER, 0, 0);
        RunState drafted = sealing.draft(read, draft, false).orElseThrow();
        assertThat(runs.state(SEPTEMBER)).isEqualTo(drafted);
        assertThat(drafted.draft()).contains(draft.generation());
        assertThat(drafted.due()).isFalse();
        assertThat(sealing.draft(read, computation(SEPTEMBER, 0, 0), false)).isEmpty();
        assertThat(sealing.settle(read, 0)).isEmpty();
        assertThat(runs.state(SEPTEMBER)).isEqualTo(drafted);
        RunState settled = sealing.settle(drafted, 5).orElseThrow();
        assertThat(runs.state(SEPTEMBER)).isEqualTo(settled);
        assertThat(settled.draft()).isEmpty();
        assertThat(settled.settledVersion()).isEqualTo(5);
    }

    @Test
    void aMonthWhoseSealWasAskedForIsDueThoughAnotherDraftIsOnlyLookedAt() {
        RunState asked = sealing.draft(runs.state(SEPTEMBER), computation(SEPTEMBER, 0, 0), true)
                .orElseThrow();
        assertThat(asked.due()).isTrue();
        RunState lookedAt =
                sealing.draft(asked, computation(SEPTEMBER, 0, 0), false).orElseThrow();
        assertThat(lookedAt.due()).isTrue();
        assertThat(runs.state(SEPTEMBER)).isEqualTo(lookedAt);
    }

    @Test
    void anAnswerThatWasLostIsNotTakenForAnothers() {
        RunState read = runs.state(SEPTEMBER);
        SealingRun again = store.through(Meanwhile.askedAgain(store.tables.client(), "putItem", 1))
                .casework
                .sealingRun();
        assertThat(again.draft(read, computation(SEPTEMBER, 0, 0), false)).isPresent();
    }

    @Test
    void aSealThatFailedIsTriedAgainWithNothingLost() throws Exception {
        Computation computation =
                computed(SEPTEMBER, GenerationId.of("%013d-0123456789abcdef".formatted(1)), 0, 0, LINES);
        CrashSweep sweep = CrashSweep.of((client, tables) -> {}, (client, tables) -> {
            Casework dying = TestCasework.on(tables).through(client).casework;
            RunState state = dying.runs().state(SEPTEMBER);
            if (state.seals().isEmpty()) {
                assertThat(dying.sealingRun().seal(state, computation, NOTHING_BEFORE, NOW))
                        .isPresent();
            }
        });
        assertThat(sweep.check(Fault.values())).isOne();
    }
}
