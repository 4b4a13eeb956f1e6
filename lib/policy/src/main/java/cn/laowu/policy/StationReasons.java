package cn.laowu.policy;

/** The reasons of M1 and M2, worded for the officer who files for a station. */
final class StationReasons {

    private StationReasons() {}

    static Reason paidBefore(StationYear facts) {
        return Reason.worded(
                "paid-before",
                () -> "该站" + facts.year() + "年度先期工作经费已经核定，每站每年只补贴一次，请勿重复申报。",
                () -> "this station is funded for " + facts.year() + " already");
    }

    static Reason targetMissed(StationFigures facts, int target) {
        boolean adjusted = facts.adjustedTarget() != null;
        return Reason.worded(
                "target-missed",
                () -> facts.year() + "年帮扶脱贫劳动力就业" + facts.helped() + "人，少于" + (adjusted ? "调整后目标" : "上一年的") + target
                        + "人，不予绩效补贴。如人数有误请更正；确需调整目标的，请向区人力社保局申请。",
                () -> facts.helped() + " lifted workers helped into work in " + facts.year() + ", fewer than "
                        + (adjusted ? "the adjusted target of " : "last year's ") + target);
    }

    static Reason assessmentMissed(StationFigures facts) {
        return Reason.worded(
                "assessment-missed",
                () -> facts.year() + "年东西部劳务协作考核任务未完成，不予绩效补贴。考核结果有变的，请附依据更正后重新申报。",
                () -> "the assessment of " + facts.year() + " is not met");
    }

    static Reason scaleMissed(StationFigures facts, int scale) {
        return Reason.worded(
                "scale-missed",
                () -> facts.year() + "年培训" + facts.trained() + "人，未达到区里确定的规模" + scale + "人，不予绩效补贴。如人数有误请更正后重新申报。",
                () -> facts.trained() + " trained in " + facts.year() + ", fewer than the scale of " + scale);
    }

    static Reason targetNotSet(StationFigures facts) {
        return Reason.worded(
                "target-not-set",
                () -> "缺少上一年（" + facts.year().minusYears(1) + "年）帮扶脱贫劳动力就业人数，也没有调整后目标，暂不能核定。请补报上一年人数，或请区人力社保局确定目标。",
                () -> "threshold not set: neither the number of " + facts.year().minusYears(1)
                        + " nor an adjusted target is known");
    }

    static Reason scaleNotSet(StationFigures facts) {
        return Reason.worded(
                "scale-not-set",
                () -> "区里尚未确定本地区" + facts.year() + "年的培训规模（“一定规模”），暂不能核定。请等待或请区人力社保局确定。",
                () -> "threshold not set: the district has not set the scale of training for " + facts.year());
    }
}
