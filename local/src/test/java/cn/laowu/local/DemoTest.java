package cn.laowu.local;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.policy.Parties;
import cn.laowu.policy.PolicyBook;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on the project's samples, over HTTP, on the embedded database and object store. */
class DemoTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SAMPLES = Path.of("..", "samples");

    @TempDir
    Path root;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    private Path play(Path folder, DemoSettings settings) throws Exception {
        Parties parties = PolicyBook.load().parties();
        LocalFolder local = LocalFolder.below(root);
        Duration ahead = Duration.ofDays(
                settings.asOf().toEpochDay() - LocalDate.now(ZONE).toEpochDay());
        LocalMode.Settings start = new LocalMode.Settings(
                local,
                local.state(folder),
                0,
                0,
                Clock.offset(Clock.system(ZONE), ahead),
                settings.issuedOn(),
                settings.readings());
        screen.reset();
        try (LocalMode mode = LocalMode.start(start)) {
            new Demo(mode, parties, local.demo(), new PrintStream(screen, true, StandardCharsets.UTF_8))
                    .play(folder, settings);
            assertThat(mode.events().deadLetters()).isZero();
        }
        return local.demo();
    }

    private String screen() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode read(Path file) throws Exception {
        return JSON.readTree(Files.readString(file));
    }

    @Test
    void everyRosterRowAndEveryMonthOfTheSamplesComesOutAsExpectedAndASecondDemoDecidesNothing() throws Exception {
        DemoSettings settings = DemoSettings.of(SAMPLES, Optional.empty(), Optional.empty(), LocalDate.now(ZONE));
        Path output = play(SAMPLES, settings);
        JsonNode first = read(output.resolve("summary.json"));
        JsonNode expected = read(SAMPLES.resolve("expected.json"));
        assertThat(SummaryDifference.of(expected, first, "welfare-posts")).isEmpty();
        assertThat(output.resolve("receipts/inbox/zhuozi/welfare-posts/2026-09/卓资县2026年09月花名册.xlsx/receipt.xlsx"))
                .isNotEmptyFile();
        assertThat(output.resolve("registers/2026-10.xinjiang.0.xlsx")).isNotEmptyFile();
        assertThat(output.resolve("receipts/inbox/moyu/welfare-posts/2026-10/run-0.xlsx"))
                .isNotEmptyFile();
        assertThat(screen()).contains("479,100.00").contains("从空白状态开始");

        DemoSettings later = new DemoSettings(settings.asOf().plusDays(40), settings.issuedOn(), settings.readings());
        play(SAMPLES, later);
        JsonNode second = read(output.resolve("summary.json"));
        assertThat(second.path("files")).isEqualTo(first.path("files"));
        assertThat(second.path("payroll")).isEqualTo(first.path("payroll"));
        assertThat(screen()).contains("没有改变任何已经办理的事项");
    }

    @Test
    void whatDiffersFromWhatIsExpectedIsNamed() throws Exception {
        JsonNode expected = read(SAMPLES.resolve("expected.json"));
        ObjectNode other = expected.deepCopy();
        ((ObjectNode) other.at("/files/0/rows/3")).putArray("codes").add("missing");
        ((ArrayNode) other.at("/files/1/rows")).remove(0);
        ((ArrayNode) other.at("/payroll/1/regions/zhuozi/overQuota")).remove(0);
        assertThat(SummaryDifference.of(expected, other, "welfare-posts"))
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).contains("卓资县2026年09月花名册.xlsx row 7", "accepted[missing]"),
                        line -> assertThat(line).contains("察哈尔右翼后旗2026年09月花名册.xls row", "got nothing"),
                        line -> assertThat(line).contains("2026-10 zhuozi overQuota"));
    }

    @Test
    void filesThatNobodyMayAnnounceGetTheirReceiptsToo() throws Exception {
        Path folder = root.resolve("mine");
        for (String key : new String[] {
            "inbox/nowhere/welfare-posts/2026-09/a.csv",
            "inbox/moyu/no-kind/1/a.csv",
            "inbox/moyu/welfare-posts/2026-13/a.csv",
            "inbox/moyu/welfare-posts/2026-09/deeper/a.csv",
            "inbox/moyu/welfare-posts/2026-10/empty.csv",
            "inbox/a.csv"
        }) {
            Files.createDirectories(folder.resolve(key).getParent());
            Files.writeString(folder.resolve(key), key.contains("empty") ? "" : "a,b");
        }
        Path output =
                play(folder, new DemoSettings(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 1, 1), java.util.Map.of()));
        assertThat(read(output.resolve("summary.json")).path("files"))
                .extracting(file ->
                        file.path("key").asText() + " " + file.path("refused").asText())
                .containsExactly(
                        "inbox/moyu/welfare-posts/2026-09/deeper/a.csv key-period",
                        "inbox/moyu/welfare-posts/2026-10/empty.csv unreadable",
                        "inbox/moyu/welfare-posts/2026-13/a.csv key-period",
                        "inbox/moyu/no-kind/1/a.csv key-kind",
                        "inbox/a.csv key-region",
                        "inbox/nowhere/welfare-posts/2026-09/a.csv key-region");
    }
}
