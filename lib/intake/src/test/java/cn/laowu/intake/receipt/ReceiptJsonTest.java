package cn.laowu.intake.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.intake.Finding;
import cn.laowu.intake.receipt.Receipt.Heading;
import cn.laowu.intake.receipt.Receipt.Judged;
import cn.laowu.policy.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every name and number here is made up. */
class ReceiptJsonTest {

    private static final Heading HEADING = new Heading(
            "u1", "zhuozi", "卓资县", "welfare-posts", "公益性岗位上岗人员花名册", "2026-09", "花名册.xlsx", LocalDate.of(2026, 11, 5));

    private static final RowAnswer ACCEPTED = new RowAnswer(4, true, List.of(), List.of(), null, "待月度核定", "二");
    private static final RowAnswer REFUSED = new RowAnswer(
            6,
            false,
            List.of(new Finding("uscc", "代码", "代码“\"”有误。"), Finding.of("missing", "缺。"), Finding.of("missing", "还缺。")),
            List.of(new Finding("account-shared", "账号", "请核对。")),
            null,
            null,
            "");

    @Test
    void theReceiptOfAJudgedFileHasThisShape() throws IOException {
        Map<String, Object> json = JsonTree.parse(write(ACCEPTED, REFUSED));
        assertThat(json.keySet())
                .containsExactly(
                        "uploadId",
                        "region",
                        "regionName",
                        "kind",
                        "kindName",
                        "period",
                        "fileName",
                        "judgedOn",
                        "sheet",
                        "headerRow",
                        "columns",
                        "dataRows",
                        "accepted",
                        "rejected",
                        "amountText",
                        "refusals",
                        "notes",
                        "rowWarnings",
                        "warnings",
                        "rows");
        assertThat(json)
                .containsEntry("region", "zhuozi")
                .containsEntry("judgedOn", "2026-11-05")
                .containsEntry("headerRow", decimal(3))
                .containsEntry("columns", Map.of("姓名", "B", "备注", "AB"))
                .containsEntry("accepted", decimal(1))
                .containsEntry("rejected", decimal(1))
                .containsEntry("amountText", "待月度核定");
        assertThat(json.get("refusals"))
                .isEqualTo(List.of(
                        Map.of(
                                "code",
                                "missing",
                                "rows",
                                decimal(1),
                                "firstRows",
                                List.of(decimal(6)),
                                "title",
                                Advice.of("missing").titleZh(),
                                "advice",
                                Advice.of("missing").doZh()),
                        Map.of(
                                "code",
                                "uscc",
                                "rows",
                                decimal(1),
                                "firstRows",
                                List.of(decimal(6)),
                                "title",
                                Advice.of("uscc").titleZh(),
                                "advice",
                                Advice.of("uscc").doZh())));
    }

    @Test
    @SuppressWarnings("unchecked")
    void everyRowSaysItsResultCodesAndReasons() throws IOException {
        List<Map<String, Object>> rows = (List<Map<String, Object>>)
                JsonTree.parse(write(ACCEPTED, REFUSED)).get("rows");
        assertThat(rows.get(0))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "row",
                        decimal(4),
                        "result",
                        "accepted",
                        "codes",
                        List.of(),
                        "amountText",
                        "待月度核定",
                        "clause",
                        "二"));
        assertThat(rows.get(1))
                .containsEntry("result", "rejected")
                .containsEntry("codes", List.of("missing", "uscc"))
                .doesNotContainKeys("amount", "amountText", "clause");
        assertThat((List<Object>) rows.get(1).get("reasons"))
                .hasSize(3)
                .first()
                .isEqualTo(Map.of("code", "uscc", "column", "代码", "text", "代码“\"”有误。"));
        assertThat((List<Object>) rows.get(1).get("warnings")).hasSize(1);
    }

    @Test
    void amountsAreYuanWithoutZerosAtTheEnd() throws IOException {
        byte[] json = write(
                new RowAnswer(4, true, List.of(), List.of(), Money.ofYuan(18_000), null, "五"),
                new RowAnswer(5, true, List.of(), List.of(), Money.parseYuan("200.50"), null, "五"),
                new RowAnswer(6, true, List.of(), List.of(), Money.ZERO, null, "五"));
        assertThat(new String(json, UTF_8))
                .contains("\"amount\":18200.5,", "\"amount\":18000,", "\"amount\":200.5,", "\"amount\":0,");
    }

    @Test
    void aFileRefusedWholeHasNoRows() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReceiptJson.write(
                out, new Receipt(HEADING, new Receipt.RefusedWhole(Finding.of("column-missing", "缺少“岗位编号”。"))));
        Map<String, Object> json = JsonTree.parse(out.toByteArray());
        assertThat(json).doesNotContainKeys("rows", "accepted");
        assertThat(json.get("refused"))
                .isEqualTo(Map.of(
                        "code",
                        "column-missing",
                        "text",
                        "缺少“岗位编号”。",
                        "title",
                        Advice.of("column-missing").titleZh(),
                        "advice",
                        Advice.of("column-missing").doZh()));
    }

    @Test
    void whatIsDecidedOverSeveralRowsIsListed() throws IOException {
        GroupAnswer group = new GroupAnswer(
                "150921199001010011", "张三", 2, Money.ZERO, List.of(Finding.of("workers-short", "不足三人。")), "四");
        byte[] json =
                write(new Judged("九月", 3, Map.of(), Tally.none(), List.of(), List.of()).withGroups(List.of(group)));
        assertThat(new String(json, UTF_8))
                .contains(
                        "\"groups\":[{\"key\":\"150921199001010011\",\"name\":\"张三\",\"counted\":2,\"result\":\"rejected\","
                                + "\"codes\":[\"workers-short\"]");
    }

    private static byte[] write(RowAnswer... answers) throws IOException {
        Tallying tallying = new Tallying();
        List.of(answers).forEach(tallying::add);
        return write(new Judged("九月", 3, Map.of("姓名", 1, "备注", 27), tallying.tally(), List.of(), List.of()), answers);
    }

    private static byte[] write(Judged judged, RowAnswer... answers) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReceiptJson.write(out, new Receipt(HEADING, judged), List.of(answers).iterator());
        return out.toByteArray();
    }

    private static BigDecimal decimal(int value) {
        return BigDecimal.valueOf(value);
    }
}
