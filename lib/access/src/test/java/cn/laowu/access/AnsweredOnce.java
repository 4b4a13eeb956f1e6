package cn.laowu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The same key and body answer as the first time. Held under either server. */
interface AnsweredOnce extends Served {

    private static Ask upload(String key, String body) {
        return Ask.post("/test/uploads", body).as(Tokens.clerkOf("zhuozi")).with("Idempotency-Key", key);
    }

    String FILE = "{\"region\":\"zhuozi\",\"fileName\":\"花名册.xlsx\"}";

    @Test
    default void theSameKeyAndBodyAnswerAsTheFirstTime() {
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
    default void aPlainAnswerIsRememberedToo() {
        Ask ask = Ask.of("POST", "/test/plain").as(Tokens.admin()).with("Idempotency-Key", "plain-1");
        Answer first = send(ask);
        assertThat(first.status()).isEqualTo(200);
        assertThat(send(ask).text()).isEqualTo(first.text());
    }

    @Test
    default void theSameKeyWithAnotherRequestIs422() {
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
    default void aKeyIsOneUsers() {
        String key = UUID.randomUUID().toString();
        Answer first = send(upload(key, FILE));
        String moyu = FILE.replace("zhuozi", "moyu");
        Answer other = send(upload(key, moyu).as(Tokens.clerkOf("moyu")));
        assertThat(other.status()).isEqualTo(201);
        assertThat(other.text()).isNotEqualTo(first.text());
    }

    @Test
    default void aKeyMustBeThereAndFit() {
        Answer missing = send(Ask.post("/test/uploads", FILE).as(Tokens.clerkOf("zhuozi")));
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.code()).isEqualTo("idempotency-key-missing");
        for (String unfit : List.of("two words", "x".repeat(256), "\"\"")) {
            assertThat(send(upload(unfit, FILE)).code()).isEqualTo("idempotency-key-unfit");
        }
        assertThat(send(Ask.post("/test/uploads", FILE)).status()).isEqualTo(401);
    }

    @Test
    default void whatTheUseCaseRefusedIsRememberedAndWhatWasNeverDoneIsNot() {
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
    default void twoRequestsAtOnceForOneKeyGetOneAnswer() {
        Ask ask = Ask.of("POST", "/test/slow").as(Tokens.admin()).with("Idempotency-Key", "slow-1");
        // threads of its own: a pool of one, as the common one is on two cores, would never bring both in
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CompletableFuture<Answer> one = CompletableFuture.supplyAsync(() -> send(ask), threads);
            CompletableFuture<Answer> other = CompletableFuture.supplyAsync(() -> send(ask), threads);
            assertThat(one.join().text())
                    .startsWith("{\"reason\":\"time ")
                    .isEqualTo(other.join().text());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    default void aCrashBeforeRememberingExecutesAgain() {
        String key = UUID.randomUUID().toString();
        server().bean(InMemoryAnswers.class).crashNext();
        assertThat(send(upload(key, FILE)).status()).isEqualTo(500);
        Answer second = send(upload(key, FILE));
        assertThat(second.status()).isEqualTo(201);
        assertThat(send(upload(key, FILE)).text()).isEqualTo(second.text());
        server().bean(InMemoryAnswers.class).crashNext();
        String other = UUID.randomUUID().toString();
        assertThat(send(upload(other, FILE)).status()).isEqualTo(500);
        assertThat(send(upload(other, FILE.replace("花", "华"))).status()).isEqualTo(422);
    }
}
