package cn.laowu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What no controller answers, and in which language. Held under either server. */
interface RoutesAndLanguages extends Served {

    @Test
    default void anUnknownRouteIs404() {
        for (Ask ask : List.of(Ask.get("/nothing"), Ask.get("/nothing").as(Tokens.admin()))) {
            Answer answer = send(ask);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("not-found");
            assertThat(answer.headers().get("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    default void anotherMethodIs405() {
        Answer answer = send(Ask.of("DELETE", "/test/whoami").as(Tokens.admin()));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("method-not-allowed");
        assertThat(answer.headers().get("Allow")).contains("GET");
    }

    @Test
    default void anotherTypeOfContentIs415() {
        Answer answer = send(Ask.post("/test/decisions", "region=zhuozi")
                .as(Tokens.admin())
                .with("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("media-type");
    }

    @Test
    default void anotherTypeOfAnswerIs406() {
        Answer answer = send(Ask.get("/test/whoami").as(Tokens.admin()).with("Accept", "text/csv"));
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.code()).isEqualTo("not-acceptable");
    }

    @TestFactory
    default List<DynamicTest> theLanguageIsTheOneWeighedHighest() {
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
    default void withoutALanguageItIsChinese() {
        assertThat(send(Ask.get("/nothing")).string("detail")).startsWith("没有这项内容");
    }
}
