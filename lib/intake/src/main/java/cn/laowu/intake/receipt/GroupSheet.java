package cn.laowu.intake.receipt;

import cn.laowu.intake.Finding;
import cn.laowu.intake.receipt.TableSheet.Col;
import java.io.IOException;
import java.util.List;

/** The sheet of what is decided over several rows at once. */
final class GroupSheet {

    private static final List<Col> COLUMNS = List.of(
            new Col("名称", 16),
            new Col("证件号码", 24),
            new Col("核定行数", 12),
            new Col("处理结果", 12),
            new Col("原因", 62),
            new Col("依据条款", 20),
            new Col("应发金额", 14));

    private GroupSheet() {}

    static void write(Book book, List<GroupAnswer> groups) throws IOException {
        TableSheet table = new TableSheet(book, "合并核定", COLUMNS);
        for (GroupAnswer group : groups) {
            boolean refused = !group.findings().isEmpty();
            List<String> reasons = group.findings().stream().map(Finding::zh).toList();
            Grid row = table.row();
            row.text(0, group.nameZh(), Look.TEXT);
            row.text(1, group.key(), Look.TEXT);
            row.number(2, group.counted(), Look.COUNT.centered());
            row.text(3, refused ? "未通过" : "通过", refused ? Look.REFUSED : Look.PASSED);
            row.text(4, RowWords.numbered(reasons), Look.WRAPPED);
            row.text(5, RowWords.basis(group.clause(), group.findings()), Look.WRAPPED);
            row.money(6, group.amount(), Look.MONEY);
        }
        table.finish();
    }
}
