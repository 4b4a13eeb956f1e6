package cn.laowu.access;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Gives a controller's method the {@link IfMatch} of a change. */
@Singleton
final class IfMatchBinder implements TypedRequestArgumentBinder<IfMatch> {

    @Override
    public Argument<IfMatch> argumentType() {
        return Argument.of(IfMatch.class);
    }

    @Override
    public BindingResult<IfMatch> bind(ArgumentConversionContext<IfMatch> context, HttpRequest<?> request) {
        List<String> headers = request.getHeaders().getAll(IfMatch.HEADER);
        if (headers.isEmpty()) {
            throw Problems.of(
                    428,
                    "if-match-missing",
                    "请先读取该内容，并在 If-Match 中带上其 ETag，以免覆盖他人的更改。",
                    "Load it first and send its ETag as If-Match, so that nobody's change is overwritten.");
        }
        Optional<IfMatch> parsed = IfMatch.parse(String.join(",", headers));
        if (parsed.isEmpty()) {
            throw Problems.invalid(FieldFault.header(
                    IfMatch.HEADER,
                    "if-match-unreadable",
                    "If-Match 应为带引号的 ETag，或 *。",
                    "If-Match is an ETag in quotes, or *."));
        }
        return () -> parsed;
    }
}
