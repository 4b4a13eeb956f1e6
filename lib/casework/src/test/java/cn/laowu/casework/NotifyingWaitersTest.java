package cn.laowu.casework;

import static cn.laowu.casework.TestCasework.HOUQI;
import static cn.laowu.casework.TestCasework.ZHUOZI;
import static cn.laowu.casework.TestCasework.accepted;
import static cn.laowu.casework.TestCasework.person;
import static cn.laowu.casework.TestCasework.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.laowu.store.Item;
import cn.laowu.testkit.Crash;
import cn.laowu.testkit.FailingDynamo;
import cn.laowu.testkit.Fault;
import cn.laowu.testkit.Meanwhile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NotifyingWaitersTest {
    private final TestCasework store = TestCasework.fresh();
    private final List<UploadVersion> told = new ArrayList<>();
    private final FileVersion holder = store.arrives(ZHUOZI, 1);
    private final FileVersion waiter = store.arrives(HOUQI, 1);

    @AfterEach
    void drop() {
        store.close();
    }

    private void waits() {
        List<HoldingPersons.Claimant> li = List.of(new HoldingPersons.Claimant(2, person(2)));
        store.casework.holdingPersons().begin(holder).hold(li);
        assertThat(store.casework.holdingPersons().begin(waiter).hold(li)).hasSize(1);
    }

    private void drain() {
        store.casework.notifyingWaiters().drain(ZHUOZI, told::add);
    }

    @Test
    void whoWaitsIsToldOfAChange() {
        waits();
        drain();
        assertThat(told).as("nothing has changed").isEmpty();
        store.stands(holder, accepted(2, person(99)));
        drain();
        assertThat(told).containsExactly(waiter.id());
        drain();
        assertThat(told).as("told once").hasSize(1);
    }

    @Test
    void aWaiterThatStandsNowhereAnyMoreIsToldNothingAndForgotten() {
        waits();
        FileVersion refused = store.arrives(HOUQI, 2);
        FileVersion standing = store.arrives(HOUQI, 3);
        for (FileVersion other : List.of(refused, standing)) {
            store.casework.holdingPersons().begin(other).hold(List.of(new HoldingPersons.Claimant(2, person(2))));
        }
        store.casework.takingPlace().refuse(refused, "", TestCasework.refused());
        store.stands(standing, refused(2, person(2), "duplicate-elsewhere"));
        store.stands(holder, accepted(2, person(99)));
        drain();
        assertThat(told).containsExactlyInAnyOrder(waiter.id(), standing.id());
        assertThat(store.items.all(Keys.filingPartition(ZHUOZI), Keys.WAITER))
                .extracting(Item::key)
                .containsExactlyInAnyOrder(Keys.waiter(ZHUOZI, waiter.id()), Keys.waiter(ZHUOZI, standing.id()));
    }

    @Test
    void aChangeThatNobodyWaitsForIsDone() {
        store.stands(holder, accepted(2, person(2)));
        drain();
        assertThat(told).isEmpty();
        assertThat(store.items.all(Keys.filingPartition(ZHUOZI), Keys.OUTBOX)).isEmpty();
    }

    @Test
    void aBusThatFailsLeavesTheChangeToBeTold() {
        waits();
        store.stands(holder, accepted(2, person(99)));
        assertThatThrownBy(() -> store.casework.notifyingWaiters().drain(ZHUOZI, upload -> {
                    throw new IllegalStateException("the bus is down");
                }))
                .hasMessage("the bus is down");
        drain();
        assertThat(told).containsExactly(waiter.id());
    }

    @Test
    void aCrashBetweenTellingAndForgettingTellsAgain() {
        waits();
        store.stands(holder, accepted(2, person(99)));
        FailingDynamo failing = FailingDynamo.writesOf(store.tables.client());
        failing.failAt(1, Fault.CRASH_BEFORE);
        NotifyingWaiters dying = store.through(failing.client()).casework.notifyingWaiters();
        assertThatThrownBy(() -> dying.drain(ZHUOZI, told::add)).isInstanceOf(Crash.class);
        drain();
        assertThat(told).containsExactly(waiter.id(), waiter.id());
    }

    @Test
    void whoComesToWaitBetweenTheReadingsIsToldByTheNextChange() {
        store.stands(holder, accepted(2, person(2)));
        TestCasework raced = store.through(Meanwhile.before(store.tables.client(), "deleteItem", 1, this::waits));
        raced.casework.notifyingWaiters().drain(ZHUOZI, told::add);
        assertThat(told).as("they looked after the change and saw it").isEmpty();
        store.stands(store.arrives(ZHUOZI, 2), accepted(2, person(99)));
        drain();
        assertThat(told).containsExactly(waiter.id());
    }
}
