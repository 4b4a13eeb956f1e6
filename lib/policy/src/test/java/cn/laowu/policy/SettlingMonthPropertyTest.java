package cn.laowu.policy;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every settlement, over months made by seeds: crowded posts, persons twice, sealed runs, every reading. */
class SettlingMonthPropertyTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 9);
    private static final int SEEDS = 40;

    @ParameterizedTest
    @MethodSource("readings")
    void quotaPostAndPersonHoldWhateverTheRowsAre(List<String> readings) {
        for (long seed = 0; seed < SEEDS; seed++) {
            MonthOfGroup month = month(new Random(seed), 900, 700);
            Settlement settlement = SettlingMonth.settle(month, Cases.deciding(readings.toArray(String[]::new)));
            List<Candidate> paid = paid(settlement);
            Set<Post> posts = new HashSet<>(month.sealed().posts());
            Set<String> persons = new HashSet<>(month.sealed().persons());

            assertThat(paid).allSatisfy(candidate -> {
                assertThat(posts.add(candidate.onPost()))
                        .as("post paid once: %s", candidate)
                        .isTrue();
                assertThat(persons.add(candidate.person()))
                        .as("person paid once: %s", candidate)
                        .isTrue();
                assertThat(candidate.attendanceDays()).isPositive();
            });
            assertThat(posts.size()).as("quota, seed %d", seed).isLessThanOrEqualTo(settlement.quota());
            assertThat(settlement.lines()).hasSameSizeAs(month.candidates());
            assertThat(settlement.paidCount()).isEqualTo(paid.size());
            assertThat(settlement.total()).isEqualTo(Money.ofYuan(500).times(paid.size()));
            assertThat(settlement.free()).isBetween(0, settlement.quota() - posts.size());
            assertThat(settlement.lines().stream()
                            .filter(line -> line.decision().outcome() == Outcome.UNDECIDABLE))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("readings")
    void theOrderInWhichRowsAreListedDecidesNothing(List<String> readings) {
        for (long seed = 0; seed < SEEDS; seed++) {
            MonthOfGroup month = month(new Random(seed), 300, 700);
            List<Candidate> shuffled = new ArrayList<>(month.candidates());
            Collections.shuffle(shuffled, new Random(~seed));
            MonthOfGroup again = new MonthOfGroup(
                    month.group(),
                    month.month(),
                    shuffled,
                    month.paidMonthBefore(),
                    month.sealed(),
                    month.paidEarlierThisYear());
            Deciding ctx = Cases.deciding(readings.toArray(String[]::new));
            assertThat(SettlingMonth.settle(again, ctx))
                    .as("seed %d", seed)
                    .isEqualTo(SettlingMonth.settle(month, ctx));
        }
    }

    @Test
    void nothingIsLeftFreeWhileSomebodyIsOverTheQuota() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Settlement settlement = SettlingMonth.settle(month(new Random(seed), 1200, 5000), Cases.deciding());
            boolean anyOver = settlement.lines().stream()
                    .anyMatch(line -> Cases.codes(line.decision()).contains("over-quota"));
            assertThat(anyOver).as("seed %d is crowded", seed).isTrue();
            assertThat(settlement.free()).isZero();
        }
    }

    @Test
    void aSupplementaryRunUnseatsNobodyAndStaysWithinTheQuota() {
        for (long seed = 0; seed < SEEDS; seed++) {
            MonthOfGroup first = month(new Random(seed), 300, 700);
            Settlement sealed = SettlingMonth.settle(first, Cases.deciding());
            Set<Post> posts = Stream.concat(
                            first.sealed().posts().stream(),
                            paid(sealed).stream().map(Candidate::onPost))
                    .collect(toSet());
            Set<String> persons = Stream.concat(
                            first.sealed().persons().stream(),
                            paid(sealed).stream().map(Candidate::person))
                    .collect(toSet());
            MonthOfGroup second = month(new Random(seed + 1000), 900, 700);
            Settlement supplement = SettlingMonth.settle(
                    new MonthOfGroup(
                            second.group(),
                            MONTH,
                            second.candidates(),
                            second.paidMonthBefore(),
                            new Sealed(posts, persons),
                            second.paidEarlierThisYear()),
                    Cases.deciding());
            assertThat(posts.size() + supplement.paidCount()).isLessThanOrEqualTo(600);
            assertThat(paid(supplement))
                    .noneMatch(candidate -> posts.contains(candidate.onPost()) || persons.contains(candidate.person()));
        }
    }

    /** n log n in the rows: were it quadratic, ten times the rows would be a hundred times the work. By processor time, whoever else is busy. */
    @Test
    void tenTimesTheRowsAreNotAHundredTimesTheWork() {
        MonthOfGroup few = month(new Random(7), 20_000, 15_000);
        MonthOfGroup many = month(new Random(7), 200_000, 150_000);
        processorNanos(few);
        long fewNanos = Math.max(1, processorNanos(few));
        long manyNanos = processorNanos(many);
        assertThat(manyNanos).isLessThan(50 * fewNanos);
        Settlement settlement = SettlingMonth.settle(many, Cases.deciding());
        assertThat(settlement.lines()).hasSize(200_000);
        assertThat(settlement.free()).isZero();
    }

    private static long processorNanos(MonthOfGroup month) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        SettlingMonth.settle(month, Cases.deciding());
        return threads.getCurrentThreadCpuTime() - before;
    }

    static Stream<List<String>> readings() {
        List<List<String>> combinations = new ArrayList<>();
        for (String r3 : List.of("R3=one", "R3=none")) {
            for (String r11 : List.of("R11=paid-before", "R11=confirmation-order")) {
                for (String r16 : List.of("R16=month", "R16=year")) {
                    for (String r2 : List.of("R2=any-day", "R2=last-day")) {
                        combinations.add(List.of(r2, r3, r11, r16));
                    }
                }
            }
        }
        return combinations.stream();
    }

    /** Makes a month of the two Xinjiang regions: about as many rows as said, on so many posts, by persons of whom some come twice. */
    private static MonthOfGroup month(Random random, int rows, int posts) {
        QuotaGroup group = Cases.BOOK.parties().quotaGroupOf(RegionId.of("moyu"));
        List<Candidate> candidates = new ArrayList<>();
        for (int row = 1; row <= rows; row++) {
            LocalDate start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(260));
            candidates.add(new Candidate(
                    "P" + random.nextInt(rows * 9),
                    group.regions().get(random.nextInt(2)),
                    random.nextInt(3),
                    row,
                    PostNumber.of("A-" + random.nextInt(posts)),
                    random.nextInt(20) == 0 ? Category.OTHER : Category.AT_RISK,
                    start,
                    random.nextInt(4) == 0 ? start.plusDays(random.nextInt(200)) : null,
                    random.nextInt(23)));
        }
        Set<String> persons = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            persons.add("P" + random.nextInt(rows * 9));
        }
        return new MonthOfGroup(
                group,
                MONTH,
                candidates,
                posts(random, posts, 200),
                new Sealed(posts(random, posts, 50), persons),
                posts(random, posts, 300));
    }

    private static Set<Post> posts(Random random, int posts, int count) {
        Set<Post> some = new HashSet<>();
        for (int i = 0; i < count; i++) {
            some.add(MonthBuilder.post(random.nextBoolean() ? "moyu" : "tuan47", "A-" + random.nextInt(posts)));
        }
        return some;
    }

    private static List<Candidate> paid(Settlement settlement) {
        return settlement.lines().stream()
                .filter(line -> line.decision().eligible())
                .map(SettledLine::candidate)
                .toList();
    }
}
