package cn.laowu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is sent: every fault named, nothing guessed, nothing quoted. Held under either server. */
interface Bodies extends Served {

    String SOUND = "{\"region\":\"zhuozi\",\"month\":\"2026-10\",\"category\":\"at-risk\",\"attendanceDays\":21}";

    private static Ask decide(String body) {
        return Ask.post("/test/decisions", body).as(Tokens.admin());
    }

    @Test
    default void aSoundBodyIsReadAndWrittenInTheHousesForms() {
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
    default void everyBadFieldIsNamedAtOnce() {
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
    default void constraintsAreNamedWithPointers() {
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
    default List<DynamicTest> numbersAreNeverGuessed() {
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
    default List<DynamicTest> whatIsNotJsonIsPlacedAndNotQuoted() {
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
    default void aSyntaxErrorHasLineAndColumn() {
        assertThat(send(decide("{\n  \"region\": zhuozi\n}")).text()).contains("第 2 行第");
    }

    @Test
    default void badParametersAreNamedAtOnce() {
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
    default void aBodyOverTheLimitIs413() {
        Answer answer = send(decide("{\"region\":\"" + "a".repeat((1 << 20) + 10) + "\"}"));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("too-large");
    }

    @Test
    default void aDeletionMayHaveABody() {
        Ask ask = Ask.of("DELETE", "/test/uploads/1/confirmation", "{\"reason\":\"名单有误\"}")
                .as(Tokens.clerkOf("zhuozi"))
                .with("Content-Type", "application/json; charset=UTF-8");
        assertThat(send(ask).text()).isEqualTo("{\"reason\":\"名单有误\"}");
        ask.body = "{}";
        assertThat(send(ask).errors()).containsExactly("body /reason missing");
    }

    @Test
    default void aPathOfAnyCharactersIsARefusal() {
        for (String path : List.of("/test/a%20b", "/test/%7Bbad", "/test/%5E%7C", "/test/rosters/%E4%B8%AD/x/y")) {
            assertThat(send(Ask.get(path).as(Tokens.admin())).status()).isEqualTo(404);
        }
        assertThat(send(Ask.get("/test/rosters/%E4%B8%AD/2026-10").as(Tokens.admin()))
                        .errors())
                .containsExactly("path /region value-unknown");
    }

    @Test
    default void headersOfMoreValuesThanOneArrive() {
        Answer answer = send(Ask.get("/test/cookies").as(Tokens.admin()));
        assertThat(answer.headers().get("Set-Cookie")).contains("one=1").contains("two=2");
        assertThat(answer.headers().get("Link")).isEqualTo("<a>, <b>");
    }
}
