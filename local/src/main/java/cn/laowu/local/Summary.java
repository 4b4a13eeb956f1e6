package cn.laowu.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** What came of everything, as {@code summary.json} says it: the same shape as the samples' {@code expected.json}. */
final class Summary {
    private static final JsonNodeFactory NUMBERS = JsonNodeFactory.instance;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DemoSettings settings;
    private final List<FileResult> files = new ArrayList<>();
    private final Map<String, List<Line>> months = new TreeMap<>();

    Summary(DemoSettings settings) {
        this.settings = settings;
    }

    /**
     * What came of a file.
     *
     * @param receipt its {@code receipt.json}
     */
    record FileResult(DemoFile file, JsonNode receipt) {
        /** Returns the code by which it was refused whole; empty where its rows were judged. */
        String refused() {
            return receipt.path("refused").path("code").asText();
        }

        int count(String field) {
            return receipt.path(field).asInt();
        }
    }

    /**
     * A line of a month's runs.
     *
     * @param row of the roster's sheet
     * @param yuan 0 where nothing is paid
     * @param code why nothing is paid; empty where it is
     */
    record Line(String region, int row, BigDecimal yuan, String code) {
        boolean paid() {
            return yuan.signum() > 0;
        }
    }

    void add(DemoFile file, JsonNode receipt) {
        files.add(new FileResult(file, receipt));
    }

    void add(String month, List<Line> lines) {
        months.put(month, List.copyOf(lines));
    }

    List<FileResult> files() {
        return List.copyOf(files);
    }

    Map<String, List<Line>> months() {
        return months;
    }

    LocalDate asOf() {
        return settings.asOf();
    }

    /** Returns the document. */
    ObjectNode json() {
        ObjectNode json = JSON.createObjectNode()
                .put("note", "synthetic where the inbox is; row = the 1-based row of the sheet or CSV")
                .put("issuedOn", settings.issuedOn().toString())
                .put("asOf", settings.asOf().toString());
        ArrayNode all = json.putArray("files");
        files.forEach(result -> all.add(file(result)));
        ArrayNode payroll = json.putArray("payroll");
        months.forEach((month, lines) -> payroll.add(month(month, lines)));
        return json;
    }

    /** Returns the document as text, a row a line. */
    String text() {
        return json().toPrettyString() + "\n";
    }

    private static ObjectNode file(FileResult result) {
        ObjectNode json = JSON.createObjectNode().put("key", result.file().key());
        if (!result.refused().isEmpty()) {
            return json.put("refused", result.refused());
        }
        json.put("accepted", result.count("accepted")).put("rejected", result.count("rejected"));
        if (result.receipt().has("amount")) {
            json.set("amount", number(result.receipt().get("amount").decimalValue()));
        }
        ArrayNode rows = json.putArray("rows");
        for (JsonNode row : result.receipt().path("rows")) {
            ObjectNode answer = rows.addObject()
                    .put("row", row.path("row").asInt())
                    .put("result", row.path("result").asText());
            ArrayNode codes = answer.putArray("codes");
            StreamSupport.stream(row.path("codes").spliterator(), false)
                    .map(JsonNode::asText)
                    .sorted()
                    .forEach(codes::add);
            if (row.has("amount")) {
                answer.set("amount", number(row.get("amount").decimalValue()));
            }
        }
        if (result.receipt().has("groups")) {
            result.receipt()
                    .get("groups")
                    .forEach(group -> json.withArray("nominations").add(nomination(group)));
        }
        return json;
    }

    private static ObjectNode nomination(JsonNode group) {
        ObjectNode json = JSON.createObjectNode()
                .put("entrepreneur", group.path("key").asText())
                .put("workersCounted", group.path("counted").asInt());
        json.set("amount", number(group.path("amount").decimalValue()));
        ArrayNode codes = json.putArray("codes");
        group.path("codes").forEach(code -> codes.add(code.asText()));
        return json;
    }

    private static ObjectNode month(String month, List<Line> lines) {
        ObjectNode json = JSON.createObjectNode().put("month", month);
        json.put("paid", lines.stream().filter(Line::paid).count());
        json.set("total", number(total(lines)));
        ObjectNode regions = json.putObject("regions");
        Map<String, List<Line>> byRegion = new LinkedHashMap<>();
        lines.forEach(line -> byRegion.computeIfAbsent(line.region(), region -> new ArrayList<>())
                .add(line));
        byRegion.forEach((region, own) -> {
            ObjectNode of = regions.putObject(region);
            of.put("paid", own.stream().filter(Line::paid).count());
            of.set("amount", number(total(own)));
            rows(of.putArray("overQuota"), own, "over-quota");
            rows(of.putArray("secondOnPost"), own, "second-on-post");
        });
        return json;
    }

    private static void rows(ArrayNode into, List<Line> lines, String code) {
        TreeSet<Integer> rows = new TreeSet<>();
        lines.stream().filter(line -> line.code().equals(code)).forEach(line -> rows.add(line.row()));
        rows.forEach(into::add);
    }

    static BigDecimal total(List<Line> lines) {
        return lines.stream().map(Line::yuan).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static JsonNode number(BigDecimal yuan) {
        return yuan.stripTrailingZeros().scale() <= 0
                ? NUMBERS.numberNode(yuan.toBigInteger())
                : NUMBERS.numberNode(yuan.stripTrailingZeros());
    }
}
