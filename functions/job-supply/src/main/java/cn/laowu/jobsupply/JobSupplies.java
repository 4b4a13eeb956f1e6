package cn.laowu.jobsupply;

import cn.laowu.desk.ServedKind;
import cn.laowu.desk.Sitting;
import cn.laowu.intake.Column;
import cn.laowu.intake.InboxKey;
import cn.laowu.intake.Kind;
import cn.laowu.intake.KindNames;
import cn.laowu.intake.Row;
import cn.laowu.intake.RowChecks;
import cn.laowu.intake.Uscc;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** 岗位信息汇总表: the jobs on offer in a month (K1, clause 三.1). Lists arrive in instalments, and each adds its rows. */
public final class JobSupplies implements ServedKind, Sitting {
    private static final Column<String> EMPLOYER = Column.name("用人单位").required();
    private static final Column<Uscc> CODE = Column.uscc("统一社会信用代码").required();
    private static final Column<String> JOB = Column.text("岗位名称").required();
    private static final Column<Integer> OPENINGS = Column.count("招聘人数", 1).required();
    private static final Column<LocalDate> PUBLISHED = Column.date("发布日期").required();

    private final Kind kind = Kind.declare(KindNames.JOB_SUPPLY)
            .columns(EMPLOYER, CODE, JOB, OPENINGS, Column.text("工作地点"), Column.text("月薪"), PUBLISHED)
            .check(RowChecks.notFuture(PUBLISHED))
            .build();

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String clause() {
        return "三.1";
    }

    @Override
    public String amountPending() {
        return "";
    }

    /** No money, so no term that must cover it (R15). */
    @Override
    public Opening open(InboxKey.Placed placed, LocalDate today) {
        return new Opening.Open(this);
    }

    @Override
    public Content content(Row row) {
        Map<String, String> facts = new TreeMap<>();
        Integer openings = row.get(OPENINGS);
        if (openings != null) {
            facts.put("openings", openings.toString());
        }
        Map<String, String> fields = new TreeMap<>();
        Uscc code = row.get(CODE);
        if (code != null) {
            fields.put("uscc", code.value());
        }
        String job = row.get(JOB);
        if (job != null) {
            fields.put("job", job);
        }
        return new Content(Optional.empty(), facts, fields);
    }
}
