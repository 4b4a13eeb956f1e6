package cn.laowu.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/** A client that asks of every write what it cost, as DynamoDB counts, and adds that up by operation. */
final class WriteUnits {
    private final Map<String, DoubleAdder> byOperation = new ConcurrentHashMap<>();
    private final DynamoDbClient client;

    WriteUnits(DynamoDbClient real) {
        this.client = (DynamoDbClient) Proxy.newProxyInstance(
                WriteUnits.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> {
                    @Nullable Object[] asked = arguments == null ? new Object[0] : arguments.clone();
                    boolean request = asked.length == 1 && asked[0] instanceof DynamoDbRequest;
                    if (method.isDefault() && asked.length == 1 && !request) {
                        // a consumer of a builder: ends in a call with the request, which comes through here again
                        return InvocationHandler.invokeDefault(proxy, method, asked);
                    }
                    if (request) {
                        asked[0] = asking(asked[0]);
                    }
                    try {
                        Object answer = method.invoke(real, asked);
                        count(answer);
                        return answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    DynamoDbClient client() {
        return client;
    }

    void reset() {
        byOperation.clear();
    }

    /** Units since the last reset, by operation. */
    Map<String, Double> units() {
        Map<String, Double> units = new TreeMap<>();
        byOperation.forEach((operation, sum) -> units.put(operation, sum.sum()));
        return units;
    }

    private static @Nullable Object asking(@Nullable Object request) {
        if (request instanceof BatchWriteItemRequest batch) {
            return batch.toBuilder()
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                    .build();
        }
        if (request instanceof PutItemRequest put) {
            return put.toBuilder()
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                    .build();
        }
        if (request instanceof TransactWriteItemsRequest together) {
            return together.toBuilder()
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                    .build();
        }
        return request;
    }

    private void count(@Nullable Object answer) {
        if (answer instanceof BatchWriteItemResponse batch) {
            batch.consumedCapacity().forEach(used -> add("batches", used));
        } else if (answer instanceof PutItemResponse put) {
            add("puts", put.consumedCapacity());
        } else if (answer instanceof TransactWriteItemsResponse together) {
            together.consumedCapacity().forEach(used -> add("transactions", used));
        }
    }

    private void add(String operation, @Nullable ConsumedCapacity used) {
        if (used != null) {
            byOperation.computeIfAbsent(operation, name -> new DoubleAdder()).add(used.capacityUnits());
        }
    }
}
