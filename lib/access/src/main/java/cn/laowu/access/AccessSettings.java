package cn.laowu.access;

import io.micronaut.context.annotation.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

/**
 * Whose tokens are taken.
 *
 * @param issuer exactly the claim {@code iss}
 * @param audience one of the claim {@code aud}
 * @param jwksUrl where the issuer's keys are, null where a signature bean gives them
 */
@ConfigurationProperties("laowu.access")
record AccessSettings(
        @Nullable String issuer,
        @Nullable String audience,
        @Nullable String jwksUrl) {}
