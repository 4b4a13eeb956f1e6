package cn.laowu.intake.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
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
        int rows = 0;
        int refused = 0;
        int comments = 0;
        try (ZipFile zip = new ZipFile(receipt.toFile())) {
            XMLStreamReader sheet = open(zip, "xl/worksheets/sheet2.xml");
            while (sheet.hasNext()) {
                sheet.next();
                if (sheet.isStartElement() && sheet.getLocalName().equals("row")) {
                    rows++;
                    assertThat(sheet.getAttributeValue(null, "r")).isEqualTo(String.valueOf(rows));
                } else if (sheet.isStartElement()
                        && sheet.getLocalName().equals("t")
                        && sheet.getElementText().equals("未通过")) {
                    refused++;
                }
            }
            XMLStreamReader notes = open(zip, "xl/comments2.xml");
            while (notes.hasNext()) {
                notes.next();
                comments += notes.isStartElement() && notes.getLocalName().equals("comment") ? 1 : 0;
            }
        }
        assertThat(rows).isEqualTo(LargeReceipt.HEADER + ROWS);
        assertThat(refused).isEqualTo(ROWS);
        assertThat(comments).isEqualTo(DetailSheet.MAX_COMMENTS);
    }

    private static XMLStreamReader open(ZipFile zip, String part) throws Exception {
        // the parser of newer JDKs counts character references, and stops at a limit
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        InputStream in = zip.getInputStream(new ZipEntry(part));
        return factory.createXMLStreamReader(in);
    }
}
