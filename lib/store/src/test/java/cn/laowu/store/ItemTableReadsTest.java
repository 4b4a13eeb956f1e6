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
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

class ItemTableReadsTest {
    private final TestStore store = TestStore.fresh();
    private final ItemTable table = store.items;

    @AfterEach
    void drop() {
        store.close();
    }

    @Test
    void manyAreReadAtOnceAndTheMissingAreMissing() {
        table.putAll(items("P", 250));
        List<Key> asked = new ArrayList<>();
        IntStream.range(0, 300).forEach(n -> asked.add(key("P", n)));
        asked.addAll(asked.subList(0, 7));
        Map<Key, Item> found = table.getAll(asked);
        assertThat(found).hasSize(250);
        found.forEach((key, item) -> assertThat(key).isEqualTo(key("P", item.count("n"))));
        assertThat(table.getAll(List.of())).isEmpty();
    }

    @Test
    void whatAReadLeavesUnprocessedIsReadByTheNext() {
        table.putAll(items("P", 120));
        FailingDynamo failing = FailingDynamo.callsOf(store.tables.client());
        failing.failAt(1, 3, Fault.UNPROCESSED);
        Map<Key, Item> found = through(store, failing.client())
                .getAll(IntStream.range(0, 120).mapToObj(n -> key("P", n)).toList());
        assertThat(found).hasSize(120);
        // 100 -> 50 left -> 25 left -> 12 left -> done, then 20
        assertThat(failing.log()).hasSize(5);
    }

    @Test
    void aReadThatGetsNothingIsTooBusyInTheEnd() {
        table.put(item("P", 1));
        int[] calls = {0};
        DynamoDbClient busy = Meanwhile.always(store.tables.client(), "batchGetItem", request -> {
            if (++calls[0] > 1_000) {
                throw new AssertionError("asked without an end");
            }
            return BatchGetItemResponse.builder()
                    .responses(Map.of())
                    .unprocessedKeys(((BatchGetItemRequest) request).requestItems())
                    .build();
        });
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> through(store, busy).getAll(List.of(key("P", 1))))
                    .isInstanceOf(StoreBusy.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void everyPageOfAPartitionIsReadInOrder() {
        byte[] large = new byte[300_000]; // a page holds 1 MB
        List<Item> shuffled = new ArrayList<>();
        IntStream.range(0, 8).forEach(n -> shuffled.add(item("P", n).with("large", large)));
        Collections.shuffle(shuffled, new java.util.Random(1));
        shuffled.forEach(table::put);
        table.put(item("Q", 9));
        FailingDynamo counted = FailingDynamo.callsOf(store.tables.client());
        ItemTable paged = through(store, counted.client());
        Iterator<Item> iterator = paged.iterate("P", "ROW#");
        assertThat(iterator.next().number("n")).isZero();
        assertThat(counted.calls()).isOne();
        List<Item> rest = new ArrayList<>();
        iterator.forEachRemaining(rest::add);
        assertThat(numbers(rest)).isEqualTo(upTo(8).subList(1, 8));
        assertThat(counted.calls()).isGreaterThan(1);
        assertThat(numbers(paged.page("P", "ROW#", null, 7))).isEqualTo(upTo(7));
    }

    @Test
    void aPrefixLeavesOutWhatDoesNotBeginWithIt() {
        table.putAll(items("P", 3));
        table.put(Item.at(new Key("P", "HEAD")).with("n", 9));
        table.put(Item.at(new Key("P", "ROX")).with("n", 9));
        assertThat(numbers(table.all("P", "ROW#"))).isEqualTo(upTo(3));
        assertThat(table.all("P", "")).hasSize(5);
        assertThat(table.all("none", "")).isEmpty();
    }

    @Test
    void pagesFollowEachOther() {
        table.putAll(items("P", 7));
        table.put(Item.at(new Key("P", "Z")).with("n", 9));
        assertThat(numbers(table.page("P", "ROW#", null, 3))).containsExactly(0L, 1L, 2L);
        assertThat(numbers(table.page("P", "ROW#", key("P", 2).sk(), 3))).containsExactly(3L, 4L, 5L);
        assertThat(numbers(table.page("P", "ROW#", key("P", 5).sk(), 3))).containsExactly(6L);
        assertThat(table.page("P", "ROW#", key("P", 6).sk(), 3)).isEmpty();
    }

    @Test
    void everyReadIsConsistent() {
        table.putAll(items("P", 3));
        List<DynamoDbRequest> requests = new ArrayList<>();
        ItemTable watched = through(store, Meanwhile.watched(store.tables.client(), requests::add));
        assertThat(watched.get(key("P", 1))).isPresent();
        assertThat(watched.getAll(List.of(key("P", 1), key("P", 2)))).hasSize(2);
        assertThat(watched.all("P", "")).hasSize(3);
        assertThat(watched.page("P", "ROW#", null, 1)).hasSize(1);
        watched.deletePartition("P");
        int reads = 0;
        for (DynamoDbRequest request : requests) {
            if (request instanceof GetItemRequest get) {
                assertThat(get.consistentRead()).isTrue();
                reads++;
            } else if (request instanceof QueryRequest query) {
                assertThat(query.consistentRead()).isTrue();
                reads++;
            } else if (request instanceof BatchGetItemRequest batch) {
                assertThat(batch.requestItems().values()).allMatch(keys -> keys.consistentRead());
                reads++;
            }
        }
        assertThat(reads).isEqualTo(5);
    }
}
