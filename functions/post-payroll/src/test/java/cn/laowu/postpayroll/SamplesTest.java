package cn.laowu.postpayroll;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.FileVersion;
import cn.laowu.casework.RunLine;
import cn.laowu.policy.Region;
import cn.laowu.testkit.RepositoryFile;
import cn.laowu.testkit.TestTables;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The regions' files of one autumn, through the whole office: every row, and every month's money. */
class SamplesTest {
    private final JsonNode expected;

    SamplesTest() throws Exception {
        expected = new ObjectMapper().readTree(RepositoryFile.text("samples/expected.json"));
    }

    @Test
    void everyRosterRowAndEveryMonthComesOutAsExpected() throws Exception {
        try (TestTables tables = TestTables.fresh()) {
            Office office = Office.at(LocalDate.parse(expected.get("asOf").asText()), tables);
            for (JsonNode file : rosters()) {
                String[] key = file.get("key").asText().split("/");
                FileVersion answered = office.upload(
                        key[1], YearMonth.parse(key[3]), bytes(file.get("key").asText()));
                assertThat(answered.answer()).as(key[4]).get().isInstanceOf(FileVersion.Judged.class);
                office.confirm(key[1], YearMonth.parse(key[3]));
            }
            for (JsonNode file : rosters()) {
                String[] key = file.get("key").asText().split("/");
                assertThat(office.rows(key[1], YearMonth.parse(key[3])))
                        .as(key[4])
                        .isEqualTo(codes(file));
            }
            for (JsonNode month : expected.get("payroll")) {
                office.run(YearMonth.parse(month.get("month").asText()));
                checkMonth(office, month);
            }
        }
    }

    private static void checkMonth(Office office, JsonNode month) {
        YearMonth yearMonth = YearMonth.parse(month.get("month").asText());
        List<RunLine> lines = new ArrayList<>();
        office.deciders
                .parties()
                .quotaGroups()
                .forEach(group -> lines.addAll(office.sealedLines(group.id().value(), yearMonth)));
        assertThat(lines.stream().filter(RunLine::paid))
                .hasSize(month.get("paid").asInt());
        assertThat(lines.stream().mapToLong(RunLine::amountFen).sum())
                .isEqualTo(month.get("total").asLong() * 100);
        for (Region region : office.deciders.parties().regions()) {
            JsonNode want = month.get("regions").get(region.id().value());
            List<RunLine> own = lines.stream()
                    .filter(line -> line.region().equals(region.id().value()))
                    .toList();
            assertThat(own.stream().filter(RunLine::paid))
                    .hasSize(want.get("paid").asInt());
            assertThat(rows(own, "over-quota"))
                    .as("over quota in %s", region.id())
                    .isEqualTo(numbers(want.get("overQuota")));
            assertThat(rows(own, "second-on-post"))
                    .as("second in %s", region.id())
                    .isEqualTo(numbers(want.get("secondOnPost")));
        }
    }

    private List<JsonNode> rosters() {
        return StreamSupport.stream(expected.get("files").spliterator(), false)
                .filter(file -> file.get("key").asText().split("/")[2].equals("welfare-posts"))
                .toList();
    }

    private static Map<Integer, List<String>> codes(JsonNode file) {
        Map<Integer, List<String>> rows = new TreeMap<>();
        file.get("rows").forEach(row -> {
            List<String> codes = new ArrayList<>();
            row.get("codes").forEach(code -> codes.add(code.asText()));
            rows.put(row.get("row").asInt(), codes);
        });
        return rows;
    }

    private static List<Integer> rows(List<RunLine> lines, String code) {
        return lines.stream()
                .filter(line -> line.code().equals(code))
                .map(RunLine::row)
                .toList();
    }

    private static List<Integer> numbers(JsonNode array) {
        List<Integer> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.asInt()));
        return numbers;
    }

    private static byte[] bytes(String key) throws Exception {
        return Files.readAllBytes(root().resolve("samples").resolve(key));
    }

    /** The checkout around the working folder. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("samples/expected.json"))) {
            folder = java.util.Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }
}
