package cn.laowu.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.laowu.intake.Finding;
import cn.laowu.intake.receipt.Register.Audience;
import cn.laowu.intake.receipt.Register.Draft;
import cn.laowu.intake.receipt.Register.Quota;
import cn.laowu.intake.receipt.Register.RegionSum;
import cn.laowu.intake.receipt.Register.Sealed;
import cn.laowu.intake.receipt.Register.State;
import cn.laowu.policy.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Every name and number here is made up. */
class RegisterWorkbookTest {

    private static final State SEALED =
            new Sealed(2, Money.ofYuan(1_000), "9f86d081884c7d65", LocalDateTime.of(2026, 10, 5, 6, 0));
    private static final List<RegionSum> SUMS = List.of(
            new RegionSum("墨玉县", 1, Money.ofYuan(500), Map.of("over-quota", 1), 2, 1, 2, 0),
            new RegionSum("四十七团", 1, Money.ofYuan(500), Map.of("second-on-post", 1), 1, 0, 0, 1));
    private static final List<RegisterLine> PAID =
            List.of(line("墨玉县", 4, "张三", Money.ofYuan(500)), line("四十七团", 7, "李四", Money.ofYuan(500)));
    private static final List<RegisterLine> UNPAID = List.of(
            line("墨玉县", 5, "王五", Money.ZERO, new Finding("over-quota", null, "当月名额600个已用完。")),
            line("四十七团", 8, "=1+1", Money.ZERO, new Finding("second-on-post", null, "该岗位当月已发给第7行。")));
    private static final List<RosterChange> CHANGES = List.of(new RosterChange(
            RosterChange.Type.ACCOUNT, "四十七团", "李四", "653222********0012", "T-1", "6217****0001", "6217****0002"));

    @Test
    void theSummaryComesFirstWithCountsSumsAndSeal() throws Exception {
        XSSFWorkbook book = read(register(Audience.DISTRICT, SEALED), PAID, UNPAID);
        assertThat(all(book.getSheetAt(0)))
                .contains("公益性岗位补贴登记表：新疆 2026年9月", "已封存。发放 2 人，共 1,000.00 元；未发放 2 人。")
                .contains("600 个（墨玉县、四十七团共用），已用 598 个，剩余 2 个")
                .contains("9f86d081884c7d65", "2026-10-05 06:00", "2 人，1,000.00 元", "R2：any-day，R3：one")
                .doesNotContain("下一步");
        List<List<String>> rows = rows(book.getSheetAt(0));
        assertThat(rows)
                .contains(
                        List.of("地区", "发放人数", "发放金额（元）", "未发放：超出岗位名额", "未发放：同岗位当月已有人领取", "上月发放人数", "新增", "减少", "账号变更"),
                        List.of("墨玉县", "1", "500.00", "1", "0", "2", "1", "2", "0"),
                        List.of("四十七团", "1", "500.00", "0", "1", "1", "0", "0", "1"),
                        List.of("合计", "2", "1000.00", "1", "1", "3", "1", "2", "1"));
    }

    @Test
    void everyLineIsListedPaidOrNotWithItsReasonAndClause() throws Exception {
        XSSFWorkbook book = read(register(Audience.DISTRICT, SEALED), PAID, UNPAID);
        assertThat(rows(book.getSheet("发放明细")))
                .containsExactly(
                        List.of("地区", "花名册行号", "姓名", "身份证号", "人员类别", "岗位编号", "出勤天数", "银行账号", "依据条款", "应发金额"),
                        List.of(
                                "墨玉县",
                                "4",
                                "张三",
                                "653222199001010012",
                                "脱贫劳动力",
                                "M-4",
                                "20",
                                "6217000000000000000",
                                "措施第二条",
                                "500.00"),
                        List.of(
                                "四十七团",
                                "7",
                                "李四",
                                "653222199001010012",
                                "脱贫劳动力",
                                "M-7",
                                "20",
                                "6217000000000000000",
                                "措施第二条",
                                "500.00"));
        assertThat(rows(book.getSheet("未发放")).get(1))
                .containsExactly(
                        "墨玉县",
                        "5",
                        "王五",
                        "653222199001010012",
                        "脱贫劳动力",
                        "M-5",
                        "20",
                        "当月名额600个已用完。",
                        Advice.of("over-quota").doZh(),
                        "措施第二条");
        assertThat(rows(book.getSheet("未发放")).get(2)).contains("=1+1");
        assertThat(rows(book.getSheet("与上月相比")).get(1))
                .containsExactly("账号变更", "四十七团", "李四", "653222********0012", "T-1", "6217****0001", "6217****0002");
    }

    @Test
    void aDraftSaysWhomItWaitsFor() throws Exception {
        XSSFWorkbook book = read(register(Audience.DISTRICT, new Draft(List.of("四十七团"))), PAID, UNPAID);
        assertThat(all(book.getSheetAt(0))).contains("草稿，还会变动。在等四十七团确认。").doesNotContain("已封存", "封存校验码");
    }

    @Test
    void aRegionIsToldWhatToDoNext() throws Exception {
        XSSFWorkbook book = read(register(Audience.REGION, SEALED), PAID, UNPAID);
        assertThat(all(book.getSheetAt(0))).contains("公益性岗位补贴核定回执", "下一步", "看“未发放”中的原因");
    }

    @Test
    void linesThatDoNotComeToTheRegistersSumsAreAFault() {
        Register register = register(Audience.DISTRICT, SEALED);
        assertThatThrownBy(() -> read(register, PAID.subList(0, 1), UNPAID))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("1 with 500.00");
        List<RegisterLine> oneForBoth = List.of(line("墨玉县", 4, "张三", Money.ofYuan(1_000)));
        assertThatThrownBy(() -> read(register, oneForBoth, UNPAID)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> read(register, PAID, List.of())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameRunGivesTheSameBytes() throws Exception {
        Register register = register(Audience.DISTRICT, SEALED);
        assertThat(write(register, PAID, UNPAID)).isEqualTo(write(register, PAID, UNPAID));
    }

    @Test
    void aLineIsPaidOrHasAReason() {
        assertThatThrownBy(() -> line("墨玉县", 4, "张三", Money.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> line("墨玉县", 4, "张三", Money.ofYuan(1), Finding.of("over-quota", "满。")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RegisterLine line(String region, int row, String name, Money amount, Finding... reasons) {
        return new RegisterLine(
                region,
                row,
                name,
                "653222199001010012",
                "M-" + row,
                "脱贫劳动力",
                20,
                "6217000000000000000",
                amount,
                List.of(reasons),
                "二");
    }

    private static Register register(Audience audience, State state) {
        return new Register(
                "run-1",
                YearMonth.of(2026, 9),
                "新疆",
                audience,
                0,
                LocalDate.of(2026, 10, 5),
                state,
                new Quota(600, 598, List.of("墨玉县", "四十七团")),
                SUMS,
                "2026-01-01",
                new TreeMap<>(Map.of("R3", "one", "R2", "any-day")));
    }

    private static XSSFWorkbook read(Register register, List<RegisterLine> paid, List<RegisterLine> unpaid)
            throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(write(register, paid, unpaid)));
    }

    private static byte[] write(Register register, List<RegisterLine> paid, List<RegisterLine> unpaid)
            throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RegisterWorkbook.write(out, register, paid.iterator(), unpaid.iterator(), CHANGES.iterator());
        return out.toByteArray();
    }

    private static List<List<String>> rows(XSSFSheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        sheet.forEach(row -> {
            List<String> texts = new ArrayList<>();
            row.forEach(cell -> texts.add(
                    cell.getCellType() == CellType.NUMERIC
                            ? ((XSSFCell) cell).getRawValue()
                            : cell.getStringCellValue()));
            rows.add(texts);
        });
        return rows;
    }

    private static String all(XSSFSheet sheet) {
        return String.join(
                "\n", rows(sheet).stream().map(row -> String.join(" ", row)).toList());
    }
}
