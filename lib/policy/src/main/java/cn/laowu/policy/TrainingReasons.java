package cn.laowu.policy;

import java.util.Set;

/** The reasons of M8, worded for the officer who closes the class. */
final class TrainingReasons {

    private TrainingReasons() {}

    static Reason regionNotEligible(Region region) {
        return Reason.worded(
                "region-not-eligible",
                () -> "此类培训班在" + region.nameZh() + "没有补贴标准，不予补贴。如班型登记有误，请联系区人力社保局更正。",
                () -> "a class of this kind has no rate in " + region.id());
    }

    static Reason online() {
        return new Reason(
                "mode-not-eligible",
                "线上授课不予补贴：“赴当地开展”指到当地授课（R17）。如授课方式登记有误，请联系区人力社保局更正。",
                "a class that is not taught in the region is not paid (R17=no)");
    }

    static Reason categoryNotEligible(Category category, Set<Category> eligible) {
        return Reason.worded(
                "category-not-eligible",
                () -> "此类培训班只补贴" + Words.zh(eligible) + "，不含" + category.nameZh() + "。如“人员类别”填错，请更正后重新上报。",
                () -> "a class of this kind is paid for " + Words.en(eligible) + ", not for " + category.token());
    }

    static Reason notCompleted() {
        return new Reason(
                "not-completed", "学员未结业，保留记录，补贴为0元。如“是否结业”填错，请更正后重新上报。", "the trainee did not complete the class");
    }

    static Reason paidBefore() {
        return new Reason(
                "paid-before", "该学员本期培训班的补贴已经核定，同一人同一期只补贴一次，请勿重复申报。", "this trainee of this class is paid for already");
    }
}
