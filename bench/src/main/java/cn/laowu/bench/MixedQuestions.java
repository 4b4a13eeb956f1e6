package cn.laowu.bench;

import cn.laowu.policy.Category;
import cn.laowu.policy.ClassType;
import cn.laowu.policy.Mode;
import cn.laowu.policy.Nomination;
import cn.laowu.policy.PostMonth;
import cn.laowu.policy.Question;
import cn.laowu.policy.RegionId;
import cn.laowu.policy.Trainee;
import cn.laowu.policy.TrainingClass;
import cn.laowu.policy.Worker;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Questions about posts (M3), trainees (M8) and nominations (M7), a third each; the seed is fixed. */
final class MixedQuestions {
    static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    private static final List<RegionId> REGIONS = Stream.of("zhuozi", "chayouhouqi", "kezuohouqi", "moyu", "tuan47")
            .map(RegionId::of)
            .toList();

    private final Random random = new Random(20_261_031);

    private MixedQuestions() {}

    static List<Question> of(int count) {
        MixedQuestions questions = new MixedQuestions();
        return IntStream.range(0, count).mapToObj(questions::question).toList();
    }

    private Question question(int number) {
        return switch (number % 3) {
            case 0 -> post();
            case 1 -> trainee();
            default -> nomination();
        };
    }

    private PostMonth post() {
        LocalDate start = day(600);
        return new PostMonth(
                region(),
                YearMonth.of(2026, 1 + random.nextInt(10)),
                category(),
                random.nextInt(29),
                start,
                random.nextInt(5) == 0 ? start.plusDays(random.nextInt(300)) : null,
                random.nextInt(20) == 0);
    }

    private Trainee trainee() {
        TrainingClass.ByBeijing beijing = random.nextInt(3) == 0
                ? null
                : new TrainingClass.ByBeijing(
                        one(ClassType.values()), random.nextInt(10) == 0 ? Mode.ONLINE : Mode.ON_SITE);
        return new Trainee(
                new TrainingClass(region(), beijing, day(250), 1 + random.nextInt(60)),
                category(),
                random.nextInt(10) != 0,
                random.nextInt(20) == 0);
    }

    private Nomination nomination() {
        List<Worker> workers = new ArrayList<>();
        for (int left = 2 + random.nextInt(9); left > 0; left--) {
            LocalDate start = day(250);
            LocalDate end = random.nextInt(4) == 0 ? start.plusDays(random.nextInt(200)) : null;
            workers.add(new Worker(category(), start, end, random.nextInt(15) == 0));
        }
        return new Nomination(region(), random.nextInt(20) != 0, random.nextInt(20) == 0, random.nextInt(12), workers);
    }

    private RegionId region() {
        return REGIONS.get(random.nextInt(REGIONS.size()));
    }

    private Category category() {
        return one(Category.values());
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private LocalDate day(int within) {
        return AS_OF.minusDays(random.nextInt(within));
    }
}
