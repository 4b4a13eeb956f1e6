package cn.laowu.postpayroll;

import cn.laowu.casework.Refusal;
import cn.laowu.casework.RunPeriod;
import cn.laowu.desk.ServedKind;
import cn.laowu.intake.BankAccount;
import cn.laowu.intake.Column;
import cn.laowu.intake.FileFacts;
import cn.laowu.intake.Findings;
import cn.laowu.intake.IdNumber;
import cn.laowu.intake.Kind;
import cn.laowu.intake.KindNames;
import cn.laowu.intake.Period;
import cn.laowu.intake.Row;
import cn.laowu.intake.RowChecks;
import cn.laowu.policy.Category;
import cn.laowu.policy.PostMonth;
import cn.laowu.policy.PostNumber;
import cn.laowu.policy.PublicWelfarePost;
import cn.laowu.policy.RegionId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** 公益性岗位上岗人员花名册: who worked on which post in a month (M3, clause 二). */
public final class WelfarePosts implements ServedKind {
    public static final String ID = KindNames.WELFARE_POSTS.id();

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
    private static final Column<LocalDate> ON_POST_FROM =
            Column.date("上岗日期").required();
    private static final Column<LocalDate> ON_POST_TO = Column.date("离岗日期");
    private static final Column<Integer> ATTENDANCE =
            Column.count("当月出勤天数").required();
    private static final Column<BankAccount> ACCOUNT =
            Column.account("社保卡银行账号").required();

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
                .check(RowChecks.notLaterThanPeriod(ON_POST_FROM))
                .check(this::onPost)
                .check(this::attendance)
                .check(this::category)
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
        return "二";
    }

    @Override
    public String amountPending() {
        return "待月度核定";
    }

    @Override
    public Optional<Refusal> closed(Period period, LocalDate today) {
        YearMonth month = month(period);
        return PublicWelfarePost.inTerm(month, deciders.on(today))
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "not-in-term",
                        "%d年%d月不在措施执行期内（%s 至 %s，六（四）），本月岗位补贴不能受理。请核对文件所放的月份。"
                                .formatted(
                                        month.getYear(),
                                        month.getMonthValue(),
                                        deciders.term().issuedOn(),
                                        deciders.term().lastDay())));
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
        return new Content(Optional.ofNullable(fields.get(NUMBER_FIELD)), facts, fields);
    }

    @Override
    public Optional<RunPeriod> feeds(RegionId region, Period period) {
        return Optional.of(
                new RunPeriod(deciders.parties().quotaGroupOf(region).id(), month(period)));
    }

    private void onPost(Row row, FileFacts file, Findings findings) {
        LocalDate to = row.get(ON_POST_TO);
        YearMonth month = month(file.context().period());
        if (to != null && to.isBefore(month.atDay(1)) && !findings.has("date-order")) {
            findings.refuse(
                    "not-on-post",
                    ON_POST_TO,
                    "离岗日期 " + to + " 早于" + month.getMonthValue() + "月，当月不在岗。请核对日期；确已离岗的，请从本月名册中删去。");
        }
    }

    /** Both the first and the last day on the post count; where its days are unsound, the whole month is the bound. */
    private void attendance(Row row, FileFacts file, Findings findings) {
        Integer days = row.get(ATTENDANCE);
        if (days == null) {
            return;
        }
        if (days == 0) {
            findings.refuse("no-attendance", ATTENDANCE, "当月出勤为 0 天，不予补贴。确有出勤的，请按考勤记录填写天数。");
            return;
        }
        YearMonth month = month(file.context().period());
        LocalDate from = row.get(ON_POST_FROM);
        boolean sound = from != null
                && (row.isBlank(ON_POST_TO) || row.get(ON_POST_TO) != null)
                && !findings.has("date-order")
                && !findings.has("date-future")
                && !findings.has("not-on-post");
        int most = sound && from != null
                ? PostMonth.daysOnPost(
                        month, from, row.get(ON_POST_TO), file.context().today())
                : month.lengthOfMonth();
        if (days > most) {
            findings.refuse(
                    "number-range",
                    ATTENDANCE,
                    "出勤 " + days + " 天，多于当月在岗的 " + most + " 天。请核对出勤天数和上岗、离岗日期。");
        }
    }

    private void category(Row row, FileFacts file, Findings findings) {
        Category category = row.get(WORKER_CATEGORY);
        if (category == null) {
            return;
        }
        LocalDate day = month(file.context().period()).atEndOfMonth();
        if (!PublicWelfarePost.categories(deciders.book().on(day)).contains(category)) {
            findings.refuse(
                    "category-not-eligible",
                    WORKER_CATEGORY,
                    "公益性岗位补贴只发给脱贫劳动力和边缘易致贫劳动力（二），“" + row.said(WORKER_CATEGORY) + "”不在其列。类别填错的请改正，否则请删去本行。");
        }
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
