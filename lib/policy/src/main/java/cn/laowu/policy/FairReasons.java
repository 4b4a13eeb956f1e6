package cn.laowu.policy;

/** The reasons of M4, worded for the officer who files the attendance sheet. */
final class FairReasons {

    private FairReasons() {}

    static Reason notBeijing() {
        return new Reason(
                "not-beijing",
                "该单位不是北京市单位（统一社会信用代码第3、4位不是11，区单位名册也未登记为本市单位），不予补贴。代码填错请更正；确属本市单位的，请区人力社保局在单位名册中登记。",
                "not an organisation of Beijing, neither by its USCC nor by the district's register");
    }

    static Reason notOrganised() {
        return new Reason(
                "not-organised",
                "该招聘活动不是朝阳区组织的，不予补贴。如登记有误，请联系区人力社保局更正活动登记。",
                "the event was not organised by Chaoyang");
    }

    static Reason online() {
        return new Reason(
                "mode-not-eligible",
                "线上招聘活动不予补贴：“赴…开展”指到当地现场参加（R4）。如活动形式填错，请更正后重新上报。",
                "an online event does not count (R4=no)");
    }

    static Reason paidBefore() {
        return new Reason(
                "paid-before",
                "该单位参加本次活动的补贴已经核定，同一单位同一活动只补贴一次，请勿重复申报。",
                "this organisation's attendance of this event counted already");
    }
}
