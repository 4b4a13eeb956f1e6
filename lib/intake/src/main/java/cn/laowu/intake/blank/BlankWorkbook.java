package cn.laowu.intake.blank;

import cn.laowu.intake.Column;
import cn.laowu.intake.Kind;
import cn.laowu.intake.Label;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The blank sheet of a kind: title, the lines above the table, the header, cells whose formats keep what is typed and whose lists offer
 * what is taken. The filled example stands on the help sheet: on the sheet itself it would be sent in and paid.
 */
public final class BlankWorkbook {

    /** Rows that are made ready; an officer who needs more copies a row down. */
    private static final int ROWS = 1_000;

    private static final String REQUIRED_FILL = "FFF2CC";
    private static final String FILL = "EDEDED";
    private static final int HELP_WIDTH = 60;

    private BlankWorkbook() {}

    /**
     * Writes the blank sheet.
     *
     * @param out stays open
     * @throws IOException where {@code out} fails
     */
    public static void write(OutputStream out, Kind kind) throws IOException {
        Workbook workbook = new Workbook(out, "laowu", "1.0");
        sheet(workbook.newWorksheet(kind.name().titleZh()), kind);
        help(workbook.newWorksheet("填写说明"), kind);
        workbook.finish();
    }

    private static void sheet(Worksheet sheet, Kind kind) {
        List<Column<?>> columns = kind.columns();
        sheet.value(0, 0, kind.name().titleZh());
        Range title = sheet.range(0, 0, 0, columns.size() - 1);
        title.merge();
        title.style().bold().fontSize(14).horizontalAlignment("center").set();
        int row = 1;
        for (Label<?> label : kind.labels()) {
            sheet.value(row, 0, label.name() + "：");
            sheet.style(row, 0).bold().set();
            ready(sheet.range(row, 1, row, 1), label.column());
            row++;
        }
        header(sheet, row, columns);
        sheet.freezePane(0, row + 1);
        for (int at = 0; at < columns.size(); at++) {
            ready(sheet.range(row + 1, at, row + ROWS, at), columns.get(at));
            sheet.width(at, Filling.of(columns.get(at)).width());
        }
    }

    private static void header(Worksheet sheet, int row, List<Column<?>> columns) {
        for (int at = 0; at < columns.size(); at++) {
            sheet.value(row, at, columns.get(at).name());
            sheet.style(row, at)
                    .bold()
                    .horizontalAlignment("center")
                    .fillColor(columns.get(at).isRequired() ? REQUIRED_FILL : FILL)
                    .borderStyle(BorderStyle.THIN)
                    .set();
        }
    }

    private static void ready(Range cells, Column<?> column) {
        cells.style().format(Filling.of(column).format()).set();
        if (!column.choices().isEmpty()) {
            cells.validateWithListByFormula('"' + String.join(",", column.choices()) + '"');
        }
    }

    private static void help(Worksheet sheet, Kind kind) {
        sheet.value(0, 0, "《" + kind.name().titleZh() + "》填写说明");
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, "黄色表头必填。示例均为虚构，只供对照，请勿抄入表中。填好后直接上传，不必改名、不必另存为其他格式。");
        int row = 3;
        for (int at = 0; at < 4; at++) {
            sheet.value(row, at, List.of("栏目", "是否必填", "怎么填", "示例（虚构）").get(at));
            sheet.style(row, at).bold().fillColor(FILL).set();
        }
        row++;
        for (Label<?> label : kind.labels()) {
            explain(sheet, row++, label.column(), "表头上方");
        }
        for (Column<?> column : kind.columns()) {
            explain(sheet, row++, column, column.isRequired() ? "必填" : "可不填");
        }
        sheet.width(0, 20);
        sheet.width(1, 12);
        sheet.width(2, HELP_WIDTH);
        sheet.width(3, 26);
    }

    private static void explain(Worksheet sheet, int row, Column<?> column, String need) {
        Filling filling = Filling.of(column);
        sheet.value(row, 0, column.name());
        sheet.value(row, 1, need);
        sheet.value(row, 2, filling.help());
        sheet.style(row, 2).wrapText(true).set();
        sheet.value(row, 3, filling.example());
        sheet.style(row, 3).format("@").set();
    }
}
