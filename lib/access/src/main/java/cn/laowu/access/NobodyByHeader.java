package cn.laowu.access;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.function.aws.proxy.security.MicronautLambdaAuthenticationFetcher;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/**
 * Stands where the Lambda proxy would take anyone for whom the header {@code x-amzn-oidc-identity} names, and for whom an authorizer's
 * claims name. The header is the caller's own word; only a token says who it is.
 */
@Singleton
@Requires(classes = MicronautLambdaAuthenticationFetcher.class)
@Replaces(MicronautLambdaAuthenticationFetcher.class)
final class NobodyByHeader implements AuthenticationFetcher<HttpRequest<?>> {

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        return Publishers.empty();
    }
}
