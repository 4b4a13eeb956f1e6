package cn.laowu.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchWriteItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.PutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.WriteBatch;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** One table of items under (pk, sk). Every read is consistent; nothing here scans. */
public final class ItemTable {
    /** Limits of BatchWriteItem and BatchGetItem (Amazon DynamoDB API reference). */
    private static final int WRITE_BATCH = 25;

    private static final int READ_BATCH = 100;
    private static final int BATCH_TRIES = 12;

    private final DynamoDbClient database;
    private final String name;
    private final DynamoDbEnhancedClient client;
    private final DynamoDbTable<Item> table;

    public ItemTable(DynamoDbClient database, DynamoDbEnhancedClient client, String name) {
        this.database = database;
        this.name = name;
        this.client = client;
        this.table = client.table(name, ItemSchema.INSTANCE);
    }

    /** Begins writes that happen together; items of other tables of the same database may be among them. */
    public ItemTransaction transaction() {
        return new ItemTransaction(client);
    }

    DynamoDbTable<Item> enhanced() {
        return table;
    }

    public Optional<Item> get(Key key) {
        return Optional.ofNullable(
                table.getItem(request -> request.key(key.asEnhanced()).consistentRead(true)));
    }

    public Map<Key, Item> getAll(Collection<Key> keys) {
        Map<Key, Item> found = new HashMap<>();
        List<Key> all = List.copyOf(new java.util.LinkedHashSet<>(keys));
        for (int from = 0; from < all.size(); from += READ_BATCH) {
            readBatch(all.subList(from, Math.min(all.size(), from + READ_BATCH)), found);
        }
        return found;
    }

    private void readBatch(List<Key> keys, Map<Key, Item> found) {
        List<Map<String, AttributeValue>> wanted = keys.stream()
                .map(key -> Map.of("pk", AttributeValue.fromS(key.pk()), "sk", AttributeValue.fromS(key.sk())))
                .toList();
        for (int attempt = 0; !wanted.isEmpty(); attempt++) {
            pauseBefore(attempt, "reads");
            KeysAndAttributes now = KeysAndAttributes.builder()
                    .keys(wanted)
                    .consistentRead(true)
                    .build();
            List<Map<String, AttributeValue>> asked = wanted;
            wanted = unlessBusy(
                    () -> {
                        BatchGetItemResponse answer =
                                database.batchGetItem(request -> request.requestItems(Map.of(name, now)));
                        answer.responses().getOrDefault(name, List.of()).forEach(attributes -> {
                            Item item = Item.of(attributes);
                            found.put(item.key(), item);
                        });
                        KeysAndAttributes left = answer.unprocessedKeys().get(name);
                        return left == null ? List.of() : left.keys();
                    },
                    asked);
        }
    }

    /** Writes all of them with no condition, 25 a call, one write unit for each item of up to 1 KB. */
    public void putAll(List<Item> items) {
        for (int from = 0; from < items.size(); from += WRITE_BATCH) {
            writeBatch(items.subList(from, Math.min(items.size(), from + WRITE_BATCH)));
        }
    }

    private void writeBatch(List<Item> items) {
        List<WriteRequest> left = items.stream()
                .map(item -> WriteRequest.builder()
                        .putRequest(PutRequest.builder().item(item.attributes()).build())
                        .build())
                .toList();
        for (int attempt = 0; !left.isEmpty(); attempt++) {
            pauseBefore(attempt, "writes");
            List<WriteRequest> now = left;
            left = unlessBusy(
                    () -> database.batchWriteItem(request -> request.requestItems(Map.of(name, now)))
                            .unprocessedItems()
                            .getOrDefault(name, List.of()),
                    now);
        }
    }

    /** Deletes every item of the partition; safe to repeat. */
    public void deletePartition(String pk) {
        List<Key> keys = new ArrayList<>();
        forEach(pk, "", item -> keys.add(item.key()));
        for (int from = 0; from < keys.size(); from += WRITE_BATCH) {
            List<software.amazon.awssdk.enhanced.dynamodb.Key> left =
                    keys.subList(from, Math.min(keys.size(), from + WRITE_BATCH)).stream()
                            .map(Key::asEnhanced)
                            .toList();
            for (int attempt = 0; !left.isEmpty(); attempt++) {
                pauseBefore(attempt, "deletes");
                WriteBatch.Builder<Item> batch = WriteBatch.builder(Item.class).mappedTableResource(table);
                left.forEach(key -> batch.addDeleteItem(key));
                BatchWriteItemEnhancedRequest request = BatchWriteItemEnhancedRequest.builder()
                        .writeBatches(batch.build())
                        .build();
                left = unlessBusy(() -> client.batchWriteItem(request).unprocessedDeleteItemsForTable(table), left);
            }
        }
    }

    /** Returns empty when the item is now there, else the one that was there before and stays. */
    public Optional<Item> putIfAbsent(Item item) {
        return putIf(item, Conditions.ABSENT);
    }

    /**
     * Puts the item where the condition holds; else returns the item that stands (a part without a key when there is none). Where just this
     * item stands, the call was sent before and its answer was lost: it is done.
     */
    public Optional<Item> putIf(Item item, Expression condition) {
        PutItemEnhancedRequest<Item> request = PutItemEnhancedRequest.builder(Item.class)
                .item(item)
                .conditionExpression(condition)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        try {
            patiently(() -> table.putItem(request));
            return Optional.empty();
        } catch (ConditionalCheckFailedException failed) {
            if (!failed.hasItem()) {
                return Optional.of(Item.part());
            }
            return failed.item().equals(item.attributes()) ? Optional.empty() : Optional.of(Item.of(failed.item()));
        }
    }

    public void put(Item item) {
        patiently(() -> table.putItem(item));
    }

    public void delete(Key key) {
        patiently(() -> table.deleteItem(key.asEnhanced()));
    }

    /** Writes, again and again while the store is busy, as often as {@link #pauseBefore} allows. */
    private static void patiently(Runnable write) {
        boolean written = false;
        for (int attempt = 0; !written; attempt++) {
            pauseBefore(attempt, "write");
            written = unlessBusy(
                    () -> {
                        write.run();
                        return true;
                    },
                    false);
        }
    }

    /**
     * Returns the call's answer, or {@code otherwise} where the store did nothing and will soon: the call was throttled whole, or a
     * transaction holds the item.
     */
    private static <T> T unlessBusy(Supplier<T> call, T otherwise) {
        try {
            return call.get();
        } catch (TransactionConflictException
                | ProvisionedThroughputExceededException
                | RequestLimitExceededException
                | ThrottlingException busy) {
            return otherwise;
        }
    }

    /** Every item of the partition whose sort key begins with the prefix, in the order of sort keys; pages are fetched as it goes. */
    public Iterator<Item> iterate(String pk, String prefix) {
        return table.query(query(pk, prefix).build()).items().iterator();
    }

    /** The same, of which at most {@code page} items are in memory at once. */
    public Iterator<Item> iterate(String pk, String prefix, int page) {
        return table.query(query(pk, prefix).limit(page).build()).items().iterator();
    }

    public void forEach(String pk, String prefix, Consumer<Item> each) {
        iterate(pk, prefix).forEachRemaining(each);
    }

    public List<Item> all(String pk, String prefix) {
        List<Item> items = new ArrayList<>();
        forEach(pk, prefix, items::add);
        return items;
    }

    /** At most {@code limit} items after the sort key {@code after} (from the first where null). */
    public List<Item> page(String pk, String prefix, @Nullable String after, int limit) {
        QueryEnhancedRequest.Builder query = query(pk, prefix).limit(limit);
        if (after != null) {
            query.exclusiveStartKey(Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(after)));
        }
        return table.query(query.build()).stream()
                .flatMap(page -> page.items().stream())
                .limit(limit)
                .toList();
    }

    private static QueryEnhancedRequest.Builder query(String pk, String prefix) {
        QueryConditional where = prefix.isEmpty()
                ? QueryConditional.keyEqualTo(key -> key.partitionValue(pk))
                : QueryConditional.sortBeginsWith(key -> key.partitionValue(pk).sortValue(prefix));
        return QueryEnhancedRequest.builder().queryConditional(where).consistentRead(true);
    }

    /** What a batch leaves unprocessed is throttled: the API reference asks for a growing pause before the next try. */
    private static void pauseBefore(int attempt, String what) {
        if (attempt >= BATCH_TRIES) {
            throw new StoreBusy(what);
        }
        if (attempt > 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10L << Math.min(attempt, 8)));
        }
    }
}
