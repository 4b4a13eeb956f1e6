package cn.laowu.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes large rosters of 15 columns, and reads one in a JVM of its own. */
final class LargeRoster {

    private static final String HEADER = Roster.HEADER + ",户籍地址,文化程度";

    private LargeRoster() {}

    private static String line(int number) {
        return Roster.line(
                        number,
                        "姓名",
                        "张" + (char) ('\u4e00' + number % 5_000) + (char) ('\u4e00' + number / 5_000),
                        "岗位名称",
                        "护林员",
                        "用人单位",
                        "卓资县第" + number % 100 + "镇人民政府",
                        "联系电话",
                        "139%08d".formatted(number))
                + ",第" + number + "户,初中";
    }

    static void xlsx(Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "laowu", "1.0")) {
            Worksheet sheet = book.newWorksheet("名册");
            for (int r = 0; r <= rows; r++) {
                String[] cells = (r == 0 ? HEADER : line(r)).split(",", -1);
                for (int c = 0; c < cells.length; c++) {
                    if (!cells[c].isEmpty()) {
                        sheet.value(r, c, cells[c]);
                    }
                }
                if (r % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    static void csv(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int r = 0; r <= rows; r++) {
                out.write(r == 0 ? HEADER : line(r));
                out.write("\r\n");
            }
        }
    }

    static void xls(Path file, int rows) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("名册");
            for (int r = 0; r <= rows; r++) {
                String[] cells = (r == 0 ? HEADER : line(r)).split(",", -1);
                var row = sheet.createRow(r);
                for (int c = 0; c < cells.length; c++) {
                    if (!cells[c].isEmpty()) {
                        row.createCell(c).setCellValue(cells[c]);
                    }
                }
            }
            book.write(out);
        }
    }

    /** Reads the file named and prints what came of it. */
    public static void main(String[] args) throws IOException {
        Period period = Period.parse(PeriodType.MONTH, "2026-10").orElseThrow();
        FileContext context = new FileContext(Place.DISTRICT, period, LocalDate.of(2026, 11, 5));
        BitSet kept = new BitSet();
        kept.set(100_000, 100_010);
        long[] rows = new long[1];
        FileOutcome outcome = new ReadingFile(Limits.DEFAULT)
                .read(Path.of(args[0]), RosterKind.KIND, context, kept, row -> rows[0]++);
        if (outcome instanceof FileOutcome.Read read) {
            System.out.println("read " + rows[0] + " accepted " + read.accepted() + " warnings "
                    + read.warnings().size());
        } else {
            System.out.println(outcome);
        }
    }
}
