package cn.laowu.intake.receipt;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** The sheet of what is decided over several rows at once. */
final class GroupSheet {

    private static final List<String> HEADER = List.of("名称", "证件号码", "核定行数", "处理结果", "原因", "依据条款", "应发金额");

    private GroupSheet() {}

    static void write(Book book, List<GroupAnswer> groups) throws IOException {
        Worksheet sheet = book.sheet("合并核定", "合并核定");
        Grid grid = new Grid(sheet);
        grid.widths(16, 24, 12, 12, 62, 20, 14);
        sheet.freezePane(0, 1);
        grid.nextRow();
        for (int column = 0; column < HEADER.size(); column++) {
            grid.text(column, HEADER.get(column), Look.ADDED_HEADER);
        }
        for (GroupAnswer group : groups) {
            boolean refused = !group.findings().isEmpty();
            grid.nextRow();
            grid.text(0, group.nameZh(), Look.TEXT);
            grid.text(1, group.key(), Look.TEXT);
            grid.number(2, group.counted(), Look.COUNT.centered());
            grid.text(3, refused ? "未通过" : "通过", refused ? Look.REFUSED : Look.PASSED);
            grid.text(
                    4,
                    RowWords.numbered(group.findings().stream()
                            .map(finding -> finding.zh())
                            .toList()),
                    Look.WRAPPED);
            grid.text(5, RowWords.basis(group.clause(), group.findings()), Look.WRAPPED);
            grid.money(6, group.amount(), Look.MONEY);
        }
        grid.finish();
    }
}
