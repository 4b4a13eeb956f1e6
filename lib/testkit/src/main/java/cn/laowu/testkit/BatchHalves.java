package cn.laowu.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Does the first half of a batch and hands the rest back as unprocessed, as DynamoDB does under load. */
final class BatchHalves {
    private BatchHalves() {}

    static BatchWriteItemResponse write(DynamoDbClient client, BatchWriteItemRequest batch) {
        Map<String, List<WriteRequest>> done = new LinkedHashMap<>();
        Map<String, List<WriteRequest>> left = new LinkedHashMap<>();
        split(batch.requestItems(), done, left);
        BatchWriteItemResponse answer =
                client.batchWriteItem(batch.toBuilder().requestItems(done).build());
        answer.unprocessedItems()
                .forEach((table, items) ->
                        left.computeIfAbsent(table, t -> new ArrayList<>()).addAll(items));
        return answer.toBuilder().unprocessedItems(left).build();
    }

    static BatchGetItemResponse get(DynamoDbClient client, BatchGetItemRequest batch) {
        Map<String, KeysAndAttributes> done = new LinkedHashMap<>();
        Map<String, KeysAndAttributes> left = new LinkedHashMap<>();
        batch.requestItems().forEach((table, wanted) -> {
            int half = (wanted.keys().size() + 1) / 2;
            done.put(
                    table,
                    wanted.toBuilder().keys(wanted.keys().subList(0, half)).build());
            if (half < wanted.keys().size()) {
                left.put(
                        table,
                        wanted.toBuilder()
                                .keys(wanted.keys().subList(half, wanted.keys().size()))
                                .build());
            }
        });
        BatchGetItemResponse answer =
                client.batchGetItem(batch.toBuilder().requestItems(done).build());
        // the embedded database leaves nothing by itself, so what it left needs no merging
        return answer.toBuilder().unprocessedKeys(left).build();
    }

    private static <T> void split(Map<String, List<T>> all, Map<String, List<T>> done, Map<String, List<T>> left) {
        int half = (all.values().stream().mapToInt(List::size).sum() + 1) / 2;
        int seen = 0;
        for (Map.Entry<String, List<T>> table : all.entrySet()) {
            for (T item : table.getValue()) {
                (seen++ < half ? done : left)
                        .computeIfAbsent(table.getKey(), t -> new ArrayList<>())
                        .add(item);
            }
        }
    }
}
