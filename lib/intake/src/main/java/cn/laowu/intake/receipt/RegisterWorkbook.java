package cn.laowu.intake.receipt;

import cn.laowu.intake.Finding;
import cn.laowu.intake.receipt.TableSheet.Col;
import cn.laowu.policy.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

/**
 * The register of a monthly run: 汇总 with headcount against the quota, sums by region, the difference to the month before and the
 * seal; 发放明细 with every line that is paid; 未发放 with every other, why, and what to do; 与上月相比 with who came, went or
 * changed account. Of one region it is the run's own receipt. The same run gives the same bytes; memory is bounded.
 */
public final class RegisterWorkbook {

    private static final int REASON_CHARS = 50;
    private static final double LINE_POINTS = 15;
    private static final List<Col> PAID = List.of(
            new Col("地区", 16),
            new Col("花名册行号", 12),
            new Col("姓名", 14),
            new Col("身份证号", 22),
            new Col("人员类别", 20),
            new Col("岗位编号", 14),
            new Col("出勤天数", 11),
            new Col("银行账号", 24),
            new Col("依据条款", 14),
            new Col("应发金额", 13));
    private static final List<Col> UNPAID = List.of(
            new Col("地区", 16),
            new Col("花名册行号", 12),
            new Col("姓名", 14),
            new Col("身份证号", 22),
            new Col("人员类别", 20),
            new Col("岗位编号", 14),
            new Col("出勤天数", 11),
            new Col("原因", REASON_CHARS + 2),
            new Col("怎么办", REASON_CHARS + 2),
            new Col("依据条款", 14));
    private static final List<Col> CHANGES = List.of(
            new Col("变动", 12),
            new Col("地区", 16),
            new Col("姓名", 14),
            new Col("身份证号", 22),
            new Col("岗位编号", 14),
            new Col("原来", 28),
            new Col("现在", 28));

    private RegisterWorkbook() {}

    /**
     * Writes a register.
     *
     * @param out stays open
     * @param paid the lines that are paid, by region and row
     * @param unpaid the other lines, by region and row
     * @param changes what changed since the month before
     * @throws IOException where {@code out} fails
     * @throws IllegalStateException where the lines do not come to the counts and amounts of the register
     */
    public static void write(
            OutputStream out,
            Register register,
            Iterator<RegisterLine> paid,
            Iterator<RegisterLine> unpaid,
            Iterator<RosterChange> changes)
            throws IOException {
        Book book = new Book(out, RegisterSummary.title(register), register.computedOn());
        // the first tab, written last
        RegisterSummary summary = new RegisterSummary(book.sheet("汇总", "汇总"), register);
        paid(book, register, paid);
        unpaid(book, register, unpaid);
        changes(book, changes);
        summary.write();
        book.finish();
    }

    private static void paid(Book book, Register register, Iterator<RegisterLine> lines) throws IOException {
        TableSheet table = new TableSheet(book, "发放明细", PAID);
        int count = 0;
        Money sum = Money.ZERO;
        while (lines.hasNext()) {
            RegisterLine line = lines.next();
            Grid row = person(table, line);
            row.text(7, line.account(), Look.TEXT);
            row.text(8, Clause.zh(line.clause()), Look.TEXT);
            row.money(9, line.amount(), Look.MONEY);
            count += line.isPaid() ? 1 : 0;
            sum = sum.plus(line.amount());
        }
        if (count != register.paid() || !sum.equals(register.amount())) {
            throw new IllegalStateException("the paid lines of run " + register.runId() + " are " + count + " with "
                    + sum + ", its register says " + register.paid() + " with " + register.amount());
        }
        table.finish();
    }

    private static void unpaid(Book book, Register register, Iterator<RegisterLine> lines) throws IOException {
        TableSheet table = new TableSheet(book, "未发放", UNPAID);
        int count = 0;
        while (lines.hasNext()) {
            RegisterLine line = lines.next();
            List<String> reasons = line.reasons().stream().map(Finding::zh).toList();
            List<String> advice = line.reasons().stream()
                    .map(reason -> Advice.of(reason.code()).doZh())
                    .distinct()
                    .toList();
            Grid row = person(table, line);
            String why = RowWords.numbered(reasons);
            String what = RowWords.numbered(advice);
            row.text(7, why, Look.WRAPPED);
            row.text(8, what, Look.WRAPPED);
            row.height(LINE_POINTS * Math.max(RowWords.lines(why, REASON_CHARS), RowWords.lines(what, REASON_CHARS)));
            row.text(9, RowWords.basis(line.clause(), line.reasons()), Look.WRAPPED);
            count += line.isPaid() ? 0 : 1;
        }
        if (count != register.unpaid()) {
            throw new IllegalStateException("the unpaid lines of run " + register.runId() + " are " + count
                    + ", its register says " + register.unpaid());
        }
        table.finish();
    }

    private static Grid person(TableSheet table, RegisterLine line) throws IOException {
        Grid row = table.row();
        row.text(0, line.regionZh(), Look.TEXT);
        row.number(1, line.row(), Look.COUNT.centered());
        row.text(2, line.nameZh(), Look.TEXT);
        row.text(3, line.idNumber(), Look.TEXT);
        row.text(4, line.categoryZh(), Look.TEXT);
        row.text(5, line.post(), Look.TEXT);
        row.number(6, line.attendanceDays(), Look.COUNT.centered());
        return row;
    }

    private static void changes(Book book, Iterator<RosterChange> changes) throws IOException {
        TableSheet table = new TableSheet(book, "与上月相比", CHANGES);
        while (changes.hasNext()) {
            RosterChange change = changes.next();
            Grid row = table.row();
            row.text(0, change.type().zh(), Look.PENDING);
            row.text(1, change.regionZh(), Look.TEXT);
            row.text(2, change.nameZh(), Look.TEXT);
            row.text(3, change.idNumber(), Look.TEXT);
            row.text(4, change.post(), Look.TEXT);
            row.text(5, change.before(), Look.TEXT);
            row.text(6, change.after(), Look.TEXT);
        }
        table.finish();
    }
}
