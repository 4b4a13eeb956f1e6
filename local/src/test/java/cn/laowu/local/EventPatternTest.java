package cn.laowu.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.laowu.testkit.Event;
import cn.laowu.testkit.TemplateNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventPatternTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static boolean matches(String pattern, String event) throws Exception {
        return new EventPattern(TemplateNode.parse(pattern), Map.of("Bucket.Name", "intake"))
                .matches(JSON.readTree(event));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {a: [x, y]}                              | {"a":"y"}          | true
            {a: [x, y]}                              | {"a":"z"}          | false
            {a: [x]}                                 | {}                 | false
            {a: [x], b: {c: [1]}}                    | {"a":"x","b":{"c":1}} | true
            {a: [x], b: {c: [1]}}                    | {"a":"x"}          | false
            {a: [!Ref Bucket.Name]}                  | {"a":"intake"}     | true
            {a: [{prefix: in}]}                      | {"a":"intake"}     | true
            {a: [{suffix: ke}]}                      | {"a":"intaken"}    | false
            {a: [{wildcard: 'inbox/*/w/*'}]}         | {"a":"inbox/z/w/"} | true
            {a: [{wildcard: 'inbox/*/w/*'}]}         | {"a":"inbox/w/f"}  | false
            {a: [{wildcard: '*.csv'}]}               | {"a":"b.csv"}      | true
            {a: [{exists: false}]}                   | {"b":1}            | true
            {a: [{exists: true}]}                    | {"b":1}            | false
            {a: [{anything-but: [x, y]}]}            | {"a":"z"}          | true
            {a: [{anything-but: [x, y]}]}            | {"a":"x"}          | false
            {a: [{anything-but: {wildcard: ['r/*', 'i/*/w/*']}}]} | {"a":"i/z/w/f"} | false
            {a: [{anything-but: {wildcard: ['r/*', 'i/*/w/*']}}]} | {"a":"i/z/v/f"} | true
            """)
    void aPatternMatchesAsEventBridgesDoes(String pattern, String event, boolean expected) throws Exception {
        assertThat(matches(pattern, event)).isEqualTo(expected);
    }

    @Test
    void whatLocalModeDoesNotKnowIsAnErrorNotAMismatch() {
        assertThatThrownBy(() -> matches("{a: [{cidr: 10.0.0.0/8}]}", "{\"a\":\"10.0.0.1\"}"))
                .hasMessageContaining("cidr");
    }

    @Test
    void everyFileWakesExactlyOneFunctionOfTheTemplateAndReceiptsWakeNone() throws Exception {
        Triggers triggers = Triggers.load("laowu-intake");
        Map<String, List<String>> expected = Map.of(
                "inbox/zhuozi/entrepreneurs/2026/a.xlsx", List.of("EntrepreneursFileFunction"),
                "inbox/zhuozi/beijing-employment/2026/a.xlsx", List.of("BeijingEmploymentFileFunction"),
                "inbox/zhuozi/welfare-posts/2026-10/a.xlsx", List.of("RosterFileFunction"),
                "inbox/zhuozi/training-batch/PX-1/a.xlsx", List.of("TrainingBatchFileFunction"),
                "inbox/district/fair-attendance/ZPH-1/a.xlsx", List.of("FairAttendanceFileFunction"),
                "inbox/zhuozi/job-supply/2026-10/a.xlsx", List.of("JobSupplyFileFunction"),
                "inbox/zhuozi/payment-results/1/a.xlsx", List.of("UnplacedFileFunction"),
                "elsewhere/a.xlsx", List.of("UnplacedFileFunction"),
                "receipts/zhuozi/welfare-posts/2026-10/u/receipt.xlsx", List.of());
        expected.forEach((key, functions) -> {
            String event = Event.load("roster-file", "created")
                    .with("/detail/object/key", key)
                    .json();
            assertThat(triggers.rules().stream()
                            .filter(rule -> rule.pattern().matches(read(event)))
                            .map(Triggers.Rule::name))
                    .as(key)
                    .containsExactlyElementsOf(functions);
        });
        assertThat(triggers.schedules())
                .extracting(Triggers.Schedule::handler)
                .contains("cn.laowu.postpayroll.MonthlyRunHandler");
    }

    @Test
    void theStoresEventHasTheFieldsOfARealOne() throws Exception {
        var made = JSON.readTree(EventDocuments.objectCreated(new ObjectCreated(
                "laowu-intake", "inbox/a", 5, "e", "v", java.time.Instant.parse("2026-11-05T01:00:00Z"))));
        var real = JSON.readTree(Event.load("roster-file", "created").json());
        assertThat(names("", made)).containsExactlyInAnyOrderElementsOf(names("", real));
    }

    private static List<String> names(String prefix, com.fasterxml.jackson.databind.JsonNode node) {
        List<String> names = new java.util.ArrayList<>();
        node.properties().forEach(field -> {
            names.add(prefix + field.getKey());
            names.addAll(names(prefix + field.getKey() + ".", field.getValue()));
        });
        return names;
    }

    private static com.fasterxml.jackson.databind.JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
