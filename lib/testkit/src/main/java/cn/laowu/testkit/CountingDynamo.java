package cn.laowu.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** Counts the calls to a database, reads included, and lets something happen before one of them, once. */
public final class CountingDynamo implements InvocationHandler {
    private final AtomicInteger calls = new AtomicInteger();
    private final BiPredicate<Integer, String> when;
    private final Runnable happening;
    private @Nullable DynamoDbClient real;
    private volatile String metName = "";

    private CountingDynamo(BiPredicate<Integer, String> when, Runnable happening) {
        this.when = when;
        this.happening = happening;
    }

    /** Before the {@code call}-th call, from 1. */
    public static CountingDynamo before(int call, Runnable happening) {
        return new CountingDynamo((number, name) -> number == call, happening);
    }

    /** Before the first call of this name. */
    public static CountingDynamo beforeFirst(String operation, Runnable happening) {
        return new CountingDynamo((number, name) -> name.equals(operation), happening);
    }

    /** Returns a client whose calls go through here. */
    public DynamoDbClient over(DynamoDbClient client) {
        real = client;
        return (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, this);
    }

    /** How many calls went through. */
    public int calls() {
        return calls.get();
    }

    /** The name of the call before which it happened; empty while it did not. */
    public String metName() {
        return metName;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] given) throws Throwable {
        Object[] arguments = given == null ? new Object[0] : given;
        boolean one = arguments.length == 1;
        boolean request = one && arguments[0] instanceof DynamoDbRequest;
        if (method.isDefault() && one && (!request || method.getName().endsWith("Paginator"))) {
            // ends in calls with a request, which come through here again
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        if (request) {
            meet(method.getName());
        }
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }

    private void meet(String name) {
        boolean now;
        synchronized (this) {
            now = when.test(calls.incrementAndGet(), name) && metName.isEmpty();
            if (now) {
                metName = name;
            }
        }
        if (now) {
            happening.run();
        }
    }
}
