package cn.laowu.intake.receipt;

import static cn.laowu.intake.receipt.Written.HEADER;
import static cn.laowu.intake.receipt.Written.ROSTER;
import static cn.laowu.intake.receipt.Written.accepted;
import static cn.laowu.intake.receipt.Written.all;
import static cn.laowu.intake.receipt.Written.detail;
import static cn.laowu.intake.receipt.Written.fill;
import static cn.laowu.intake.receipt.Written.judged;
import static cn.laowu.intake.receipt.Written.parts;
import static cn.laowu.intake.receipt.Written.read;
import static cn.laowu.intake.receipt.Written.refused;
import static cn.laowu.intake.receipt.Written.texts;
import static cn.laowu.intake.receipt.Written.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.laowu.intake.Finding;
import cn.laowu.intake.RawRow;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every name and number here is made up. */
class ReceiptWorkbookTest {
    @TempDir
    private Path folder;

    @Test
    void everyRowStandsInItsPlace() throws Exception {
        XSSFSheet sheet = detail(ROSTER, accepted(4), refused(6, "number-range", "当月出勤天数"), accepted(7));
        assertThat(texts(sheet, 0)).startsWith("花名册");
        assertThat(texts(sheet, 1)).startsWith("填报单位：某局");
        assertThat(texts(sheet, 2)).startsWith(HEADER);
        assertThat(texts(sheet, 3)).startsWith("1", "张三", "150921199001010011", "20");
        assertThat(sheet.getRow(4) == null).isTrue();
        assertThat(texts(sheet, 5)).startsWith("2", "李四", "150921199001010012", "40", "备注");
        assertThat(texts(sheet, 7)).containsExactly("合计");
        assertThat(texts(sheet, 8)).startsWith("填表人：王五", "", "", "单位（盖章）");
    }

    @Test
    void resultsStandRightOfEveryCellOfTheSheet() throws Exception {
        XSSFSheet sheet = detail(ROSTER, accepted(4), refused(6, "number-range", "当月出勤天数"), accepted(7));
        assertThat(texts(sheet, 2)).endsWith("处理结果", "原因", "依据条款", "应发金额").hasSize(10);
        assertThat(texts(sheet, 3)).endsWith("通过", "", "措施第二条", "待月度核定");
        assertThat(texts(sheet, 5)).containsSubsequence("未通过", "当月出勤天数有误。", "填报要求");
        assertThat(texts(sheet, 6)).contains("表外");
        assertThat(sheet.getSheetName()).isEqualTo("九月");
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:J7");
        assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 3);
    }

    @Test
    void everyReasonOfARowIsSaid() throws Exception {
        RowAnswer both = new RowAnswer(
                4,
                false,
                List.of(new Finding("id-check-digit", "身份证号", "号码不对。"), new Finding("missing", "备注", "备注没有填。")),
                List.of(),
                null,
                null,
                "二");
        XSSFSheet sheet = detail(ROSTER, both, accepted(6), accepted(7));
        assertThat(texts(sheet, 3)).contains("1. 号码不对。\n2. 备注没有填。", "GB 11643、填报要求");
    }

    @Test
    void wrongCellsAreFilledAndCommentedEvenWhereTheyAreEmpty() throws Exception {
        XSSFSheet sheet =
                detail(ROSTER, accepted(4), refused(6, "number-range", "当月出勤天数"), refused(7, "missing", "姓名"));
        XSSFCell days = sheet.getRow(5).getCell(3);
        assertThat(days.getCellComment().getString().getString()).isEqualTo("当月出勤天数有误。");
        assertThat(fill(days)).isEqualTo("FFFF9999");
        XSSFCell name = sheet.getRow(6).getCell(1);
        assertThat(name.getCellComment().getString().getString()).isEqualTo("姓名有误。");
        assertThat(fill(name)).isEqualTo("FFFF9999");
        assertThat(name.getCellStyle().getDataFormatString()).isEqualTo("@");
        assertThat(sheet.getRow(3).getCell(3).getCellComment()).isNull();
        assertThat(fill(sheet.getRow(3).getCell(3))).isEmpty();
        assertThat(sheet.getCellComments()).hasSize(2);
    }

    @Test
    void aWarningIsYellowAndTheRowStaysAccepted() throws Exception {
        RowAnswer warned = new RowAnswer(
                4, true, List.of(), List.of(new Finding("account-shared", "身份证号", "请核对。")), null, "待月度核定", "二");
        XSSFSheet sheet = detail(ROSTER, warned, accepted(6), accepted(7));
        assertThat(texts(sheet, 3)).endsWith("通过（有提醒）", "提醒：请核对。", "措施第二条", "待月度核定");
        assertThat(fill(sheet.getRow(3).getCell(2))).isEqualTo("FFFFE08A");
        assertThat(sheet.getRow(3).getCell(2).getCellComment().getString().getString())
                .isEqualTo("请核对。");
    }

    @Test
    void aFaultOfNoColumnIsSaidInTheReasonAlone() throws Exception {
        XSSFSheet sheet =
                detail(ROSTER, accepted(4), refused(6, "duplicate-elsewhere", null), refused(7, "missing", "没有这一列"));
        assertThat(sheet.getCellComments()).isEmpty();
        assertThat(texts(sheet, 5)).contains("null有误。");
    }

    @Test
    void aReceiptThatWasMendedAndSentBackHasItsResultsOnce() throws Exception {
        RowsFile file = RowsFile.ofTexts("表", new String[] {"姓名", "处理结果", "原因", "依据条款", "应发金额", "备注"}, new String[] {
            "张三", "未通过", "旧的原因", "旧的条款", "旧的金额", "留着"
        });
        XSSFSheet sheet = detail(file, 1, accepted(2));
        assertThat(texts(sheet, 0)).containsExactly("姓名", "处理结果", "原因", "依据条款", "应发金额", "备注");
        assertThat(texts(sheet, 1)).containsExactly("张三", "通过", "", "措施第二条", "待月度核定", "留着");
    }

    @Test
    void theSameReceiptGivesTheSameBytes() throws Exception {
        RowAnswer[] answers = {accepted(4), refused(6, "number-range", "当月出勤天数"), refused(7, "missing", "姓名")};
        byte[] one = write(judged(ROSTER, 3, answers), ROSTER, answers);
        byte[] other = write(judged(ROSTER, 3, answers), ROSTER, answers);
        assertThat(one).isEqualTo(other);
        assertThat(parts(folder, one).get("docProps/core.xml")).contains(">2026-11-05T00:00:00.000Z<");
    }

    @Test
    void answersOfOtherRowsAreAFault() {
        assertThatThrownBy(() -> detail(ROSTER, accepted(4), accepted(5), accepted(6)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("row 5");
        assertThatThrownBy(() -> detail(ROSTER, accepted(4), accepted(6), accepted(99)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("row 99");
    }

    @Test
    void rowsBeyondTheLastLineOfAWorkbookAreCounted() throws Exception {
        RowsFile file = new RowsFile(
                "CSV",
                List.of(RawRow.ofTexts(1, HEADER), RawRow.ofTexts(1_048_576, "1"), RawRow.ofTexts(1_048_577, "2")));
        RowAnswer[] answers = {accepted(1_048_576), accepted(1_048_577)};
        XSSFWorkbook book = read(judged(file, 1, answers), file, answers);
        assertThat(texts(book.getSheetAt(1), 1_048_575)).startsWith("1");
        assertThat(all(book.getSheetAt(0))).contains("之后的 1 行见 receipt.json");
    }

    @Test
    void aHeaderFarDownIsNotFrozen() throws Exception {
        RowsFile file = new RowsFile("表", List.of(RawRow.ofTexts(40, HEADER), RawRow.ofTexts(41, "1")));
        assertThat(detail(file, 40, accepted(41)).getPaneInformation()).isNull();
    }
}
