package cn.laowu.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/**
 * Signs tokens for the users of local mode, with a key made here and kept in this folder alone: no deployed function
 * knows it, so none takes such a token.
 */
final class LocalTokens {
    /** The issuer that the tokens name. */
    static final String ISSUER = "http://127.0.0.1/laowu-local";
    /** The audience that the tokens name. */
    static final String AUDIENCE = "laowu";

    private static final Duration VALID = Duration.ofHours(12);
    private static final int KEY_BITS = 2048;
    private final RSAKey key;
    private final Path published;
    private final Clock clock;

    private LocalTokens(RSAKey key, Path published, Clock clock) {
        this.key = key;
        this.published = published;
        this.clock = clock;
    }

    /**
     * Returns the tokens of a folder, and makes their key the first time.
     *
     * @param folder of this user alone; created when absent
     * @param clock real time: a token's life is not the demo's
     * @throws IOException if the folder can't be written, or the key in it is none
     */
    static LocalTokens of(Path folder, Clock clock) throws IOException {
        Files.createDirectories(folder);
        Path secret = folder.resolve("token-key.json");
        Path published = folder.resolve("jwks.json");
        try {
            if (!Files.exists(secret)) {
                RSAKey made = new RSAKeyGenerator(KEY_BITS)
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(JWSAlgorithm.RS256)
                        .keyID("local-" + UUID.randomUUID())
                        .generate();
                PrivateFile.write(secret, made.toJSONString());
            }
            RSAKey key = RSAKey.parse(Files.readString(secret));
            Files.writeString(published, new JWKSet(key.toPublicJWK()).toString());
            return new LocalTokens(key, published, clock);
        } catch (JOSEException | ParseException e) {
            throw new IOException("no key for tokens in " + secret, e);
        }
    }

    /** Returns a bearer token of 12 hours. */
    String issue(LocalUser user) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(user.name())
                .claim("name", user.nameZh())
                .claim("roles", List.of(user.role()))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALID)));
        user.region().ifPresent(region -> claims.claim("region", region));
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("a token could not be signed", e);
        }
        return token.serialize();
    }

    /** Returns the key that the tokens are checked by. */
    RSAPublicKey publicKey() {
        try {
            return key.toRSAPublicKey();
        } catch (JOSEException e) {
            throw new IllegalStateException("the key is none", e);
        }
    }

    /** Returns the file of the public key, a JWKS. */
    Path publicKeys() {
        return published;
    }
}
