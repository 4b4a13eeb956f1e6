package cn.laowu.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A large roster of 15 columns as officers fill it; every person is synthetic, and the seed is fixed. */
final class BenchRoster {
    private static final String[] HEADER = {
        "序号", "姓名", "身份证号", "人员类别", "岗位编号", "岗位名称", "用人单位", "上岗日期", "离岗日期", "当月出勤天数", "社保卡银行账号", "联系电话", "备注", "户籍地址",
        "文化程度"
    };
    private static final String[] CATEGORIES = {"脱贫劳动力", "脱贫户", "脱贫人口", "建档立卡脱贫户", "边缘户"};
    private static final String[] POSTS = {"护林员", "保洁员", "水管员", "护路员", "治安协管员"};
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    /** 2026-01-01 as a serial number. */
    private static final int NEW_YEAR_2026 = 46_023;

    private static final int START = 7;

    private final Random random = new Random(1);
    private final int rows;

    BenchRoster(int rows) {
        this.rows = rows;
    }

    /** One in a hundred rows has something wrong. */
    private String[] row(int number) {
        String[] row = new String[HEADER.length];
        row[0] = String.valueOf(number);
        row[1] = "张" + (char) ('\u4e00' + random.nextInt(3_000)) + (char) ('\u4e00' + random.nextInt(3_000));
        row[2] = id();
        row[3] = CATEGORIES[random.nextInt(CATEGORIES.length)];
        row[4] = "ZZ-" + number;
        row[5] = POSTS[random.nextInt(POSTS.length)];
        row[6] = "卓资县城关镇人民政府第" + random.nextInt(50) + "站";
        row[START] = "2026-%02d-%02d".formatted(1 + random.nextInt(9), 1 + random.nextInt(28));
        row[8] = "";
        row[9] = String.valueOf(random.nextInt(100) == 0 ? 32 : 1 + random.nextInt(30));
        row[10] = "62%017d".formatted(Math.floorMod(random.nextLong(), 100_000_000_000_000_000L));
        row[11] = "139%08d".formatted(random.nextInt(100_000_000));
        row[12] = "";
        row[13] = "卓资县幸福乡第" + random.nextInt(1_000) + "号";
        row[14] = "初中";
        return row;
    }

    private String id() {
        StringBuilder id = new StringBuilder("150921").append(1960 + random.nextInt(40));
        id.append("%02d%02d%03d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(1_000)));
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (id.charAt(i) - '0');
        }
        return id.append("10X98765432".charAt(sum % 11)).toString();
    }

    void csv(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", HEADER) + "\r\n");
            for (int number = 1; number <= rows; number++) {
                out.write(String.join(",", row(number)) + "\r\n");
            }
        }
    }

    /** Running numbers and attendance are numbers, days are date cells, the rest is text. */
    void xlsx(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "laowu", "1.0")) {
            Worksheet sheet = book.newWorksheet("名册");
            for (int column = 0; column < HEADER.length; column++) {
                sheet.value(0, column, HEADER[column]);
            }
            for (int number = 1; number <= rows; number++) {
                String[] row = row(number);
                for (int column = 0; column < row.length; column++) {
                    if (column == 0 || column == 9) {
                        sheet.value(number, column, Integer.parseInt(row[column]));
                    } else if (column == START) {
                        sheet.value(number, column, NEW_YEAR_2026 + random.nextInt(250));
                        sheet.style(number, column).format("yyyy-mm-dd").set();
                    } else if (!row[column].isEmpty()) {
                        sheet.value(number, column, row[column]);
                    }
                }
                if (number % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
    }
}
