package cn.laowu.postpayroll;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what, at the deployed API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpRolesTest {
    private static final String RUN = "/v1/payroll-runs/2026-10.xinjiang.0";
    private static final List<String> USERS =
            List.of("clerk-moyu", "confirmer-moyu", "auditor", "payer", "admin", "inspector");

    private Api api;
    private String upload;

    @BeforeAll
    void open() {
        api = new Api();
        api.seal();
        upload = api.office
                .filing("moyu", Office.OCTOBER)
                .standing()
                .orElseThrow()
                .upload()
                .upload()
                .value();
    }

    @AfterAll
    void close() {
        api.close();
    }

    /** The document, made to be about moyu's October, whose roster and run are there. */
    private Call about(String document) {
        Call call = Call.of(document)
                .replacing("zhuozi", "moyu")
                .replacing("ua4c123b1612dd272d1371c1714", upload)
                .replacing("nc5af463e5c6168300a3c028e01", upload)
                .replacing("{hash}", "0".repeat(64));
        return call;
    }

    /**
     * Each row an endpoint, each column a user; "may" gets past the door, whatever is found behind it (409 where there is nothing to do).
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                //                        clerk | confirmer | auditor | payer | admin | inspector
                "post-upload              | may | 403 | 403 | 403 | 403 | 403",
                "get-upload               | may | may | may | may | may | may",
                "post-adoption            | may | 403 | 403 | 403 | 403 | 403",
                "post-upload-confirmation | 403 | may | 403 | 403 | 403 | 403",
                "delete-upload-confirmation | 403 | may | 403 | 403 | 403 | 403",
                "get-roster               | may | may | may | may | may | may",
                "post-confirmation        | 403 | may | 403 | 403 | 403 | 403",
                "post-setting-aside       | 403 | 403 | may | 403 | 403 | 403",
                "delete-confirmation      | 403 | may | 403 | 403 | 403 | 403",
                "post-payroll-run         | 403 | 403 | 403 | 403 | may | 403",
                "list-payroll-runs        | may | may | may | may | may | may",
                "get-payroll-run          | may | may | may | may | may | may",
                "get-lines                | may | may | may | may | may | may",
                "get-register             | may | may | may | may | may | may",
                "get-template             | may | may | may | may | may | may",
                "get-health               | may | may | may | may | may | may",
                "get-openapi              | may | may | may | may | may | may",
            })
    void aRoleMayWhatItMay(
            String document,
            String clerk,
            String confirmer,
            String auditor,
            String payer,
            String admin,
            String inspector) {
        List<String> said = List.of(clerk, confirmer, auditor, payer, admin, inspector);
        for (int i = 0; i < USERS.size(); i++) {
            Api.Answer answer = api.send(USERS.get(i), about(document));
            if (said.get(i).equals("may")) {
                assertThat(answer.status())
                        .as(document + " " + USERS.get(i) + " " + answer.text())
                        .isIn(200, 201, 202, 303, 409);
            } else {
                assertThat(answer.status()).as(document + " " + USERS.get(i)).isEqualTo(403);
                assertThat(answer.code()).isNotBlank();
            }
        }
    }

    @Test
    void everyDocumentIsInTheTableOfRoles() throws NoSuchMethodException {
        List<String> listed = Arrays.stream(HttpRolesTest.class
                        .getDeclaredMethod(
                                "aRoleMayWhatItMay",
                                String.class,
                                String.class,
                                String.class,
                                String.class,
                                String.class,
                                String.class,
                                String.class)
                        .getAnnotation(CsvSource.class)
                        .value())
                .map(row -> row.substring(0, row.indexOf('|')).strip())
                .toList();
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(cn.laowu.testkit.RepositoryFile.names("events/http").stream()
                        .map(name -> name.replace(".json", ""))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "post-upload, clerk-zhuozi",
        "get-upload, clerk-zhuozi",
        "post-adoption, clerk-zhuozi",
        "post-upload-confirmation, confirmer-zhuozi",
        "delete-upload-confirmation, confirmer-zhuozi",
        "get-roster, clerk-zhuozi",
        "post-confirmation, confirmer-zhuozi",
        "delete-confirmation, confirmer-zhuozi",
        "get-payroll-run, clerk-zhuozi",
        "get-lines, clerk-zhuozi",
        "get-register, confirmer-zhuozi",
    })
    void anotherRegionsUserGetsTheAnswerForWhatThereIsNot(String document, String user) {
        Api.Answer foreign = api.send(user, about(document));
        Api.Answer nothing = api.send(user, Call.get("/v1/nothing"));
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text()).isEqualTo(nothing.text());
    }

    @Test
    void aRegionSeesOfASharedRunItsOwnPartAlone() {
        assertThat(api.send("clerk-tuan47", Call.get(RUN)).at("/paid")).isEqualTo("1");
        assertThat(api.send("clerk-tuan47", Call.get(RUN)).text()).doesNotContain("moyu");
        assertThat(api.send("clerk-tuan47", Call.get(RUN + "/lines")).text())
                .contains("tuan47")
                .doesNotContain("\"moyu\"");
        assertThat(api.send("clerk-tuan47", Call.get(RUN + "/lines").query("region", "moyu"))
                        .status())
                .isEqualTo(404);
        assertThat(api.send("clerk-zhuozi", Call.of("list-payroll-runs")).json().path("items"))
                .isEmpty();
    }

    @Test
    void tokensThatAreNotTheIssuersAreRefused() {
        JWTClaimsSet.Builder sound = Issuer.claims("admin");
        Map<String, String> tokens = Map.of(
                "expired",
                api.issuer.signed(Issuer.claims("admin")
                        .expirationTime(Date.from(Instant.now().minusSeconds(5)))),
                "of another issuer",
                api.issuer.signed(Issuer.claims("admin").issuer("https://other.example/laowu")),
                "for another audience",
                api.issuer.signed(Issuer.claims("admin").audience("payroll")),
                "of local mode",
                Issuer.forged(Issuer.claims("admin").issuer("http://127.0.0.1/laowu-local")),
                "forged",
                Issuer.forged(sound),
                "unsigned",
                Issuer.unsigned(sound),
                "nonsense",
                "x.y.z");
        tokens.forEach((which, token) -> {
            Api.Answer answer = api.send(Call.of("get-payroll-run").token(token));
            assertThat(answer.status()).as(which).isEqualTo(401);
            assertThat(answer.code()).as(which).isEqualTo("unauthenticated");
            assertThat(answer.headers().get("www-authenticate")).as(which).startsWith("Bearer");
        });
        assertThat(api.send(Call.of("get-payroll-run").without("authorization")).status())
                .isEqualTo(401);
    }

    /** region, kind, period: who may announce it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clerk-moyu   | moyu     | welfare-posts    | 2026-10 | 201",
                "clerk-moyu   | tuan47   | welfare-posts    | 2026-10 | 404",
                "clerk-moyu   | district | payment-results  | 2026-001 | 404",
                "clerk-moyu   | nowhere  | welfare-posts    | 2026-10 | 404",
                "admin        | moyu     | welfare-posts    | 2026-10 | 403",
                "payer        | moyu     | welfare-posts    | 2026-10 | 403",
                "admin        | district | job-supply       | 2026-10 | 201",
                "payer        | district | job-supply       | 2026-10 | 403",
                "payer        | district | payment-results  | 2026-001 | 201",
                "admin        | nowhere  | welfare-posts    | 2026-10 | 403",
                "auditor      | district | payment-results  | 2026-001 | 403",
            })
    void aFileIsAnnouncedByWhoseItIs(String user, String region, String kind, String period, int status) {
        Api.Answer answer = api.send(
                user,
                Call.of("post-upload")
                        .header("idempotency-key", user + region + kind)
                        .body("{\"region\":\"" + region + "\",\"kind\":\"" + kind + "\",\"period\":\"" + period
                                + "\",\"fileName\":\"x.xlsx\",\"size\":10}"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }
}
