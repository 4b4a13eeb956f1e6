package cn.laowu.intake;

import cn.laowu.policy.Category;
import cn.laowu.policy.PostNumber;
import java.time.LocalDate;
import java.util.Set;

/** A kind like the roster of welfare posts. */
final class RosterKind {

    static final Column<String> NUMBER = Column.sequence("序号");
    static final Column<String> NAME = Column.name("姓名").required();
    static final Column<IdNumber> ID = Column.idNumber("身份证号").required();
    static final Column<Category> CATEGORY = Column.category("人员类别").required();
    static final Column<PostNumber> POST = Column.postNumber("岗位编号").required();
    static final Column<String> POST_NAME = Column.text("岗位名称");
    static final Column<String> EMPLOYER = Column.text("用人单位");
    static final Column<LocalDate> START = Column.date("上岗日期").required();
    static final Column<LocalDate> END = Column.date("离岗日期");
    static final Column<Integer> DAYS = Column.count("当月出勤天数").required();
    static final Column<BankAccount> ACCOUNT = Column.account("社保卡银行账号").required();
    static final Column<String> PHONE = Column.text("联系电话");
    static final Column<String> REMARK = Column.text("备注");

    static final Kind KIND = Kind.declare(KindNames.WELFARE_POSTS)
            .columns(NUMBER, NAME, ID, CATEGORY, POST, POST_NAME, EMPLOYER, START, END, DAYS, ACCOUNT, PHONE, REMARK)
            .check(RowChecks.inOrder(START, END))
            .check(RowChecks.notFuture(START))
            .check(RowChecks.notLeftBefore(START, END))
            .check(RowChecks.attendance(DAYS, START, END))
            .check(RowChecks.eligible(CATEGORY, Set.of(Category.LIFTED, Category.AT_RISK)))
            .identity(ID)
            .warnOfShared(ACCOUNT, ID, "account-shared")
            .build();

    private RosterKind() {}
}
