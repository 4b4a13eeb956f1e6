package cn.laowu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionTest {

    private static final Reason WHY = new Reason("no-attendance", "出勤0天", "no attendance");

    @ParameterizedTest
    @MethodSource("contradictions")
    void outcomeAmountAndReasonsAgree(Outcome outcome, Money amount, List<Reason> reasons) {
        assertThatThrownBy(() -> decision(outcome, amount, reasons, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                Arguments.of(Outcome.ELIGIBLE, Money.ZERO, List.of()),
                Arguments.of(Outcome.ELIGIBLE, Money.ofFen(-1), List.of()),
                Arguments.of(Outcome.ELIGIBLE, null, List.of()),
                Arguments.of(Outcome.INELIGIBLE, Money.ofYuan(300), List.of(WHY)),
                Arguments.of(Outcome.INELIGIBLE, null, List.of(WHY)),
                Arguments.of(Outcome.INELIGIBLE, Money.ZERO, List.of()),
                Arguments.of(Outcome.UNDECIDABLE, Money.ZERO, List.of(WHY)),
                Arguments.of(Outcome.UNDECIDABLE, null, List.of()));
    }

    @Test
    void onlyWhatIsEligibleIsPaid() {
        assertThat(decision(Outcome.ELIGIBLE, Money.ofYuan(300), List.of(), List.of())
                        .paid())
                .isEqualTo(Money.ofYuan(300));
        assertThat(decision(Outcome.UNDECIDABLE, null, List.of(WHY), List.of()).paid())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void stepsAreWordedOnceAndOnlyWhenRead() {
        AtomicInteger worded = new AtomicInteger();
        List<Step> steps = new LazySteps(() -> {
            worded.incrementAndGet();
            return List.of(new Step("标准", "rate", "300.00"));
        });
        Decision decision = decision(Outcome.ELIGIBLE, Money.ofYuan(300), List.of(), steps);
        assertThat(worded).hasValue(0);
        assertThat(decision.steps()).hasSize(1).isEqualTo(List.of(new Step("标准", "rate", "300.00")));
        assertThat(worded).hasValue(1);
    }

    private static Decision decision(Outcome outcome, Money amount, List<Reason> reasons, List<Step> steps) {
        return new Decision(
                outcome, amount, RuleId.of("M3"), "二", Payee.WORKER, reasons, steps, "test-2026-01-01-0", Map.of());
    }
}
