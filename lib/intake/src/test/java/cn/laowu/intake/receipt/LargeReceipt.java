package cn.laowu.intake.receipt;

import cn.laowu.intake.CellType;
import cn.laowu.intake.Finding;
import cn.laowu.intake.RawRow;
import cn.laowu.intake.receipt.Receipt.Heading;
import cn.laowu.intake.receipt.Receipt.Judged;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the receipt of a large made-up roster, to be run in a small heap: {@code rows refusedOfTen target}. All data is synthetic. */
final class LargeReceipt {

    static final int HEADER = 2;

    private static final List<String> COLUMNS = List.of(
            "序号", "姓名", "身份证号", "人员类别", "岗位编号", "岗位名称", "用人单位", "上岗日期", "离岗日期", "当月出勤天数", "社保卡银行账号", "联系电话", "备注");

    private LargeReceipt() {}

    public static void main(String[] args) throws Exception {
        int rows = Integer.parseInt(args[0]);
        int refusedOfTen = Integer.parseInt(args[1]);
        Tallying tallying = new Tallying();
        answers(rows, refusedOfTen).forEachRemaining(tallying::add);
        Receipt receipt = new Receipt(
                new Heading(
                        "u1", "zhuozi", "卓资县", "welfare-posts", "花名册", "2026-09", "大表.xlsx", LocalDate.of(2026, 11, 5)),
                new Judged("花名册", HEADER, columns(), tallying.tally(), List.of(), List.of()));
        Path target = Path.of(args[2]);
        RowsFile file = new RowsFile("花名册", () -> rows(rows));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            ReceiptWorkbook.write(out, receipt, file, answers(rows, refusedOfTen));
        }
        try (OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(target.resolveSibling(target.getFileName() + ".json")))) {
            ReceiptJson.write(out, receipt, answers(rows, refusedOfTen));
        }
    }

    private static Map<String, Integer> columns() {
        return IntStream.range(0, COLUMNS.size()).boxed().collect(Collectors.toMap(COLUMNS::get, column -> column));
    }

    private static Iterator<RawRow> rows(int rows) {
        return IntStream.rangeClosed(1, HEADER + rows)
                .mapToObj(LargeReceipt::row)
                .iterator();
    }

    private static RawRow row(int number) {
        if (number == 1) {
            return RawRow.ofTexts(number, "公益性岗位上岗人员花名册（虚构）");
        }
        if (number == HEADER) {
            return RawRow.ofTexts(number, COLUMNS.toArray(String[]::new));
        }
        String[] texts = {
            String.valueOf(number - HEADER),
            "张某" + number,
            String.format(Locale.ROOT, "150921%012d", number),
            number % 3 == 0 ? "边缘易致贫劳动力" : "脱贫劳动力",
            "ZZ-" + number,
            "保洁员",
            "某镇人民政府第" + number % 100 + "号点",
            "2026-03-01",
            "",
            String.valueOf(1 + number % 28),
            String.format(Locale.ROOT, "6217%015d", number),
            String.format(Locale.ROOT, "139%08d", number),
            ""
        };
        CellType[] types = new CellType[texts.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = texts[i].isEmpty() ? CellType.BLANK : CellType.TEXT;
        }
        types[0] = CellType.NUMBER;
        types[7] = CellType.DATE;
        types[9] = CellType.NUMBER;
        return RawRow.of(number, texts, types);
    }

    private static Iterator<RowAnswer> answers(int rows, int refusedOfTen) {
        return IntStream.rangeClosed(HEADER + 1, HEADER + rows)
                .mapToObj(row -> answer(row, row % 10 < refusedOfTen))
                .iterator();
    }

    private static RowAnswer answer(int row, boolean refused) {
        if (!refused) {
            return new RowAnswer(row, true, List.of(), List.of(), null, "待月度核定", "二");
        }
        List<Finding> findings = List.of(
                new Finding("id-check-digit", "身份证号", "身份证号第" + row + "行校验不通过，请对照身份证原件逐位核对。"),
                new Finding("number-range", "当月出勤天数", "当月出勤天数多于当月在岗的 30 天，请核对。"));
        return new RowAnswer(row, false, findings, List.of(), null, null, "二");
    }
}
