package cn.laowu.intake.receipt;

import cn.laowu.intake.Finding;
import cn.laowu.intake.receipt.Receipt.Heading;
import cn.laowu.intake.receipt.Receipt.Judged;
import cn.laowu.intake.receipt.Receipt.RefusedWhole;
import cn.laowu.intake.receipt.Tally.CodeCount;
import cn.laowu.policy.Money;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code receipt.json}, the receipt for machines: UTF-8, one object, always in this order.
 *
 * <pre>{@code
 * {"uploadId": "01K8…", "region": "zhuozi", "regionName": "卓资县", "kind": "welfare-posts",
 *  "kindName": "公益性岗位上岗人员花名册", "period": "2026-09", "fileName": "卓资县2026年09月花名册.xlsx", "judgedOn": "2026-11-05",
 *
 *  // of a file refused whole; then nothing follows
 *  "refused": {"code": "column-missing", "text": "…", "title": "缺少必填的列", "advice": "…"},
 *
 *  // of a file whose rows were judged
 *  "sheet": "9月", "headerRow": 3, "columns": {"姓名": "B"},      // declared name -> letters of the sheet's column
 *  "dataRows": 216, "accepted": 204, "rejected": 12,
 *  "amount": 18200,                                            // yuan, absent where the kind decides no money
 *  "amountText": "待月度核定",                                   // absent where nothing stands in place of amounts
 *  "refusals": [{"code": "missing", "rows": 2, "firstRows": [207, 219], "title": "必填项为空", "advice": "…"}],
 *  "notes": [],                                                // the same, of codes on accepted rows
 *  "rowWarnings": [],                                          // the same, of warnings on rows
 *  "warnings": [{"code": "…", "column": null, "text": "…"}],   // of the file
 *  "groups": [{"key": "…", "name": "…", "counted": 5, "result": "accepted", "codes": [], "reasons": [], "amount": 30000,
 *              "clause": "四"}],                                // absent but for kinds decided over several rows
 *  "rows": [{"row": 4, "result": "accepted", "codes": [], "amount": 600, "amountText": "…", "clause": "二",
 *            "reasons": [{"code": "…", "column": "身份证号", "text": "…"}], "warnings": []}]}
 * }</pre>
 *
 * <p>{@code row} is the 1-based row of the sheet, of a CSV the record; {@code result} is {@code accepted} or {@code rejected};
 * {@code codes} are sorted, each once; amounts are yuan with at most two decimals; of a row, {@code amount}, {@code amountText},
 * {@code clause}, {@code reasons} and {@code warnings} are absent where there are none. No cell of the file is in it but what the
 * sentences quote.
 */
public final class ReceiptJson {

    private static final JsonFactory JSON = new JsonFactory();

    private ReceiptJson() {}

    /**
     * Writes the receipt of a file.
     *
     * @param out stays open
     * @param answers one for each row of data, in order; not looked at where the file is refused whole
     * @throws IOException where {@code out} fails
     */
    public static void write(OutputStream out, Receipt receipt, Iterator<RowAnswer> answers) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            heading(json, receipt.heading());
            if (receipt.verdict() instanceof Judged judged) {
                judged(json, judged);
                json.writeArrayFieldStart("rows");
                while (answers.hasNext()) {
                    row(json, answers.next());
                }
                json.writeEndArray();
            } else if (receipt.verdict() instanceof RefusedWhole refused) {
                refused(json, refused.why());
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /**
     * Writes the receipt of a file that was refused whole.
     *
     * @param out stays open
     * @throws IOException where {@code out} fails
     */
    public static void write(OutputStream out, Receipt receipt) throws IOException {
        write(out, receipt, Collections.emptyIterator());
    }

    private static void heading(JsonGenerator json, Heading heading) throws IOException {
        json.writeStringField("uploadId", heading.uploadId());
        json.writeStringField("region", heading.place());
        json.writeStringField("regionName", heading.placeZh());
        json.writeStringField("kind", heading.kind());
        json.writeStringField("kindName", heading.kindZh());
        json.writeStringField("period", heading.period());
        json.writeStringField("fileName", heading.fileName());
        json.writeStringField("judgedOn", heading.judgedOn().toString());
    }

    private static void refused(JsonGenerator json, Finding why) throws IOException {
        json.writeObjectFieldStart("refused");
        json.writeStringField("code", why.code());
        json.writeStringField("text", why.zh());
        advice(json, why.code());
        json.writeEndObject();
    }

    private static void judged(JsonGenerator json, Judged judged) throws IOException {
        json.writeStringField("sheet", judged.sheet());
        json.writeNumberField("headerRow", judged.headerRow());
        json.writeObjectFieldStart("columns");
        Map<Integer, String> byColumn = new TreeMap<>();
        judged.columns().forEach((name, column) -> byColumn.put(column, name));
        for (Map.Entry<Integer, String> column : byColumn.entrySet()) {
            json.writeStringField(column.getValue(), Grid.columnName(column.getKey()));
        }
        json.writeEndObject();
        Tally tally = judged.tally();
        json.writeNumberField("dataRows", tally.dataRows());
        json.writeNumberField("accepted", tally.accepted());
        json.writeNumberField("rejected", tally.rejected());
        amount(json, tally.amount(), tally.amountText());
        counts(json, "refusals", tally.refusals());
        counts(json, "notes", tally.notes());
        counts(json, "rowWarnings", tally.warnings());
        findings(json, "warnings", judged.warnings());
        if (!judged.groups().isEmpty()) {
            json.writeArrayFieldStart("groups");
            for (GroupAnswer group : judged.groups()) {
                group(json, group);
            }
            json.writeEndArray();
        }
    }

    private static void counts(JsonGenerator json, String field, List<CodeCount> counts) throws IOException {
        json.writeArrayFieldStart(field);
        for (CodeCount count : counts) {
            json.writeStartObject();
            json.writeStringField("code", count.code());
            json.writeNumberField("rows", count.rows());
            json.writeArrayFieldStart("firstRows");
            for (int row : count.firstRows()) {
                json.writeNumber(row);
            }
            json.writeEndArray();
            advice(json, count.code());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void advice(JsonGenerator json, String code) throws IOException {
        Advice advice = Advice.of(code);
        json.writeStringField("title", advice.titleZh());
        json.writeStringField("advice", advice.doZh());
    }

    private static void group(JsonGenerator json, GroupAnswer group) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", group.key());
        json.writeStringField("name", group.nameZh());
        json.writeNumberField("counted", group.counted());
        json.writeStringField("result", group.findings().isEmpty() ? "accepted" : "rejected");
        codes(
                json,
                group.findings().stream().map(Finding::code).distinct().sorted().toList());
        findings(json, "reasons", group.findings());
        amount(json, group.amount(), null);
        json.writeStringField("clause", group.clause());
        json.writeEndObject();
    }

    private static void row(JsonGenerator json, RowAnswer answer) throws IOException {
        json.writeStartObject();
        json.writeNumberField("row", answer.row());
        json.writeStringField("result", answer.accepted() ? "accepted" : "rejected");
        codes(json, answer.codes());
        amount(json, answer.amount(), answer.amountText());
        if (!answer.clause().isEmpty()) {
            json.writeStringField("clause", answer.clause());
        }
        if (!answer.findings().isEmpty()) {
            findings(json, "reasons", answer.findings());
        }
        if (!answer.warnings().isEmpty()) {
            findings(json, "warnings", answer.warnings());
        }
        json.writeEndObject();
    }

    private static void codes(JsonGenerator json, List<String> codes) throws IOException {
        json.writeArrayFieldStart("codes");
        for (String code : codes) {
            json.writeString(code);
        }
        json.writeEndArray();
    }

    private static void findings(JsonGenerator json, String field, List<Finding> findings) throws IOException {
        json.writeArrayFieldStart(field);
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringField("code", finding.code());
            json.writeStringField("column", finding.column());
            json.writeStringField("text", finding.zh());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void amount(JsonGenerator json, @Nullable Money amount, @Nullable String text) throws IOException {
        if (amount != null) {
            // plain digits, no zeros at the end: 18200, 25.5
            json.writeFieldName("amount");
            json.writeNumber(plain(amount));
        }
        if (text != null) {
            json.writeStringField("amountText", text);
        }
    }

    private static String plain(Money amount) {
        return amount.yuan().stripTrailingZeros().toPlainString();
    }
}
