package cn.laowu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.laowu.testkit.FailingDynamo;
import cn.laowu.testkit.Fault;
import cn.laowu.testkit.Meanwhile;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class ItemTransactionTest {
    private static final Key ONE = new Key("P", "1");
    private static final Key TWO = new Key("P", "2");
    private static final Key LINK = new Key("CASE", "1");

    private final TestStore store = TestStore.fresh();

    @AfterEach
    void drop() {
        store.close();
    }

    private static ItemTransaction of(TestStore store) {
        return store.items
                .transaction()
                .put(store.items, Item.at(ONE).with("revision", 2), Conditions.atRevision(1))
                .put(store.items, Item.at(TWO).with("revision", 1))
                .put(store.audit, Item.at(LINK), Conditions.ABSENT);
    }

    private void firstRevision() {
        store.items.put(Item.at(ONE).with("revision", 1));
    }

    private void nothingButTheFirstRevisionIsThere() {
        assertThat(store.items.get(ONE).orElseThrow().number("revision")).isEqualTo(1);
        assertThat(store.items.get(TWO)).isEmpty();
        assertThat(store.audit.get(LINK)).isEmpty();
    }

    @Test
    void everythingIsWrittenInBothTables() {
        firstRevision();
        assertThat(of(store).commit()).isTrue();
        assertThat(store.items.get(ONE).orElseThrow().number("revision")).isEqualTo(2);
        assertThat(store.items.get(TWO)).isPresent();
        assertThat(store.audit.get(LINK)).isPresent();
    }

    @Test
    void aConditionThatFailsWritesNothing() {
        store.items.put(Item.at(ONE).with("revision", 1));
        store.audit.put(Item.at(LINK));
        assertThat(of(store).commit()).isFalse();
        assertThat(store.items.get(ONE).orElseThrow().number("revision")).isEqualTo(1);
        assertThat(store.items.get(TWO)).isEmpty();
    }

    @Test
    void aCheckThatFailsWritesNothing() {
        firstRevision();
        assertThat(of(store)
                        .check(store.items, new Key("P", "3"), Conditions.at("version", 4))
                        .commit())
                .isFalse();
        nothingButTheFirstRevisionIsThere();
        store.items.put(Item.at(new Key("P", "3")).with("version", 4));
        assertThat(of(store)
                        .check(store.items, new Key("P", "3"), Conditions.at("version", 0))
                        .commit())
                .isFalse();
        nothingButTheFirstRevisionIsThere();
        assertThat(of(store)
                        .check(store.items, new Key("P", "3"), Conditions.at("version", 4))
                        .commit())
                .isTrue();
    }

    @Test
    void aConflictIsTriedAgain() {
        firstRevision();
        FailingDynamo failing = FailingDynamo.writesOf(store.tables.client());
        failing.failAt(1, 3, Fault.CONFLICT);
        assertThat(of(store.through(failing.client())).commit()).isTrue();
        assertThat(failing.calls()).isEqualTo(4);
        assertThat(store.items.get(ONE).orElseThrow().number("revision")).isEqualTo(2);
    }

    @Test
    void conflictsWithoutAnEndAreTooBusy() {
        firstRevision();
        FailingDynamo failing = FailingDynamo.writesOf(store.tables.client());
        failing.failAt(1, 1_000, Fault.CONFLICT);
        ItemTransaction transaction = of(store.through(failing.client()));
        Thread.currentThread().interrupt(); // an interrupted thread is not parked, so no pause is waited for
        try {
            assertThatThrownBy(transaction::commit)
                    .isInstanceOf(StoreBusy.class)
                    .hasMessageContaining("transaction");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        nothingButTheFirstRevisionIsThere();
    }

    @Test
    void aConditionThatFailsBesideAConflictIsNotTriedAgain() {
        assertThat(of(store.through(cancelledOnce("TransactionConflict", "ConditionalCheckFailed")))
                        .commit())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"})
    void whatPassesIsTriedAgain(String code) {
        firstRevision();
        assertThat(of(store.through(cancelledOnce("None", code, "None"))).commit())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ValidationError", "ItemCollectionSizeLimitExceeded"})
    void whatDoesNotPassIsThrown(String code) {
        ItemTransaction transaction = of(store.through(cancelledOnce("None", code)));
        assertThatThrownBy(transaction::commit).isInstanceOf(TransactionCanceledException.class);
    }

    private DynamoDbClient cancelledOnce(String... codes) {
        return Meanwhile.around(store.tables.client(), "transactWriteItems", 1, (request, call) -> {
            throw TransactionCanceledException.builder()
                    .message("injected")
                    .cancellationReasons(Arrays.stream(codes)
                            .map(code -> CancellationReason.builder().code(code).build())
                            .toList())
                    .build();
        });
    }
}
