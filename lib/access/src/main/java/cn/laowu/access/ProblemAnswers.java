package cn.laowu.access;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Makes every answer from 400 to 599 a {@link Problem}, whoever refused: a controller, the router, the security, the reader. */
@Singleton
@Primary
final class ProblemAnswers implements ErrorResponseProcessor<Problem> {

    private static final int FIRST_FAULT = 500;
    private static final int BUSY = 503;
    /** A table that grows under its load takes seconds. */
    private static final int RETRY_AFTER_SECONDS = 5;

    private final Refusals refusals;

    ProblemAnswers(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        Language language = LanguageBinder.of(request);
        Throwable cause = context.getRootCause().orElse(null);
        ProblemException refusal = refusals.of(request, cause, response.code());
        Problem problem = refusal == null ? fault(request, cause, language) : refusal.in(language);
        if (problem.status() == BUSY) {
            response.header(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS));
        }
        return response.status(problem.status())
                .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(problem);
    }

    private static Problem fault(HttpRequest<?> request, @Nullable Throwable cause, Language language) {
        String number = Incidents.report(request, cause);
        return new Problem(
                "fault",
                Titles.of(FIRST_FAULT, language),
                FIRST_FAULT,
                language.pick(
                        "系统出现故障，请稍后再试；如仍不行，请将编号 " + number + " 告知管理员。",
                        "Something is broken. Try again later; if it stays, tell the administrator the number " + number
                                + "."),
                number,
                null);
    }
}
