package cn.laowu.bench;

import cn.laowu.policy.Deciding;
import cn.laowu.policy.PolicyBook;
import cn.laowu.policy.Question;
import cn.laowu.policy.Readings;
import cn.laowu.policy.Term;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Decisions a second over M3, M8 and M7 mixed: laowu's, with reasons, readings and dated parameters, against hand-written conditions and
 * against the same rules in Drools, in one JMH run. All three are checked to answer alike before anything is measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(2)
public class DecidingBench {
    private static final int QUESTIONS = 3_072;
    private static final double AIM_HAND_WRITTEN = 0.5;
    private static final double AIM_DROOLS = 20;

    private final List<Question> questions = MixedQuestions.of(QUESTIONS);
    private final Deciding deciding = deciding();
    private final DroolsRules drools = new DroolsRules();
    private int next;

    static Deciding deciding() {
        PolicyBook book = PolicyBook.load();
        return new Deciding(book, Term.of(LocalDate.of(2026, 1, 1), book), Readings.defaults(), MixedQuestions.AS_OF);
    }

    /** Refuses to measure what does not answer alike. */
    @Setup
    public void allAnswerAlike() {
        for (Question question : questions) {
            long ours = question.decide(deciding).paid().fen();
            long byHand = HandWrittenConditions.yuan(question, MixedQuestions.AS_OF) * 100L;
            long byDrools = drools.yuan(question) * 100L;
            if (ours != byHand || ours != byDrools) {
                throw new IllegalStateException(
                        question + " is worth " + ours + " fen, by hand " + byHand + ", by Drools " + byDrools);
            }
        }
    }

    @Benchmark
    public Object laowu() {
        return question().decide(deciding);
    }

    @Benchmark
    public int handWritten() {
        return HandWrittenConditions.yuan(question(), MixedQuestions.AS_OF);
    }

    @Benchmark
    public int droolsRules() {
        return drools.yuan(question());
    }

    private Question question() {
        next = next + 1 == QUESTIONS ? 0 : next + 1;
        return questions.get(next);
    }

    static void run() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(DecidingBench.class.getName())
                        .build())
                .run();
        double ours = score(results, "laowu");
        double byHand = score(results, "handWritten");
        double byDrools = score(results, "droolsRules");
        System.out.printf(
                "decisions: %.0f a second; %.2f of hand-written conditions (aim %.1f), %.0f times Drools (aim %.0f)%n",
                ours, ours / byHand, AIM_HAND_WRITTEN, ours / byDrools, AIM_DROOLS);
    }

    private static double score(Collection<RunResult> results, String method) {
        return results.stream()
                .filter(result -> result.getPrimaryResult().getLabel().equals(method))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElseThrow();
    }
}
