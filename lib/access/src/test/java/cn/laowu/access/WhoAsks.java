package cn.laowu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tokens, roles, regions. Held under either server. */
interface WhoAsks extends Served {

    @TestFactory
    default List<DynamicTest> tokensThatAreNotTrustedAre401() {
        JWTClaimsSet.Builder sound = Tokens.claims("admin", Roles.DISTRICT_ADMIN);
        Date past = Date.from(Instant.now().minusSeconds(5));
        Date future = Date.from(Instant.now().plusSeconds(3_600));
        Map<String, String> tokens = Map.ofEntries(
                Map.entry("wrong key", Tokens.signed(sound, Tokens.OTHER_KEY)),
                Map.entry("unsigned", Tokens.unsigned(sound)),
                Map.entry("no token at all", "nonsense"),
                Map.entry("expired", changed(claims -> claims.expirationTime(past))),
                Map.entry("without an expiry", changed(claims -> claims.expirationTime(null))),
                Map.entry("not yet valid", changed(claims -> claims.notBeforeTime(future))),
                Map.entry("another issuer", changed(claims -> claims.issuer("https://issuer.example/other"))),
                Map.entry(
                        "an issuer that ends alike",
                        changed(claims -> claims.issuer("http://" + Tokens.ISSUER.substring(8)))),
                Map.entry("without an issuer", changed(claims -> claims.issuer(null))),
                Map.entry("another audience", changed(claims -> claims.audience("other"))),
                Map.entry("without a subject", changed(claims -> claims.subject(null))),
                Map.entry("a blank subject", changed(claims -> claims.subject(" "))));
        return tokens.entrySet().stream()
                .map(token -> DynamicTest.dynamicTest(token.getKey(), () -> {
                    Answer answer = send(Ask.get("/test/whoami").as(token.getValue()));
                    assertThat(answer.status()).isEqualTo(401);
                    assertThat(answer.code()).isEqualTo("unauthenticated");
                    assertThat(answer.headers().get("WWW-Authenticate")).startsWith("Bearer");
                }))
                .toList();
    }

    private static String changed(UnaryOperator<JWTClaimsSet.Builder> change) {
        return Tokens.signed(change.apply(Tokens.claims("admin", Roles.DISTRICT_ADMIN)));
    }

    @Test
    default void withoutATokenItIs401AsAProblem() {
        Answer answer = send(Ask.get("/test/whoami"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().get("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo("unauthenticated");
        assertThat(answer.string("title")).isEqualTo("未登录");
        assertThat(answer.string("status")).isEqualTo("401");
    }

    @Test
    default void aHeaderThatNamesSomeoneIsNoToken() {
        assertThat(send(Ask.get("/test/whoami").with("x-amzn-oidc-identity", "admin"))
                        .status())
                .isEqualTo(401);
        Answer answer =
                send(Ask.get("/test/whoami").as(Tokens.clerkOf("zhuozi")).with("x-amzn-oidc-identity", "admin"));
        assertThat(answer.string("sub")).isEqualTo("clerk-zhuozi");
    }

    @Test
    default void aUsersClaimsBecomeTheActor() {
        Answer answer = send(Ask.get("/test/whoami").as(Tokens.clerkOf("zhuozi")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .isEqualTo(
                        "{\"sub\":\"clerk-zhuozi\",\"name\":\"测试员\",\"roles\":[\"region-clerk\"],\"region\":\"zhuozi\"}");
    }

    @Test
    default void withoutTheRoleItIs403() {
        Answer answer = send(Ask.post("/test/uploads", "{}").as(Tokens.auditor()));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("forbidden");
        assertThat(send(Ask.get("/test/whoami").as(Tokens.signed(Tokens.claims("nobody"))))
                        .status())
                .isEqualTo(403);
        assertThat(send(Ask.get("/test/whoami").as(Tokens.signed(Tokens.claims("nobody", "superuser"))))
                        .status())
                .isEqualTo(403);
    }

    @Test
    default void aRegionsRoleWithoutARegionIs403() {
        Answer answer = send(Ask.get("/test/whoami").as(Tokens.signed(Tokens.claims("x", Roles.REGION_CLERK))));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("token-without-region");
    }

    @Test
    default void anotherRegionIs404LikeWhatThereIsNot() {
        String clerk = Tokens.clerkOf("zhuozi");
        assertThat(send(Ask.get("/test/rosters/zhuozi/2026-10").as(clerk)).status())
                .isEqualTo(200);
        Answer other = send(Ask.get("/test/rosters/moyu/2026-10").as(clerk));
        Answer none = send(Ask.get("/test/nothing").as(clerk));
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.text()).isEqualTo(none.text());
        assertThat(send(Ask.get("/test/rosters/moyu/2026-10").as(Tokens.auditor()))
                        .status())
                .isEqualTo(200);
        assertThat(send(Ask.get("/test/rosters").query("region", "moyu").as(clerk))
                        .status())
                .isEqualTo(404);
    }

    @Test
    default void whatNobodySecuredIsClosed() {
        assertThat(send(Ask.get("/test/unsecured")).status()).isEqualTo(401);
        assertThat(send(Ask.get("/test/unsecured").as(Tokens.admin())).status()).isEqualTo(403);
    }

    @Test
    default void healthIsOpenAndSaysNothing() {
        Answer answer = send(Ask.get("/health"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(send(Ask.get("/health").as("nonsense")).status()).isEqualTo(200);
    }

    @Test
    default void theIssuersKeysMayBeAtAnAddress() throws IOException {
        HttpServer issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] keys = new JWKSet(Tokens.KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        issuer.createContext("/keys", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        issuer.start();
        Map<String, Object> settings = new HashMap<>(Settings.trusted());
        settings.remove("test.keys");
        settings.put(
                "laowu.access.jwks-url",
                "http://127.0.0.1:" + issuer.getAddress().getPort() + "/keys");
        try (Server other = start(settings)) {
            assertThat(other.send(Ask.get("/test/whoami").as(Tokens.admin())).status())
                    .isEqualTo(200);
            String forged = Tokens.signed(Tokens.claims("admin", Roles.DISTRICT_ADMIN), Tokens.OTHER_KEY);
            assertThat(other.send(Ask.get("/test/whoami").as(forged)).status()).isEqualTo(401);
        } finally {
            issuer.stop(0);
        }
    }

    @Test
    default void withoutIssuerAudienceOrKeysItDoesNotStart() {
        for (String missing : List.of("laowu.access.issuer", "laowu.access.audience", "test.keys")) {
            Map<String, Object> settings = new HashMap<>(Settings.trusted());
            settings.remove(missing);
            settings.putIfAbsent("laowu.access.jwks-url", " ");
            assertThatThrownBy(() -> start(settings)).hasStackTraceContaining("laowu.access.");
            settings.put(missing, "");
            assertThatThrownBy(() -> start(settings)).hasStackTraceContaining("laowu.access.");
        }
    }
}
