package cn.laowu.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** DynamoDB clients that let something happen around one call, so that a race goes the same way each time. */
public final class Meanwhile {
    private Meanwhile() {}

    /** What happens around a call; it must make the call itself. */
    @FunctionalInterface
    public interface Around {
        @Nullable
        Object call(DynamoDbRequest request, Call real) throws Throwable;
    }

    /** The call as it goes to the database. */
    @FunctionalInterface
    public interface Call {
        @Nullable
        Object send() throws Throwable;
    }

    /** A client through which {@code happens} runs just before the n-th call (from 1) of the operation. */
    public static DynamoDbClient before(DynamoDbClient real, String operation, int nth, Runnable happens) {
        return around(real, operation, nth, (request, call) -> {
            happens.run();
            return call.send();
        });
    }

    /** The answer to the n-th call of the operation is lost on its way, and the SDK by itself asks again. */
    public static DynamoDbClient askedAgain(DynamoDbClient real, String operation, int nth) {
        return around(real, operation, nth, (request, call) -> {
            call.send();
            return call.send();
        });
    }

    /** Every call of the operation is answered so, and none reaches the database. */
    public static DynamoDbClient always(
            DynamoDbClient real, String operation, Function<DynamoDbRequest, Object> answer) {
        return client(real, (name, request, call) -> name.equals(operation) ? answer.apply(request) : call.send());
    }

    /** Shows every request to {@code seen}. */
    public static DynamoDbClient watched(DynamoDbClient real, Consumer<DynamoDbRequest> seen) {
        return client(real, (name, request, call) -> {
            seen.accept(request);
            return call.send();
        });
    }

    public static DynamoDbClient around(DynamoDbClient real, String operation, int nth, Around around) {
        int[] calls = {0};
        return client(real, (name, request, call) -> {
            boolean here;
            synchronized (calls) {
                here = name.equals(operation) && ++calls[0] == nth;
            }
            return here ? around.call(request, call) : call.send();
        });
    }

    private interface Named {
        @Nullable
        Object call(String name, DynamoDbRequest request, Call real) throws Throwable;
    }

    private static DynamoDbClient client(DynamoDbClient real, Named calls) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            Object[] given = arguments == null ? new Object[0] : arguments;
            if (method.isDefault()
                    && given.length == 1
                    && (given[0] instanceof Consumer<?> || method.getName().endsWith("Paginator"))) {
                return InvocationHandler.invokeDefault(proxy, method, given);
            }
            if (given.length == 1 && given[0] instanceof DynamoDbRequest request) {
                return calls.call(method.getName(), request, () -> send(real, method, given));
            }
            return send(real, method, given);
        };
        return (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, handler);
    }

    private static @Nullable Object send(DynamoDbClient real, Method method, Object[] given) throws Throwable {
        try {
            return method.invoke(real, given);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
