package cn.laowu.policy;

import java.time.LocalDate;
import java.util.Set;

/** The reasons of M7, of the nomination and of each worker, worded for the region's officer. */
final class EntrepreneurReasons {

    private EntrepreneurReasons() {}

    static Reason notSelfFounded() {
        return new Reason(
                "not-self-founded",
                "企业（个体工商户）不是带头人自主创办的，不予补贴。如登记有误，请核实后更正。",
                "the enterprise is not the entrepreneur's own");
    }

    static Reason alreadyGranted() {
        return new Reason(
                "already-granted",
                "该带头人已享受过创业补贴，同一人员不得重复享受（四），请另行推荐他人。",
                "this person had the grant before, and it is given once in a lifetime");
    }

    static Reason overQuota(int quota, Deciding ctx) {
        String counted = ctx.readings().is(Reading.R12, "every") ? "含未通过的" : "不含未通过的";
        return Reason.worded(
                "nominations-over-quota",
                () -> "本地区本年度推荐名额为" + quota + "名（" + counted + "），已经用完，可在下一年度推荐。",
                () -> "the region's " + quota + " nominations of the year are used up");
    }

    static Reason workersShort(int counted, int listed, int needed) {
        return Reason.worded(
                "workers-short",
                () -> "名单" + listed + "人中计入带动的只有" + counted + "人，少于" + needed + "人。各人未计入的原因见其所在行，补足后重新上报。",
                () -> counted + " of the " + listed + " workers count, and " + needed + " are needed");
    }

    static Reason categoryNotEligible(Category category, Set<Category> eligible) {
        return Reason.worded(
                "category-not-eligible",
                () -> "带动人员应为" + Words.zh(eligible) + "，" + category.nameZh() + "不计入。如“人员类别”填错，请更正后重新上报。",
                () -> "counted are " + Words.en(eligible) + ", not " + category.token());
    }

    static Reason monthsShort(Worker worker, int months, LocalDate complete) {
        boolean gone = worker.end() != null && worker.end().isBefore(complete);
        return Reason.worded(
                "months-short",
                () -> "连续就业未满" + months + "个月：" + worker.start() + "入职" + (gone ? "，" + worker.end() + "离职" : "")
                        + "，须到" + complete + "才满，暂不计入。" + (gone ? "如日期填错，请更正后重新上报。" : "届时重新上报同一文件即可。"),
                () -> "employed from " + worker.start() + (gone ? " to " + worker.end() : "") + "; " + months
                        + " months would be complete on " + complete);
    }

    static Reason listedTwice() {
        return new Reason(
                "duplicate-in-file",
                "该带动人员在本带头人名下已列过，一人只计一次，本行不计入。请删去重复行或更正身份证号。",
                "this worker stands in the same nomination already");
    }

    static Reason countedElsewhere() {
        return new Reason(
                "counted-elsewhere",
                "该带动人员已计入另一名致富带头人，一人只计一次（R8）。请核对后改报其他人员。",
                "this worker counted for another entrepreneur (R8=no)");
    }
}
