package cn.laowu.access;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.signature.ReactiveSignatureConfiguration;
import io.micronaut.security.token.jwt.signature.SignatureConfiguration;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import io.micronaut.security.token.jwt.validator.JWTClaimsSetUtils;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the tokens of one issuer for one audience. Stricter than the framework, which compares the end of the issuer's name only, takes
 * a token without an expiry for good for ever, and takes an unsigned one where no key is configured.
 *
 * @param <T> the request
 */
@Singleton
final class TrustedTokens<T> implements GenericJwtClaimsValidator<T> {

    private static final int LONGEST_SUBJECT = 255;
    private static final int SKEW_SECONDS = 60;

    /** Not the clock of the house: a token is about this very moment, also where a demo plays another day. */
    private final Clock realTime = Clock.systemUTC();

    private final String issuer;
    private final String audience;

    TrustedTokens(
            AccessSettings settings,
            List<SignatureConfiguration> signatures,
            List<ReactiveSignatureConfiguration<SignedJWT>> reactiveSignatures) {
        this.issuer = set("issuer", settings.issuer());
        this.audience = set("audience", settings.audience());
        if (signatures.isEmpty() && reactiveSignatures.isEmpty()) {
            throw new ConfigurationException(
                    "laowu.access.jwks-url is not set, and no signature bean gives the issuer's keys");
        }
    }

    private static String set(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new ConfigurationException("laowu.access." + name + " is not set");
        }
        return value;
    }

    @Override
    public boolean validate(Claims claims, @Nullable T request) {
        JWTClaimsSet set = JWTClaimsSetUtils.jwtClaimsSetFromClaims(claims);
        Instant now = realTime.instant();
        String subject = set.getSubject();
        Date expiry = set.getExpirationTime();
        Date notBefore = set.getNotBeforeTime();
        return issuer.equals(set.getIssuer())
                && set.getAudience().contains(audience)
                && subject != null
                && !subject.isBlank()
                && subject.length() <= LONGEST_SUBJECT
                && expiry != null
                && now.isBefore(expiry.toInstant())
                && (notBefore == null || !now.plusSeconds(SKEW_SECONDS).isBefore(notBefore.toInstant()));
    }
}
