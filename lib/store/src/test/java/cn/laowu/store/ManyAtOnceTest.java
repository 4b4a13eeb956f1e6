package cn.laowu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyAtOnceTest {

    @Test
    void answersComeInTheOrderOfTheQuestions() {
        try (ManyAtOnce calls = new ManyAtOnce(3)) {
            List<Callable<Integer>> questions = new ArrayList<>();
            IntStream.range(0, 50).forEach(n -> questions.add(() -> n * n));
            assertThat(calls.all(questions))
                    .isEqualTo(IntStream.range(0, 50).mapToObj(n -> n * n).toList());
            assertThat(calls.map(IntStream.range(0, 450).iterator(), n -> -n))
                    .isEqualTo(IntStream.range(0, 450).mapToObj(n -> -n).toList());
            assertThat(calls.map(List.of().iterator(), n -> n)).isEmpty();
        }
    }

    @Test
    void theyRunBesideEachOther() {
        try (ManyAtOnce calls = new ManyAtOnce(2)) {
            CountDownLatch both = new CountDownLatch(2);
            Callable<Boolean> meeting = () -> {
                both.countDown();
                both.await();
                return true;
            };
            assertThat(calls.all(List.of(meeting, meeting))).containsExactly(true, true);
        }
    }

    @Test
    void noneIsLeftRunningBehindOneThatFails() {
        try (ManyAtOnce calls = new ManyAtOnce(2)) {
            AtomicInteger ended = new AtomicInteger();
            List<Callable<Integer>> all = new ArrayList<>();
            all.add(() -> {
                throw new StoreBusy("first");
            });
            IntStream.range(0, 20).forEach(n -> all.add(ended::incrementAndGet));
            assertThatThrownBy(() -> calls.all(all)).isInstanceOf(StoreBusy.class);
            assertThat(ended).hasValue(20);
        }
    }

    @Test
    void faultsComeThroughAsTheyAre() {
        try (ManyAtOnce calls = new ManyAtOnce(1)) {
            Callable<Integer> error = () -> {
                throw new StackOverflowError("deep");
            };
            assertThatThrownBy(() -> calls.all(List.of(error))).isInstanceOf(StackOverflowError.class);
            Callable<Integer> checked = () -> {
                throw new java.io.IOException("disk");
            };
            assertThatThrownBy(() -> calls.all(List.of(checked)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("disk");
        }
    }

    @Test
    void whoIsInterruptedStaysInterrupted() {
        try (ManyAtOnce calls = new ManyAtOnce(1)) {
            CountDownLatch never = new CountDownLatch(1);
            Callable<Boolean> waiting = () -> {
                never.await();
                return true;
            };
            Thread.currentThread().interrupt();
            try {
                assertThatThrownBy(() -> calls.all(List.of(waiting))).isInstanceOf(IllegalStateException.class);
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
        }
    }
}
