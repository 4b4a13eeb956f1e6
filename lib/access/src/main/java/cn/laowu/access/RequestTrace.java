package cn.laowu.access;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Gives each request an id, the caller's {@code X-Request-Id} where it is one, which its answer and every log line of it have (MDC
 * {@code requestId}); logs one line a request, with the route and never with what was asked; and keeps answers out of caches.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RequestTrace implements Ordered {

    static final String HEADER = "X-Request-Id";

    private static final Logger LOG = LoggerFactory.getLogger(RequestTrace.class);
    private static final String ID = "laowu.request-id";
    private static final String BEGAN = "laowu.began";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final long NANOS_PER_MILLI = 1_000_000;

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.before();
    }

    /** Returns the id of the request. */
    static String id(HttpRequest<?> request) {
        return request.getAttribute(ID, String.class).orElse("(none)");
    }

    @RequestFilter
    void begin(HttpRequest<?> request, MutablePropagatedContext context) {
        String said = request.getHeaders().get(HEADER);
        String id = said != null && FORM.matcher(said).matches()
                ? said
                : UUID.randomUUID().toString();
        request.setAttribute(ID, id);
        request.setAttribute(BEGAN, System.nanoTime());
        Map<String, String> traced = MDC.getCopyOfContextMap();
        Map<String, String> more = traced == null ? new HashMap<>() : new HashMap<>(traced);
        more.put("requestId", id);
        context.add(new MdcPropagationContext(more));
    }

    @ResponseFilter
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header(HEADER, id(request));
        setIfAbsent(response, "Cache-Control", "no-store");
        setIfAbsent(response, "X-Content-Type-Options", "nosniff");
        long began = request.getAttribute(BEGAN, Long.class).orElseGet(System::nanoTime);
        LOG.info(
                "request {} {} {} -> {} in {} ms",
                id(request),
                request.getMethodName(),
                BasicHttpAttributes.getUriTemplate(request).orElse("(no route)"),
                response.code(),
                (System.nanoTime() - began) / NANOS_PER_MILLI);
    }

    private static void setIfAbsent(MutableHttpResponse<?> response, String name, String value) {
        if (!response.getHeaders().contains(name)) {
            response.header(name, value);
        }
    }
}
