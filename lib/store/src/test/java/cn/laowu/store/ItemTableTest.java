package cn.laowu.store;

import static cn.laowu.store.NumberedItems.item;
import static cn.laowu.store.NumberedItems.items;
import static cn.laowu.store.NumberedItems.key;
import static cn.laowu.store.NumberedItems.numbers;
import static cn.laowu.store.NumberedItems.through;
import static cn.laowu.store.NumberedItems.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.laowu.testkit.FailingDynamo;
import cn.laowu.testkit.Fault;
import cn.laowu.testkit.Meanwhile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;

class ItemTableTest {
    private final TestStore store = TestStore.fresh();
    private final ItemTable table = store.items;

    @AfterEach
    void drop() {
        store.close();
    }

    @Test
    void whatIsPutIsRead() {
        Item full = Item.at(new Key("P", "S"))
                .with("text", "𠮷野家\u0000\"")
                .with("none", Optional.empty())
                .with("some", Optional.of(""))
                .with("number", Long.MIN_VALUE)
                .with("flag", true)
                .with("bytes", new byte[] {0, -1, 127})
                .withTexts("texts", List.of("b", "a", "b"))
                .withParts("parts", List.of(Item.part().with("x", 1), Item.part()));
        table.put(full);
        Item read = table.get(full.key()).orElseThrow();
        assertThat(read.attributes()).isEqualTo(full.attributes());
        assertThat(read.text("text")).isEqualTo("𠮷野家\u0000\"");
        assertThat(read.has("none")).isFalse();
        assertThat(read.maybeText("some")).contains("");
        assertThat(read.number("number")).isEqualTo(Long.MIN_VALUE);
        assertThat(read.flag("flag")).isTrue();
        assertThat(read.flag("absent")).isFalse();
        assertThat(read.bytes("bytes")).containsExactly(0, -1, 127);
        assertThat(read.texts("texts")).containsExactly("b", "a", "b");
        assertThat(read.parts("parts")).hasSize(2);
        assertThatThrownBy(() -> read.text("absent"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("absent");
    }

    @Test
    void batchesOfAnySizeAreWritten() {
        for (int count : new int[] {0, 1, 25, 26, 60}) {
            FailingDynamo counted = FailingDynamo.writesOf(store.tables.client());
            through(store, counted.client()).putAll(items("P" + count, count));
            assertThat(counted.calls()).isEqualTo((count + 24) / 25);
            assertThat(numbers(table.all("P" + count, ""))).isEqualTo(upTo(count));
        }
    }

    @Test
    void whatABatchLeavesUnprocessedIsWrittenByTheNext() {
        FailingDynamo failing = FailingDynamo.writesOf(store.tables.client());
        failing.failAt(1, 3, Fault.UNPROCESSED);
        through(store, failing.client()).putAll(items("P", 60));
        // 25 -> 12 left -> 6 left -> 3 left -> done, then 25 and 10
        assertThat(failing.log()).hasSize(6).startsWith("batchWriteItem UNPROCESSED");
        assertThat(numbers(table.all("P", ""))).isEqualTo(upTo(60));
    }

    @Test
    void aStoreThatProcessesNothingIsTooBusyInTheEnd() {
        int[] calls = {0};
        DynamoDbClient busy = Meanwhile.always(store.tables.client(), "batchWriteItem", request -> {
            calls[0]++;
            return BatchWriteItemResponse.builder()
                    .unprocessedItems(((BatchWriteItemRequest) request).requestItems())
                    .build();
        });
        Thread.currentThread().interrupt(); // an interrupted thread is not parked, so no pause is waited for
        try {
            assertThatThrownBy(() -> through(store, busy).putAll(items("P", 3))).isInstanceOf(StoreBusy.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(calls[0]).isBetween(5, 20);
    }

    @Test
    void aBatchThatIsThrottledWholeIsTriedAgain() {
        FailingDynamo failing = FailingDynamo.callsOf(store.tables.client());
        failing.failAt(2, 2, Fault.THROTTLED);
        ItemTable throttled = through(store, failing.client());
        throttled.putAll(items("P", 60));
        assertThat(failing.log()).hasSize(5);
        assertThat(numbers(table.all("P", ""))).isEqualTo(upTo(60));
        failing.failAt(1, Fault.THROTTLED);
        assertThat(throttled.getAll(List.of(key("P", 1)))).hasSize(1);
        failing.failAt(2, Fault.THROTTLED); // the first call reads what is there
        throttled.deletePartition("P");
        assertThat(table.all("P", "")).isEmpty();
    }

    @Test
    void aPutThatIsThrottledIsTriedAgain() {
        FailingDynamo failing = FailingDynamo.writesOf(store.tables.client());
        ItemTable throttled = through(store, failing.client());
        failing.failAt(1, Fault.THROTTLED);
        throttled.put(item("P", 1));
        failing.failAt(1, Fault.THROTTLED);
        assertThat(throttled.putIfAbsent(item("P", 2))).isEmpty();
        failing.failAt(1, Fault.THROTTLED);
        throttled.delete(key("P", 1));
        assertThat(numbers(table.all("P", ""))).containsExactly(2L);
    }

    @Test
    void aStoreThatThrottlesWithoutAnEndIsTooBusy() {
        FailingDynamo failing = FailingDynamo.callsOf(store.tables.client());
        failing.failAt(1, 1_000, Fault.THROTTLED);
        ItemTable throttled = through(store, failing.client());
        Thread.currentThread().interrupt(); // an interrupted thread is not parked, so no pause is waited for
        try {
            assertThatThrownBy(() -> throttled.putAll(items("P", 3))).isInstanceOf(StoreBusy.class);
            assertThatThrownBy(() -> throttled.put(item("P", 3))).isInstanceOf(StoreBusy.class);
            assertThatThrownBy(() -> throttled.getAll(List.of(key("P", 1)))).isInstanceOf(StoreBusy.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aPartitionIsDeletedWholeAndNothingElse() {
        table.putAll(items("P", 60));
        table.putAll(items("P1", 2));
        FailingDynamo failing = FailingDynamo.writesOf(store.tables.client());
        failing.failAt(1, 2, Fault.UNPROCESSED);
        through(store, failing.client()).deletePartition("P");
        assertThat(table.all("P", "")).isEmpty();
        assertThat(table.all("P1", "")).hasSize(2);
        table.deletePartition("P");
    }

    @Test
    void putIfAbsentKeepsTheFirst() {
        assertThat(table.putIfAbsent(item("P", 1))).isEmpty();
        assertThat(table.putIfAbsent(item("P", 1).with("n", 2)).orElseThrow().number("n"))
                .isEqualTo(1);
        assertThat(table.get(key("P", 1)).orElseThrow().number("n")).isEqualTo(1);
    }

    @Test
    void putIfTellsWhatStands() {
        assertThat(table.putIf(item("P", 1).with("revision", 1), Conditions.atRevision(0)))
                .isEmpty();
        assertThat(table.putIf(item("P", 1).with("revision", 2), Conditions.atRevision(1)))
                .isEmpty();
        Item stale = table.putIf(item("P", 1).with("revision", 2).with("other", true), Conditions.atRevision(1))
                .orElseThrow();
        assertThat(stale.number("revision")).isEqualTo(2);
        assertThat(stale.has("other")).isFalse();
        assertThat(table.putIf(item("P", 2).with("revision", 2), Conditions.atRevision(1)))
                .as("there is none")
                .isPresent();
        assertThat(table.get(key("P", 2))).isEmpty();
    }

    @Test
    void aWriteWhoseAnswerWasLostIsFoundDoneWhenAskedAgain() {
        table.put(item("P", 1).with("revision", 1));
        ItemTable again = through(store, Meanwhile.askedAgain(store.tables.client(), "putItem", 1));
        assertThat(again.putIf(item("P", 1).with("revision", 2), Conditions.atRevision(1)))
                .isEmpty();
        ItemTable first = through(store, Meanwhile.askedAgain(store.tables.client(), "putItem", 1));
        assertThat(first.putIf(item("P", 2).with("revision", 1), Conditions.atRevision(0)))
                .isEmpty();
    }

    @Test
    void aSingleWriteWaitsForATransactionOnItsItem() {
        FailingDynamo failing = FailingDynamo.writesOf(store.tables.client());
        ItemTable contended = through(store, failing.client());
        failing.failAt(1, 2, Fault.CONFLICT);
        contended.put(item("P", 1));
        failing.failAt(1, 2, Fault.CONFLICT);
        assertThat(contended.putIfAbsent(item("P", 2))).isEmpty();
        assertThat(numbers(table.all("P", ""))).containsExactly(1L, 2L);
        failing.failAt(1, 2, Fault.CONFLICT);
        contended.delete(key("P", 1));
        assertThat(table.get(key("P", 1))).isEmpty();
        failing.failAt(1, 1_000, Fault.CONFLICT);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> contended.put(item("P", 3))).isInstanceOf(StoreBusy.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
