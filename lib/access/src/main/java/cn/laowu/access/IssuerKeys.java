package cn.laowu.access;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.security.token.jwt.signature.jwks.JwksSignatureConfiguration;
import io.micronaut.security.token.jwt.signature.jwks.JwksSignatureConfigurationProperties;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The issuer's keys by their address, kept for a minute. A blank address is none: a placeholder's empty default. */
@Factory
@Requires(property = "laowu.access.jwks-url", pattern = ".*\\S.*")
final class IssuerKeys {

    private static final String NAME = "laowu-issuer";

    @Singleton
    @Named(NAME)
    JwksSignatureConfiguration issuerKeys(AccessSettings settings) {
        JwksSignatureConfigurationProperties keys = new JwksSignatureConfigurationProperties(NAME);
        keys.setUrl(settings.jwksUrl());
        return keys;
    }
}
