package cn.laowu.intake.receipt;

import cn.laowu.intake.receipt.Register.Audience;
import cn.laowu.intake.receipt.Register.Draft;
import cn.laowu.intake.receipt.Register.Quota;
import cn.laowu.intake.receipt.Register.RegionSum;
import cn.laowu.intake.receipt.Register.Sealed;
import cn.laowu.policy.Money;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;

/** The first sheet of a register. */
final class RegisterSummary {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int FIRST_CODE = 3;
    private static final double FIRST_WIDTH = 22;
    private static final double OTHER_WIDTH = 15;

    private final Grid grid;
    private final Worksheet sheet;
    private final Register register;
    private final List<String> codes;
    private final int last;

    RegisterSummary(Worksheet sheet, Register register) {
        this.sheet = sheet;
        this.grid = new Grid(sheet);
        this.register = register;
        Set<String> found = new TreeSet<>();
        register.sums().forEach(sum -> found.addAll(sum.unpaid().keySet()));
        this.codes = List.copyOf(found);
        this.last = FIRST_CODE + codes.size() + 3;
        double[] widths = new double[last + 1];
        Arrays.fill(widths, OTHER_WIDTH);
        widths[0] = FIRST_WIDTH;
        grid.widths(widths);
    }

    /** Returns what the register is called. */
    static String title(Register register) {
        String what = register.audience() == Audience.DISTRICT ? "公益性岗位补贴登记表" : "公益性岗位补贴核定回执";
        String which = register.supplementary() == 0 ? "" : "（第 " + register.supplementary() + " 次补充）";
        return what + "：" + register.nameZh() + " "
                + Words.period(register.month().toString()) + which;
    }

    void write() throws IOException {
        grid.nextRow();
        grid.text(0, title(register), Look.TITLE);
        grid.height(28);
        band();
        if (register.audience() == Audience.REGION) {
            steps();
        }
        sums();
        facts();
        grid.finish();
    }

    private void band() throws IOException {
        String total = "发放 " + Words.count(register.paid()) + " 人，共 " + Words.yuan(register.amount()) + " 元；未发放 "
                + Words.count(register.unpaid()) + " 人。";
        String text;
        String fill;
        if (register.state() instanceof Draft draft) {
            text = "草稿，还会变动。"
                    + (draft.waitingForZh().isEmpty() ? "" : "在等" + String.join("、", draft.waitingForZh()) + "确认。")
                    + "目前" + total;
            fill = Look.AMBER;
        } else {
            text = "已封存。" + total;
            fill = Look.GREEN;
        }
        grid.nextRow();
        Look look = Look.WRAPPED.sized(14).fill(fill);
        grid.text(0, text, look);
        for (int column = 1; column <= last; column++) {
            grid.look(column, look);
        }
        sheet.range(grid.row(), 0, grid.row(), last).merge();
        grid.height(44);
    }

    private void steps() throws IOException {
        section("下一步");
        line("1. 对照花名册，核对“发放明细”中的人员、账号和金额。");
        if (register.unpaid() > 0) {
            line("2. 看“未发放”中的原因。没有填错的不用处理；填错了的，请确认人撤回确认，改正后重新上传并确认，转入补充核定。");
        }
    }

    private void sums() throws IOException {
        section("各地区");
        grid.nextRow();
        Look header = Look.ADDED_HEADER;
        grid.text(0, "地区", header);
        grid.text(1, "发放人数", header);
        grid.text(2, "发放金额（元）", header);
        for (int i = 0; i < codes.size(); i++) {
            grid.text(FIRST_CODE + i, "未发放：" + Advice.of(codes.get(i)).titleZh(), header);
        }
        int after = FIRST_CODE + codes.size();
        grid.text(after, "上月发放人数", header);
        grid.text(after + 1, "新增", header);
        grid.text(after + 2, "减少", header);
        grid.text(after + 3, "账号变更", header);
        grid.height(34);
        for (RegionSum sum : register.sums()) {
            row(sum.nameZh(), List.of(sum), Look.TEXT, Look.COUNT, Look.MONEY);
        }
        if (register.sums().size() > 1) {
            row("合计", register.sums(), Look.LABEL, Look.COUNT.bolded(), Look.MONEY.bolded());
        }
    }

    private void row(String name, List<RegionSum> sums, Look text, Look count, Look money) throws IOException {
        grid.nextRow();
        grid.text(0, name, text);
        grid.number(1, total(sums, RegionSum::paid), count);
        grid.money(2, sums.stream().map(RegionSum::amount).reduce(Money.ZERO, Money::plus), money);
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            grid.number(FIRST_CODE + i, total(sums, sum -> sum.unpaid().getOrDefault(code, 0)), count);
        }
        int after = FIRST_CODE + codes.size();
        grid.number(after, total(sums, RegionSum::paidMonthBefore), count);
        grid.number(after + 1, total(sums, RegionSum::joiners), count);
        grid.number(after + 2, total(sums, RegionSum::leavers), count);
        grid.number(after + 3, total(sums, RegionSum::accountChanges), count);
    }

    private static int total(List<RegionSum> sums, ToIntFunction<RegionSum> of) {
        return sums.stream().mapToInt(of).sum();
    }

    private void facts() throws IOException {
        section("名额与封存");
        Quota quota = register.quota();
        fact("岗位名额", quota(quota));
        if (register.state() instanceof Sealed sealed) {
            fact("封存时间", MINUTE.format(sealed.at()));
            fact("封存内容", Words.count(sealed.count()) + " 人，" + Words.yuan(sealed.sum()) + " 元");
            fact("封存校验码", sealed.hash());
        }
        fact("核定日期", Words.day(register.computedOn()));
        fact("核定编号", register.runId());
        fact("政策参数版本", register.policyVersion());
        fact(
                "条款理解",
                register.readings().entrySet().stream()
                        .map(reading -> reading.getKey() + "：" + reading.getValue())
                        .collect(Collectors.joining("，")));
    }

    /** What is left of a shared quota would tell a region how much the other used. */
    private String quota(Quota quota) {
        String posts = Words.count(quota.posts()) + " 个";
        String used = "已用 " + Words.count(quota.used()) + " 个";
        String free = "，剩余 " + Words.count(Math.max(0, quota.posts() - quota.used())) + " 个";
        if (quota.sharedByZh().size() < 2) {
            return posts + "，" + used + free;
        }
        String shared = posts + "（" + String.join("、", quota.sharedByZh()) + "共用），";
        return register.audience() == Register.Audience.REGION ? shared + "本地区" + used : shared + used + free;
    }

    private void section(String name) throws IOException {
        grid.nextRow();
        grid.nextRow();
        grid.text(0, name, Look.HEADER.aligned("left"));
        for (int column = 1; column <= last; column++) {
            grid.look(column, Look.HEADER);
        }
    }

    private void line(String text) throws IOException {
        grid.nextRow();
        grid.text(0, text, Look.TEXT);
    }

    private void fact(String name, String text) throws IOException {
        grid.nextRow();
        grid.text(0, name, Look.LABEL);
        // runs over the empty cells beside it
        grid.text(1, text, Look.TEXT);
    }
}
