package cn.laowu.postpayroll;

import cn.laowu.casework.Refusal;
import cn.laowu.desk.Deciders;
import cn.laowu.desk.ServedKind;
import cn.laowu.desk.Sitting;
import cn.laowu.intake.BankAccount;
import cn.laowu.intake.Column;
import cn.laowu.intake.FileFacts;
import cn.laowu.intake.Findings;
import cn.laowu.intake.IdNumber;
import cn.laowu.intake.InboxKey;
import cn.laowu.intake.Kind;
import cn.laowu.intake.KindNames;
import cn.laowu.intake.Period;
import cn.laowu.intake.Row;
import cn.laowu.intake.RowChecks;
import cn.laowu.policy.Category;
import cn.laowu.policy.PostNumber;
import cn.laowu.policy.PublicWelfarePost;
import cn.laowu.policy.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** 公益性岗位上岗人员花名册: who worked on which post in a month (M3, clause 二). */
public final class WelfarePosts implements ServedKind, Sitting {
    public static final String ID = KindNames.WELFARE_POSTS.id();

    static final String CLAUSE = "二";
    static final String CATEGORY = "category";
    static final String POST = "post";
    static final String START = "start";
    static final String END = "end";
    static final String DAYS = "days";
    static final String NAME_FIELD = "name";
    static final String NUMBER_FIELD = "number";
    static final String ACCOUNT_FIELD = "account";

    private static final Column<String> SEQUENCE = Column.sequence("序号");
    private static final Column<String> NAME = Column.name("姓名").required();
    private static final Column<IdNumber> NUMBER = Column.idNumber("身份证号").required();
    private static final Column<Category> WORKER_CATEGORY =
            Column.category("人员类别").required();
    private static final Column<PostNumber> POST_NUMBER =
            Column.postNumber("岗位编号").required();
    private static final Column<LocalDate> ON_POST_FROM = Column.date("上岗日期").required();
    private static final Column<LocalDate> ON_POST_TO = Column.date("离岗日期");
    private static final Column<Integer> ATTENDANCE = Column.count("当月出勤天数").required();
    private static final Column<BankAccount> ACCOUNT = Column.account("社保卡银行账号").required();

    private final Deciders deciders;
    private final Kind kind;

    public WelfarePosts(Deciders deciders) {
        this.deciders = deciders;
        this.kind = Kind.declare(KindNames.WELFARE_POSTS)
                .columns(
                        SEQUENCE,
                        NAME,
                        NUMBER,
                        WORKER_CATEGORY,
                        POST_NUMBER,
                        Column.text("岗位名称"),
                        Column.text("用人单位"),
                        ON_POST_FROM,
                        ON_POST_TO,
                        ATTENDANCE,
                        ACCOUNT,
                        Column.text("联系电话"),
                        Column.text("备注"))
                .check(RowChecks.inOrder(ON_POST_FROM, ON_POST_TO))
                .check(RowChecks.notFuture(ON_POST_FROM))
                .check(RowChecks.notLeftBefore(ON_POST_FROM, ON_POST_TO))
                .check(RowChecks.attendance(ATTENDANCE, ON_POST_FROM, ON_POST_TO))
                .check(this::eligible)
                .identity(NUMBER)
                .warnOfShared(ACCOUNT, NUMBER, "account-shared")
                .build();
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String clause() {
        return CLAUSE;
    }

    @Override
    public String amountPending() {
        return "待月度核定";
    }

    @Override
    public Opening open(InboxKey.Placed placed, LocalDate today) {
        return Span.of(month(placed.period()))
                .notInTerm(deciders.on(today))
                .<Opening>map(reason -> new Opening.Closed(new Refusal(reason.code(), reason.zh())))
                .orElseGet(() -> new Opening.Open(this));
    }

    @Override
    public Content content(Row row) {
        Map<String, String> facts = new TreeMap<>();
        put(facts, CATEGORY, row.get(WORKER_CATEGORY), Category::token);
        put(facts, POST, row.get(POST_NUMBER), PostNumber::value);
        put(facts, START, row.get(ON_POST_FROM), LocalDate::toString);
        put(facts, END, row.get(ON_POST_TO), LocalDate::toString);
        put(facts, DAYS, row.get(ATTENDANCE), days -> Integer.toString(days));
        Map<String, String> fields = new TreeMap<>();
        put(fields, NAME_FIELD, row.get(NAME), name -> name);
        put(fields, NUMBER_FIELD, row.get(NUMBER), IdNumber::value);
        put(fields, ACCOUNT_FIELD, row.get(ACCOUNT), BankAccount::value);
        return new Content(Optional.ofNullable(fields.get(NUMBER_FIELD)).map(Whom.Person::new), facts, fields);
    }

    /** Who is paid for is a dated parameter: that of the file's month. */
    private void eligible(Row row, FileFacts file, Findings findings) {
        LocalDate day = month(file.context().period()).atEndOfMonth();
        RowChecks.eligible(
                        WORKER_CATEGORY,
                        PublicWelfarePost.categories(deciders.book().on(day)))
                .check(row, file, findings);
    }

    private static YearMonth month(Period period) {
        if (period instanceof Period.Month month) {
            return month.month();
        }
        throw new IllegalArgumentException("a roster is of a month, not of " + period.text());
    }

    private static <T> void put(
            Map<String, String> into, String name, @Nullable T value, java.util.function.Function<T, String> text) {
        if (value != null) {
            into.put(name, text.apply(value));
        }
    }
}
