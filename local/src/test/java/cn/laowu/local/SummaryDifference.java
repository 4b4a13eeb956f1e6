package cn.laowu.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** In what a summary differs from what is expected, row by row; of the files, those of one kind. */
final class SummaryDifference {
    private final List<String> lines = new ArrayList<>();

    static List<String> of(JsonNode expected, JsonNode summary, String kind) {
        SummaryDifference difference = new SummaryDifference();
        for (String day : List.of("issuedOn", "asOf")) {
            difference.same(day, expected.path(day), summary.path(day));
        }
        Map<String, JsonNode> had = by("key", summary.path("files"));
        Map<String, JsonNode> wanted = by("key", expected.path("files"));
        difference.lines.addAll(tooMuch("file", wanted, had));
        wanted.values().stream()
                .filter(file -> file.path("key").asText().split("/")[2].equals(kind))
                .forEach(file -> difference.file(file, had.get(file.path("key").asText())));
        Map<String, JsonNode> months = by("month", summary.path("payroll"));
        difference.lines.addAll(tooMuch("month", by("month", expected.path("payroll")), months));
        expected.path("payroll")
                .forEach(month ->
                        difference.month(month, months.get(month.path("month").asText())));
        return difference.lines;
    }

    private void file(JsonNode expected, JsonNode file) {
        String key = expected.path("key").asText();
        if (file == null) {
            lines.add(key + " is missing");
            return;
        }
        for (String field : List.of("accepted", "rejected", "amount", "refused")) {
            same(key + " " + field, expected.path(field), file.path(field));
        }
        Map<String, JsonNode> rows = by("row", file.path("rows"));
        lines.addAll(tooMuch(key + " row", by("row", expected.path("rows")), rows));
        for (JsonNode row : expected.path("rows")) {
            JsonNode answer = rows.get(row.path("row").asText());
            if (answer == null || !said(row).equals(said(answer))) {
                lines.add(key + " row " + row.path("row") + ": expected " + said(row) + ", got "
                        + (answer == null ? "nothing" : said(answer)));
            }
        }
    }

    private void month(JsonNode expected, JsonNode month) {
        String name = expected.path("month").asText();
        if (month == null) {
            lines.add(name + " is missing");
            return;
        }
        same(name + " paid", expected.path("paid"), month.path("paid"));
        same(name + " total", expected.path("total"), month.path("total"));
        expected.path("regions")
                .properties()
                .forEach(region -> region.getValue()
                        .properties()
                        .forEach(field -> same(
                                name + " " + region.getKey() + " " + field.getKey(),
                                field.getValue(),
                                month.path("regions").path(region.getKey()).path(field.getKey()))));
        Set<String> regions = new LinkedHashSet<>();
        month.path("regions").fieldNames().forEachRemaining(regions::add);
        expected.path("regions").fieldNames().forEachRemaining(regions::remove);
        if (!regions.isEmpty()) {
            lines.add(name + " too much: " + regions);
        }
    }

    private void same(String where, JsonNode expected, JsonNode got) {
        if (!expected.toString().equals(got.toString())) {
            lines.add(where + ": expected " + expected + ", got " + got);
        }
    }

    private static String said(JsonNode row) {
        TreeSet<String> codes = new TreeSet<>();
        row.path("codes").forEach(code -> codes.add(code.asText()));
        return row.path("result").asText() + codes + row.path("amount");
    }

    private static Map<String, JsonNode> by(String field, JsonNode all) {
        Map<String, JsonNode> by = new LinkedHashMap<>();
        for (JsonNode one : all) {
            if (by.put(one.path(field).asText(), one) != null) {
                throw new AssertionError(field + " " + one.path(field) + " twice");
            }
        }
        return by;
    }

    private static List<String> tooMuch(String what, Map<String, JsonNode> expected, Map<String, JsonNode> had) {
        return had.keySet().stream()
                .filter(key -> !expected.containsKey(key))
                .map(key -> what + " too much: " + key)
                .toList();
    }
}
