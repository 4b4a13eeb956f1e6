package cn.laowu.access;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;
import io.micronaut.http.HttpHeaders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Lambda handler of every function that serves HTTP (payload 2.0); the handler string is this class's name. It mends two things in
 * the framework's: a path with a character that a URI can't have (the gateway hands paths on decoded) failed the invocation instead of
 * being 404, and headers with more than one value were lost, since payload 2.0 knows {@code headers} and {@code cookies} only.
 */
public final class HttpFunction extends APIGatewayV2HTTPEventFunction {

    /** For AWS: starts the function's own application context. */
    public HttpFunction() {
        trust();
    }

    /** Serves the controllers of this context. */
    public HttpFunction(ApplicationContext context) {
        super(context);
        trust();
    }

    /** Looks at whom to trust before the first request, not at it. */
    private void trust() {
        applicationContext.getBean(TrustedTokens.class);
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        APIGatewayV2HTTPEvent.RequestContext.Http http =
                event.getRequestContext().getHttp();
        http.setPath(PathText.legal(http.getPath()));
        APIGatewayV2HTTPResponse response = super.handleRequest(event, context);
        Map<String, String> headers = new LinkedHashMap<>();
        List<String> cookies = new ArrayList<>();
        response.getMultiValueHeaders().forEach((name, values) -> {
            if (name.equalsIgnoreCase(HttpHeaders.SET_COOKIE)) {
                cookies.addAll(values);
            } else {
                headers.put(name, String.join(", ", values));
            }
        });
        response.setHeaders(headers);
        response.setCookies(cookies);
        response.setMultiValueHeaders(null);
        return response;
    }
}
