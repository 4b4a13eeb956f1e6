package cn.laowu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.policy.RegionId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Rosters as officers make them, row by row against what must come of each. */
final class SamplesTest {

    /** Found over files, which is not the reading's matter. */
    private static final String ELSEWHERE = "duplicate-elsewhere";

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("files")
    @SuppressWarnings("unchecked")
    void everyRowOfASampleIsJudgedAsExpected(Sample sample) throws IOException {
        Path file = folder.resolve("sample");
        try (InputStream in = SamplesTest.class.getResourceAsStream("/samples/" + sample.file())) {
            Files.copy(in, file);
        }
        Map<Integer, List<String>> found = new LinkedHashMap<>();
        FileContext context = new FileContext(
                Place.of(RegionId.of((String) sample.facts().get("region"))),
                Period.parse(PeriodType.MONTH, (String) sample.facts().get("month"))
                        .orElseThrow(),
                LocalDate.of(2026, 11, 5));
        FileOutcome outcome = new ReadingFile(Limits.DEFAULT)
                .read(file, RosterKind.KIND, context, new BitSet(), row -> found.put(row.number(), row.codes()));

        Map<Integer, List<String>> expected = new LinkedHashMap<>();
        for (Map<String, Object> row :
                (List<Map<String, Object>>) sample.facts().get("rows")) {
            List<String> codes = (List<String>) row.get("codes");
            expected.put(
                    (Integer) row.get("row"),
                    codes.stream().filter(code -> !code.equals(ELSEWHERE)).toList());
        }
        assertThat(found).isEqualTo(expected);
        long rejected =
                expected.values().stream().filter(codes -> !codes.isEmpty()).count();
        assertThat(outcome).isInstanceOfSatisfying(FileOutcome.Read.class, read -> {
            assertThat(read.dataRows()).isEqualTo(expected.size());
            assertThat(read.rejected()).isEqualTo((int) rejected);
            assertThat(read.headerRow()).isEqualTo(3);
            assertThat(read.labels().said()).containsKeys("填报单位", "填报日期");
            assertThat(read.warnings()).isEmpty();
        });
    }

    @SuppressWarnings("unchecked")
    static Stream<Sample> files() throws IOException {
        try (InputStream in = SamplesTest.class.getResourceAsStream("/samples/expected.json")) {
            Map<String, Object> all = new Yaml().load(in);
            return ((List<Map<String, Object>>) all.get("files")).stream().map(Sample::new);
        }
    }

    private record Sample(Map<String, Object> facts) {

        String file() {
            return (String) facts.get("file");
        }

        @Override
        public String toString() {
            return file();
        }
    }
}
