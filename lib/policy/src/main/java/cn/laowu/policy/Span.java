package cn.laowu.policy;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What is paid for, from its first day to its last. R15 says which of the two must lie in the term (O4); the parameters of that day
 * decide.
 *
 * @param what of which kind it is; its name in a sentence follows from that and its days
 * @param first its first day
 * @param last its last day
 */
public record Span(What what, LocalDate first, LocalDate last) {

    /** What can be paid for. */
    public enum What {
        MONTH,
        YEAR,
        EVENT,
        TRAINING_CLASS,
        DECISION
    }

    /** Returns a month (M3). */
    public static Span of(YearMonth month) {
        return new Span(What.MONTH, month.atDay(1), month.atEndOfMonth());
    }

    /** Returns a calendar year (M1, M2, M6). */
    public static Span of(Year year) {
        return new Span(What.YEAR, year.atDay(1), year.atDay(year.length()));
    }

    /** Returns the day of an event (M4). */
    public static Span ofEvent(LocalDate day) {
        return new Span(What.EVENT, day, day);
    }

    /** Returns a class, from its opening to its closing (M8). */
    public static Span ofClass(LocalDate opening, LocalDate closing) {
        return new Span(What.TRAINING_CLASS, opening, closing);
    }

    /** Returns the day of decision (M5, M7). */
    public static Span ofDecision(LocalDate day) {
        return new Span(What.DECISION, day, day);
    }

    private String zh() {
        return switch (what) {
            case MONTH -> last.getYear() + "年" + last.getMonthValue() + "月";
            case YEAR -> last.getYear() + "年度";
            case EVENT -> last + "的招聘活动";
            case TRAINING_CLASS -> last + "结业的培训班";
            case DECISION -> last + "的核定";
        };
    }

    private String en() {
        return switch (what) {
            case MONTH -> YearMonth.from(last).toString();
            case YEAR -> "the year " + last.getYear();
            case EVENT -> "the event of " + last;
            case TRAINING_CLASS -> "the class that closed on " + last;
            case DECISION -> "a decision of " + last;
        };
    }

    /** Returns why nothing is payable for it, whoever asks (O4, R15), or nothing where it lies in the term. */
    public Optional<Reason> notInTerm(Deciding ctx) {
        LocalDate day = decisiveDay(ctx);
        Term term = ctx.term();
        return term.covers(day)
                ? Optional.empty()
                : Optional.of(Reason.worded(
                        "not-in-term",
                        () -> zh() + "不在措施执行期限内：" + day + "须在" + term.issuedOn() + "至" + term.lastDay()
                                + "之间（六.4）。请核对所属期间。",
                        () -> en() + " is not payable: " + day + " must lie in the term from " + term.issuedOn()
                                + " to " + term.lastDay() + " (clause 六.4)"));
    }

    LocalDate decisiveDay(Deciding ctx) {
        return ctx.readings().is(Reading.R15, "first-day") ? first : last;
    }
}
