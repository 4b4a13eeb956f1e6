package cn.laowu.store;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Several writes that happen together or not at all. */
public final class ItemTransaction {
    private static final int TRIES = 8;

    private final DynamoDbEnhancedClient client;
    private final TransactWriteItemsEnhancedRequest.Builder request = TransactWriteItemsEnhancedRequest.builder();

    ItemTransaction(DynamoDbEnhancedClient client) {
        this.client = client;
    }

    public ItemTransaction put(ItemTable table, Item item, Expression condition) {
        request.addPutItem(
                table.enhanced(),
                TransactPutItemEnhancedRequest.builder(Item.class)
                        .item(item)
                        .conditionExpression(condition)
                        .build());
        return this;
    }

    public ItemTransaction put(ItemTable table, Item item) {
        request.addPutItem(table.enhanced(), item);
        return this;
    }

    public ItemTransaction check(ItemTable table, Key key, Expression condition) {
        request.addConditionCheck(
                table.enhanced(),
                ConditionCheck.builder()
                        .key(key.asEnhanced())
                        .conditionExpression(condition)
                        .build());
        return this;
    }

    /**
     * Writes all.
     *
     * @return false when a condition did not hold: somebody was faster, so read again and decide anew
     * @throws StoreBusy when other transactions held the items at every try
     */
    public boolean commit() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                client.transactWriteItems(request.build());
                return true;
            } catch (TransactionCanceledException cancelled) {
                if (because(cancelled, "ConditionalCheckFailed")) {
                    return false;
                }
                if (!because(cancelled, "TransactionConflict")
                        && !because(cancelled, "ThrottlingError")
                        && !because(cancelled, "ProvisionedThroughputExceeded")) {
                    throw cancelled;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5L << attempt));
            }
        }
        throw new StoreBusy("transaction");
    }

    private static boolean because(TransactionCanceledException cancelled, String code) {
        return cancelled.cancellationReasons().stream().anyMatch(reason -> code.equals(reason.code()));
    }
}
