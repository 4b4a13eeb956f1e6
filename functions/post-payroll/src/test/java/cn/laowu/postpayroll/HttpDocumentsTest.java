package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.FilingId;
import cn.laowu.casework.Upload;
import cn.laowu.casework.UploadId;
import cn.laowu.desk.ObjectArrived;
import cn.laowu.testkit.Event;
import cn.laowu.testkit.RepositoryFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every document of {@code events/http}, through the Lambda handler of the API: what it brings about, and what it is answered. */
class HttpDocumentsTest {
    /** The upload that documents name: zhuozi's roster of October, two sound rows. */
    private static final String UPLOAD = "ua4c123b1612dd272d1371c1714";

    private static final Map<String, Case> CASES = new TreeMap<>();

    /** Who sends it, what is there before, and what it does. */
    private record Case(String route, String user, Before before, Check check) {}

    @FunctionalInterface
    private interface Before {
        void make(Api api);
    }

    @FunctionalInterface
    private interface Check {
        void of(Api api, Api.Answer answer);
    }

    static {
        put("get-health", "GET /health", "nobody", api -> {}, (api, answer) -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).isEqualTo("{\"status\":\"UP\"}");
        });
        put("get-openapi", "GET /openapi.yaml", "nobody", api -> {}, (api, answer) -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers().get("content-type")).startsWith("application/yaml");
            assertThat(answer.text()).startsWith("openapi: 3.").contains("/v1/uploads");
        });
        put("post-upload", "POST /v1/uploads", "clerk-zhuozi", api -> {}, (api, answer) -> {
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.headers().get("location")).isEqualTo("/v1/uploads/" + answer.at("/id"));
            assertThat(answer.at("/url")).isEqualTo("memory:put");
            assertThat(answer.at("/headers/x-amz-meta-upload-id")).isEqualTo(answer.at("/id"));
            Upload made = api.office
                    .casework
                    .uploads()
                    .find(UploadId.of(answer.at("/id")))
                    .orElseThrow();
            assertThat(made.objectKey()).isEqualTo("inbox/zhuozi/welfare-posts/2026-10/卓资县2026年10月花名册.xlsx");
            assertThat(made.by()).isEqualTo(Office.clerk("zhuozi"));
        });
        put("get-upload", "GET /v1/uploads/{id}", "clerk-zhuozi", HttpDocumentsTest::uploaded, (api, answer) -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.at("/state")).isEqualTo("judged");
            assertThat(answer.at("/standing")).isEqualTo("true");
            assertThat(answer.at("/accepted")).isEqualTo("2");
            assertThat(answer.at("/receiptUrl")).startsWith("memory:receipts/").endsWith("/receipt.xlsx");
        });
        put(
                "post-adoption",
                "POST /v1/uploads/{id}/adoption",
                "clerk-zhuozi",
                HttpDocumentsTest::nobodys,
                (api, answer) -> {
                    assertThat(answer.status()).isEqualTo(202);
                    assertThat(answer.headers().get("location")).isEqualTo("/v1/uploads/" + answer.at("/id"));
                    assertThat(answer.at("/state")).isEqualTo("judging");
                    assertThat(answer.at("/nobodys")).isEqualTo("false");
                    api.office.deliver();
                    assertThat(api.office.filing("zhuozi", OCTOBER).standing()).isPresent();
                });
        put(
                "post-upload-confirmation",
                "POST /v1/uploads/{id}/confirmation",
                "confirmer-zhuozi",
                HttpDocumentsTest::uploaded,
                HttpDocumentsTest::isConfirmed);
        put(
                "delete-upload-confirmation",
                "DELETE /v1/uploads/{id}/confirmation",
                "confirmer-zhuozi",
                HttpDocumentsTest::confirmed,
                HttpDocumentsTest::isWithdrawn);
        put(
                "get-roster",
                "GET /v1/rosters/{region}/{month}",
                "confirmer-zhuozi",
                HttpDocumentsTest::uploaded,
                (api, answer) -> {
                    assertThat(answer.status()).isEqualTo(200);
                    assertThat(answer.at("/state")).isEqualTo("waiting");
                    assertThat(answer.at("/uploadId")).isEqualTo(UPLOAD);
                    assertThat(answer.at("/toConfirm/rows")).isEqualTo("2");
                    assertThat(answer.at("/toConfirm/hash")).isEqualTo(api.hash("zhuozi"));
                });
        put(
                "post-confirmation",
                "POST /v1/rosters/{region}/{month}/confirmation",
                "confirmer-zhuozi",
                HttpDocumentsTest::uploaded,
                HttpDocumentsTest::isConfirmed);
        put(
                "delete-confirmation",
                "DELETE /v1/rosters/{region}/{month}/confirmation",
                "confirmer-zhuozi",
                HttpDocumentsTest::confirmed,
                HttpDocumentsTest::isWithdrawn);
        put(
                "post-setting-aside",
                "POST /v1/rosters/{region}/{month}/rows/{row}/setting-aside",
                "auditor",
                HttpDocumentsTest::confirmed,
                (api, answer) -> {
                    assertThat(answer.status()).isEqualTo(200);
                    assertThat(api.office.rows("zhuozi", OCTOBER).get(2)).isNotEmpty();
                    assertThat(api.office.rows("zhuozi", OCTOBER).get(3)).isEmpty();
                });
        put("get-template", "GET /v1/templates/{kind}", "clerk-zhuozi", api -> {}, (api, answer) -> {
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.headers().get("location")).startsWith("memory:receipts/templates/welfare-posts");
        });
        put("post-payroll-run", "POST /v1/payroll-runs", "admin", HttpDocumentsTest::confirmed, (api, answer) -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("runs")).anySatisfy(run -> {
                assertThat(run.path("id").asText()).isEqualTo("2026-10.zhuozi.0");
                assertThat(run.path("outcome").asText()).isEqualTo("sealed");
                assertThat(run.path("sum").decimalValue()).isEqualByComparingTo("600");
            });
            assertThat(api.office.state("zhuozi", OCTOBER).seals()).hasSize(1);
        });
        put("list-payroll-runs", "GET /v1/payroll-runs", "inspector", Api::seal, (api, answer) -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.at("/items/0/id")).isEqualTo("2026-10.xinjiang.0");
            assertThat(answer.json().path("items")).hasSize(1);
            assertThat(answer.json().has("cursor")).isFalse();
        });
        put("get-payroll-run", "GET /v1/payroll-runs/{id}", "auditor", Api::seal, (api, answer) -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.at("/state")).isEqualTo("sealed");
            assertThat(answer.at("/paid")).isEqualTo("4");
            assertThat(answer.json().path("regions")).hasSize(2);
        });
        put("get-lines", "GET /v1/payroll-runs/{id}/lines", "payer", Api::seal, (api, answer) -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("items")).hasSize(3).allSatisfy(line -> {
                assertThat(line.path("region").asText()).isEqualTo("moyu");
                assertThat(line.path("idNumber").asText()).matches("[0-9]{3}\\*{13}[0-9]{1}[0-9X]");
                assertThat(line.path("account").asText()).matches("\\*{4}[0-9]{4}");
                assertThat(line.path("name").asText()).contains("*");
            });
        });
        put("get-register", "GET /v1/payroll-runs/{id}/register.xlsx", "confirmer-moyu", Api::seal, (api, answer) -> {
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.headers().get("location")).startsWith("memory:registers/2026-10/");
            assertThat(answer.text()).isEmpty();
            assertThat(api.office.files.keys("registers/2026-10/"))
                    .anyMatch(key -> key.contains("/moyu-"))
                    .noneMatch(key -> key.contains("/all-"));
        });
    }

    private static void put(String document, String route, String user, Before before, Check check) {
        CASES.put(document, new Case(route, user, before, check));
    }

    private static void uploaded(Api api) {
        String key = "inbox/zhuozi/welfare-posts/2026-10/花名册.csv";
        byte[] bytes = Rosters.of(1, 2);
        api.office
                .casework
                .uploads()
                .announce(new Upload(
                        UploadId.of(UPLOAD),
                        FilingId.of("zhuozi", "welfare-posts", "2026-10"),
                        key,
                        "花名册.csv",
                        bytes.length,
                        Office.clerk("zhuozi"),
                        api.office.clock.instant(),
                        Optional.empty()));
        api.office.clock.move(Duration.ofMinutes(1));
        api.office.files.arrive(key, "v1", bytes, Optional.of(UPLOAD));
        api.office.arrive(new ObjectArrived(key, "v1"));
    }

    private static void nobodys(Api api) {
        Event created = Event.load("roster-file", "created-chinese-key");
        String key = created.text("/detail/object/key");
        String version = created.text("/detail/object/version-id");
        api.office.files.arrive(key, version, Rosters.of(1, 2), Optional.empty());
        api.office.arrive(new ObjectArrived(key, version));
    }

    private static void confirmed(Api api) {
        uploaded(api);
        api.office.confirm("zhuozi", OCTOBER);
    }

    private static void isConfirmed(Api api, Api.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/state")).isEqualTo("confirmed");
        assertThat(answer.at("/judgements/0/confirmedBy")).isEqualTo("confirmer-zhuozi");
        assertThat(api.office.filing("zhuozi", OCTOBER).confirmed()).isTrue();
    }

    private static void isWithdrawn(Api api, Api.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/state")).isEqualTo("waiting");
        assertThat(api.office.filing("zhuozi", OCTOBER).confirmed()).isFalse();
    }

    @TestFactory
    Stream<DynamicTest> eachDocumentIsAnsweredAndHasItsEffect() {
        return CASES.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    try (Api api = new Api()) {
                        Case said = entry.getValue();
                        said.before().make(api);
                        Call call = Call.of(entry.getKey());
                        if (call.document().contains("{hash}")) {
                            call.replacing("{hash}", api.hash("zhuozi"));
                        }
                        Api.Answer answer = said.user().equals("nobody") ? api.send(call) : api.send(said.user(), call);
                        said.check().of(api, answer);
                    }
                }));
    }

    @Test
    void everyDocumentHasACaseAndEveryRouteADocument() {
        List<String> documents = RepositoryFile.names("events/http").stream()
                .map(name -> name.replace(".json", ""))
                .toList();
        assertThat(CASES.keySet()).containsExactlyInAnyOrderElementsOf(documents);
        List<String> routes = new ArrayList<>();
        CASES.values().forEach(said -> routes.add(said.route()));
        try (Api api = new Api()) {
            assertThat(api.function.routes()).containsExactlyInAnyOrderElementsOf(routes);
        }
    }
}
