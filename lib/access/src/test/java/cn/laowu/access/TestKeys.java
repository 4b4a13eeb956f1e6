package cn.laowu.access;

import com.nimbusds.jose.JOSEException;
import io.micronaut.context.annotation.Requires;
import io.micronaut.security.token.jwt.signature.rsa.RSASignatureConfiguration;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.interfaces.RSAPublicKey;

/** The issuer's key as a bean, the way local mode gives its own. */
@Singleton
@Named("test")
@Requires(property = "test.keys", value = "true")
final class TestKeys implements RSASignatureConfiguration {

    @Override
    public RSAPublicKey getPublicKey() {
        try {
            return Tokens.KEY.toRSAPublicKey();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
