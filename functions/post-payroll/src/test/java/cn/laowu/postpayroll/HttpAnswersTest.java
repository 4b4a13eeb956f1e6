package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.testkit.Fault;
import cn.laowu.testkit.Synthetic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the deployed API answers: once for one key, in the language asked for, page by page, and in words that can be acted on. */
class HttpAnswersTest {
    private static final String LINES = "/v1/payroll-runs/2026-10.xinjiang.0/lines";

    private final Api api = new Api();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void theSameKeyAndBodyIsAnsweredAsTheFirstTime() {
        Api.Answer first = api.send("clerk-zhuozi", Call.of("post-upload"));
        Api.Answer second = api.send("clerk-zhuozi", Call.of("post-upload"));
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.headers().get("location")).isEqualTo(first.headers().get("location"));
    }

    @Test
    void theSameKeyForAnotherBodyIs422AndAnotherUsersKeyIsAnothers() {
        Api.Answer first = api.send("clerk-zhuozi", Call.of("post-upload"));
        Api.Answer other = api.send("clerk-zhuozi", Call.of("post-upload").replacing("25061", "25062"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
        Api.Answer anothers = api.send(Call.of("post-upload")
                .token(api.issuer.signed(Issuer.claims("clerk-zhuozi").subject("second-clerk"))));
        assertThat(anothers.status()).isEqualTo(201);
        assertThat(anothers.at("/id")).isNotEqualTo(first.at("/id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "post-upload",
                "post-adoption",
                "post-upload-confirmation",
                "post-confirmation",
                "post-payroll-run"
            })
    void aWritingPostWithoutAKeyIs400(String document) {
        String user = document.equals("post-payroll-run")
                ? "admin"
                : document.contains("confirm") ? "confirmer-zhuozi" : "clerk-zhuozi";
        Api.Answer answer = api.send(user, Call.of(document).without("idempotency-key"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("idempotency-key-missing");
    }

    @Test
    void afterTheAddressHasExpiredTheSameKeyGivesAFreshOneOfTheSameUpload() {
        Api.Answer first = api.send("clerk-zhuozi", Call.of("post-upload"));
        int made = api.office.files.addresses();
        api.office.clock.move(Duration.ofMinutes(9));
        assertThat(api.send("clerk-zhuozi", Call.of("post-upload")).text()).isEqualTo(first.text());
        assertThat(api.office.files.addresses()).as("still good").isEqualTo(made);
        api.office.clock.move(Duration.ofMinutes(2));
        Api.Answer later = api.send("clerk-zhuozi", Call.of("post-upload"));
        assertThat(later.status()).isEqualTo(201);
        assertThat(later.at("/id")).isEqualTo(first.at("/id"));
        assertThat(api.office.files.addresses()).as("a fresh one").isEqualTo(made + 1);
        assertThat(api.send("clerk-zhuozi", Call.of("post-upload").replacing("25061", "25062"))
                        .status())
                .as("the key stays taken")
                .isEqualTo(422);
    }

    @Test
    void aKeyUsedAgainAfterAWeekForAnotherFileIs422AndForTheSameFileTheSameUpload() {
        Api.Answer first = api.send("clerk-zhuozi", Call.of("post-upload"));
        api.office.clock.move(Duration.ofDays(8));
        Api.Answer size = api.send("clerk-zhuozi", Call.of("post-upload").replacing("25061", "25062"));
        assertThat(size.status()).isEqualTo(422);
        assertThat(size.code()).isEqualTo("idempotency-key-reused");
        api.office.clock.move(Duration.ofDays(8));
        Api.Answer month = api.send("clerk-zhuozi", Call.of("post-upload").replacing("2026-10", "2026-09"));
        assertThat(month.status()).isEqualTo(422);
        api.office.clock.move(Duration.ofDays(8));
        assertThat(api.send("clerk-zhuozi", Call.of("post-upload")).at("/id")).isEqualTo(first.at("/id"));
    }

    @Test
    void anUploadNamesTheReceiptsOfTheSealedRunsThatDecidedIt() {
        api.office.upload("zhuozi", OCTOBER, Rosters.of(11, 12));
        assertThat(api.send("clerk-zhuozi", Call.get("/v1/uploads/" + standing("zhuozi")))
                        .json()
                        .path("runReceipts"))
                .isEmpty();
        api.seal();
        for (String user : List.of("auditor", "inspector")) {
            Api.Answer answer = api.send(user, Call.get("/v1/uploads/" + standing("moyu")));
            assertThat(answer.json().path("runReceipts")).hasSize(1);
            assertThat(answer.at("/runReceipts/0/run")).isEqualTo("2026-10.xinjiang.0");
            assertThat(answer.at("/runReceipts/0/url"))
                    .startsWith("memory:receipts/moyu/")
                    .endsWith("/run-0.xlsx");
        }
        assertThat(api.send("clerk-zhuozi", Call.get("/v1/uploads/" + standing("moyu")))
                        .status())
                .isEqualTo(404);
    }

    private String standing(String region) {
        return api.office
                .filing(region, OCTOBER)
                .standing()
                .orElseThrow()
                .upload()
                .upload()
                .value();
    }

    @Test
    void aFileNameHoldsNoIdNumber() {
        String name = "名册" + Synthetic.idNumber(1) + ".xlsx";
        Api.Answer answer = api.send(
                "clerk-zhuozi",
                Call.of("post-upload")
                        .body("{\"region\":\"zhuozi\",\"kind\":\"welfare-posts\",\"period\":\"2026-10\",\"fileName\":\""
                                + name + "\",\"size\":10}"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(Api.errors(answer)).containsExactly("/fileName personal-number");
        assertThat(answer.at("/errors/0/detail")).contains("文件名").contains("身份证号");
        assertThat(answer.text()).doesNotContain(Synthetic.idNumber(1));
    }

    @ParameterizedTest
    @EnumSource(names = {"THROTTLED", "CONFLICT"})
    void aBusyStoreIs503WithRetryAfterAndNothingIsRemembered(Fault fault) {
        api.office.upload("zhuozi", OCTOBER, Rosters.of(1, 2));
        Call call = Call.of("post-confirmation").replacing("{hash}", api.hash("zhuozi"));
        api.writesMeet(fault);
        Api.Answer busy = api.send("confirmer-zhuozi", call);
        assertThat(busy.status()).isEqualTo(503);
        assertThat(busy.code()).isEqualTo("unavailable");
        assertThat(Integer.parseInt(busy.headers().get("retry-after"))).isBetween(1, 60);
        api.writesMeet(null);
        assertThat(api.send("confirmer-zhuozi", call).status()).isEqualTo(200);
    }

    @Test
    void everyBadFieldIsNamedInTheLanguageThatIsAskedFor() {
        String body =
                "{\"region\":\"zhuozi\",\"kind\":\"welfare-post\",\"period\":\"2026-10\",\"fileName\":\"a/b\",\"size\":0}";
        Api.Answer zh = api.send("clerk-zhuozi", Call.of("post-upload").body(body));
        assertThat(zh.status()).isEqualTo(400);
        assertThat(zh.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(zh.headers().get("content-language")).isEqualTo("zh-CN");
        assertThat(zh.code()).isEqualTo("invalid");
        assertThat(Api.errors(zh))
                .containsExactlyInAnyOrder("/kind key-kind", "/fileName value-unknown", "/size number-range");
        assertThat(zh.at("/detail")).isEqualTo("请求内容有 3 处需要改正，见 errors。");
        Api.Answer en =
                api.send("clerk-zhuozi", Call.of("post-upload").body(body).header("accept-language", "en-GB,zh;q=0.5"));
        assertThat(en.headers().get("content-language")).isEqualTo("en");
        assertThat(en.at("/detail")).isEqualTo("3 fields of the request have to be mended; see errors.");
        en.json()
                .path("errors")
                .forEach(error ->
                        assertThat(error.path("detail").asText()).isNotBlank().matches("[\\x20-\\x7e]+"));
        assertThat(Api.errors(en)).containsExactlyElementsOf(Api.errors(zh));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{              | |",
                "               | |",
                "{\"month\":\"2026-13\"} | /month | date-unreadable",
                "{\"month\":5}  | /month | date-unreadable",
                "{}             | /month | missing",
                "{\"month\":\"2026-10\",\"without\":[\"zhuozhou\"]} | /without/0 | value-unknown",
                "{\"month\":\"2026-10\",\"draft\":\"yes\"} | /draft | type",
                "{\"month\":\"2026-10\",\"dry\":true} | /dry | field-unknown",
                "{\"month\":\"2019-01\"} | /month | not-in-term",
                "{\"month\":\"2026-12\"} | /month | period-future",
            })
    void aRunThatCantBeAskedForIs400WithTheField(String body, String pointer, String code) {
        Api.Answer answer = api.send("admin", Call.of("post-payroll-run").body(body == null ? "" : body));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        if (pointer != null) {
            assertThat(Api.errors(answer)).containsExactly(pointer + " " + code);
        }
    }

    @Test
    void linesComePageByPageEachOnceAndACursorIsOfItsListAlone() {
        api.seal();
        Set<String> persons = new HashSet<>();
        List<Integer> sizes = new ArrayList<>();
        String cursor = null;
        do {
            Call call = Call.get(LINES);
            Api.Answer page = api.send(
                    "admin", cursor == null ? call.query("limit", "3") : call.query("limit", "3", "cursor", cursor));
            page.json()
                    .path("items")
                    .forEach(line -> assertThat(persons.add(line.path("person").asText()))
                            .isTrue());
            sizes.add(page.json().path("items").size());
            cursor = page.json().has("cursor") ? page.at("/cursor") : null;
            if (sizes.size() == 1) {
                Api.Answer elsewhere =
                        api.send("admin", Call.get(LINES).query("region", "moyu", "cursor", page.at("/cursor")));
                assertThat(Api.errors(elsewhere)).containsExactly("/cursor cursor");
            }
        } while (cursor != null);
        assertThat(persons).hasSize(4);
        assertThat(sizes).containsExactly(3, 1);
        assertThat(Api.errors(api.send("admin", Call.get(LINES).query("limit", "201"))))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reason", "evidence", "reason of an upload", "evidence of an upload"})
    void freeTextTakesNoNumberOfAPerson(String which) {
        boolean evidence = which.startsWith("evidence");
        String document =
                (evidence ? "post" : "delete") + (which.contains("upload") ? "-upload" : "") + "-confirmation";
        for (String number : List.of(Synthetic.idNumber(1), Synthetic.account(1), "000000 19600102 001X")) {
            String text = "第3行 " + number + " 填错";
            String body = evidence ? "{\"hash\":\"x\",\"evidence\":\"" + text + "\"}" : "{\"reason\":\"" + text + "\"}";
            Api.Answer answer = api.send(
                    "confirmer-zhuozi",
                    Call.of(document).body(body).header("idempotency-key", number.replace(" ", "-")));
            assertThat(answer.status()).as(text).isEqualTo(400);
            assertThat(Api.errors(answer)).containsExactly((evidence ? "/evidence" : "/reason") + " personal-number");
            assertThat(answer.at("/errors/0/detail")).contains("身份证号").contains("行号");
        }
    }
}
