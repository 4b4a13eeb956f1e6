package cn.laowu.intake;

import static cn.laowu.intake.Cardinality.ONE;
import static cn.laowu.intake.Cardinality.SEVERAL;
import static cn.laowu.intake.PeriodType.MONTH;
import static cn.laowu.intake.PeriodType.NUMBER;
import static cn.laowu.intake.PeriodType.YEAR;

import java.util.List;
import java.util.Optional;

/** All kinds of files that there are, in the order in which they are listed and taken. */
public final class KindNames {

    public static final KindName WELFARE_POSTS = new KindName("welfare-posts", "公益性岗位上岗人员花名册", ONE, MONTH, true, false);
    public static final KindName TRAINING_BATCH =
            new KindName("training-batch", "职业技能培训班结业人员花名册", ONE, NUMBER, true, false);
    public static final KindName ENTREPRENEURS =
            new KindName("entrepreneurs", "致富带头人推荐及带动就业花名册", SEVERAL, YEAR, true, false);
    public static final KindName FAIR_ATTENDANCE =
            new KindName("fair-attendance", "招聘活动参会单位签到表", ONE, NUMBER, true, true);
    public static final KindName BEIJING_EMPLOYMENT =
            new KindName("beijing-employment", "来京就业人员花名册", SEVERAL, YEAR, true, false);
    public static final KindName JOB_SUPPLY = new KindName("job-supply", "岗位信息汇总表", SEVERAL, MONTH, true, true);
    public static final KindName FUND_USAGE = new KindName("fund-usage", "补贴资金使用台账", ONE, MONTH, true, false);
    public static final KindName FUND_PLAN = new KindName("fund-plan", "次年资金使用计划", ONE, YEAR, true, false);
    public static final KindName PAYMENT_RESULTS =
            new KindName("payment-results", "银行发放回盘", SEVERAL, NUMBER, false, true);

    private static final List<KindName> ALL = List.of(
            WELFARE_POSTS,
            TRAINING_BATCH,
            ENTREPRENEURS,
            FAIR_ATTENDANCE,
            BEIJING_EMPLOYMENT,
            JOB_SUPPLY,
            FUND_USAGE,
            FUND_PLAN,
            PAYMENT_RESULTS);

    private KindNames() {}

    /** Returns every kind, in order. */
    public static List<KindName> all() {
        return ALL;
    }

    /** Returns the kind of this id, or nothing where there is none. */
    public static Optional<KindName> find(String id) {
        return ALL.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }
}
