package cn.laowu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;

/** Every measure by the tables of {@code tables/}: what is asked, and what must come of it. */
class MeasuresTest {

    private static final List<String> TABLES =
            List.of("m1-m2-stations", "m4-m5-services", "m6-beijing-employment", "m7-entrepreneurs", "m8-training");

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void isDecidedAsTheTableSays(String table, Case tested) {
        Decision decision = tested.decision();
        Map<String, Object> answer = tested.answer();

        assertThat(decision.outcome().token()).isEqualTo(answer.get("outcome"));
        assertThat(decision.rule().value()).isEqualTo(answer.get("rule"));
        if (answer.get("amount") == null) {
            assertThat(decision.amount()).isNull();
        } else {
            assertThat(decision.amount().yuan())
                    .isEqualByComparingTo(new BigDecimal(answer.get("amount").toString()));
        }
        assertThat(Cases.codes(decision)).isEqualTo(answer.getOrDefault("codes", List.of()));
        if (answer.containsKey("clause")) {
            assertThat(decision.clause()).isEqualTo(answer.get("clause"));
        }
        if (answer.containsKey("payee")) {
            assertThat(decision.payee().token()).isEqualTo(answer.get("payee"));
        }
        if (answer.containsKey("steps")) {
            assertThat(decision.steps()).extracting(Step::value).isEqualTo(answer.get("steps"));
        }
        assertThat(decision.reasons()).allSatisfy(reason -> {
            assertThat(reason.zh()).endsWith("。").containsPattern("\\p{IsHan}");
            assertThat(reason.en()).doesNotContainPattern("null");
        });
    }

    static Stream<Object[]> cases() {
        return TABLES.stream().flatMap(table -> Case.of(table).map(tested -> new Object[] {table, tested}));
    }

    /** One entry of a table. */
    private record Case(String name, LocalDate issuedOn, Map<String, Object> ask, Map<String, Object> answer) {

        static Stream<Case> of(String table) {
            List<Map<String, Object>> entries =
                    yaml().load(MeasuresTest.class.getResourceAsStream("/tables/" + table + ".yaml"));
            return entries.stream().map(Case::of);
        }

        @SuppressWarnings("unchecked")
        private static Case of(Map<String, Object> entry) {
            Map<String, Object> ask = (Map<String, Object>) entry.get("ask");
            if (entry.get("workers") instanceof Integer more) {
                ask = withWorkers(ask, more);
            }
            return new Case(
                    (String) entry.get("case"),
                    LocalDate.parse((String) entry.getOrDefault("issuedOn", "2026-01-01")),
                    ask,
                    (Map<String, Object>) entry.get("answer"));
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Object> withWorkers(Map<String, Object> ask, int more) {
            Map<String, Object> facts = new LinkedHashMap<>((Map<String, Object>) ask.get("facts"));
            List<Object> workers = new ArrayList<>((List<Object>) facts.get("workers"));
            workers.addAll(Collections.nCopies(more, Map.of("category", "lifted", "start", "2026-01-01")));
            facts.put("workers", workers);
            Map<String, Object> asked = new LinkedHashMap<>(ask);
            asked.put("facts", facts);
            return asked;
        }

        Decision decision() {
            return new ReadingAsk(Cases.BOOK)
                    .read(ask)
                    .answer(Cases.BOOK, Term.of(issuedOn, Cases.BOOK), Readings.defaults());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A reader for which a date is a text, as in JSON. */
    private static Yaml yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions()) {
            {
                yamlConstructors.put(Tag.TIMESTAMP, new ConstructYamlStr() {
                    @Override
                    public Object construct(Node node) {
                        return constructScalar((org.yaml.snakeyaml.nodes.ScalarNode) node);
                    }
                });
            }
        });
    }
}
