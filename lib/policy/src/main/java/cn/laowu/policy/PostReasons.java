package cn.laowu.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reasons of M3, worded for the region's officer: what is wrong, and what to do about it. */
final class PostReasons {

    private PostReasons() {}

    static Reason categoryNotEligible(Category category, Set<Category> eligible) {
        return Reason.worded(
                "category-not-eligible",
                () -> "公益性岗位补贴只发给" + Words.zh(eligible) + "，不含" + category.nameZh() + "。如“人员类别”填错，请更正后重新上报。",
                () -> "a welfare post is paid for " + Words.en(eligible) + ", not for " + category.token());
    }

    static Reason noAttendance(YearMonth month) {
        return Reason.worded(
                "no-attendance",
                () -> zh(month) + "出勤0天，当月不予补贴。如“当月出勤天数”填错，请更正后重新上报。",
                () -> "no attendance in " + month);
    }

    static Reason notOnPost(PostMonth facts, String presence) {
        String asked = switch (presence) {
            case "last-day" -> "当月最后一天须在岗";
            case "whole-month" -> "当月须整月在岗";
            default -> "当月须在岗";
        };
        return Reason.worded(
                "not-on-post",
                () -> asked + "：上岗日期" + zh(facts.start()) + "，离岗日期" + zh(facts.end()) + "，" + zh(facts.month())
                        + "不符合。请核对上岗日期、离岗日期及所属月份。",
                () -> "not on the post in " + facts.month() + " as R2=" + presence + " asks: from " + en(facts.start())
                        + " to " + en(facts.end()));
    }

    static Reason paidBefore(YearMonth month) {
        return Reason.worded(
                "paid-before",
                () -> "该人员" + zh(month) + "的公益性岗位补贴已经核定，同一人同一月份只补贴一次，请勿重复申报。",
                () -> "this person is paid for " + month + " already");
    }

    /** One payment for a person and month, and another row of the same month came first. */
    static Reason duplicateElsewhere(YearMonth month, Region where) {
        return Reason.worded(
                "duplicate-elsewhere",
                () -> "该人员" + zh(month) + "已在" + where.nameZh() + "花名册中申报，同一人同一月份只补贴一次。请与该地区核对后只保留一处。",
                () -> "this person stands in the roster of " + where.id() + " for " + month + " already");
    }

    /** R3=one: another row of the same region claims the post by right. */
    static Reason secondOnPost(YearMonth month, PostNumber post, int firstRow) {
        return Reason.worded(
                "second-on-post",
                () -> "岗位" + post + "在" + zh(month) + "有多人，一个岗位一个月只补贴一人（出勤多者，相同时上岗早者），该岗位归第" + firstRow
                        + "行。如“岗位编号”填错，请更正后重新上报。",
                () -> "post " + post + " is paid once a month; for " + month + " it falls to row " + firstRow);
    }

    /** R3=none: nobody on a contested post is paid. */
    static Reason contestedPost(YearMonth month, PostNumber post, int workers) {
        return Reason.worded(
                "second-on-post",
                () -> "岗位" + post + "在" + zh(month) + "有" + workers + "人，一个岗位一个月只能有一人，均不予补贴。请核实后更正“岗位编号”或只保留一人，重新上报。",
                () -> "post " + post + " has " + workers + " workers in " + month + ", and none of them is paid");
    }

    /** The post is paid in a sealed run, which unseats nobody. */
    static Reason postPaidAlready(YearMonth month, PostNumber post) {
        return Reason.worded(
                "second-on-post",
                () -> "岗位" + post + "在" + zh(month) + "已核定给另一名人员，一个岗位一个月只补贴一人。如“岗位编号”填错，请更正后重新上报。",
                () -> "post " + post + " is paid for " + month + " in a sealed run already");
    }

    /** Tells the place only where the region has the quota to itself: else it would tell how many posts the others filed. */
    static Reason overQuota(MonthOfGroup month, int quota, int place, String order) {
        String rule = order.equals("confirmation-order") ? "花名册确认先后排序" : "上月已补贴岗位优先、上岗日期早者优先排序";
        boolean own = month.group().regions().size() == 1;
        return Reason.worded(
                "over-quota",
                () -> month.group().nameZh() + zh(month.month()) + "公益性岗位补贴名额为" + quota + "个，按" + rule + "，本岗位"
                        + (own ? "排在第" + place + "位，" : "") + "超出名额，当月不予补贴。本行无误则不必更正，下月重新排序。",
                () -> (own ? "place " + place : "beyond the last place") + " of a quota of " + quota + " posts for "
                        + month.group().id() + " in " + month.month() + ", by R11=" + order);
    }

    private static String zh(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    private static String zh(@Nullable LocalDate day) {
        return day == null ? "未填" : day.toString();
    }

    private static String en(@Nullable LocalDate day) {
        return day == null ? "an unknown day" : day.toString();
    }
}
