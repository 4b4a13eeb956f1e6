package cn.laowu.postpayroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The largest file, through the whole desk in a JVM with half the memory of a function. */
class LargestRosterTest {
    private static final int HEAP_MIB = 256;
    private static final int ROWS = 200_000;
    private static final int SOUND = 1_000;

    @TempDir
    Path folder;

    @Test
    void twoHundredThousandRowsAreAnsweredAndJudgedAgainInLittleMemory() throws Exception {
        Path file = folder.resolve("roster.xlsx");
        LargestRoster.write(file, ROWS, SOUND);
        int refused = ROWS - SOUND;
        assertThat(run(file))
                .containsExactly(
                        "2026-10-08 {accepted=" + SOUND + ", date-future=" + refused / 2 + ", id-check-digit=" + refused
                                + "}",
                        "2026-10-20 {accepted=" + SOUND + ", id-check-digit=" + refused + "}");
    }

    private List<String> run(Path file) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path problems = folder.resolve("problems");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MIB + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargestRoster.class.getName(),
                        file.toString())
                .redirectError(problems.toFile())
                .redirectOutput(out.toFile())
                .start();
        boolean ended = process.waitFor(10, TimeUnit.MINUTES);
        process.destroyForcibly();
        String said = Files.readString(problems, StandardCharsets.UTF_8);
        assertThat(ended).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return Files.readString(out, StandardCharsets.UTF_8).lines().toList();
    }
}
