package cn.laowu.access;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives a controller's method the {@link Language} of its answer. */
@Singleton
final class LanguageBinder implements TypedRequestArgumentBinder<Language> {

    @Override
    public Argument<Language> argumentType() {
        return Argument.of(Language.class);
    }

    @Override
    public BindingResult<Language> bind(ArgumentConversionContext<Language> context, HttpRequest<?> request) {
        Optional<Language> language = Optional.of(of(request));
        return () -> language;
    }

    static Language of(HttpRequest<?> request) {
        // a header that came in parts is one list (RFC 9110, 5.3)
        return Language.preferred(String.join(",", request.getHeaders().getAll(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
