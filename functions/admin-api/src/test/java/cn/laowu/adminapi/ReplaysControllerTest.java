package cn.laowu.adminapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.laowu.access.Actor;
import cn.laowu.access.ProblemException;
import cn.laowu.access.Role;
import cn.laowu.casework.Casework;
import cn.laowu.casework.PaidPeriods;
import cn.laowu.casework.Replays;
import cn.laowu.casework.Subject;
import cn.laowu.desk.Deciders;
import cn.laowu.desk.replay.Replaying;
import cn.laowu.desk.replay.RunningReplay;
import cn.laowu.deskkit.InMemoryBus;
import cn.laowu.policy.Money;
import cn.laowu.policy.PolicyBook;
import cn.laowu.policy.Readings;
import cn.laowu.policy.Term;
import cn.laowu.store.Keyring;
import cn.laowu.store.ManyAtOnce;
import cn.laowu.testkit.MovableClock;
import cn.laowu.testkit.Synthetic;
import cn.laowu.testkit.TestTables;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A replay is asked for, done behind the request, read, and differences of it are raised once. */
class ReplaysControllerTest {
    private static final PolicyBook BOOK = PolicyBook.load();
    private static final Actor ADMIN = new Actor("admin", "管理员", Set.of(Role.DISTRICT_ADMIN), null);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final TestTables tables = TestTables.fresh();
    private final MovableClock clock = MovableClock.at(LocalDate.of(2026, 11, 5));
    private final InMemoryBus bus = new InMemoryBus();
    private final Casework casework = Casework.open(
            tables.client(),
            tables.name("casework"),
            tables.name("audit"),
            Keyring.of(Keyring.newDataKeyset(), Keyring.newMarkKeyset()),
            runs -> PaidPeriods.NEVER,
            new ManyAtOnce(2));
    private final Deciders deciders = new Deciders(BOOK, Term.of(LocalDate.of(2026, 1, 1), BOOK), Readings.defaults());
    private final ReplaysController controller = new ReplaysController(casework, deciders, bus, clock);

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void aReplayOfNothingIsDoneAndWorthNothing() {
        String id = ask(Map.of("R5", "yes"));
        assertThat(controller.show(id).state()).isEqualTo("running");
        bus.deliver(event ->
                new RunningReplay(casework.replays(), new Replaying(casework, deciders)).run(event.field("replay")));
        ReplayViews.ReplayView done = controller.show(id);
        assertThat(done.state()).isEqualTo("done");
        assertThat(done.difference()).isEqualTo(Money.ZERO);
        assertThat(done.readings()).isEqualTo(Map.of("R5", "yes"));
    }

    @Test
    void whatIsUnknownIsToldBeforeAnythingIsStored() {
        assertThatThrownBy(() -> ask(Map.of("R99", "yes"))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> ask(Map.of())).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> controller.replay(
                        ADMIN, new ReplaysController.Wish(OCTOBER, OCTOBER, null, "chaoyang-1999", null, null)))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> controller.replay(
                        ADMIN,
                        new ReplaysController.Wish(
                                OCTOBER, OCTOBER, Map.of("R5", "yes"), null, List.of("M1"), List.of("nowhere"))))
                .isInstanceOf(ProblemException.class);
        List<Object> asked = new ArrayList<>();
        bus.deliver(asked::add);
        assertThat(asked).isEmpty();
    }

    @Test
    void anAttemptThatWasCutOffIsNotRead() {
        Replays.Replay replay =
                casework.replays().find(ask(Map.of("R5", "yes"))).orElseThrow();
        Replays.Attempt cutOff = casework.replays().attempt(replay);
        for (int n = 0; n < 600; n++) {
            cutOff.add(difference(500_000));
        }
        assertThat(casework.replays().differences(replay, 0, 10)).isEmpty();
        Replays.Attempt whole = casework.replays().attempt(replay);
        whole.add(difference(500_000));
        Replays.Replay done = whole.complete(List.of(), 1);
        assertThat(casework.replays().differences(done, 0, 10)).hasSize(1);
    }

    @Test
    void aDifferenceIsRaisedOnceWhicheverReplayOfTheseRulesFindsItAndWaitsForApproval() {
        String first = done(Map.of("R5", "yes"), 500_000);
        ReplayViews.AdjustmentView raised = controller
                .raise(ADMIN, first, new ReplaysController.Raising(List.of(1, 1)))
                .items()
                .get(0);
        assertThat(raised.raised()).isTrue();
        assertThat(raised.state()).isEqualTo("filed");
        assertThat(raised.amount()).isEqualTo(Money.ofYuan(5000));
        String again = done(Map.of("R5", "yes"), 500_000);
        ReplayViews.AdjustmentView found = controller
                .raise(ADMIN, again, new ReplaysController.Raising(List.of(1)))
                .items()
                .get(0);
        assertThat(found.raised()).isFalse();
        assertThat(found.id()).isEqualTo(raised.id());
        assertThat(found.replay()).isEqualTo(first);
        assertThat(casework.adjustments().of("M6", "moyu", "2026")).hasSize(1);
    }

    @Test
    void aDecisionThatHasAnAdjustmentGetsNoOtherByOtherRulesOrToAnotherAmount() {
        String first = done(Map.of("R5", "yes"), 500_000);
        controller.raise(ADMIN, first, new ReplaysController.Raising(List.of(1)));
        for (String other : List.of(done(Map.of("R18", "no"), 500_000), done(Map.of("R5", "yes"), -500_000))) {
            assertThatThrownBy(() -> controller.raise(ADMIN, other, new ReplaysController.Raising(List.of(1))))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.code()).isEqualTo("adjusted-otherwise"));
        }
        assertThat(casework.adjustments().of("M6", "moyu", "2026"))
                .singleElement()
                .satisfies(only -> assertThat(only.replay()).isEqualTo(first));
    }

    @Test
    void nothingIsRaisedOfAReplayThatRunsOrOfADifferenceThatItDoesNotHave() {
        String running = ask(Map.of("R5", "yes"));
        assertThatThrownBy(() -> controller.raise(ADMIN, running, new ReplaysController.Raising(List.of(1))))
                .isInstanceOf(ProblemException.class);
        String done = done(Map.of("R5", "yes"), 500_000);
        assertThatThrownBy(() -> controller.raise(ADMIN, done, new ReplaysController.Raising(List.of(1, 2))))
                .isInstanceOf(ProblemException.class);
        assertThat(casework.adjustments().of("M6", "moyu", "2026")).isEmpty();
    }

    private String ask(Map<String, String> readings) {
        return controller
                .replay(ADMIN, new ReplaysController.Wish(OCTOBER, OCTOBER, readings, null, null, null))
                .body()
                .id();
    }

    private String done(Map<String, String> readings, long fen) {
        Replays.Replay replay = casework.replays().find(ask(readings)).orElseThrow();
        Replays.Attempt attempt = casework.replays().attempt(replay);
        attempt.add(difference(fen));
        attempt.complete(List.of(new Replays.Total("M6", "moyu", "2026", 1, 1, 0, fen)), 1);
        return replay.id();
    }

    private Replays.Difference difference(long fen) {
        String number = Synthetic.idNumber(1);
        Subject person = Subject.of(casework.people().idsOf(List.of(number)).get(number));
        return new Replays.Difference(
                0,
                "M6",
                "moyu",
                "2026",
                person,
                2,
                fen < 0 ? -fen : 0,
                fen < 0 ? 0 : fen,
                List.of("region-not-eligible"),
                List.of());
    }
}
