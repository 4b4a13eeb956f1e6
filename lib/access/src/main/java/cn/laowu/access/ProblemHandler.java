package cn.laowu.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import jakarta.inject.Singleton;

/** Hands refusals, and whatever nobody else handles, to {@link ProblemAnswers}: without it the framework logs messages as they are. */
@Singleton
@SuppressWarnings("rawtypes") // the interface's own
final class ProblemHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {

    private final ProblemAnswers answers;

    ProblemHandler(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, Throwable cause) {
        return answers.processResponse(
                ErrorContext.builder(request).cause(cause).build(), HttpResponse.serverError());
    }
}
