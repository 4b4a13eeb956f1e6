package cn.laowu.casework;

import static cn.laowu.casework.TestCasework.CLERK;
import static cn.laowu.casework.TestCasework.CONFIRMER;
import static cn.laowu.casework.TestCasework.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.policy.Decision;
import cn.laowu.policy.Measure;
import cn.laowu.policy.Money;
import cn.laowu.policy.Outcome;
import cn.laowu.policy.Payee;
import cn.laowu.policy.Reading;
import cn.laowu.policy.Reason;
import cn.laowu.policy.RuleId;
import cn.laowu.policy.Step;
import cn.laowu.testkit.AtOnce;
import cn.laowu.testkit.CrashSweep;
import cn.laowu.testkit.Fault;
import cn.laowu.testkit.Synthetic;
import cn.laowu.testkit.TestTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Single claims, what they hold, and the rows of files that want the same. Every organisation is invented. */
class ClaimsTest {
    private static final String FAIRS = "fair-attendance";
    private static final String USCC = Synthetic.uscc("110105", 1);
    private static final Reason MISSED = new Reason("target-missed", "未达到上年人数。", "below last year's number");
    private static final List<Evidence> PROOF = List.of(new Evidence("", "签到表第3页"));

    private final TestCasework store = TestCasework.fresh();

    @AfterEach
    void drop() {
        store.close();
    }

    static Decision decision(Outcome outcome) {
        return new Decision(
                outcome,
                switch (outcome) {
                    case ELIGIBLE -> Money.ofYuan(2000);
                    case INELIGIBLE -> Money.ZERO;
                    case UNDECIDABLE -> null;
                },
                RuleId.of("M4"),
                "三.2",
                Payee.ORGANISATION,
                outcome == Outcome.ELIGIBLE ? List.of() : List.of(MISSED),
                List.of(new Step("2000元 × 1次", "2,000 yuan x 1", "2000.00")),
                "2022-04-15",
                Map.of(Reading.R4, "no"));
    }

    static ClaimDraft attendance(Outcome outcome, Optional<String> account) {
        return new ClaimDraft(
                Measure.M4,
                "moyu",
                "ZPH-1",
                OnceOnly.attendance(USCC, FAIRS, "ZPH-1"),
                new ClaimPayee(Payee.ORGANISATION, USCC),
                account,
                new ClaimFacts(Map.of("organisationType", "employer", "attendedBefore", false, "jobs", 20)),
                PROOF,
                List.of(),
                decision(outcome),
                TestCasework.TODAY);
    }

    private static ClaimDraft attendance() {
        return attendance(Outcome.ELIGIBLE, Optional.of(Synthetic.account(1)));
    }

    private static ClaimId id(String wish) {
        return ClaimId.derivedFrom(wish);
    }

    private FilingClaim.Filed file(String wish, ClaimDraft draft, Officer by) {
        return store.casework.filingClaim().file(id(wish), draft, by, NOW);
    }

    private Claim filed(String wish, ClaimDraft draft) {
        return ((FilingClaim.Filed.Done) file(wish, draft, CLERK)).claim();
    }

    private ConfirmingClaim.Outcome confirm(Claim claim, Set<String> asked, Officer by) {
        return store.casework.confirmingClaim().confirm(claim.id(), claim.hash(), List.of(), asked, by, NOW);
    }

    private WithdrawingClaim.Outcome withdraw(Claim claim) {
        return store.casework.withdrawingClaim().withdraw(claim.id(), "填错了单位", CLERK, NOW);
    }

    private FileVersion sheet(int hour) {
        return store.arrives(FilingId.of("moyu", FAIRS, "ZPH-1"), hour);
    }

    private Map<Integer, HoldingPersons.Holder> hold(FileVersion sheet) {
        return store.casework
                .holdingPersons()
                .begin(sheet)
                .hold(List.of(new HoldingPersons.Claimant(2, Subject.ofOrganisation(USCC))));
    }

    @Test
    void whatIsFiledIsFoundWhole() {
        Claim claim = filed("a", attendance());
        assertThat(store.casework.claims().find(claim.id())).hasValueSatisfying(found -> {
            assertThat(found.hash()).isEqualTo(claim.hash());
            assertThat(found.content().decision()).isEqualTo(claim.content().decision());
            assertThat(found.content().account()).contains(Synthetic.account(1));
            assertThat(found.content().evidence()).isEqualTo(PROOF);
            assertThat(found.content().facts().plain())
                    .isEqualTo(claim.content().facts().plain());
            assertThat(found.filer()).isEqualTo(CLERK);
            assertThat(found.state()).isEqualTo(ClaimState.FILED);
        });
        assertThat(store.casework.auditTrail().ofClaim(claim.id()))
                .extracting(AuditLink::act)
                .containsExactly("filed");
    }

    @Test
    void theAccountIsNowhereInTheTables() {
        filed("a", attendance());
        assertThat(store.tables.dump().toString()).doesNotContain(Synthetic.account(1));
    }

    @Test
    void aRequestThatIsRepeatedFilesNothingMore() {
        Claim claim = filed("a", attendance());
        assertThat(file("a", attendance(), CLERK)).isInstanceOf(FilingClaim.Filed.AlreadySo.class);
        assertThat(file("another wish", attendance(), CLERK))
                .isInstanceOfSatisfying(
                        FilingClaim.Filed.AlreadySo.class,
                        already -> assertThat(already.claim().id()).isEqualTo(claim.id()));
        assertThat(file("a", attendance(Outcome.ELIGIBLE, Optional.empty()).with(List.of()), CLERK))
                .isInstanceOf(FilingClaim.Filed.OtherContent.class);
    }

    @Test
    void whatTheRuleGrantsOnceOneClaimHasUntilItIsWithdrawn() {
        Claim claim = filed("a", attendance());
        assertThat(file("b", attendance(), CONFIRMER)).isInstanceOf(FilingClaim.Filed.HeldByClaim.class);
        assertThat(withdraw(claim)).isInstanceOf(WithdrawingClaim.Outcome.Done.class);
        assertThat(withdraw(claim)).isInstanceOf(WithdrawingClaim.Outcome.AlreadySo.class);
        assertThat(file("b", attendance(), CONFIRMER)).isInstanceOf(FilingClaim.Filed.Done.class);
        assertThat(store.casework.auditTrail().ofClaim(claim.id()))
                .extracting(AuditLink::act)
                .containsExactly("filed", "withdrawn");
    }

    @Test
    void aClaimThatTheRulesRefuseIsKeptAndHoldsNothing() {
        Claim refused = filed("a", attendance(Outcome.INELIGIBLE, Optional.empty()));
        assertThat(store.casework
                        .claims()
                        .find(refused.id())
                        .orElseThrow()
                        .content()
                        .decision()
                        .reasons())
                .containsExactly(MISSED);
        assertThat(file("b", attendance(), CONFIRMER)).isInstanceOf(FilingClaim.Filed.Done.class);
    }

    @Test
    void aRowOfASheetThatMeetsAClaimIsHeldElsewhereAndToldWhenTheClaimGoes() {
        Claim claim = filed("a", attendance());
        FileVersion sheet = sheet(1);
        assertThat(hold(sheet)).containsOnlyKeys(2);
        withdraw(claim);
        List<UploadVersion> told = new ArrayList<>();
        store.casework.notifyingWaiters().drain(claim.place(), told::add);
        assertThat(told).containsExactly(sheet.id());
        assertThat(hold(sheet)).isEmpty();
    }

    @Test
    void aClaimThatMeetsARowOfASheetIsNotFiledUntilTheSheetGoes() {
        FileVersion sheet = sheet(1);
        assertThat(hold(sheet)).isEmpty();
        assertThat(file("a", attendance(), CLERK)).isEqualTo(new FilingClaim.Filed.HeldByFile(sheet.filing()));
        store.casework.takingPlace().refuse(sheet, "", TestCasework.refused());
        assertThat(file("a", attendance(), CLERK)).isInstanceOf(FilingClaim.Filed.Done.class);
        assertThat(hold(sheet(2))).containsOnlyKeys(2);
    }

    @Test
    void ofTwoClaimsAtOnceOneHasIt() throws Exception {
        List<Callable<FilingClaim.Filed>> acts = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            String wish = "wish " + n;
            Officer by = new Officer("clerk-" + n);
            acts.add(() -> file(wish, attendance(), by));
        }
        assertThat(AtOnce.run(acts).stream().filter(FilingClaim.Filed.Done.class::isInstance))
                .hasSize(1);
    }

    @Test
    void ofAClaimAndASheetAtOnceOneHasIt() throws Exception {
        for (int round = 0; round < 8; round++) {
            try (TestCasework fresh = TestCasework.fresh()) {
                FileVersion sheet = fresh.arrives(FilingId.of("moyu", FAIRS, "ZPH-1"), 1);
                HoldingPersons.Claimant row = new HoldingPersons.Claimant(2, Subject.ofOrganisation(USCC));
                List<Boolean> had = AtOnce.run(List.<Callable<Boolean>>of(
                        () -> fresh.casework.filingClaim().file(id("a"), attendance(), CLERK, NOW)
                                instanceof FilingClaim.Filed.Done,
                        () -> fresh.casework
                                .holdingPersons()
                                .begin(sheet)
                                .hold(List.of(row))
                                .isEmpty()));
                assertThat(had).containsExactlyInAnyOrder(true, false);
            }
        }
    }

    @Test
    void anotherPersonConfirmsWhatWasSeen() {
        Claim claim = filed("a", attendance());
        assertThat(confirm(claim, Set.of(), CLERK)).isInstanceOf(ConfirmingClaim.Outcome.SamePerson.class);
        assertThat(store.casework.confirmingClaim().confirm(claim.id(), "other", List.of(), Set.of(), CONFIRMER, NOW))
                .isInstanceOf(ConfirmingClaim.Outcome.Differs.class);
        assertThat(confirm(claim, Set.of(), CONFIRMER)).isInstanceOf(ConfirmingClaim.Outcome.Done.class);
        assertThat(confirm(claim, Set.of(), CONFIRMER)).isInstanceOf(ConfirmingClaim.Outcome.AlreadySo.class);
        assertThat(store.casework.claims().find(claim.id()).orElseThrow().state())
                .isEqualTo(ClaimState.CONFIRMED);
    }

    @Test
    void aClaimWithoutAnAccountIsHeldAndOneThatIsNotEligibleIsNotConfirmed() {
        Claim held = filed("a", attendance(Outcome.ELIGIBLE, Optional.empty()));
        assertThat(confirm(held, Set.of(), CONFIRMER)).isInstanceOf(ConfirmingClaim.Outcome.AccountMissing.class);
        withdraw(held);
        assertThat(confirm(held, Set.of(), CONFIRMER)).isInstanceOf(ConfirmingClaim.Outcome.NotNow.class);
        Claim open = filed("b", attendance(Outcome.UNDECIDABLE, Optional.of(Synthetic.account(1))));
        assertThat(confirm(open, Set.of(), CONFIRMER)).isInstanceOf(ConfirmingClaim.Outcome.NotEligible.class);
    }

    @Test
    void everyConditionThatAsksForAProofGetsOneOfItsOwn() {
        Claim claim = filed("a", attendance());
        Set<String> asked = Set.of("helped", "assessment");
        assertThat(confirm(claim, asked, CONFIRMER))
                .isInstanceOfSatisfying(
                        ConfirmingClaim.Outcome.EvidenceMissing.class,
                        missing -> assertThat(missing.about()).isEqualTo(asked));
        List<Evidence> proofs = List.of(new Evidence("helped", "台账3号"), new Evidence("assessment", "考核通报"));
        assertThat(store.casework.confirmingClaim().confirm(claim.id(), claim.hash(), proofs, asked, CONFIRMER, NOW))
                .isInstanceOf(ConfirmingClaim.Outcome.Done.class);
    }

    @Test
    void aRegionsClaimsAreListedByMeasureAPageAtATime() {
        Claim first = filed("a", attendance(Outcome.INELIGIBLE, Optional.empty()));
        Claim second =
                filed("b", attendance(Outcome.INELIGIBLE, Optional.empty()).with(List.of()));
        Claims.Page page = store.casework.claims().ofRegion("moyu", Optional.of(Measure.M4), null, 1);
        Claims.Page rest = store.casework
                .claims()
                .ofRegion("moyu", Optional.of(Measure.M4), page.last().orElseThrow(), 5);
        assertThat(List.of(page.claims().get(0).id(), rest.claims().get(0).id()))
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(rest.last()).isEmpty();
        assertThat(store.casework
                        .claims()
                        .ofRegion("moyu", Optional.of(Measure.M1), null, 5)
                        .claims())
                .isEmpty();
        assertThat(store.casework
                        .claims()
                        .ofRegion("zhuozi", Optional.empty(), null, 5)
                        .claims())
                .isEmpty();
    }

    @Test
    void aCrashAtAnyWriteLeavesNothingHalfDone() throws Exception {
        int writes = CrashSweep.of((client, tables) -> {}, ClaimsTest::wholeLife)
                .comparing(dump -> dump.without("taking", "sealed"))
                .check(Fault.CRASH_BEFORE, Fault.CRASH_AFTER, Fault.ANSWER_LOST, Fault.CONFLICT, Fault.THROTTLED);
        assertThat(writes).isEqualTo(3);
    }

    private static void wholeLife(DynamoDbClient client, TestTables tables) {
        Casework casework = TestCasework.on(tables).through(client).casework;
        casework.filingClaim().file(id("a"), attendance(), CLERK, NOW);
        Claim claim = casework.claims().find(id("a")).orElseThrow();
        casework.confirmingClaim().confirm(claim.id(), claim.hash(), List.of(), Set.of(), CONFIRMER, NOW);
        casework.withdrawingClaim().withdraw(claim.id(), "填错了单位", CONFIRMER, NOW);
    }
}
