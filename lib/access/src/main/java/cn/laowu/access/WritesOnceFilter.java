package cn.laowu.access;

import io.micronaut.context.BeanProvider;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ConditionalFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.web.router.RouteAttributes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers {@link WritesOnce} requests by what {@link RememberedAnswers} knows of their key. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class WritesOnceFilter implements ConditionalFilter, Ordered {

    static final String HEADER = "Idempotency-Key";

    private static final String ASKED = "laowu.asked-once";
    /** RFC 8941 has it as a string in quotes, most clients send it bare. */
    private static final Pattern KEY =
            Pattern.compile("\"([\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]{1,255})\"|([\\x21\\x23-\\x7e]{1,255})");

    private static final int FIRST_REFUSAL = 400;
    private static final Set<Integer> LASTING_REFUSALS = Set.of(409, 410, 422);
    private static final String[] KEPT_HEADERS = {
        HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.LOCATION, HttpHeaders.ETAG
    };

    private final BeanProvider<RememberedAnswers> remembered;
    private final JsonMapper mapper;

    WritesOnceFilter(BeanProvider<RememberedAnswers> remembered, JsonMapper mapper) {
        this.remembered = remembered;
        this.mapper = mapper;
    }

    /** After the security: the key is one user's. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @Override
    public boolean isEnabled(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .map(match -> match.getRouteInfo().getAnnotationMetadata().hasAnnotation(WritesOnce.class))
                .orElse(false);
    }

    private record Asked(RememberedAnswers.Key key, String hash) {}

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> ask(HttpRequest<?> request, @Body byte @Nullable [] body) {
        Authentication user =
                request.getUserPrincipal(Authentication.class).orElseThrow(() -> new AuthorizationException(null));
        Asked asked = new Asked(
                new RememberedAnswers.Key(user.getName(), key(request)),
                hash(request, body == null ? new byte[0] : body));
        RememberedAnswers.Found found = remembered.get().ask(asked.key, asked.hash);
        if (found instanceof RememberedAnswers.Found.Answered answered) {
            return again(HttpResponse.status(HttpStatus.OK), answered.answer());
        }
        if (found instanceof RememberedAnswers.Found.OtherRequest) {
            throw Problems.unprocessable(
                    "idempotency-key-reused",
                    "这个 Idempotency-Key 已用于另一项请求，请换一个新的。",
                    "This Idempotency-Key was used for another request; take a new one.");
        }
        request.setAttribute(ASKED, asked);
        return null;
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void remember(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Asked asked = request.getAttribute(ASKED, Asked.class).orElse(null);
        boolean lasting = response.code() < FIRST_REFUSAL || LASTING_REFUSALS.contains(response.code());
        if (asked == null || !lasting) {
            return;
        }
        again(response, remembered.get().remember(asked.key, asked.hash, answer(response), goodFor(request)));
    }

    private static @Nullable Duration goodFor(HttpRequest<?> request) {
        int minutes = RouteAttributes.getRouteMatch(request)
                .map(match -> match.getRouteInfo()
                        .getAnnotationMetadata()
                        .intValue(WritesOnce.class, "goodForMinutes")
                        .orElse(0))
                .orElse(0);
        return minutes == 0 ? null : Duration.ofMinutes(minutes);
    }

    private static String key(HttpRequest<?> request) {
        String header = request.getHeaders().get(HEADER);
        if (header == null || header.isBlank()) {
            throw Problems.badRequest(
                    "idempotency-key-missing",
                    "请在请求头 Idempotency-Key 中带上一个新的编号（如 UUID），以免重复办理。",
                    "Send a new value, such as a UUID, as Idempotency-Key, so that nothing is done twice.");
        }
        Matcher matcher = KEY.matcher(header.strip());
        if (!matcher.matches()) {
            throw Problems.badRequest(
                    "idempotency-key-unfit",
                    "Idempotency-Key 应为 1 至 255 个可见的 ASCII 字符。",
                    "Idempotency-Key has 1 to 255 visible ASCII characters.");
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    private static String hash(HttpRequest<?> request, byte[] body) {
        MessageDigest digest = Sha256.digest();
        String line = request.getMethodName()
                + '\n'
                + request.getPath()
                + '\n'
                + request.getUri().getRawQuery()
                + '\n';
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(body));
    }

    private RememberedAnswers.Answer answer(MutableHttpResponse<?> response) {
        Object body = response.body();
        if (body != null && response.getContentType().isEmpty()) {
            response.contentType(MediaType.APPLICATION_JSON_TYPE);
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = response.getHeaders().get(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        try {
            String text = body == null
                    ? ""
                    : body instanceof CharSequence said ? said.toString() : mapper.writeValueAsString(body);
            return new RememberedAnswers.Answer(response.code(), headers, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first time too the answer is sent as it was kept, so that both are the same to the byte. */
    private static MutableHttpResponse<?> again(MutableHttpResponse<?> response, RememberedAnswers.Answer answer) {
        response.status(answer.status());
        answer.headers().forEach((name, value) -> response.getHeaders().set(name, value));
        return response.body(answer.body().isEmpty() ? null : answer.body());
    }
}
