package cn.laowu.postpayroll;

import com.amazonaws.services.lambda.runtime.api.client.EventHandlerLoader;
import com.amazonaws.services.lambda.runtime.api.client.HandlerInfo;
import com.amazonaws.services.lambda.runtime.api.client.LambdaRequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.UserFault;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.dto.InvocationRequest;
import io.micronaut.context.ApplicationContext;
import io.micronaut.web.router.Router;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A function as Lambda starts it: the class that the template names, by its constructor without arguments, through the code of Lambda's
 * own Java runtime; it gets events as bytes. Only what is in {@link EmbeddedParts} is not the cloud's.
 */
final class DeployedFunction implements AutoCloseable {
    static final String ISSUER = "https://issuer.example/laowu";
    static final String AUDIENCE = "laowu";

    /** Values for the variables of the template. */
    static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("CASEWORK_TABLE", "casework"),
            Map.entry("AUDIT_TABLE", "audit"),
            Map.entry("INTAKE_BUCKET", "laowu-intake"),
            Map.entry("EVENT_BUS", "laowu"),
            Map.entry("DATA_KEY_ARN", "arn:aws-cn:kms:cn-north-1:111122223333:key/data"),
            Map.entry("KEYSETS_PARAMETER", "/laowu/keysets"),
            Map.entry("ISSUED_ON", "2026-01-01"),
            Map.entry("READINGS", "{}"),
            Map.entry("OIDC_ISSUER", ISSUER),
            Map.entry("OIDC_AUDIENCE", AUDIENCE),
            Map.entry("OIDC_JWKS_URL", ""));

    private final LambdaRequestHandler handler;
    private final ApplicationContext context;

    private DeployedFunction(LambdaRequestHandler handler, ApplicationContext context) {
        this.handler = handler;
        this.context = context;
    }

    /** Starts the function of a handler on the tables, files, bus and clock of an office. */
    static DeployedFunction start(String handlerClass, Office office) {
        return start(handlerClass, office, office.world.tables().client(), "http://127.0.0.1:9/no-keys");
    }

    /**
     * Starts the function with every environment variable that the template gives.
     *
     * @param database the client that it works through
     * @param keys the address of the issuer's keys
     */
    static synchronized DeployedFunction start(
            String handlerClass, Office office, DynamoDbClient database, String keys) {
        Map<String, String> all = new LinkedHashMap<>();
        VARIABLES.forEach(
                (variable, value) -> all.put(variable.toLowerCase(Locale.ROOT).replace('_', '.'), value));
        all.put("oidc.jwks.url", keys);
        all.put("micronaut.environments", "embedded");
        all.forEach(System::setProperty);
        EmbeddedParts.serve(office, database);
        try {
            LambdaRequestHandler handler = EventHandlerLoader.loadEventHandler(
                    HandlerInfo.fromString(handlerClass, DeployedFunction.class.getClassLoader()));
            return new DeployedFunction(handler, EmbeddedParts.started());
        } catch (UserFault fault) {
            throw new IllegalStateException(fault.reportableError(), fault);
        } catch (ClassNotFoundException | HandlerInfo.InvalidHandlerException e) {
            throw new IllegalArgumentException("Lambda can't start " + handlerClass, e);
        } finally {
            all.keySet().forEach(System::clearProperty);
        }
    }

    /** Gives it an event; returns what it answers, JSON. */
    String invoke(String document) throws Exception {
        InvocationRequest request = new InvocationRequest();
        request.setId("8476a536-e9f4-11e8-9739-2dfe598c3fcd");
        request.setInvokedFunctionArn("arn:aws-cn:lambda:cn-north-1:111122223333:function:laowu");
        request.setContent(document.getBytes(StandardCharsets.UTF_8));
        return handler.call(request).toString(StandardCharsets.UTF_8);
    }

    /** Every route of its controllers, such as {@code GET /v1/uploads/{id}}. */
    List<String> routes() {
        return context.getBean(Router.class)
                .uriRoutes()
                .map(route -> route.getHttpMethodName() + " "
                        + route.getUriMatchTemplate().toPathString())
                .filter(route -> !route.startsWith("HEAD ") && !route.startsWith("OPTIONS "))
                .sorted()
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
