package cn.laowu.intake.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.intake.Limits;
import cn.laowu.intake.SheetFile;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The largest legal file is answered in a small heap. */
class LargeReceiptTest {

    private static final int ROWS = 200_000;
    private static final int MAX_MINUTES = 5;

    @TempDir
    private Path folder;

    @Test
    void twoHundredThousandRowsAreAnsweredIn96MegabytesThoughAllAreRefused() throws Exception {
        Path receipt = folder.resolve("receipt.xlsx");
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeReceipt.class.getName(),
                        String.valueOf(ROWS),
                        "10",
                        receipt.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(MAX_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log, UTF_8)).isZero();
        assertRows(receipt);
        assertThat(Files.size(folder.resolve("receipt.xlsx.json"))).isGreaterThan(ROWS * 60L);
    }

    private static void assertRows(Path receipt) throws Exception {
        AtomicInteger rows = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        try (SheetFile file = SheetFile.open(receipt, Limits.DEFAULT)) {
            file.rows(file.sheets().get(1), row -> {
                assertThat(row.number()).isEqualTo(rows.incrementAndGet());
                refused.addAndGet(row.texts().contains("未通过") ? 1 : 0);
                return true;
            });
        }
        assertThat(rows).hasValue(LargeReceipt.HEADER + ROWS);
        assertThat(refused).hasValue(ROWS);
        try (ZipFile zip = new ZipFile(receipt.toFile())) {
            InputStream comments = zip.getInputStream(new ZipEntry("xl/comments2.xml"));
            assertThat(new String(comments.readAllBytes(), UTF_8).split("<comment ", -1))
                    .hasSize(DetailSheet.MAX_COMMENTS + 1);
        }
    }
}
