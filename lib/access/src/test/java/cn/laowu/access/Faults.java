package cn.laowu.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Faults, and what the log has of them. Held under either server. */
interface Faults extends Served {

    @Test
    default void aFaultHasANumberThatTheLogHasTooAndNothingPersonal() {
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
    default void anAnswerHasTheRequestsIdAndStaysOutOfCaches() {
        Answer answer = send(Ask.get("/test/whoami").as(Tokens.admin()).with("X-Request-Id", "abc-12345"));
        assertThat(answer.headers().get("X-Request-Id")).isEqualTo("abc-12345");
        assertThat(answer.headers().get("Cache-Control")).isEqualTo("no-store");
        String made = send(Ask.get("/nothing").with("X-Request-Id", "line\tbreak <script>"))
                .headers()
                .get("X-Request-Id");
        assertThat(UUID.fromString(made)).isNotNull();
    }

    @Test
    default void theLogOfARequestSaysTheRouteAndNotWhatWasAsked() {
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
    private static List<String> logOf(Supplier<String> act) {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.addAppender(lines);
        try {
            String result = act.get();
            List<String> log = new ArrayList<>(List.of(result));
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
}
