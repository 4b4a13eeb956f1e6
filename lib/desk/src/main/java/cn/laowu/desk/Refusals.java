package cn.laowu.desk;

import cn.laowu.casework.Filing;
import cn.laowu.casework.FilingId;
import cn.laowu.casework.HoldingPersons;
import cn.laowu.casework.Refusal;
import cn.laowu.casework.Subject;
import cn.laowu.casework.TakingPlace;
import cn.laowu.intake.Finding;
import cn.laowu.intake.KindName;
import cn.laowu.intake.Limits;
import cn.laowu.intake.Period;
import cn.laowu.policy.Parties;
import cn.laowu.policy.Region;
import cn.laowu.policy.RegionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;

/** The sentences with which the desk refuses files and rows; those of cells and columns are intake's. */
final class Refusals {
    /** Another filing has the subject of the row. */
    static final String ELSEWHERE = "duplicate-elsewhere";

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private Refusals() {}

    static Refusal of(Finding why) {
        return new Refusal(why.code(), why.zh());
    }

    static Refusal notServed(KindName kind) {
        return new Refusal("kind-not-served", "系统暂未受理《" + kind.titleZh() + "》，文件已原样保存，本次未作任何核定；开通后请重新上传。");
    }

    static Refusal tooLarge(long size, Limits limits) {
        return new Refusal(
                "too-large",
                "文件有 %.1f MiB，上限是 %d MiB。请删去多余的工作表和图片，或分拆后再传。"
                        .formatted(size / 1048576.0, limits.fileBytes() / 1048576));
    }

    /** A month or year that has not begun; batches and events are judged by the days in their files. */
    static Optional<Refusal> future(Period period, LocalDate today) {
        Optional<LocalDate> first =
                period instanceof Period.Month month ? Optional.of(month.month().atDay(1)) : Optional.empty();
        return first.filter(day -> day.isAfter(today))
                .map(day -> new Refusal(
                        "period-future", "文件放在 " + period.text() + " 下，而这个月还没有开始（今天是 " + today + "）。请核对月份后重新上传。"));
    }

    static Refusal of(TakingPlace.Outcome obstacle, ZoneId zone) {
        if (obstacle instanceof TakingPlace.Outcome.ConfirmedAlready already) {
            return new Refusal(
                    "confirmed-already",
                    "本期名册已由确认人确认，不能再替换。确需修改的，请确认人先撤回确认（须写明原因），再上传新文件。现行文件上传于 "
                            + when(already.filing(), Filing.Standing::objectTime, zone) + "。");
        }
        if (obstacle instanceof TakingPlace.Outcome.Superseded superseded) {
            return new Refusal(
                    "superseded",
                    "收到本文件时，已有更新的文件生效（上传于 "
                            + when(
                                    superseded.filing(),
                                    standing -> standing.newest().objectTime(),
                                    zone) + "，编号 "
                            + superseded
                                    .filing()
                                    .standing()
                                    .map(standing -> standing.upload().upload().value())
                                    .orElse("")
                            + "），以那一份为准。如应以本文件为准，请重新上传一次。");
        }
        throw new IllegalArgumentException("not an obstacle: " + obstacle);
    }

    private static String when(Filing filing, Function<Filing.Standing, Instant> time, ZoneId zone) {
        return filing.standing()
                .map(time)
                .map(at -> DAY_AND_TIME.format(at.atZone(zone)))
                .orElse("");
    }

    static Finding heldElsewhere(Subject subject, HoldingPersons.Holder holder, KindName kind, Parties parties) {
        FilingId filing = holder.filing();
        String region =
                parties.region(RegionId.of(filing.region())).map(Region::nameZh).orElse(filing.region());
        boolean person = subject.person().isPresent();
        String whom = person ? "此人" : "该单位";
        if (holder.paid()) {
            return new Finding(
                    ELSEWHERE,
                    "身份证号",
                    whom + "已列入" + region + " " + period(filing.period()) + "的《" + kind.titleZh()
                            + "》，并已核定发放。同一人同一期只发一次，本行不再核定，不必等待，也不必重新上传。认为应由本地区申报的，请与区人力社保局联系。");
        }
        return new Finding(
                ELSEWHERE,
                person ? "身份证号" : "统一社会信用代码",
                whom + "已列入" + region + " " + period(filing.period()) + "的《" + kind.titleZh() + "》，"
                        + (person ? "同一人同一期只能由一地申报" : "同一单位同一期只能申报一次") + "。请与对方核实；对方撤下" + whom
                        + "后，本行会自动重新核定，不必重新上传。");
    }

    /** What a row's receipt says once the district set it aside. */
    static String setAside(String reason) {
        return "区人力社保局已撤下本行，原因：" + reason
                + (reason.endsWith("。") ? "" : "。")
                + "本行不再核定，也不占用此人本期的名额；再次上传同一份文件不会恢复。如有异议请与区人力社保局联系；确应申报的，请上传改正后的整份名册（已确认的先撤回确认）。";
    }

    private static String period(String period) {
        return period.length() == 7 ? YearMonth.parse(period).format(DateTimeFormatter.ofPattern("yyyy年M月")) : period;
    }
}
