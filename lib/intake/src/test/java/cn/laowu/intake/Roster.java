package cn.laowu.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lines of a roster; every person is synthetic. */
final class Roster {

    static final String HEADER = "序号,姓名,身份证号,人员类别,岗位编号,岗位名称,用人单位,上岗日期,离岗日期,当月出勤天数,社保卡银行账号,联系电话,备注";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Roster() {}

    /** A sound 身份证号, another for each number. */
    static String id(int number) {
        String first = "150921%04d%02d%02d%03d"
                .formatted(1960 + number % 40, 1 + number % 12, 1 + number % 28, number / 40 % 1000);
        return first + check(first);
    }

    static char check(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (first17.charAt(i) - '0');
        }
        return "10X98765432".charAt(sum % 11);
    }

    static String account(int number) {
        return "6217%015d".formatted(number);
    }

    /** A sound line with these cells in place of its own: column, value, column, value, … */
    static String line(int number, String... cells) {
        Map<String, String> line = new LinkedHashMap<>();
        for (String column : HEADER.split(",")) {
            line.put(column, "");
        }
        line.put("序号", String.valueOf(number));
        line.put("姓名", "其其格");
        line.put("身份证号", id(number));
        line.put("人员类别", "脱贫户");
        line.put("岗位编号", "ZZ-" + number);
        line.put("上岗日期", "2026-05-05");
        line.put("当月出勤天数", "20");
        line.put("社保卡银行账号", account(number));
        for (int i = 0; i < cells.length; i += 2) {
            if (line.put(cells[i], cells[i + 1]) == null) {
                throw new IllegalArgumentException("no column " + cells[i]);
            }
        }
        return csv(line.values().stream().toList());
    }

    static String csv(List<String> cells) {
        List<String> quoted = new ArrayList<>();
        for (String cell : cells) {
            boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            quoted.add(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
        }
        return String.join(",", quoted);
    }
}
