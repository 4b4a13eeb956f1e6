package cn.laowu.desk;

import cn.laowu.casework.Claim;
import cn.laowu.casework.FilingId;
import cn.laowu.casework.HoldingPersons;
import cn.laowu.casework.Subject;
import cn.laowu.intake.Finding;
import cn.laowu.intake.KindName;
import cn.laowu.policy.Parties;
import cn.laowu.policy.Region;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** What is said of a row whose person or organisation another filing has: which region and period, the one thing that may be told. */
public final class HeldElsewhere {
    public static final String CODE = "duplicate-elsewhere";

    private HeldElsewhere() {}

    /** Returns why the row is refused. */
    public static Finding finding(Subject subject, HoldingPersons.Holder holder, KindName kind, Parties parties) {
        FilingId filing = holder.filing();
        String region = parties.named(filing.region()).map(Region::nameZh).orElse("朝阳区");
        boolean person = subject.person().isPresent();
        String whom = person ? "此人" : "该单位";
        String listed = whom + "已列入" + region + " " + period(filing.period()) + "的" + list(filing, kind) + "，";
        String column = person ? "身份证号" : "统一社会信用代码";
        if (holder.paid()) {
            return new Finding(CODE, column, listed + "并已核定发放。同一人同一期只发一次，本行不再核定，不必等待，也不必重新上传。认为应由本地区申报的，请与区人力社保局联系。");
        }
        return new Finding(
                CODE,
                column,
                listed + (person ? "同一人同一期只能由一地申报" : "同一单位同一期只能申报一次") + "。请与对方核实；对方撤下" + whom + "后，本行会自动重新核定，不必重新上传。");
    }

    private static String list(FilingId filing, KindName kind) {
        return Claim.isPlace(filing) ? "单项申报" : "《" + kind.titleZh() + "》";
    }

    private static String period(String period) {
        return period.length() == 7 ? YearMonth.parse(period).format(DateTimeFormatter.ofPattern("yyyy年M月")) : period;
    }
}
