package cn.laowu.intake.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.laowu.intake.Finding;
import cn.laowu.intake.SheetFile;
import cn.laowu.intake.receipt.Receipt.Heading;
import cn.laowu.intake.receipt.Receipt.Judged;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A made-up roster, its receipts written and read back. */
final class Written {

    static final String[] NOTHING = {};
    static final String[] HEADER = {"序号", "姓名", "身份证号", "当月出勤天数", "备注"};
    static final Map<String, Integer> COLUMNS = Map.of("序号", 0, "姓名", 1, "身份证号", 2, "当月出勤天数", 3, "备注", 4);
    static final Heading HEADING = new Heading(
            "u1", "zhuozi", "卓资县", "welfare-posts", "公益性岗位上岗人员花名册", "2026-09", "花名册.xlsx", LocalDate.of(2026, 11, 5));

    static final SheetFile ROSTER = RowsFile.ofTexts(
            "九月",
            new String[] {"花名册"},
            new String[] {"填报单位：某局"},
            HEADER,
            new String[] {"1", "张三", "150921199001010011", "20", ""},
            NOTHING,
            new String[] {"2", "李四", "150921199001010012", "40", "备注"},
            new String[] {"3", "", "150921199001010013", "20", "", "表外"},
            new String[] {"合计"},
            new String[] {"填表人：王五", "", "", "单位（盖章）"});

    private Written() {}

    static RowAnswer accepted(int row) {
        return new RowAnswer(row, true, List.of(), List.of(), null, "待月度核定", "二");
    }

    static RowAnswer refused(int row, String code, String column) {
        return new RowAnswer(
                row, false, List.of(new Finding(code, column, column + "有误。")), List.of(), null, null, "二");
    }

    static Tally tally(RowAnswer... answers) {
        Tallying tallying = new Tallying();
        List.of(answers).forEach(tallying::add);
        return tallying.tally();
    }

    static Receipt judged(SheetFile file, int header, RowAnswer... answers) {
        return new Receipt(
                HEADING,
                new Judged(file.sheets().get(0).name(), header, COLUMNS, tally(answers), List.of(), List.of()));
    }

    static XSSFSheet detail(SheetFile file, RowAnswer... answers) throws Exception {
        return detail(file, 3, answers);
    }

    static XSSFSheet detail(SheetFile file, int header, RowAnswer... answers) throws Exception {
        return read(judged(file, header, answers), file, answers).getSheetAt(1);
    }

    static XSSFWorkbook read(Receipt receipt, SheetFile file, RowAnswer... answers) throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(write(receipt, file, answers)));
    }

    static byte[] write(Receipt receipt, SheetFile file, RowAnswer... answers) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReceiptWorkbook.write(out, receipt, file, List.of(answers).iterator());
        return out.toByteArray();
    }

    static Map<String, String> parts(Path folder, byte[] workbook) throws Exception {
        Path file = Files.write(folder.resolve("receipt.xlsx"), workbook);
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        return parts;
    }

    static List<String> texts(XSSFSheet sheet, int row) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < sheet.getRow(row).getLastCellNum(); column++) {
            XSSFCell cell = sheet.getRow(row).getCell(column);
            texts.add(
                    cell == null
                            ? ""
                            : cell.getCellType() == CellType.NUMERIC ? cell.getRawValue() : cell.getStringCellValue());
        }
        return texts;
    }

    static String all(XSSFSheet sheet) {
        StringBuilder all = new StringBuilder();
        sheet.forEach(row -> row.forEach(cell -> all.append(cell).append('\n')));
        return all.toString();
    }

    static String fill(XSSFCell cell) {
        var color = cell.getCellStyle().getFillForegroundColorColor();
        return color == null ? "" : color.getARGBHex();
    }
}
