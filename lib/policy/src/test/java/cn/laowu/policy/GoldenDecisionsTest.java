package cn.laowu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The district's own questions, with the answers it expects; the measures are in force from 2026-01-01 there. */
class GoldenDecisionsTest {

    private static final ReadingAsk READING = new ReadingAsk(Cases.BOOK);

    @ParameterizedTest
    @MethodSource("lines")
    void theAnswerIsTheOneExpected(String line) {
        Map<String, Map<String, Object>> golden = new Yaml().load(line);
        Map<String, Object> expected = golden.get("answer");

        Decision decision = answer(golden.get("ask"));

        assertThat(decision.outcome().token()).isEqualTo(expected.get("outcome"));
        assertThat(decision.rule().value()).isEqualTo(expected.get("rule"));
        if (expected.get("amount") == null) {
            assertThat(decision.amount()).isNull();
        } else {
            assertThat(decision.amount().yuan())
                    .isEqualByComparingTo(new BigDecimal(expected.get("amount").toString()));
        }
    }

    @Test
    void everyMeasureIsAskedAbout() throws IOException {
        Set<String> asked = lines().stream()
                .map(line -> new Yaml().<Map<String, Map<String, Object>>>load(line))
                .map(golden -> (String) golden.get("ask").get("measure"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked)
                .containsExactlyElementsOf(EnumSet.range(Measure.M1, Measure.M8).stream()
                        .map(Measure::name)
                        .toList());
    }

    private static Decision answer(Map<String, ?> ask) {
        return READING.read(ask).answer(Cases.BOOK, Term.of(Cases.ISSUED_ON, Cases.BOOK), Readings.defaults());
    }

    static List<String> lines() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                GoldenDecisionsTest.class.getResourceAsStream("/golden/decisions.jsonl"), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }
}
