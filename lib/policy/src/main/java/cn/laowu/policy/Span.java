package cn.laowu.policy;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What is paid for, from its first day to its last. R15 says which of the two must lie in the term (O4); the parameters of that day
 * decide.
 *
 * @param first its first day
 * @param last its last day
 * @param zh its name in a sentence for officers, such as 2026年10月
 * @param en the same in English
 */
public record Span(LocalDate first, LocalDate last, String zh, String en) {

    /** Returns a month (M3). */
    public static Span of(YearMonth month) {
        return new Span(
                month.atDay(1),
                month.atEndOfMonth(),
                month.getYear() + "年" + month.getMonthValue() + "月",
                month.toString());
    }

    /** Returns a calendar year (M1, M2, M6). */
    public static Span of(Year year) {
        return new Span(year.atDay(1), year.atDay(year.length()), year + "年度", "the year " + year);
    }

    /** Returns the day of a recruitment event (M4). */
    public static Span ofEvent(LocalDate day) {
        return new Span(day, day, day + "的招聘活动", "the event of " + day);
    }

    /** Returns a training class from its opening to its closing (M8). */
    public static Span ofClass(LocalDate opening, LocalDate closing) {
        return new Span(opening, closing, closing + "结业的培训班", "the class that closed on " + closing);
    }

    /** Returns the day of decision, where no other day says when a grant belongs (M5, M7). */
    public static Span ofDecision(LocalDate day) {
        return new Span(day, day, day + "的核定", "a decision of " + day);
    }

    /** Returns why nothing is payable for it, whoever asks (O4, R15), or nothing where it lies in the term. */
    public Optional<Reason> notInTerm(Deciding ctx) {
        LocalDate day = decisiveDay(ctx);
        Term term = ctx.term();
        return term.covers(day)
                ? Optional.empty()
                : Optional.of(new Reason(
                        "not-in-term",
                        zh + "不在措施执行期限内：" + day + "须在" + term.issuedOn() + "至" + term.lastDay() + "之间（六.4）。请核对所属期间。",
                        en + " is not payable: " + day + " must lie in the term from " + term.issuedOn() + " to "
                                + term.lastDay() + " (clause 六.4)"));
    }

    LocalDate decisiveDay(Deciding ctx) {
        return ctx.readings().is(Reading.R15, "first-day") ? first : last;
    }
}
