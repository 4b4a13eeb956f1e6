package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.laowu.casework.FileVersion;
import cn.laowu.casework.UploadId;
import cn.laowu.desk.Desk;
import cn.laowu.desk.ObjectArrived;
import cn.laowu.desk.TakingInFile;
import cn.laowu.testkit.RosterFiles;
import cn.laowu.testkit.TestTables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that are made to do harm, or are odd, through the whole desk: each is answered, and what is refused holds nobody. */
class HostileFilesTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    /** Past what may inflate at any ratio. */
    private static final int BOMB_BYTES = 40 << 20;

    private static final List<String> ACCEPTED = List.of();

    private final TestTables tables = TestTables.fresh();
    private final Office office = Office.at(Office.EARLY_OCTOBER, tables);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        Books.check(office);
        tables.close();
    }

    @Test
    void aBombIsRefusedWhateverSizeItsDirectorySays() throws Exception {
        byte[] bomb = changed(sheet -> sheet.replace("</sheetData>", " ".repeat(BOMB_BYTES) + "</sheetData>"));
        checkRefused(bomb, "inflates");
        checkRefused(withSizeSaid(bomb, 1_000), "inflates");
    }

    @Test
    void aDocumentTypeIsRefused() throws Exception {
        checkRefused(
                changed(sheet ->
                        sheet.replaceFirst("<worksheet", "<!DOCTYPE worksheet [<!ENTITY a \"b\">]><worksheet")),
                "dtd");
    }

    @Test
    void macrosAreNotRunAndTheRowsAreRead() throws Exception {
        FileVersion answered = office.upload("zhuozi", SEPTEMBER, withMacros(sound()));
        assertThat(office.rows("zhuozi", SEPTEMBER)).isEqualTo(Map.of(2, ACCEPTED, 3, ACCEPTED));
        assertThat(office.receipt(answered)).contains("\"accepted\":2,");
    }

    @Test
    void ofTwoSheetsWithTheHeaderTheFirstCountsAndTheReceiptNamesBoth() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "laowu", "1.0")) {
            fill(book.newWorksheet("九月"), RosterFiles.roster().row(1).row(2));
            fill(book.newWorksheet("八月"), RosterFiles.roster().row(3));
        }
        FileVersion answered = office.upload("zhuozi", SEPTEMBER, bytes.toByteArray());
        assertThat(office.rows("zhuozi", SEPTEMBER)).isEqualTo(Map.of(2, ACCEPTED, 3, ACCEPTED));
        assertThat(office.receipt(answered)).contains("\"sheet\":\"九月\"").contains("八月");
        office.upload("moyu", SEPTEMBER, Rosters.of(3));
        assertThat(office.rows("moyu", SEPTEMBER)).isEqualTo(Map.of(2, ACCEPTED));
    }

    @Test
    void aFileThatCannotBeFetchedLeavesNothingOnTheDisk() throws Exception {
        FolderFiles files = new FolderFiles(folder, office.clock);
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        Desk desk = new Desk(
                office.casework,
                files,
                office.desk.requests(),
                office.desk.kinds(),
                office.desk.parties(),
                office.desk.limits(),
                scratch,
                office.clock);
        Path content = Files.write(folder.resolve("roster.csv"), Rosters.of(1, 2));
        String key = "inbox/zhuozi/welfare-posts/2026-09/花名册.csv";
        ObjectArrived arrived = new ObjectArrived(key, files.arrive(key, content, UploadId.derivedFrom("nobody's")));
        Files.delete(content);
        assertThatThrownBy(() -> new TakingInFile(desk).takeIn(arrived)).isInstanceOf(UncheckedIOException.class);
        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left).isEmpty();
        }
        Files.write(content, Rosters.of(1, 2));
        assertThat(new TakingInFile(desk).takeIn(arrived)).isPresent();
        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left).isEmpty();
        }
    }

    private void checkRefused(byte[] file, String code) {
        FileVersion answered = office.upload("zhuozi", SEPTEMBER, file);
        assertThat(answered.answer())
                .get()
                .isInstanceOfSatisfying(
                        FileVersion.Refused.class,
                        refused -> assertThat(refused.why().code()).isEqualTo(code));
        assertThat(office.receipt(answered)).contains("\"" + code + "\"").contains("\"advice\":\"");
        assertThat(office.filing("zhuozi", SEPTEMBER).standing()).isEmpty();
    }

    private static byte[] sound() {
        return RosterFiles.roster().row(1).row(2).xlsx();
    }

    /** A sound workbook whose sheet is changed. */
    private byte[] changed(UnaryOperator<String> sheet) throws IOException {
        return rezipped(sound(), (name, content) -> name.equals(SHEET) ? sheet.apply(content) : content, Map.of());
    }

    private byte[] withMacros(byte[] workbook) throws IOException {
        return rezipped(
                workbook,
                (name, content) -> name.equals("[Content_Types].xml")
                        ? content.replace(
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
                                .replace(
                                        "</Types>",
                                        "<Override PartName=\"/xl/vbaProject.bin\""
                                                + " ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>")
                        : content,
                Map.of("xl/vbaProject.bin", new byte[2_000]));
    }

    private interface Change {
        String of(String name, String content);
    }

    private byte[] rezipped(byte[] zip, Change change, Map<String, byte[]> more) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // by its directory, for what stands before its parts says no sizes
        Path original = Files.write(folder.resolve("original.xlsx"), zip);
        try (ZipFile in = new ZipFile(original.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                String content = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                put(out, entry.getName(), change.of(entry.getName(), content).getBytes(StandardCharsets.UTF_8));
            }
            for (Map.Entry<String, byte[]> part : more.entrySet()) {
                put(out, part.getKey(), part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    /** The directory says another size of the sheet than it has. */
    private static byte[] withSizeSaid(byte[] zip, int said) {
        byte[] lying = zip.clone();
        ByteBuffer bytes = ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN);
        int at = bytes.getInt(lying.length - 6); // where the directory begins
        while (!nameAt(bytes, at).equals(SHEET)) {
            at += 46 + bytes.getShort(at + 28) + bytes.getShort(at + 30) + bytes.getShort(at + 32);
        }
        bytes.putInt(at + 24, said);
        return lying;
    }

    private static String nameAt(ByteBuffer directory, int at) {
        byte[] name = new byte[directory.getShort(at + 28)];
        directory.get(at + 46, name);
        return new String(name, StandardCharsets.UTF_8);
    }

    private static void fill(Worksheet sheet, RosterFiles roster) {
        List<List<String>> lines = roster.lines();
        for (int row = 0; row < lines.size(); row++) {
            for (int column = 0; column < lines.get(row).size(); column++) {
                sheet.value(row, column, lines.get(row).get(column));
            }
        }
    }
}
