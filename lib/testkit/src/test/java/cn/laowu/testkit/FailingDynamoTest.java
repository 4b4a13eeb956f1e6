package cn.laowu.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class FailingDynamoTest {
    private final TestTables tables = TestTables.fresh();
    private final FailingDynamo failing = FailingDynamo.writesOf(tables.client());
    private final DynamoDbClient client = failing.client();

    @AfterEach
    void drop() {
        tables.close();
    }

    private static Map<String, AttributeValue> item(String pk) {
        return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS("x"));
    }

    private void put(DynamoDbClient through, String pk) {
        through.putItem(r -> r.tableName(tables.name("casework")).item(item(pk)));
    }

    private List<String> stored() {
        return tables.dump().items().keySet().stream()
                .map(key -> key.split(" ")[1])
                .toList();
    }

    @Test
    void onlyTheChosenWriteFailsAndItNeverReachedTheDatabase() {
        failing.failAt(2, Fault.NOT_SENT);
        put(client, "a");
        assertThatThrownBy(() -> put(client, "b")).isInstanceOf(SdkClientException.class);
        assertThat(failing.failed()).isTrue();
        put(client, "c");
        assertThat(stored()).containsExactly("a", "c");
        assertThat(failing.log()).containsExactly("putItem", "putItem NOT_SENT", "putItem");
    }

    @Test
    void aLostAnswerFailsAfterTheWriteTookEffect() {
        failing.failAt(1, Fault.ANSWER_LOST);
        assertThatThrownBy(() -> put(client, "a")).isInstanceOf(SdkClientException.class);
        assertThat(stored()).containsExactly("a");
    }

    @Test
    void aProcessThatDiedDoesNothingMoreUntilItIsStartedAnew() {
        failing.failAt(1, Fault.CRASH_AFTER);
        assertThatThrownBy(() -> put(client, "a")).isInstanceOf(Crash.class);
        assertThatThrownBy(() -> put(client, "b")).isInstanceOf(Crash.class);
        assertThat(stored()).containsExactly("a");
        failing.heal();
        put(client, "b");
        assertThat(stored()).containsExactly("a", "b");
    }

    @Test
    void throttlingAndConflictsHaveTheShapesOfTheRealOnes() {
        failing.failAt(1, 2, Fault.THROTTLED);
        assertThatThrownBy(() -> put(client, "a")).isInstanceOf(ProvisionedThroughputExceededException.class);
        assertThatThrownBy(() -> put(client, "a")).isInstanceOf(ProvisionedThroughputExceededException.class);
        put(client, "a");

        failing.failAt(1, Fault.CONFLICT);
        assertThatThrownBy(() -> put(client, "b")).isInstanceOf(TransactionConflictException.class);
        failing.failAt(1, Fault.CONFLICT);
        TransactWriteItem put = TransactWriteItem.builder()
                .put(p -> p.tableName(tables.name("casework")).item(item("c")))
                .build();
        assertThatThrownBy(() -> client.transactWriteItems(r -> r.transactItems(put)))
                .isInstanceOfSatisfying(
                        TransactionCanceledException.class,
                        e -> assertThat(e.cancellationReasons())
                                .extracting(reason -> reason.code())
                                .containsExactly("TransactionConflict"));
        assertThat(stored()).containsExactly("a");
    }

    @Test
    void theSecondHalfOfABatchComesBackUnprocessed() {
        failing.failAt(1, Fault.UNPROCESSED);
        List<WriteRequest> writes = new ArrayList<>();
        for (String pk : List.of("a", "b", "c")) {
            writes.add(WriteRequest.builder().putRequest(p -> p.item(item(pk))).build());
        }
        BatchWriteItemResponse answer =
                client.batchWriteItem(r -> r.requestItems(Map.of(tables.name("casework"), writes)));
        assertThat(stored()).containsExactly("a", "b");
        assertThat(answer.unprocessedItems()).containsOnlyKeys(tables.name("casework"));
        assertThat(answer.unprocessedItems().get(tables.name("casework"))).containsExactly(writes.get(2));
    }

    @Test
    void readsAndThePagesOfPaginatorsCountWhenAsked() {
        for (String pk : List.of("a", "b", "c")) {
            put(client, pk);
        }
        FailingDynamo all = FailingDynamo.callsOf(tables.client());
        long read = all
                .client()
                .scanPaginator(r -> r.tableName(tables.name("casework")).limit(1))
                .items()
                .stream()
                .count();
        assertThat(read).isEqualTo(3);
        assertThat(all.log()).containsExactly("scan", "scan", "scan", "scan");
        all.client().getItem(r -> r.tableName(tables.name("casework")).key(item("a")));
        assertThat(all.log()).last().isEqualTo("getItem");
        assertThat(failing.calls()).isEqualTo(3);
    }

    @Test
    void aSweepPassesWhatIsSafeToRepeatAndNamesWhatIsNot() throws Exception {
        CrashSweep.Stage nothing = (c, t) -> {};
        CrashSweep safe = CrashSweep.of(nothing, (c, t) -> {
            put(c, t, "a");
            put(c, t, "b");
        });
        assertThat(safe.check(Fault.CRASH_BEFORE, Fault.CRASH_AFTER, Fault.NOT_SENT, Fault.ANSWER_LOST))
                .isEqualTo(2);

        CrashSweep unsafe = CrashSweep.of(nothing, (c, t) -> {
            c.updateItem(r -> r.tableName(t.name("casework"))
                    .key(item("counter"))
                    .updateExpression("ADD n :one")
                    .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
            put(c, t, "b");
        });
        assertThatThrownBy(() -> unsafe.check(Fault.CRASH_AFTER))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("CRASH_AFTER at write 1")
                .hasMessageContaining("1 -> 2");
        assertThat(unsafe.comparing(dump -> dump.without("n")).check(Fault.CRASH_AFTER))
                .isEqualTo(2);

        CrashSweep broken = CrashSweep.of(nothing, (c, t) -> {
            throw new IllegalStateException("its own");
        });
        assertThatThrownBy(() -> broken.check(Fault.CRASH_AFTER)).hasMessage("its own");
    }

    private static void put(DynamoDbClient through, TestTables into, String pk) {
        through.putItem(r -> r.tableName(into.name("casework")).item(item(pk)));
    }
}
