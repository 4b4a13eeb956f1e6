package cn.laowu.bench;

import cn.laowu.policy.Category;
import cn.laowu.policy.ClassType;
import cn.laowu.policy.Mode;
import cn.laowu.policy.Nomination;
import cn.laowu.policy.PostMonth;
import cn.laowu.policy.Question;
import cn.laowu.policy.Trainee;
import cn.laowu.policy.TrainingClass;
import cn.laowu.policy.Worker;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The same three measures as somebody would write them in a hurry: constants in conditions, default readings, an amount and nothing else. What
 * laowu's decisions are held against; never the way to decide.
 */
final class HandWrittenConditions {
    private static final LocalDate TERM_FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TERM_TO = LocalDate.of(2027, 12, 31);

    private HandWrittenConditions() {}

    /** Yuan; 0 where the answer is no. */
    static int yuan(Question question, LocalDate asOf) {
        if (question instanceof PostMonth post) {
            return post(post, asOf);
        }
        return question instanceof Trainee trainee ? trainee(trainee) : nomination((Nomination) question, asOf);
    }

    private static int post(PostMonth post, LocalDate asOf) {
        YearMonth month = post.month();
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        LocalDate end = post.end() == null || post.end().isAfter(asOf) ? null : post.end();
        LocalDate start = post.start();
        if (outsideTerm(last)
                || !poor(post.category())
                || post.attendanceDays() == 0
                || post.paidBefore()
                || (start != null && (start.isAfter(last) || start.isAfter(asOf)))
                || (end != null && end.isBefore(first))) {
            return 0;
        }
        return xinjiang(post.region().value()) ? 500 : 300;
    }

    private static int trainee(Trainee trainee) {
        TrainingClass held = trainee.trainingClass();
        if (outsideTerm(held.closing()) || trainee.paidBefore() || !trainee.completed()) {
            return 0;
        }
        TrainingClass.ByBeijing beijing = held.beijing();
        boolean poor = poor(trainee.category());
        if (beijing == null) {
            return poor ? 600 : 200;
        }
        if (beijing.mode() == Mode.ONLINE) {
            return 0;
        }
        if (beijing.type() == ClassType.TEACHER) {
            return trainee.category() == Category.TEACHER ? 1_500 : 0;
        }
        if (xinjiang(held.region().value())) {
            return 1_800;
        }
        if (beijing.type() == ClassType.LONG) {
            return poor ? 3_000 : 2_000;
        }
        return poor ? 1_500 : 1_200;
    }

    private static int nomination(Nomination nomination, LocalDate asOf) {
        if (outsideTerm(asOf)
                || !nomination.selfFounded()
                || nomination.grantedBefore()
                || nomination.nominationsBefore() >= 10) {
            return 0;
        }
        int counted = 0;
        for (Worker worker : nomination.workers()) {
            if (worker.category() != Category.TEACHER
                    && !worker.countedElsewhere()
                    && !complete(worker.start()).isAfter(known(worker.end(), asOf))) {
                counted++;
            }
        }
        return counted < 3 ? 0 : Math.min(50_000, 20_000 + 5_000 * (counted - 3));
    }

    private static LocalDate complete(LocalDate start) {
        return start.plusMonths(3).minusDays(1);
    }

    private static LocalDate known(@Nullable LocalDate end, LocalDate asOf) {
        return end == null || end.isAfter(asOf) ? asOf : end;
    }

    private static boolean outsideTerm(LocalDate day) {
        return day.isBefore(TERM_FROM) || day.isAfter(TERM_TO);
    }

    private static boolean poor(Category category) {
        return category == Category.LIFTED || category == Category.AT_RISK;
    }

    private static boolean xinjiang(String region) {
        return region.equals("moyu") || region.equals("tuan47");
    }
}
