package cn.laowu.access;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.codec.CodecException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the refusals among exceptions from the faults. */
@Singleton
final class Refusals {

    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAULT = 500;

    private final Parameters parameters;

    Refusals(Parameters parameters) {
        this.parameters = parameters;
    }

    /** Returns the refusal, or null where it is a fault of ours. */
    @Nullable
    ProblemException of(HttpRequest<?> request, @Nullable Throwable cause, int status) {
        if (cause instanceof ProblemException refusal) {
            return refusal;
        }
        if (cause instanceof AuthorizationException authorization) {
            return StatusProblems.of(authorization.isForbidden() ? 403 : 401);
        }
        if (cause instanceof ConstraintViolationException constraints) {
            return Problems.invalid(parameters.faults(request, constraints));
        }
        if (cause instanceof ConversionErrorException || cause instanceof UnsatisfiedRouteException) {
            List<FieldFault> faults = parameters.faults(request);
            return faults.isEmpty() ? bodyMissing() : Problems.invalid(faults);
        }
        if (status < FIRST_FAULT && (cause instanceof CodecException || cause instanceof JsonSyntaxException)) {
            cause.printStackTrace();
            return bodyMissing();
        }
        if (cause instanceof HttpStatusException http) {
            int told = http.getStatus().getCode();
            return told < FIRST_REFUSAL || told >= FIRST_FAULT ? null : StatusProblems.of(told);
        }
        boolean refused = status >= FIRST_REFUSAL && status < FIRST_FAULT;
        return refused ? StatusProblems.of(status) : null;
    }

    /** The strict reader names every other fault of a body itself. */
    private static ProblemException bodyMissing() {
        return Problems.invalid(
                FieldFault.body("", "body-missing", "请求没有内容，应为 JSON。", "The request has no body; JSON is expected."));
    }
}
