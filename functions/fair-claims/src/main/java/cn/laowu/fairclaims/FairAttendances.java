package cn.laowu.fairclaims;

import cn.laowu.casework.Refusal;
import cn.laowu.casework.Registers;
import cn.laowu.desk.Deciders;
import cn.laowu.desk.ServedKind;
import cn.laowu.desk.Sitting;
import cn.laowu.desk.register.Fair;
import cn.laowu.intake.BankAccount;
import cn.laowu.intake.Column;
import cn.laowu.intake.InboxKey;
import cn.laowu.intake.Kind;
import cn.laowu.intake.KindNames;
import cn.laowu.intake.Label;
import cn.laowu.intake.RowChecks;
import cn.laowu.intake.Uscc;
import cn.laowu.policy.Deciding;
import cn.laowu.policy.Span;
import java.time.LocalDate;
import java.util.Optional;

/** 招聘活动参会单位签到表: which organisations attended a registered event (M4, clause 三.2). */
public final class FairAttendances implements ServedKind {
    public static final Label<String> FAIR_NUMBER = Label.of(Column.text("活动编号").required());
    public static final Label<LocalDate> DAY = Label.of(Column.date("活动日期").required());
    public static final Label<String> MODE =
            Label.of(Column.choice("活动形式", "现场", "线上").required());

    static final Column<String> NAME = Column.name("单位名称").required();
    static final Column<Uscc> CODE = Column.uscc("统一社会信用代码").required();
    static final Column<String> TYPE = Column.choice("单位类型", "用人单位", "人力资源服务机构").required();
    static final Column<LocalDate> SIGNED_IN = Column.date("签到日期").required();
    static final Column<Integer> JOBS = Column.count("提供岗位数");
    static final Column<BankAccount> ACCOUNT = Column.account("银行账号");

    private final Deciders deciders;
    private final Registers registers;
    private final Kind layout = layout().build();

    /**
     * Takes attendance sheets of events that the district has registered.
     *
     * @param registers where the registers of events and of organisations are
     */
    public FairAttendances(Deciders deciders, Registers registers) {
        this.deciders = deciders;
        this.registers = registers;
    }

    static Kind.Builder layout() {
        return Kind.declare(KindNames.FAIR_ATTENDANCE)
                .labels(FAIR_NUMBER, DAY, MODE)
                .lastDay(DAY)
                .columns(NAME, CODE, TYPE, Column.text("注册地").required(), SIGNED_IN, JOBS, Column.text("开户银行"), ACCOUNT)
                .check(RowChecks.notFuture(SIGNED_IN))
                .identity(CODE);
    }

    @Override
    public Kind kind() {
        return layout;
    }

    @Override
    public String clause() {
        return "三.2";
    }

    @Override
    public String amountPending() {
        return "";
    }

    @Override
    public boolean decidesMoney() {
        return true;
    }

    @Override
    public Opening open(InboxKey.Placed placed, LocalDate today) {
        Deciding deciding = deciders.on(today);
        Optional<Fair> fair = registers
                .find(Fair.REGISTER, placed.period().text())
                .map(Fair::of)
                .filter(found ->
                        placed.place().region().map(found.region()::equals).orElse(true));
        return fair.flatMap(found -> Span.ofEvent(found.day()).notInTerm(deciding))
                .<Opening>map(reason -> new Opening.Closed(new Refusal(reason.code(), reason.zh())))
                .orElseGet(() -> new Opening.Open(sitting(placed, fair, deciding)));
    }

    private Sitting sitting(InboxKey.Placed placed, Optional<Fair> fair, Deciding deciding) {
        return fair.<Sitting>map(found -> new AttendingFair(found, registers, deciding))
                .orElseGet(() -> new UnknownFair(placed.period()));
    }
}
