package cn.laowu.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Makes tokens, signed with a key that is made anew each time the tests run. */
final class Tokens {

    static final String ISSUER = "https://issuer.example/laowu";
    static final String AUDIENCE = "laowu";
    static final RSAKey KEY = key();
    static final RSAKey OTHER_KEY = key();

    private Tokens() {}

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static JWTClaimsSet.Builder claims(String sub, String... roles) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(sub)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("roles", List.of(roles));
    }

    static String signed(JWTClaimsSet.Builder claims) {
        return signed(claims, KEY);
    }

    static String signed(JWTClaimsSet.Builder claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String unsigned(JWTClaimsSet.Builder claims) {
        return new PlainJWT(claims.build()).serialize();
    }

    static String clerkOf(String region) {
        return signed(claims("clerk-" + region, Roles.REGION_CLERK)
                .claim("region", region)
                .claim("name", "测试员"));
    }

    static String auditor() {
        return signed(claims("auditor", Roles.DISTRICT_AUDITOR));
    }

    static String admin() {
        return signed(claims("admin", Roles.DISTRICT_ADMIN));
    }
}
