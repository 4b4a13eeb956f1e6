package cn.laowu.local;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.testkit.TemplateNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventDispatchTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final List<Duration> AT_ONCE = List.of(Duration.ZERO, Duration.ZERO);

    @TempDir
    Path folder;

    private static EventDispatch.Subscriber subscriber(String name, EventDispatch.Function function) {
        EventPattern pattern = new EventPattern(TemplateNode.parse("{for: [" + name + ", all]}"), Map.of());
        return new EventDispatch.Subscriber(name, Optional.of(pattern), function);
    }

    private EventDispatch start(EventDispatch.Subscriber... subscribers) throws Exception {
        EventDispatch dispatch = EventDispatch.in(folder, AT_ONCE);
        dispatch.deliverTo(List.of(subscribers));
        return dispatch;
    }

    private List<String> files(String sub) throws Exception {
        try (var list = Files.list(folder.resolve(sub))) {
            return list.map(f -> f.getFileName().toString()).toList();
        }
    }

    @Test
    void anEventGoesToEveryFunctionWhosePatternItMatches() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        try (EventDispatch dispatch =
                start(subscriber("A", d -> seen.add("A " + d)), subscriber("B", d -> seen.add("B " + d)))) {
            dispatch.publish("{\"for\":\"A\"}");
            dispatch.publish("{\"for\":\"all\"}");
            dispatch.publish("{\"for\":\"nobody\"}");
            assertThat(dispatch.awaitIdle(LONG)).isTrue();
        }
        assertThat(seen).containsExactlyInAnyOrder("A {\"for\":\"A\"}", "A {\"for\":\"all\"}", "B {\"for\":\"all\"}");
        assertThat(files("pending")).isEmpty();
    }

    @Test
    void aFunctionThatFailsGetsTheEventAgain() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (EventDispatch dispatch = start(subscriber("A", d -> {
            if (calls.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
        }))) {
            dispatch.publish("{\"for\":\"A\"}");
            assertThat(dispatch.awaitIdle(LONG)).isTrue();
            assertThat(dispatch.deadLetters()).isZero();
        }
        assertThat(calls).hasValue(3);
    }

    @Test
    void anEventThatFailsTooOftenBecomesADeadLetterWithItsReason() throws Exception {
        try (EventDispatch dispatch = start(subscriber("A", d -> {
            throw new IllegalStateException("never");
        }))) {
            dispatch.publish("{\"for\":\"A\"}");
            assertThat(dispatch.awaitIdle(LONG)).isTrue();
            assertThat(dispatch.deadLetters()).isEqualTo(1);
        }
        assertThat(files("pending")).isEmpty();
        Path reason = folder.resolve("dead-letters")
                .resolve(files("dead-letters").stream()
                        .filter(f -> f.endsWith(".txt"))
                        .findFirst()
                        .orElseThrow());
        assertThat(reason).content().contains("never");
    }

    @Test
    void whatAStopInterruptsIsDeliveredAtTheNextStart() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        EventDispatch first = start(subscriber("A", d -> {
            begun.countDown();
            new CountDownLatch(1).await();
        }));
        first.publish("{\"for\":\"A\"}");
        begun.await();
        first.close();
        assertThat(files("pending")).hasSize(1);

        List<String> seen = new CopyOnWriteArrayList<>();
        try (EventDispatch second = start(subscriber("A", seen::add))) {
            assertThat(second.awaitIdle(LONG)).isTrue();
        }
        assertThat(seen).containsExactly("{\"for\":\"A\"}");
    }
}
