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

    private static final int MOST_CAUSES = 6;

    private final Parameters parameters;
    private final List<PassingFaults> passing;

    Refusals(Parameters parameters, List<PassingFaults> passing) {
        this.parameters = parameters;
        this.passing = List.copyOf(passing);
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
            return bodyMissing();
        }
        if (cause instanceof HttpStatusException http) {
            int told = http.getStatus().getCode();
            return told < FIRST_REFUSAL || told >= FIRST_FAULT ? null : StatusProblems.of(told);
        }
        if (passes(cause)) {
            return Problems.unavailable();
        }
        boolean refused = status >= FIRST_REFUSAL && status < FIRST_FAULT;
        return refused ? StatusProblems.of(status) : null;
    }

    private boolean passes(@Nullable Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            for (PassingFaults known : passing) {
                if (known.passes(cause)) {
                    return true;
                }
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** The strict reader names every other fault of a body itself. */
    private static ProblemException bodyMissing() {
        return Problems.invalid(
                FieldFault.body("", "body-missing", "请求没有内容，应为 JSON。", "The request has no body; JSON is expected."));
    }
}
