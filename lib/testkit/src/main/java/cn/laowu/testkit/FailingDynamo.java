package cn.laowu.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * A DynamoDB client that counts the calls made through it and lets chosen ones fail. Every page of a paginator is a
 * call. It may be used from many threads; which call is the n-th is then a matter of chance.
 */
public final class FailingDynamo {
    private static final Set<String> WRITES =
            Set.of("putItem", "updateItem", "deleteItem", "batchWriteItem", "transactWriteItems");

    private final DynamoDbClient real;
    private final boolean readsToo;
    private final DynamoDbClient client;
    private final List<String> log = new ArrayList<>();
    private int from;
    private int until;
    private @Nullable Fault fault;
    private boolean dead;

    private FailingDynamo(DynamoDbClient real, boolean readsToo) {
        this.real = real;
        this.readsToo = readsToo;
        this.client = (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, new Calls());
    }

    /** Returns a client over {@code real} that counts, and lets fail, the calls that write. */
    public static FailingDynamo writesOf(DynamoDbClient real) {
        return new FailingDynamo(real, false);
    }

    /** Returns a client over {@code real} that counts, and lets fail, every call, reads included. */
    public static FailingDynamo callsOf(DynamoDbClient real) {
        return new FailingDynamo(real, true);
    }

    /** Returns the client to give to the code under test. */
    public DynamoDbClient client() {
        return client;
    }

    /** Starts counting anew: the {@code call}-th call from now on (from 1) fails, and no other. */
    public void failAt(int call, Fault fault) {
        failAt(call, 1, fault);
    }

    /** Starts counting anew: {@code times} calls from the {@code call}-th on (from 1) fail. */
    public synchronized void failAt(int call, int times, Fault fault) {
        heal();
        this.from = call;
        this.until = call + times;
        this.fault = fault;
    }

    /** Starts counting anew, and no call fails; a process that died is a new one. */
    public synchronized void heal() {
        log.clear();
        fault = null;
        dead = false;
    }

    /** Returns how many calls were counted since the last {@link #failAt} or {@link #heal}. */
    public synchronized int calls() {
        return log.size();
    }

    /** Returns whether any call since the last {@link #failAt} met the fault. */
    public synchronized boolean failed() {
        return fault != null && log.size() >= from;
    }

    /** Returns the counted calls in order, each as its operation and the fault it met, if any. */
    public synchronized List<String> log() {
        return List.copyOf(log);
    }

    /** Returns the fault that the call of this name meets, and counts the call. */
    private synchronized @Nullable Fault meet(String name) {
        if (dead) {
            throw new Crash(name + " by a process that is dead");
        }
        log.add(name);
        int number = log.size();
        Fault met = number >= from && number < until ? fault : null;
        if (met != null) {
            log.set(number - 1, name + " " + met);
        }
        dead = met == Fault.CRASH_BEFORE || met == Fault.CRASH_AFTER;
        return met;
    }

    private final class Calls implements InvocationHandler {
        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            Object[] given = arguments == null ? new Object[0] : arguments;
            if (method.isDefault() && given.length == 1) {
                if (given[0] instanceof Consumer<?> || method.getName().endsWith("Paginator")) {
                    // these end in calls with a request, which then come through here and are counted
                    return InvocationHandler.invokeDefault(proxy, method, given);
                }
                if (given[0] instanceof DynamoDbRequest request && (readsToo || WRITES.contains(method.getName()))) {
                    Fault met = meet(method.getName());
                    return met == null ? call(method, request) : failing(met, method, request);
                }
            }
            return call(method, given);
        }

        private @Nullable Object failing(Fault met, Method method, DynamoDbRequest request) throws Throwable {
            String name = method.getName();
            return switch (met) {
                case CRASH_BEFORE -> throw new Crash("died before " + name);
                case CRASH_AFTER -> {
                    call(method, request);
                    throw new Crash("died after " + name);
                }
                case NOT_SENT -> throw SdkClientException.create("injected: " + name + " was not sent");
                case ANSWER_LOST -> {
                    call(method, request);
                    throw SdkClientException.create("injected: the answer to " + name + " was lost");
                }
                case THROTTLED ->
                    throw ProvisionedThroughputExceededException.builder()
                            .message("injected: throttled")
                            .awsErrorDetails(AwsErrorDetails.builder()
                                    .errorCode("ProvisionedThroughputExceededException")
                                    .build())
                            .statusCode(400)
                            .build();
                case CONFLICT -> conflict(method, request);
                case UNPROCESSED -> unprocessed(method, request);
            };
        }

        private @Nullable Object conflict(Method method, DynamoDbRequest request) throws Throwable {
            if (request instanceof TransactWriteItemsRequest transaction) {
                List<CancellationReason> reasons = new ArrayList<>();
                for (int i = 0; i < transaction.transactItems().size(); i++) {
                    reasons.add(CancellationReason.builder()
                            .code(i == 0 ? "TransactionConflict" : "None")
                            .build());
                }
                throw TransactionCanceledException.builder()
                        .message("injected: Transaction cancelled [TransactionConflict, ...]")
                        .cancellationReasons(reasons)
                        .statusCode(400)
                        .build();
            }
            if (WRITES.contains(method.getName()) && !(request instanceof BatchWriteItemRequest)) {
                throw TransactionConflictException.builder()
                        .message("injected: transaction is ongoing for the item")
                        .statusCode(400)
                        .build();
            }
            return call(method, request);
        }

        private @Nullable Object unprocessed(Method method, DynamoDbRequest request) throws Throwable {
            if (request instanceof BatchWriteItemRequest batch) {
                return BatchHalves.write(real, batch);
            }
            if (request instanceof BatchGetItemRequest batch) {
                return BatchHalves.get(real, batch);
            }
            return call(method, request);
        }

        private @Nullable Object call(Method method, Object... arguments) throws Throwable {
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }
    }
}
