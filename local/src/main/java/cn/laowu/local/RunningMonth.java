package cn.laowu.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Confirms rosters as the regions' confirmers and runs the payroll of a month as the admin. */
final class RunningMonth {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String ADMIN = "admin";

    private final LocalMode mode;
    private final ApiClient api;
    private final Path registers;
    private final Path receipts;

    /**
     * Creates it.
     *
     * @param registers where a copy of each register is left
     * @param receipts where a copy of each run's receipt is left, by region and month
     */
    RunningMonth(LocalMode mode, ApiClient api, Path registers, Path receipts) {
        this.mode = mode;
        this.api = api;
        this.registers = registers;
        this.receipts = receipts;
    }

    /**
     * What came of a month.
     *
     * @param runs as the API shows them
     * @param lines of all runs
     */
    record Result(List<JsonNode> runs, List<Summary.Line> lines) {}

    /** Confirms what waits for the region's word; returns whether anything did. */
    boolean confirm(String region, String month) throws IOException, InterruptedException {
        String confirmer = "confirmer-" + region;
        if (!mode.users().containsKey(confirmer)) {
            return false;
        }
        String roster = "/v1/rosters/" + region + "/" + month;
        ApiClient.Answer shown = api.get(confirmer, roster);
        String hash = shown.body().path("toConfirm").path("hash").asText();
        if (!shown.ok() || hash.isEmpty()) {
            return false;
        }
        ObjectNode body = JSON.createObjectNode().put("hash", hash).put("evidence", "演示：纸质花名册已签字盖章");
        api.post(confirmer, roster + "/confirmation", body, UUID.randomUUID().toString())
                .orThrow("confirmation of " + region + " " + month);
        return true;
    }

    /** Computes the month for every group, waiting for no region that has no confirmed roster. */
    Result run(String month) throws IOException, InterruptedException {
        ObjectNode wish = JSON.createObjectNode().put("month", month);
        ArrayNode without = wish.putArray("without");
        for (LocalUser user : mode.users().values()) {
            if (user.name().startsWith("confirmer-")) {
                String region = user.region().orElseThrow();
                if (!confirmed(region, month)) {
                    without.add(region);
                }
            }
        }
        ApiClient.Answer answer =
                api.post(ADMIN, "/v1/payroll-runs", wish, UUID.randomUUID().toString());
        answer.orThrow("payroll of " + month);
        if (answer.status() == 202 && !mode.events().awaitIdle(PATIENCE)) {
            throw new IOException("the payroll of " + month + " did not end in time");
        }
        List<JsonNode> runs = all("/v1/payroll-runs?month=" + month);
        List<Summary.Line> lines = new ArrayList<>();
        for (JsonNode run : runs) {
            String id = run.path("id").asText();
            for (JsonNode line : all("/v1/payroll-runs/" + id + "/lines?limit=200")) {
                lines.add(new Summary.Line(
                        line.path("region").asText(),
                        line.path("row").asInt(),
                        line.path("amount").decimalValue(),
                        line.path("codes").path(0).asText()));
            }
            Files.createDirectories(registers);
            Files.write(registers.resolve(id + ".xlsx"), api.fetch(ADMIN, "/v1/payroll-runs/" + id + "/register.xlsx"));
        }
        for (LocalUser user : mode.users().values()) {
            if (user.name().startsWith("clerk-") && user.region().isPresent()) {
                keepReceipts(user.name(), user.region().get(), month);
            }
        }
        return new Result(runs, lines);
    }

    /** What a region's clerk gets of the runs lies beside the receipts of its rosters of the month. */
    private void keepReceipts(String clerk, String region, String month) throws IOException, InterruptedException {
        JsonNode roster =
                api.get(clerk, "/v1/rosters/" + region + "/" + month).orThrow("roster of " + region + " " + month);
        for (JsonNode receipt : roster.path("runReceipts")) {
            Path folder = receipts.resolve("inbox")
                    .resolve(region)
                    .resolve("welfare-posts")
                    .resolve(month);
            Files.createDirectories(folder);
            Files.write(
                    folder.resolve("run-" + receipt.path("number").asInt() + ".xlsx"),
                    api.fetch(URI.create(receipt.path("url").asText())));
        }
    }

    private boolean confirmed(String region, String month) throws IOException, InterruptedException {
        JsonNode roster =
                api.get(ADMIN, "/v1/rosters/" + region + "/" + month).orThrow("roster of " + region + " " + month);
        return roster.path("judgements").path(0).hasNonNull("confirmedBy");
    }

    /** Returns the items of every page of a list. */
    private List<JsonNode> all(String path) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            String page = cursor.isEmpty() ? path : path + "&cursor=" + ApiClient.escaped(cursor);
            JsonNode answer = api.get(ADMIN, page).orThrow(path);
            answer.path("items").forEach(items::add);
            cursor = answer.path("cursor").asText("");
        } while (!cursor.isEmpty());
        return items;
    }
}
