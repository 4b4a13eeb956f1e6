package cn.laowu.intake.receipt;

import static cn.laowu.intake.receipt.Written.COLUMNS;
import static cn.laowu.intake.receipt.Written.HEADER;
import static cn.laowu.intake.receipt.Written.HEADING;
import static cn.laowu.intake.receipt.Written.ROSTER;
import static cn.laowu.intake.receipt.Written.accepted;
import static cn.laowu.intake.receipt.Written.all;
import static cn.laowu.intake.receipt.Written.fill;
import static cn.laowu.intake.receipt.Written.judged;
import static cn.laowu.intake.receipt.Written.read;
import static cn.laowu.intake.receipt.Written.refused;
import static cn.laowu.intake.receipt.Written.tally;
import static cn.laowu.intake.receipt.Written.texts;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.intake.Finding;
import cn.laowu.intake.receipt.Receipt.Judged;
import cn.laowu.policy.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Every name and number here is made up. */
class ReceiptSummaryTest {

    @Test
    void theSummaryComesFirstAndSaysWhatToDo() throws Exception {
        XSSFSheet summary = read(
                        judged(
                                ROSTER,
                                3,
                                accepted(4),
                                refused(6, "number-range", "当月出勤天数"),
                                refused(7, "not-on-post", "备注")),
                        ROSTER,
                        accepted(4),
                        refused(6, "number-range", "当月出勤天数"),
                        refused(7, "not-on-post", "备注"))
                .getSheetAt(0);
        String all = all(summary);
        assertThat(summary.getSheetName()).isEqualTo("回执");
        assertThat(summary.getWorkbook().getActiveSheetIndex()).isZero();
        assertThat(all)
                .contains("回执：卓资县 公益性岗位上岗人员花名册 2026年9月")
                .contains("共 3 行：通过 1 行，未通过 2 行")
                .contains("把整份表重新上传")
                .contains("请本地区的确认人登录系统，核对通过的 1 行并点“确认”")
                .contains("未通过：填写有误，请改正后重报", "数字超出范围", "第 6 行")
                .contains("未通过：按政策不予补贴，请核对", "当月不在岗", "第 7 行")
                .contains("花名册.xlsx", "2026年11月5日", "九月（表头在第 3 行）", "待月度核定");
        assertThat(summary.getHyperlinkList())
                .extracting(link -> link.getLocation())
                .containsExactlyInAnyOrder("'九月'!A6", "'九月'!A6", "'九月'!A7");
    }

    @Test
    void aCleanFileIsGreenAndGoesToTheConfirmer() throws Exception {
        XSSFSheet summary = read(
                        judged(ROSTER, 3, accepted(4), accepted(6), accepted(7)),
                        ROSTER,
                        accepted(4),
                        accepted(6),
                        accepted(7))
                .getSheetAt(0);
        assertThat(all(summary)).contains("全部通过：3 行都通过了。", "请本地区的确认人").doesNotContain("未通过");
        assertThat(fill(summary.getRow(1).getCell(0))).isEqualTo("FFE2F0D9");
    }

    @Test
    void warningsOfTheFileStandInTheSummary() throws Exception {
        Judged judged = new Judged(
                "九月",
                3,
                COLUMNS,
                tally(accepted(4), accepted(6), accepted(7)),
                List.of(Finding.of("total-differs", "合计写的是 4 人，数据是 3 人。")),
                List.of());
        XSSFSheet summary = read(new Receipt(HEADING, judged), ROSTER, accepted(4), accepted(6), accepted(7))
                .getSheetAt(0);
        assertThat(all(summary)).contains("提醒：不影响通过，请核对", "合计写的是 4 人，数据是 3 人。");
    }

    @Test
    void aFileThatNobodyUploadedIsToBeAdoptedBeforeItIsConfirmed() throws Exception {
        Judged judged = new Judged(
                "九月",
                3,
                COLUMNS,
                tally(accepted(4), accepted(6), accepted(7)),
                List.of(Finding.of("nobodys", "不知道是谁上传的。")),
                List.of());
        XSSFSheet summary = read(new Receipt(HEADING, judged), ROSTER, accepted(4), accepted(6), accepted(7))
                .getSheetAt(0);
        assertThat(all(summary)).containsSubsequence("经办人登录系统认领这一份", "请本地区的确认人登录系统");
    }

    @Test
    void aFileWithoutRowsSaysSo() throws Exception {
        RowsFile file = RowsFile.ofTexts("表", HEADER);
        assertThat(all(read(judged(file, 1), file).getSheetAt(0))).contains("表里没有数据行。");
    }

    @Test
    void aFileThatIsRefusedWholeGetsTheReasonAndTheWayOut() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Receipt receipt = new Receipt(HEADING, new Receipt.RefusedWhole(Finding.of("encrypted", "文件设了打开密码，无法读取。")));
        ReceiptWorkbook.write(out, receipt);
        XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
        assertThat(book.getNumberOfSheets()).isEqualTo(1);
        assertThat(all(book.getSheetAt(0)))
                .contains("整份文件未受理：文件设了密码。没有任何一行被记录。", "文件设了打开密码，无法读取。", "取消打开密码，另存后重新上传。", "encrypted");
    }

    @Test
    void amountsStandOnEveryRowAndInTotal() throws Exception {
        RowAnswer[] answers = {
            new RowAnswer(4, true, List.of(), List.of(), Money.ofYuan(600), null, "五"),
            new RowAnswer(6, true, List.of(), List.of(), Money.parseYuan("200.50"), null, "五"),
            new RowAnswer(7, false, List.of(Finding.of("missing", "缺。")), List.of(), Money.ZERO, null, "五")
        };
        XSSFWorkbook book = read(judged(ROSTER, 3, answers), ROSTER, answers);
        XSSFSheet sheet = book.getSheetAt(1);
        assertThat(sheet.getRow(3).getCell(9).getNumericCellValue()).isEqualTo(600);
        assertThat(sheet.getRow(5).getCell(9).getNumericCellValue()).isEqualTo(200.5);
        assertThat(sheet.getRow(6).getCell(9).getNumericCellValue()).isZero();
        assertThat(all(book.getSheetAt(0))).contains("应发金额合计（元）", "800.5");
    }

    @Test
    void whatIsDecidedOverSeveralRowsHasASheetOfItsOwn() throws Exception {
        GroupAnswer group = new GroupAnswer("150921199001010011", "张三", 5, Money.ofYuan(30_000), List.of(), "四");
        Judged judged =
                new Judged("九月", 3, COLUMNS, tally(accepted(4), accepted(6), accepted(7)), List.of(), List.of(group));
        XSSFWorkbook book = read(new Receipt(HEADING, judged), ROSTER, accepted(4), accepted(6), accepted(7));
        assertThat(texts(book.getSheetAt(2), 1))
                .containsExactly("张三", "150921199001010011", "5", "通过", "", "措施第四条", "30000.00");
    }
}
