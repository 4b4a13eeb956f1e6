package cn.laowu.policy;

import java.time.LocalDate;
import java.time.Year;
import java.util.Set;

/** The reasons of M6, worded for the officer who files the list. */
final class BeijingReasons {

    private BeijingReasons() {}

    static Reason regionNotEligible(Region region) {
        return Reason.worded(
                "region-not-eligible",
                () -> region.nameZh() + "为" + region.relation().nameZh()
                        + "地区，来京就业补贴现按条文只给结对帮扶地区（R5）。本行已留存并计入统计，供区人力社保局研究，无需更正。",
                () -> region.id() + " is a counterpart region, and the clause names paired regions alone (R5=no)");
    }

    static Reason categoryNotEligible(Category category, Set<Category> eligible) {
        return Reason.worded(
                "category-not-eligible",
                () -> "来京就业补贴只发给" + Words.zh(eligible) + "，不含" + category.nameZh() + "。如“人员类别”填错，请更正后重新上报。",
                () -> "paid for " + Words.en(eligible) + ", not for " + category.token());
    }

    static Reason monthsShort(BeijingEmployment facts, int months, LocalDate complete, Deciding ctx) {
        LocalDate end = facts.end();
        boolean tooEarly = facts.year().equals(Year.from(complete)) && (end == null || !end.isBefore(complete));
        String next =
                tooEarly ? "到" + complete + "满，请届时重新上报同一文件。" : "最早" + complete + "满。请核对入职、离职日期；前后相接的工作请一并填报（R18）。";
        return Reason.worded(
                "months-short",
                () -> facts.year() + "年内连续就业未满" + months + "个月（自" + facts.start() + (end == null ? "起" : "至" + end)
                        + "，截至" + ctx.asOf() + "）：" + next,
                () -> "the " + months + " months that count for " + facts.year() + " would be complete on " + complete
                        + "; employed from " + facts.start() + (end == null ? "" : " to " + end) + ", looked at on "
                        + ctx.asOf());
    }

    static Reason joined(Year year) {
        return Reason.worded(
                "joined",
                () -> "与本人" + year + "年其他来京就业记录合并计算（R18），补贴只在其中一行计发，本行0元，无需更正。",
                () -> "one amount for this person's employments of " + year + ", carried by another row (R18)");
    }

    static Reason paidBefore(Year year) {
        return Reason.worded(
                "paid-before",
                () -> "该人员" + year + "年度的来京就业补贴已经核定，同一人同一年度只补贴一次，请勿重复申报。",
                () -> "this person is paid for " + year + " already");
    }
}
