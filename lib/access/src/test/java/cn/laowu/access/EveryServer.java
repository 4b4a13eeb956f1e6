package cn.laowu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;

/** What must hold under either server, request by request. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EveryServer {

    private static final String SOUND =
            "{\"region\":\"zhuozi\",\"month\":\"2026-10\",\"category\":\"at-risk\",\"attendanceDays\":21}";

    private Server server;

    abstract Server start(Map<String, Object> settings);

    @BeforeAll
    void startOnce() {
        server = start(Settings.trusted());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Answer send(Ask ask) {
        return server.send(ask);
    }

    private static Ask decide(String body) {
        return Ask.post("/test/decisions", body).as(Tokens.admin());
    }

    private static Ask upload(String key, String body) {
        return Ask.post("/test/uploads", body).as(Tokens.clerkOf("zhuozi")).with("Idempotency-Key", key);
    }

    // who asks

    @TestFactory
    List<DynamicTest> tokensThatAreNotTrustedAre401() {
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
    void withoutATokenItIs401AsAProblem() {
        Answer answer = send(Ask.get("/test/whoami"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().get("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo("unauthenticated");
        assertThat(answer.string("title")).isEqualTo("未登录");
        assertThat(answer.string("status")).isEqualTo("401");
    }

    @Test
    void aHeaderThatNamesSomeoneIsNoToken() {
        assertThat(send(Ask.get("/test/whoami").with("x-amzn-oidc-identity", "admin"))
                        .status())
                .isEqualTo(401);
        Answer answer =
                send(Ask.get("/test/whoami").as(Tokens.clerkOf("zhuozi")).with("x-amzn-oidc-identity", "admin"));
        assertThat(answer.string("sub")).isEqualTo("clerk-zhuozi");
    }

    @Test
    void aUsersClaimsBecomeTheActor() {
        Answer answer = send(Ask.get("/test/whoami").as(Tokens.clerkOf("zhuozi")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .isEqualTo(
                        "{\"sub\":\"clerk-zhuozi\",\"name\":\"测试员\",\"roles\":[\"region-clerk\"],\"region\":\"zhuozi\"}");
    }

    @Test
    void withoutTheRoleItIs403() {
        Answer answer = send(upload("k", "{}").as(Tokens.auditor()));
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
    void aRegionsRoleWithoutARegionIs403() {
        Answer answer = send(Ask.get("/test/whoami").as(Tokens.signed(Tokens.claims("x", Roles.REGION_CLERK))));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("token-without-region");
    }

    @Test
    void anotherRegionIs404LikeWhatThereIsNot() {
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
    void whatNobodySecuredIsClosed() {
        assertThat(send(Ask.get("/test/unsecured")).status()).isEqualTo(401);
        assertThat(send(Ask.get("/test/unsecured").as(Tokens.admin())).status()).isEqualTo(403);
    }

    @Test
    void healthIsOpenAndSaysNothing() {
        Answer answer = send(Ask.get("/health"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(send(Ask.get("/health").as("nonsense")).status()).isEqualTo(200);
    }

    @Test
    void theIssuersKeysMayBeAtAnAddress() throws IOException {
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
    void withoutIssuerAudienceOrKeysItDoesNotStart() {
        for (String missing : List.of("laowu.access.issuer", "laowu.access.audience", "test.keys")) {
            Map<String, Object> settings = new HashMap<>(Settings.trusted());
            settings.remove(missing);
            assertThatThrownBy(() -> start(settings)).hasStackTraceContaining("laowu.access.");
        }
    }

    // routes and languages

    @Test
    void anUnknownRouteIs404() {
        for (Ask ask : List.of(Ask.get("/nothing"), Ask.get("/nothing").as(Tokens.admin()))) {
            Answer answer = send(ask);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("not-found");
            assertThat(answer.headers().get("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void anotherMethodIs405() {
        Answer answer = send(Ask.of("DELETE", "/test/whoami").as(Tokens.admin()));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("method-not-allowed");
        assertThat(answer.headers().get("Allow")).contains("GET");
    }

    @Test
    void anotherTypeOfContentIs415() {
        Answer answer = send(decide("region=zhuozi").with("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("media-type");
    }

    @Test
    void anotherTypeOfAnswerIs406() {
        Answer answer = send(Ask.get("/test/whoami").as(Tokens.admin()).with("Accept", "text/csv"));
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.code()).isEqualTo("not-acceptable");
    }

    @TestFactory
    List<DynamicTest> theLanguageIsTheOneWeighedHighest() {
        Map<String, String> languages = Map.of(
                "en", "en",
                "zh-TW,en;q=0.9", "zh-CN",
                "fr, en;q=0.3, zh;q=0.2", "en",
                "zh;q=0.1, en-GB;q=0.5", "en",
                "zh;q=0, en;q=0.1", "en",
                "fr", "zh-CN",
                "*", "zh-CN",
                "???", "zh-CN");
        return languages.entrySet().stream()
                .map(language -> DynamicTest.dynamicTest(language.getKey(), () -> {
                    Answer answer = send(Ask.get("/nothing").with("Accept-Language", language.getKey()));
                    assertThat(answer.headers().get("Content-Language")).isEqualTo(language.getValue());
                    assertThat(answer.string("title"))
                            .isEqualTo(language.getValue().equals("en") ? "Not Found" : "未找到");
                    Answer plain = send(
                            Ask.get("/test/language").as(Tokens.admin()).with("Accept-Language", language.getKey()));
                    assertThat(plain.status()).isEqualTo(200);
                }))
                .toList();
    }

    @Test
    void withoutALanguageItIsChinese() {
        assertThat(send(Ask.get("/nothing")).string("detail")).startsWith("没有这项内容");
    }

    // bodies

    @Test
    void aSoundBodyIsReadAndWrittenInTheHousesForms() {
        String whole = SOUND.replace(
                "}",
                ",\"start\":\"2026-03-01\",\"amount\":300.5,\"paidBefore\":false,"
                        + "\"workers\":[{\"name\":\"张三\",\"start\":\"2026-01-01\"}]}");
        Answer answer = send(decide(whole));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo(whole.replace("300.5", "300.50"));
        assertThat(send(decide(SOUND)).text()).isEqualTo(SOUND);
    }

    @Test
    void everyBadFieldIsNamedAtOnce() {
        Answer answer = send(decide("{\"region\":\"Zhuozi!\",\"month\":\"2026-13\",\"category\":\"farmer\","
                + "\"attendanceDays\":\"21\",\"start\":20260301,\"amount\":300.505,\"paidBefore\":\"no\",\"a/b\":1,"
                + "\"workers\":[{\"name\":\"张\",\"start\":\"2026-02-30\"},{\"nome\":1},7]}"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid");
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "body /region value-unknown",
                        "body /month date-unreadable",
                        "body /category value-unknown",
                        "body /attendanceDays number-unreadable",
                        "body /start date-unreadable",
                        "body /amount number-range",
                        "body /paidBefore type",
                        "body /a~1b field-unknown",
                        "body /workers/0/name length",
                        "body /workers/0/start date-unreadable",
                        "body /workers/1/name missing",
                        "body /workers/1/start missing",
                        "body /workers/1/nome field-unknown",
                        "body /workers/2 type");
        assertThat(answer.text()).doesNotContain("Zhuozi!").doesNotContain("farmer");
    }

    @Test
    void constraintsAreNamedWithPointers() {
        Answer answer = send(decide(SOUND.replace(
                "}",
                ",\"workers\":[{\"name\":\"张\",\"start\":\"2026-01-01\"},{\"name\":\"张三李四王五\",\"start\":\"2026-01-01\"},"
                        + "{\"name\":\"张三\",\"start\":\"2026-01-01\"}]}")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactly("body /workers length", "body /workers/0/name length", "body /workers/1/name length");
        assertThat(answer.text()).contains("应为 2 至 5");
    }

    @TestFactory
    List<DynamicTest> numbersAreNeverGuessed() {
        Map<String, String> days = Map.of(
                "1.5", "number-unreadable",
                "true", "number-unreadable",
                "\"7\"", "number-unreadable",
                "99999999999", "number-range",
                "1e999999999", "number-range",
                "null", "missing",
                "[]", "number-unreadable");
        return days.entrySet().stream()
                .map(day -> DynamicTest.dynamicTest(day.getKey(), () -> {
                    Answer answer = send(decide(SOUND.replace("21", day.getKey())));
                    assertThat(answer.status()).isEqualTo(400);
                    assertThat(answer.errors()).containsExactly("body /attendanceDays " + day.getValue());
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> whatIsNotJsonIsPlacedAndNotQuoted() {
        Map<String, String> bodies = Map.of(
                "{\"region\":\"秘密",
                "body /region json",
                "{\"region\":\"zhuozi\" 秘密}",
                "body /region json",
                "{'秘密':1}",
                "body  json",
                SOUND + "秘密",
                "body  json",
                "秘密",
                "body  json",
                "[".repeat(200),
                "body " + "/0".repeat(32) + " json",
                SOUND.replace("21", "21,\"attendanceDays\":22"),
                "body /attendanceDays field-repeated",
                "",
                "body  body-missing",
                "[]",
                "body  type");
        return bodies.entrySet().stream()
                .map(body -> DynamicTest.dynamicTest("body: " + body.getKey(), () -> {
                    Answer answer = send(decide(body.getKey()));
                    assertThat(answer.status()).isEqualTo(400);
                    assertThat(answer.code()).isEqualTo("invalid");
                    assertThat(answer.errors()).containsExactly(body.getValue());
                    assertThat(answer.text())
                            .doesNotContain("秘密")
                            .doesNotContain("Unexpected")
                            .doesNotContain("cn.laowu");
                }))
                .toList();
    }

    @Test
    void aSyntaxErrorHasLineAndColumn() {
        assertThat(send(decide("{\n  \"region\": zhuozi\n}")).text()).contains("第 2 行第");
    }

    @Test
    void badParametersAreNamedAtOnce() {
        Answer answer = send(Ask.get("/test/rosters")
                .as(Tokens.admin())
                .query("region", "Z!")
                .query("month", "2026.10")
                .query("days", "many"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactly(
                        "query /region value-unknown", "query /month date-unreadable", "query /days number-unreadable");
        assertThat(send(Ask.get("/test/rosters").as(Tokens.admin()).query("days", "32"))
                        .errors())
                .containsExactly("query /days number-range");
        assertThat(send(Ask.get("/test/rosters/zhuozi/2026-1").as(Tokens.admin()))
                        .errors())
                .containsExactly("path /month date-unreadable");
    }

    @Test
    void aBodyOverTheLimitIs413() {
        Answer answer = send(decide("{\"region\":\"" + "a".repeat((1 << 20) + 10) + "\"}"));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("too-large");
    }

    @Test
    void aDeletionMayHaveABody() {
        Ask ask = Ask.of("DELETE", "/test/uploads/1/confirmation", "{\"reason\":\"名单有误\"}")
                .as(Tokens.clerkOf("zhuozi"))
                .with("Content-Type", "application/json; charset=UTF-8");
        assertThat(send(ask).text()).isEqualTo("{\"reason\":\"名单有误\"}");
        ask.body = "{}";
        assertThat(send(ask).errors()).containsExactly("body /reason missing");
    }

    @Test
    void aPathOfAnyCharactersIsARefusal() {
        for (String path : List.of("/test/a%20b", "/test/%7Bbad", "/test/%5E%7C", "/test/rosters/%E4%B8%AD/x/y")) {
            assertThat(send(Ask.get(path).as(Tokens.admin())).status()).isEqualTo(404);
        }
        assertThat(send(Ask.get("/test/rosters/%E4%B8%AD/2026-10").as(Tokens.admin()))
                        .errors())
                .containsExactly("path /region value-unknown");
    }

    @Test
    void headersOfMoreValuesThanOneArrive() {
        Answer answer = send(Ask.get("/test/cookies").as(Tokens.admin()));
        assertThat(answer.headers().get("Set-Cookie")).contains("one=1").contains("two=2");
        assertThat(answer.headers().get("Link")).isEqualTo("<a>, <b>");
    }

    // lists, versions, bytes, personal data

    @Test
    void aListIsWalkedByItsCursor() {
        Answer first = send(Ask.get("/test/rosters").as(Tokens.admin()));
        assertThat(first.json().get("items").size()).isEqualTo(50);
        String cursor = first.string("cursor");
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        Answer second = send(Ask.get("/test/rosters")
                .as(Tokens.admin())
                .query("cursor", cursor)
                .query("limit", "200"));
        assertThat(second.json().get("items").size()).isEqualTo(70);
        assertThat(second.json().get("items").get(0).getIntValue()).isEqualTo(50);
        assertThat(second.json().get("cursor")).isNull();
    }

    @Test
    void aCursorOfAnotherListAndALimitOutOfRangeAre400() {
        String cursor = send(Ask.get("/test/rosters").as(Tokens.admin())).string("cursor");
        for (String bad : List.of("nonsense!", "AAAA", "", cursor + "A*")) {
            assertThat(send(Ask.get("/test/rosters").as(Tokens.admin()).query("cursor", bad))
                            .errors())
                    .containsExactly("query /cursor cursor");
        }
        assertThat(send(Ask.get("/test/rosters")
                                .as(Tokens.admin())
                                .query("cursor", cursor)
                                .query("region", "moyu"))
                        .errors())
                .containsExactly("query /cursor cursor");
        for (String bad : List.of("0", "201", "-1", "5.0", "")) {
            assertThat(send(Ask.get("/test/rosters").as(Tokens.admin()).query("limit", bad))
                            .errors())
                    .containsExactly("query /limit number-range");
        }
    }

    @Test
    void aChangeIsMeantForAVersion() {
        Answer seen = send(Ask.get("/test/settings").as(Tokens.admin()));
        String tag = seen.headers().get("ETag");
        assertThat(tag).matches("\"\\d+\"");
        Ask change = Ask.of("PUT", "/test/settings").as(Tokens.admin());
        assertThat(send(change).status()).isEqualTo(428);
        assertThat(send(change.with("If-Match", "7")).errors()).containsExactly("header /If-Match if-match-unreadable");
        assertThat(send(change.with("If-Match", "W/" + tag)).status()).isEqualTo(412);
        assertThat(send(change.with("If-Match", "\"x\", " + tag)).status()).isEqualTo(204);
        Answer stale = send(change.with("If-Match", tag));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("stale");
        assertThat(send(change.with("If-Match", "*")).status()).isEqualTo(204);
    }

    @Test
    void aWorkbookArrivesByteForByte() {
        Answer answer = send(Ask.get("/test/register.xlsx").as(Tokens.admin()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("Content-Type")).startsWith(TestDesk.XLSX);
        assertThat(answer.body()).hasSize(512);
        for (int i = 0; i < 512; i++) {
            assertThat(answer.body()[i]).isEqualTo((byte) i);
        }
    }

    @Test
    void moneyMonthsDaysAndEmptyListsHaveTheirForms() {
        assertThat(send(Ask.get("/test/rosters/zhuozi/2026-10").as(Tokens.admin()))
                        .text())
                .isEqualTo(
                        "{\"id\":\"zhuozi\",\"amount\":300.50,\"month\":\"2026-10\",\"day\":\"2026-10-01\",\"none\":[]}");
    }

    @Test
    void aPersonIsMasked() {
        assertThat(send(Ask.get("/test/person").as(Tokens.admin())).text())
                .isEqualTo("{\"name\":\"张*三\",\"idNumber\":\"150*************17\",\"account\":\"****0017\"}");
    }

    // faults

    @Test
    void aFaultHasANumberThatTheLogHasTooAndNothingPersonal() {
        for (String path : List.of("/test/fault", "/test/unwritable")) {
            List<String> log = logOf(() -> {
                Answer answer = send(Ask.get(path).as(Tokens.admin()).with("X-Request-Id", "test-request-1"));
                assertThat(answer.status()).isEqualTo(500);
                assertThat(answer.code()).isEqualTo("fault");
                assertThat(answer.headers().get("Content-Type")).startsWith("application/problem+json");
                assertThat(answer.text())
                        .doesNotContain("150522")
                        .doesNotContain("Exception")
                        .doesNotContain("张三");
                return answer.string("incident");
            });
            String incident = log.get(0);
            assertThat(incident).matches("\\w{4}-\\w{4}-\\w{4}");
            String lines = String.join("\n", log.subList(1, log.size()));
            assertThat(lines).contains("incident " + incident + " request test-request-1 at GET " + path);
            assertThat(lines)
                    .doesNotContain("199710221617")
                    .doesNotContain("张三")
                    .doesNotContain("6222020000000000017");
        }
    }

    @Test
    void anAnswerHasTheRequestsIdAndStaysOutOfCaches() {
        Answer answer = send(Ask.get("/test/whoami").as(Tokens.admin()).with("X-Request-Id", "abc-12345"));
        assertThat(answer.headers().get("X-Request-Id")).isEqualTo("abc-12345");
        assertThat(answer.headers().get("Cache-Control")).isEqualTo("no-store");
        String made = send(Ask.get("/nothing").with("X-Request-Id", "line\tbreak <script>"))
                .headers()
                .get("X-Request-Id");
        assertThat(UUID.fromString(made)).isNotNull();
    }

    @Test
    void theLogOfARequestSaysTheRouteAndNotWhatWasAsked() {
        List<String> log = logOf(() -> send(Ask.get("/test/rosters/zhuozi/2026-10")
                        .query("name", "secret")
                        .as(Tokens.clerkOf("zhuozi"))
                        .with("X-Request-Id", "trace-0001"))
                .text());
        assertThat(log.subList(1, log.size()))
                .anyMatch(line -> line.contains("trace-0001 GET /test/rosters/{region}/{month} -> 200"))
                .noneMatch(line -> line.contains("secret") || line.contains("clerk-zhuozi") || line.contains("测试员"));
    }

    /** Returns what was asked for, then the lines logged meanwhile. */
    private static List<String> logOf(java.util.function.Supplier<String> act) {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.addAppender(lines);
        try {
            String result = act.get();
            List<String> log = new java.util.ArrayList<>(List.of(result));
            for (ILoggingEvent line : List.copyOf(lines.list)) {
                log.add(line.getFormattedMessage()
                        + (line.getThrowableProxy() == null
                                ? ""
                                : line.getThrowableProxy().getMessage()));
            }
            return log;
        } finally {
            root.detachAppender(lines);
        }
    }

    // once

    private static final String FILE = "{\"region\":\"zhuozi\",\"fileName\":\"花名册.xlsx\"}";

    @Test
    void theSameKeyAndBodyAnswerAsTheFirstTime() {
        String key = UUID.randomUUID().toString();
        Answer first = send(upload(key, FILE));
        Answer again = send(upload(key, FILE));
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.string("id")).startsWith("上传-");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.headers().get("Location")).isEqualTo(first.headers().get("Location"));
        assertThat(again.headers().get("Content-Type"))
                .isEqualTo(first.headers().get("Content-Type"));
        Answer quoted = send(upload('"' + key + '"', FILE));
        assertThat(quoted.text()).isEqualTo(first.text());
        assertThat(send(upload(UUID.randomUUID().toString(), FILE)).text()).isNotEqualTo(first.text());
    }

    @Test
    void aPlainAnswerIsRememberedToo() {
        Ask ask = Ask.of("POST", "/test/plain").as(Tokens.admin()).with("Idempotency-Key", "plain-1");
        Answer first = send(ask);
        assertThat(first.status()).isEqualTo(200);
        assertThat(send(ask).text()).isEqualTo(first.text());
    }

    @Test
    void theSameKeyWithAnotherRequestIs422() {
        String key = UUID.randomUUID().toString();
        Answer first = send(upload(key, FILE));
        Answer other = send(upload(key, FILE.replace("花", "华")));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
        assertThat(send(Ask.post("/test/uploads/done/confirmation", FILE)
                                .as(Tokens.clerkOf("zhuozi"))
                                .with("Idempotency-Key", key))
                        .code())
                .isEqualTo("idempotency-key-reused");
        assertThat(send(upload(key, FILE)).text()).isEqualTo(first.text());
    }

    @Test
    void aKeyIsOneUsers() {
        String key = UUID.randomUUID().toString();
        Answer first = send(upload(key, FILE));
        String moyu = FILE.replace("zhuozi", "moyu");
        Answer other = send(upload(key, moyu).as(Tokens.clerkOf("moyu")));
        assertThat(other.status()).isEqualTo(201);
        assertThat(other.text()).isNotEqualTo(first.text());
    }

    @Test
    void aKeyMustBeThereAndFit() {
        Answer missing = send(Ask.post("/test/uploads", FILE).as(Tokens.clerkOf("zhuozi")));
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.code()).isEqualTo("idempotency-key-missing");
        for (String unfit : List.of("two words", "x".repeat(256), "\"\"")) {
            assertThat(send(upload(unfit, FILE)).code()).isEqualTo("idempotency-key-unfit");
        }
        assertThat(send(Ask.post("/test/uploads", FILE)).status()).isEqualTo(401);
    }

    @Test
    void whatTheUseCaseRefusedIsRememberedAndWhatWasNeverDoneIsNot() {
        Ask done = Ask.of("POST", "/test/uploads/done/confirmation")
                .as(Tokens.clerkOf("zhuozi"))
                .with("Idempotency-Key", "refused-1");
        Answer first = send(done);
        assertThat(first.status()).isEqualTo(409);
        assertThat(first.code()).isEqualTo("confirmed-already");
        Answer again = send(done);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.headers().get("Content-Type")).startsWith("application/problem+json");

        String key = UUID.randomUUID().toString();
        String other = "{\"region\":\"moyu\",\"fileName\":\"a\"}";
        assertThat(send(upload(key, other)).status()).isEqualTo(404);
        assertThat(send(upload(key, other)).status()).isEqualTo(404);
        assertThat(send(upload(UUID.randomUUID().toString(), "{}")).errors())
                .containsExactly("body /region missing", "body /fileName missing");
    }

    @Test
    void twoRequestsAtOnceForOneKeyGetOneAnswer() {
        Ask ask = Ask.of("POST", "/test/slow").as(Tokens.admin()).with("Idempotency-Key", "slow-1");
        CompletableFuture<Answer> one = CompletableFuture.supplyAsync(() -> send(ask));
        CompletableFuture<Answer> other = CompletableFuture.supplyAsync(() -> send(ask));
        assertThat(one.join().text())
                .startsWith("{\"reason\":\"time ")
                .isEqualTo(other.join().text());
    }

    @Test
    void aCrashBeforeRememberingExecutesAgain() {
        String key = UUID.randomUUID().toString();
        server.bean(InMemoryAnswers.class).crashNext();
        assertThat(send(upload(key, FILE)).status()).isEqualTo(500);
        Answer second = send(upload(key, FILE));
        assertThat(second.status()).isEqualTo(201);
        assertThat(send(upload(key, FILE)).text()).isEqualTo(second.text());
        server.bean(InMemoryAnswers.class).crashNext();
        String other = UUID.randomUUID().toString();
        assertThat(send(upload(other, FILE)).status()).isEqualTo(500);
        assertThat(send(upload(other, FILE.replace("花", "华"))).status()).isEqualTo(422);
    }
}
