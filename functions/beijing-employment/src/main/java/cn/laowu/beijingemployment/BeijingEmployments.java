package cn.laowu.beijingemployment;

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
import cn.laowu.intake.Period;
import cn.laowu.intake.RowChecks;
import cn.laowu.intake.Uscc;
import cn.laowu.policy.Category;
import cn.laowu.policy.Deciding;
import cn.laowu.policy.RegionId;
import cn.laowu.policy.Span;
import java.time.LocalDate;
import java.time.Year;

/** 来京就业人员花名册: who of a region worked in Beijing in a year, in as many lists as the region sends (M6, clause 三.5). */
public final class BeijingEmployments implements ServedKind {
    static final Column<String> NAME = Column.name("姓名").required();
    static final Column<IdNumber> NUMBER = Column.idNumber("身份证号").required();
    static final Column<Category> CATEGORY = Column.category("人员类别").required();
    static final Column<String> EMPLOYER = Column.text("在京用人单位").required();
    static final Column<Uscc> EMPLOYER_CODE = Column.uscc("统一社会信用代码").required();
    static final Column<LocalDate> FROM = Column.date("入职日期").required();
    static final Column<LocalDate> TO = Column.date("离职日期");
    static final Column<BankAccount> ACCOUNT = Column.account("银行账号").required();

    private final Deciders deciders;
    private final Casework casework;
    private final Kind layout = layout().build();

    /**
     * Takes the lists of every region.
     *
     * @param casework where the employments of one person are found, whichever list names them
     */
    public BeijingEmployments(Deciders deciders, Casework casework) {
        this.deciders = deciders;
        this.casework = casework;
    }

    static Kind.Builder layout() {
        return Kind.declare(KindNames.BEIJING_EMPLOYMENT)
                .columns(NAME, NUMBER, CATEGORY, EMPLOYER, EMPLOYER_CODE, FROM, TO, ACCOUNT)
                .check(RowChecks.inOrder(FROM, TO))
                .check(RowChecks.notFuture(FROM))
                .warnOfShared(ACCOUNT, NUMBER, "account-shared");
    }

    @Override
    public Kind kind() {
        return layout;
    }

    @Override
    public String clause() {
        return "三.5";
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
        Year year = year(placed.period());
        RegionId region = placed.place()
                .region()
                .orElseThrow(() -> new IllegalArgumentException("a list of workers is a region's"));
        return Span.of(year)
                .notInTerm(deciding)
                .<Opening>map(reason -> new Opening.Closed(new Refusal(reason.code(), reason.zh())))
                .orElseGet(() -> new Opening.Open(new EmployedInYear(new Rules(region, year, deciding), casework)));
    }

    private static Year year(Period period) {
        if (period instanceof Period.CalendarYear calendar) {
            return calendar.year();
        }
        throw new IllegalArgumentException("a list of workers is of a year, not of " + period.text());
    }
}
