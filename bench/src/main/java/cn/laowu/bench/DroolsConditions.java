package cn.laowu.bench;

import cn.laowu.policy.Mode;
import cn.laowu.policy.PostMonth;
import cn.laowu.policy.RegionId;
import cn.laowu.policy.Trainee;
import cn.laowu.policy.Worker;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Arithmetic of days for {@code measures.drl}, whose conditions would repeat it in every rule. */
public final class DroolsConditions {
    private static final LocalDate TERM_FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TERM_TO = LocalDate.of(2027, 12, 31);

    private DroolsConditions() {}

    /** Is the day in the term of O4? */
    public static boolean inTerm(LocalDate day) {
        return !day.isBefore(TERM_FROM) && !day.isAfter(TERM_TO);
    }

    /** R2, any day. */
    public static boolean onPost(PostMonth post) {
        LocalDate start = post.start();
        LocalDate last = post.month().atEndOfMonth();
        boolean begun = start == null || !(start.isAfter(last) || start.isAfter(MixedQuestions.AS_OF));
        LocalDate end = post.end();
        return begun
                && (end == null
                        || end.isAfter(MixedQuestions.AS_OF)
                        || !end.isBefore(post.month().atDay(1)));
    }

    /** Did the trainee complete a class in the term, not paid before? */
    public static boolean pays(Trainee trainee) {
        return inTerm(trainee.trainingClass().closing()) && trainee.completed() && !trainee.paidBefore();
    }

    /** The same, of a class that a Beijing institution taught on site. */
    public static boolean paysOnSite(Trainee trainee) {
        var beijing = trainee.trainingClass().beijing();
        return pays(trainee) && beijing != null && beijing.mode() == Mode.ON_SITE;
    }

    /** R13, the day before. */
    public static boolean threeMonths(Worker worker) {
        return !worker.start().plusMonths(3).minusDays(1).isAfter(known(worker.end()));
    }

    private static LocalDate known(@Nullable LocalDate end) {
        return end == null || end.isAfter(MixedQuestions.AS_OF) ? MixedQuestions.AS_OF : end;
    }

    /** Is it a region of Xinjiang? */
    public static boolean xinjiang(RegionId region) {
        return region.value().equals("moyu") || region.value().equals("tuan47");
    }
}
