package cn.laowu.intake.receipt;

import cn.laowu.intake.Finding;
import cn.laowu.intake.receipt.Advice.Remedy;
import cn.laowu.intake.receipt.Receipt.Heading;
import cn.laowu.intake.receipt.Receipt.Judged;
import cn.laowu.intake.receipt.Receipt.RefusedWhole;
import cn.laowu.intake.receipt.Tally.CodeCount;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** The first sheet of a receipt: what became of the file, what to do next, and why what was refused. */
final class SummarySheet {

    private static final int LAST = 3;
    private static final double BAND_POINTS = 44;
    private static final double LINE_POINTS = 16;
    private static final int ADVICE_CHARS = 80;
    private static final int ROWS_CHARS = 36;
    private static final int MAX_LISTED = 10;

    private final Grid grid;
    private final Worksheet sheet;
    private final Heading heading;

    SummarySheet(Worksheet sheet, Heading heading) {
        this.sheet = sheet;
        this.grid = new Grid(sheet);
        this.heading = heading;
        grid.widths(30, ADVICE_CHARS + 4, 10, ROWS_CHARS + 4);
    }

    /** Writes the summary of a file whose rows stand on the sheet {@code detail}. */
    void judged(Judged judged, String detail, int beyond) throws IOException {
        title();
        band(judged.tally());
        steps(NextSteps.after(heading, judged, detail), () -> firstRefused(judged.tally(), detail));
        for (Remedy remedy : Remedy.values()) {
            refusals(judged, remedy, detail);
        }
        warnings(judged, detail);
        facts();
        fact("工作表", judged.sheet() + "（表头在第 " + judged.headerRow() + " 行）");
        fact("数据行数", Words.count(judged.tally().dataRows()) + " 行，空行、合计行和签字行不计");
        amounts(judged.tally());
        if (beyond > 0) {
            fact("未列出的行", "工作簿最多 1,048,576 行，之后的 " + Words.count(beyond) + " 行见 receipt.json");
        }
        grid.finish();
    }

    /** Writes the summary of a file that was refused whole. */
    void refused(RefusedWhole refused) throws IOException {
        title();
        Advice advice = Advice.of(refused.why().code());
        band("整份文件未受理：" + advice.titleZh() + "。没有任何一行被记录。", Look.RED);
        section("原因");
        fact(advice.titleZh(), refused.why().zh());
        steps(NextSteps.after(refused), () -> {});
        facts();
        fact("代码", refused.why().code());
        grid.finish();
    }

    private void title() throws IOException {
        grid.nextRow();
        grid.text(0, "回执：" + Words.file(heading), Look.TITLE);
        grid.height(28);
    }

    private void band(Tally tally) throws IOException {
        String rows = Words.count(tally.dataRows()) + " 行";
        if (tally.dataRows() == 0) {
            band("表里没有数据行。", Look.RED);
        } else if (tally.rejected() == 0) {
            band("全部通过：" + rows + "都通过了。", Look.GREEN);
        } else {
            band(
                    "共 " + rows + "：通过 " + Words.count(tally.accepted()) + " 行，未通过 " + Words.count(tally.rejected())
                            + " 行。未通过的行没有报上，请按下面的步骤处理。",
                    tally.accepted() == 0 ? Look.RED : Look.AMBER);
        }
    }

    private void band(String text, String fill) throws IOException {
        grid.nextRow();
        Look look = Look.WRAPPED.sized(14).fill(fill);
        grid.text(0, text, look);
        for (int column = 1; column <= LAST; column++) {
            grid.look(column, look);
        }
        // the one merged range of a sheet: the library writes several in no fixed order
        sheet.range(grid.row(), 0, grid.row(), LAST).merge();
        grid.height(BAND_POINTS);
    }

    private void steps(List<String> steps, Runnable besideFirst) throws IOException {
        section("下一步");
        for (int i = 0; i < steps.size(); i++) {
            fact("第 " + (i + 1) + " 步", steps.get(i));
            if (i == 0) {
                besideFirst.run();
            }
        }
    }

    private void firstRefused(Tally tally, String detail) {
        tally.refusals().stream()
                .flatMap(count -> count.firstRows().stream())
                .min(Integer::compare)
                .ifPresent(row -> grid.link(LAST, "点这里，到第 " + row + " 行", detail, row - 1, 0, Look.LINK));
    }

    private void refusals(Judged judged, Remedy remedy, String detail) throws IOException {
        List<CodeCount> counts = judged.tally().refusals().stream()
                .filter(count -> Advice.of(count.code()).remedy() == remedy)
                .toList();
        if (!counts.isEmpty()) {
            table("未通过：" + remedy.zh());
            for (CodeCount count : counts) {
                counted(count, judged.headerRow(), detail);
            }
        }
    }

    private void warnings(Judged judged, String detail) throws IOException {
        Tally tally = judged.tally();
        if (tally.warnings().isEmpty()
                && tally.notes().isEmpty()
                && judged.warnings().isEmpty()) {
            return;
        }
        table("提醒：不影响通过，请核对");
        for (Finding warning : judged.warnings()) {
            fact(Advice.of(warning.code()).titleZh(), warning.zh());
        }
        for (CodeCount count : tally.warnings()) {
            counted(count, judged.headerRow(), detail);
        }
        for (CodeCount count : tally.notes()) {
            counted(count, judged.headerRow(), detail);
        }
    }

    private void table(String heading) throws IOException {
        grid.nextRow();
        grid.nextRow();
        Look left = Look.ADDED_HEADER.aligned("left");
        grid.text(0, heading, left);
        grid.text(1, "怎么办", left);
        grid.text(2, "行数", Look.ADDED_HEADER);
        grid.text(LAST, "在哪些行", left);
    }

    private void counted(CodeCount count, int headerRow, String detail) throws IOException {
        Advice advice = Advice.of(count.code());
        grid.nextRow();
        grid.text(0, advice.titleZh(), Look.WRAPPED.bolded());
        grid.text(1, advice.doZh(), Look.WRAPPED);
        grid.number(2, count.rows(), Look.COUNT.centered());
        List<Integer> first = count.firstRows()
                .subList(0, Math.min(MAX_LISTED, count.firstRows().size()));
        String rows = Words.rows(first, count.rows());
        grid.link(LAST, rows, detail, first.isEmpty() ? headerRow - 1 : first.get(0) - 1, 0, Look.LINK);
        heighten(Math.max(RowWords.lines(advice.doZh(), ADVICE_CHARS), RowWords.lines(rows, ROWS_CHARS)));
    }

    private void amounts(Tally tally) throws IOException {
        if (tally.amount() != null) {
            grid.nextRow();
            grid.text(0, "应发金额合计（元）", Look.LABEL);
            grid.money(1, tally.amount(), Look.MONEY.aligned("left"));
        } else if (tally.amountText() != null) {
            fact("应发金额", tally.amountText());
        }
    }

    private void facts() throws IOException {
        section("文件");
        fact("文件名", heading.fileName());
        fact("处理日期", Words.day(heading.judgedOn()));
        fact("上传编号", heading.uploadId());
    }

    private void section(String name) throws IOException {
        grid.nextRow();
        grid.nextRow();
        grid.text(0, name, Look.HEADER.aligned("left"));
        for (int column = 1; column <= LAST; column++) {
            grid.look(column, Look.HEADER);
        }
    }

    private void fact(String name, String text) throws IOException {
        grid.nextRow();
        grid.text(0, name, Look.LABEL);
        grid.text(1, text, Look.WRAPPED);
        heighten(RowWords.lines(text, ADVICE_CHARS));
    }

    /** Not every program makes a row as high as its text. */
    private void heighten(int lines) {
        grid.height(LINE_POINTS * lines + 2);
    }
}
