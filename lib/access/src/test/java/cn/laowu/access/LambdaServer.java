package cn.laowu.access;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.MockLambdaContext;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The Lambda proxy, given a whole event document of payload 2.0 through the serializer that Lambda's own runtime uses. */
final class LambdaServer implements Server {

    private static final PojoSerializer<APIGatewayV2HTTPEvent> EVENTS =
            LambdaEventSerializers.serializerFor(APIGatewayV2HTTPEvent.class, LambdaServer.class.getClassLoader());

    private final ApplicationContext context;
    private final HttpFunction function;

    LambdaServer(Map<String, Object> settings) {
        context = ApplicationContext.builder().properties(settings).start();
        function = new HttpFunction(context);
    }

    @Override
    public Answer send(Ask ask) {
        APIGatewayV2HTTPEvent event = EVENTS.fromJson(document(ask));
        APIGatewayV2HTTPResponse response = function.handleRequest(event, new MockLambdaContext());
        Map<String, String> headers = new TreeMap<>();
        // API Gateway reads these alone of a payload 2.0 answer
        headers.putAll(response.getHeaders());
        headers.put("Set-Cookie", String.join(" | ", response.getCookies()));
        String body = response.getBody() == null ? "" : response.getBody();
        byte[] bytes = response.getIsBase64Encoded()
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
        return new Answer(response.getStatusCode(), headers, bytes);
    }

    @SuppressWarnings("unchecked")
    private static String document(Ask ask) {
        JsonMapper mapper = JsonMapper.createDefault();
        try (InputStream template = LambdaServer.class.getResourceAsStream("/payload-2.0.json")) {
            Map<String, Object> event =
                    mapper.readValue(template, io.micronaut.core.type.Argument.mapOf(String.class, Object.class));
            event.put("rawPath", ask.path);
            Map<String, Object> requestContext = (Map<String, Object>) event.get("requestContext");
            Map<String, Object> http = (Map<String, Object>) requestContext.get("http");
            http.put("path", ask.path);
            http.put("method", ask.method);
            requestContext.putAll(ask.requestContext);
            Map<String, Object> headers = (Map<String, Object>) event.get("headers");
            ask.headers.forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
            if (!ask.query.isEmpty()) {
                event.put("queryStringParameters", ask.query);
                event.put(
                        "rawQueryString",
                        ask.query.entrySet().stream()
                                .map(entry -> entry.getKey() + "="
                                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&")));
            }
            if (ask.body != null) {
                headers.put("content-length", Integer.toString(ask.body.getBytes(StandardCharsets.UTF_8).length));
                event.put("body", ask.body);
            }
            return mapper.writeValueAsString(event);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
