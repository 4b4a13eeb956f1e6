package cn.laowu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The largest files, each read in a JVM of little memory. */
final class LargeFileTest {

    /** Half of what a function has. */
    private static final int HEAP_MIB = 128;

    @TempDir
    Path folder;

    private String read(Path file, int heapMib) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heapMib + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeRoster.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return Files.readString(out, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("SLF4J"))
                .reduce("", String::concat);
    }

    @Test
    void twoHundredThousandRowsOfAWorkbookAreReadInLittleMemory() throws Exception {
        Path file = folder.resolve("large.xlsx");
        LargeRoster.xlsx(file, 200_000);
        assertThat(read(file, HEAP_MIB)).isEqualTo("read 200000 accepted 200000 warnings 0");
    }

    @Test
    void twoHundredThousandRowsOfACsvAreReadInLittleMemory() throws Exception {
        Path file = folder.resolve("large.csv");
        LargeRoster.csv(file, 200_000);
        assertThat(read(file, HEAP_MIB)).isEqualTo("read 200000 accepted 200000 warnings 0");
    }

    @Test
    void aFullSheetOfTheOldFormatIsReadInWhatAFunctionHas() throws Exception {
        Path file = folder.resolve("large.xls");
        LargeRoster.xls(file, 65_535);
        assertThat(read(file, 256)).isEqualTo("read 65535 accepted 65535 warnings 0");
    }

    @Test
    void oneRowMoreIsRefused() throws Exception {
        Path file = folder.resolve("larger.csv");
        LargeRoster.csv(file, 200_001);
        assertThat(read(file, HEAP_MIB)).contains("too-many-rows");
    }

    @Test
    void temporaryFilesOfStringsAreGone() {
        File[] left = new File(System.getProperty("java.io.tmpdir"))
                .listFiles((dir, name) -> name.startsWith("laowu-strings"));
        assertThat(left).isNullOrEmpty();
    }
}
