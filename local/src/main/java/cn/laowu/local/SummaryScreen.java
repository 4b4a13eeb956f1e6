package cn.laowu.local;

import cn.laowu.intake.KindName;
import cn.laowu.intake.KindNames;
import cn.laowu.policy.Parties;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells an officer at the screen what the demo does and what came of it. */
final class SummaryScreen {
    private static final int SHOWN_REFUSALS = 30;
    private final PrintStream screen;
    private final Parties parties;

    SummaryScreen(PrintStream screen, Parties parties) {
        this.screen = screen;
        this.parties = parties;
    }

    void begin(Path folder, DemoSettings settings, int files) {
        screen.printf(
                "演示：%s，共 %d 份文件；办理日 %s，措施印发日 %s%s%n",
                folder,
                files,
                settings.asOf(),
                settings.issuedOn(),
                settings.readings().isEmpty() ? "" : "，口径 " + new TreeMap<>(settings.readings()));
        screen.println();
    }

    void file(int number, int of, Summary.FileResult result, boolean confirmed, Duration took) {
        DemoFile file = result.file();
        String what = result.refused().isEmpty()
                ? "受理 " + result.count("accepted") + " 行，退回 " + result.count("rejected") + " 行"
                        + (confirmed ? "，已确认" : "")
                : "整份不受理：" + result.receipt().path("refused").path("title").asText(result.refused());
        String which =
                file.placed() ? region(file.region()) + " " + kind(file.kind()) + " " + file.period() : file.key();
        screen.printf("  [%2d/%d] %s  %s（%.1f 秒）%n", number, of, which, what, seconds(took));
    }

    void month(String month, RunningMonth.Result result, Duration took) {
        List<String> open = new ArrayList<>();
        for (JsonNode run : result.runs()) {
            boolean rows = run.path("paid").asInt() + run.path("unpaid").asInt() > 0;
            if (rows && run.path("state").asText().equals("draft")) {
                open.add(group(run.path("group").asText()) + why(run));
            }
        }
        screen.printf(
                "  %s 月度核定：发放 %d 人，%s 元；%s（%.1f 秒）%n",
                month,
                result.lines().stream().filter(Summary.Line::paid).count(),
                yuan(Summary.total(result.lines())),
                open.isEmpty() ? "已封存" : "未封存：" + String.join("；", open),
                seconds(took));
    }

    private String why(JsonNode run) {
        List<String> waiting = new ArrayList<>();
        run.path("waitingFor").forEach(region -> waiting.add(region(region.asText())));
        if (!waiting.isEmpty()) {
            return "，等待" + String.join("、", waiting) + "确认";
        }
        if (!run.path("monthOver").asBoolean()) {
            return "，当月尚未结束";
        }
        return run.path("waitsForMonthBefore").asBoolean() ? "，上月还有已确认的花名册没有核定" : "";
    }

    void end(Summary summary, Path output, int deadLetters) {
        files(summary);
        refusals(summary);
        money(summary);
        nominations(summary);
        screen.println();
        screen.println("回执：    " + output.resolve("receipts"));
        screen.println("发放名册：" + output.resolve("registers"));
        screen.println("汇总：    " + output.resolve("summary.json"));
        if (deadLetters > 0) {
            screen.println("注意：有 " + deadLetters + " 个事件多次处理失败，见状态目录下的 events/dead-letters。");
        }
    }

    void decided(Decided before, Decided after) {
        screen.println();
        if (before.nothing()) {
            screen.println("从空白状态开始，全部办理完毕。");
        } else if (before.equals(after)) {
            screen.println("与上次相比：没有改变任何已经办理的事项。(Nothing that was decided has changed.)");
        } else if (!after.keeps(before)) {
            screen.println("错误：已经办理的事项被改动了！(Something that was decided has changed.)");
        } else {
            screen.println("与上次相比：新增了 " + (after.links().size() - before.links().size()) + " 条办理记录，已有的记录都没有改变。");
        }
    }

    private void files(Summary summary) {
        Map<String, int[]> byKind = new LinkedHashMap<>();
        for (Summary.FileResult file : summary.files()) {
            int[] counts = byKind.computeIfAbsent(kind(file.file()), kind -> new int[4]);
            counts[0]++;
            counts[1] += file.refused().isEmpty() ? 0 : 1;
            counts[2] += file.count("accepted");
            counts[3] += file.count("rejected");
        }
        screen.println();
        screen.println("文件");
        byKind.forEach((kind, counts) -> screen.printf(
                "  %s：%d 份%s，受理 %d 行，退回 %d 行%n",
                kind, counts[0], counts[1] == 0 ? "" : "（整份不受理 " + counts[1] + " 份）", counts[2], counts[3]));
    }

    private void refusals(Summary summary) {
        Map<String, Integer> rows = new TreeMap<>();
        Map<String, String> titles = new TreeMap<>();
        for (Summary.FileResult file : summary.files()) {
            JsonNode whole = file.receipt().path("refused");
            if (!file.refused().isEmpty()) {
                rows.merge(file.refused(), 1, Integer::sum);
                titles.put(file.refused(), whole.path("title").asText() + "（整份）");
            }
            for (JsonNode refusal : file.receipt().path("refusals")) {
                String code = refusal.path("code").asText();
                rows.merge(code, refusal.path("rows").asInt(), Integer::sum);
                titles.put(code, refusal.path("title").asText());
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        screen.println();
        screen.println("退回原因");
        rows.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(SHOWN_REFUSALS)
                .forEach(reason -> screen.printf(
                        "  %4d  %s  %s%n", reason.getValue(), reason.getKey(), titles.get(reason.getKey())));
    }

    private void money(Summary summary) {
        if (summary.months().isEmpty()) {
            return;
        }
        screen.println();
        screen.println("公益性岗位补贴（M3），元");
        Map<String, BigDecimal> byRegion = new LinkedHashMap<>();
        parties.regions().forEach(region -> byRegion.put(region.id().value(), BigDecimal.ZERO));
        summary.months()
                .forEach((month, lines) ->
                        lines.forEach(line -> byRegion.merge(line.region(), line.yuan(), BigDecimal::add)));
        byRegion.forEach((region, sum) -> screen.printf("  %s %s%n", region(region), yuan(sum)));
        summary.months()
                .forEach((month, lines) -> screen.printf(
                        "  %s 合计 %s（%d 人）%n",
                        month,
                        yuan(Summary.total(lines)),
                        lines.stream().filter(Summary.Line::paid).count()));
    }

    /** A nomination of several files is told by the last of them. */
    private void nominations(Summary summary) {
        Map<String, Map<String, JsonNode>> byYear = new LinkedHashMap<>();
        for (Summary.FileResult file : summary.files()) {
            for (JsonNode group : file.receipt().path("groups")) {
                byYear.computeIfAbsent(
                                region(file.file().region()) + " " + file.file().period(),
                                year -> new LinkedHashMap<>())
                        .put(group.path("key").asText(), group);
            }
        }
        if (byYear.isEmpty()) {
            return;
        }
        screen.println();
        screen.println("致富带头人补贴（M7），元");
        byYear.forEach((year, groups) -> screen.printf(
                "  %s 推荐 %d 名，通过 %d 名，%s%n",
                year,
                groups.size(),
                groups.values().stream()
                        .filter(group -> group.path("codes").isEmpty())
                        .count(),
                yuan(groups.values().stream()
                        .map(group -> group.path("amount").decimalValue())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))));
    }

    private String region(String id) {
        if (id.equals("district")) {
            return "朝阳区";
        }
        return parties.regions().stream()
                .filter(region -> region.id().value().equals(id))
                .findFirst()
                .map(region -> region.nameZh())
                .orElse(id);
    }

    private String group(String id) {
        return parties.quotaGroups().stream()
                .filter(group -> group.id().value().equals(id))
                .findFirst()
                .map(group -> group.nameZh())
                .orElse(id);
    }

    private static String kind(DemoFile file) {
        return file.placed() ? kind(file.kind()) : "位置不对的文件";
    }

    private static String kind(String id) {
        return KindNames.find(id).map(KindName::titleZh).orElse(id);
    }

    private static String yuan(BigDecimal sum) {
        return String.format("%,.2f", sum);
    }

    private static double seconds(Duration took) {
        return took.toMillis() / 1000.0;
    }
}
