package cn.laowu.intake.blank;

import cn.laowu.intake.Column;
import java.util.List;

/**
 * How the cells of a column are filled: what the help sheet says, an example, and the format that keeps what is typed.
 *
 * @param help a sentence for the officer
 * @param example what could stand there; invented, or the standard's own
 * @param format of the cell, as spreadsheets write it
 * @param width of the column in characters
 */
record Filling(String help, String example, String format, int width) {

    private static final String TEXT = "@";
    private static final int WIDE = 24;
    private static final int USUAL = 16;

    static Filling of(Column<?> column) {
        return switch (column.type()) {
            case TEXT -> new Filling("文字。", "", TEXT, USUAL);
            case NAME -> new Filling("姓名或名称，与证件一致。", "某某", TEXT, USUAL);
            // the example of GB 11643 itself
            case ID_NUMBER -> new Filling("18位，最后一位可以是X。单元格须为文本，否则末几位会丢失。", "11010519491231002X", TEXT, WIDE);
            case ACCOUNT -> new Filling("8至30位数字。单元格须为文本，否则末几位会丢失。", "6200000000000000000", TEXT, WIDE);
            // the example of GB 32100 itself
            case USCC -> new Filling("18位统一社会信用代码。", "91350100M000100Y43", TEXT, WIDE);
            case DATE -> new Filling("日期，如 2026-03-01。", "2026-03-01", "yyyy-mm-dd", USUAL);
            case COUNT -> new Filling("整数。", "20", "0", USUAL);
            case MONEY -> new Filling("以元为单位，最多两位小数；不要写“万元”。", "3000.00", "#,##0.00", USUAL);
            case CHOICE, YES_NO, CATEGORY ->
                new Filling(
                        "从下拉列表中选择：" + String.join("、", column.choices()) + "。", first(column.choices()), TEXT, USUAL);
            case SEQUENCE -> new Filling("序号，可以不填。", "1", "0", 8);
            case POST_NUMBER -> new Filling("岗位编号，同一岗位每月一致。", "GW-001", TEXT, USUAL);
        };
    }

    private static String first(List<String> choices) {
        return choices.isEmpty() ? "" : choices.get(0);
    }
}
