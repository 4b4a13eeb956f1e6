package cn.laowu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The district's own questions about M3, with the answers it expects; the measures are in force from 2026-01-01 there. */
class GoldenWelfarePostsTest {

    @ParameterizedTest
    @MethodSource("lines")
    @SuppressWarnings("unchecked")
    void theAnswerIsTheOneExpected(String line) {
        Map<String, Map<String, Object>> golden = new Yaml().load(line);
        Map<String, Object> ask = golden.get("ask");
        Map<String, Object> answer = golden.get("answer");
        Map<String, String> readings = (Map<String, String>) ask.getOrDefault("readings", Map.of());
        Deciding ctx = new Deciding(
                Cases.BOOK, Term.of(Cases.ISSUED_ON, Cases.BOOK), Readings.of(readings), LocalDate.parse((String)
                        ask.get("asOf")));

        Decision decision = facts((Map<String, Object>) ask.get("facts")).decide(ctx);

        assertThat(decision.outcome().token()).isEqualTo(answer.get("outcome"));
        assertThat(decision.paid().yuan())
                .isEqualByComparingTo(new BigDecimal(answer.get("amount").toString()));
        assertThat(decision.rule().value()).isEqualTo(answer.get("rule"));
    }

    private static Question facts(Map<String, Object> facts) {
        return new PostMonth(
                RegionId.of((String) facts.get("region")),
                YearMonth.parse((String) facts.get("month")),
                Category.fromToken((String) facts.get("category")).orElseThrow(),
                (int) facts.get("attendanceDays"),
                date(facts.get("start")),
                date(facts.get("end")),
                Objects.equals(facts.get("paidBefore"), true));
    }

    private static LocalDate date(Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }

    static List<String> lines() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                GoldenWelfarePostsTest.class.getResourceAsStream("/golden/welfare-posts.jsonl"),
                StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }
}
