package cn.laowu.entrepreneurs;

import cn.laowu.casework.Casework;
import cn.laowu.casework.Refusal;
import cn.laowu.desk.Deciders;
import cn.laowu.desk.ServedKind;
import cn.laowu.intake.BankAccount;
import cn.laowu.intake.Column;
import cn.laowu.intake.IdNumber;
import cn.laowu.intake.InboxKey;
import cn.laowu.intake.Kind;
import cn.laowu.intake.KindNames;
import cn.laowu.intake.RowChecks;
import cn.laowu.intake.Uscc;
import cn.laowu.policy.Category;
import cn.laowu.policy.Deciding;
import cn.laowu.policy.Span;
import java.time.LocalDate;
import java.util.Set;

/** 致富带头人推荐及带动就业花名册: a row for each worker whom an entrepreneur employed (M7, clause 四). */
public final class EntrepreneurNominations implements ServedKind {
    static final Column<String> ENTREPRENEUR = Column.name("带头人姓名").required();
    static final Column<IdNumber> ENTREPRENEUR_NUMBER =
            Column.idNumber("带头人身份证号").required().alsoNamed("带头人身份证号码", "带头人证件号码", "带头人居民身份证号", "带头人公民身份号码");
    static final Column<String> ENTERPRISE = Column.text("企业名称").required();
    static final Column<Uscc> ENTERPRISE_CODE = Column.uscc("统一社会信用代码").required();
    static final Column<LocalDate> REGISTERED = Column.date("登记日期").required();
    static final Column<String> WORKER = Column.name("带动人员姓名").required();
    static final Column<IdNumber> WORKER_NUMBER =
            Column.idNumber("带动人员身份证号").required().alsoNamed("带动人员身份证号码", "带动人员证件号码", "带动人员居民身份证号", "带动人员公民身份号码");
    static final Column<Category> WORKER_CATEGORY = Column.category("人员类别").required();
    static final Column<LocalDate> START = Column.date("入职日期").required();
    static final Column<LocalDate> END = Column.date("离职日期");
    static final Column<BankAccount> ACCOUNT =
            Column.account("带头人银行账号").alsoNamed("带头人银行卡号", "带头人银行帐号", "带头人银行卡账号", "带头人银行账户", "带头人社保卡银行账号");

    /** The entrepreneur's own cells: a fault there refuses the nomination. */
    static final Set<String> OWN = Set.of(
            ENTREPRENEUR.name(),
            ENTREPRENEUR_NUMBER.name(),
            ENTERPRISE.name(),
            ENTERPRISE_CODE.name(),
            REGISTERED.name(),
            ACCOUNT.name());

    private final Deciders deciders;
    private final Casework casework;
    private final Kind layout = layout().build();

    /** Takes files of nominations, which are settled with all that is nominated elsewhere. */
    public EntrepreneurNominations(Deciders deciders, Casework casework) {
        this.deciders = deciders;
        this.casework = casework;
    }

    static Kind.Builder layout() {
        return Kind.declare(KindNames.ENTREPRENEURS)
                .columns(
                        ENTREPRENEUR,
                        ENTREPRENEUR_NUMBER,
                        ENTERPRISE,
                        ENTERPRISE_CODE,
                        REGISTERED,
                        WORKER,
                        WORKER_NUMBER,
                        WORKER_CATEGORY,
                        START,
                        END,
                        ACCOUNT)
                .check(RowChecks.notFuture(REGISTERED))
                .check(RowChecks.inOrder(START, END))
                .check(RowChecks.notFuture(START))
                .warnOfShared(ACCOUNT, ENTREPRENEUR_NUMBER, "account-shared");
    }

    @Override
    public Kind kind() {
        return layout;
    }

    @Override
    public String clause() {
        return "四";
    }

    @Override
    public String amountPending() {
        return "";
    }

    @Override
    public boolean decidesGroups() {
        return true;
    }

    @Override
    public Opening open(InboxKey.Placed placed, LocalDate today) {
        Deciding deciding = deciders.on(today);
        return Span.ofDecision(today)
                .notInTerm(deciding)
                .<Opening>map(reason -> new Opening.Closed(new Refusal(reason.code(), reason.zh())))
                .orElseGet(() -> new Opening.Open(new Nominating(casework, deciding)));
    }
}
