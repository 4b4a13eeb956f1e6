package cn.laowu.postpayroll;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** An OIDC issuer with a key of these tests alone, whose public half lies at an address. */
final class Issuer implements AutoCloseable {
    /** Made once: it takes a second of a slow machine. */
    private static final RSAKey KEY = newKey();

    private static final RSAKey OTHER_KEY = newKey();

    private final HttpServer server;

    Issuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/jwks", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    String keysAddress() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
    }

    /** A token of this user: the role and region are in the name, as in {@code clerk-zhuozi}. */
    String token(String user) {
        return signed(claims(user), KEY);
    }

    static JWTClaimsSet.Builder claims(String user) {
        String[] parts = user.split("-", 2);
        String role = Map.of(
                        "clerk", "region-clerk",
                        "confirmer", "region-confirmer",
                        "auditor", "district-auditor",
                        "payer", "district-payer",
                        "admin", "district-admin",
                        "inspector", "inspector")
                .get(parts[0]);
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(DeployedFunction.ISSUER)
                .audience(DeployedFunction.AUDIENCE)
                .subject(user)
                .claim("roles", List.of(role))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
        return parts.length == 2 ? claims.claim("region", parts[1]) : claims;
    }

    String signed(JWTClaimsSet.Builder claims) {
        return signed(claims, KEY);
    }

    /** Signed by a key that the issuer does not have, under the id of the one that it has. */
    static String forged(JWTClaimsSet.Builder claims) {
        return signed(claims, OTHER_KEY);
    }

    static String unsigned(JWTClaimsSet.Builder claims) {
        return new PlainJWT(claims.build()).serialize();
    }

    private static String signed(JWTClaimsSet.Builder claims, RSAKey by) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(by.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
