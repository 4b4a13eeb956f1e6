package cn.laowu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another, invented district: other regions, rates, quotas and term, adjusted twice, and no code for it. */
class SecondDistrictTest {

    private static final PolicyBook BINHAI = PolicyBook.load(folder());

    @ParameterizedTest
    @CsvSource({
        "north, 2024-05, other,  1000.50",
        "north, 2024-12, other,  1000.50",
        "north, 2025-01, other,  1200.00",
        "south, 2025-01, other,  800.00",
        "south, 2025-03, other,  800.00",
        "east,  2025-04, other,  1200.00",
        "north, 2025-01, lifted, category-not-eligible",
        "east,  2025-03, other,  region-not-eligible",
        "south, 2025-04, other,  region-not-eligible",
        "north, 2024-04, other,  not-in-term"
    })
    void itsMonthsAreDecidedByItsOwnDatedValues(String region, YearMonth month, String category, String expected) {
        PostMonth facts = new PostMonth(
                RegionId.of(region), month, Category.fromToken(category).orElseThrow(), 1, null, null, false);
        Decision decision = facts.decide(deciding());
        assertThat(
                        decision.eligible()
                                ? decision.paid().toString()
                                : decision.reasons().get(0).code())
                .isEqualTo(expected);
        assertThat(decision.policyVersion()).startsWith("binhai-");
        assertThat(decision.clause()).isEqualTo("第三条");
    }

    /** Every measure by its own rates, quotas, categories, groups and months; M6 and M7 pass where Chaoyang's numbers would refuse. */
    @Test
    void everyOtherMeasureIsDecidedByItsOwnValues() {
        RegionId north = RegionId.of("north");
        RegionId south = RegionId.of("south");
        Year year = Year.of(2024);
        LocalDate start = LocalDate.of(2024, 6, 1);
        assertThat(paid(new StationYear(north, year, false))).isEqualTo("M1 111.00");
        assertThat(paid(new StationFigures(north, year, 5, 4, null, true, 10, 10)))
                .isEqualTo("M2 222.00");
        assertThat(paid(new FairAttendance(OrganisationType.EMPLOYER, true, true, south, Mode.ON_SITE, false, start)))
                .isEqualTo("M4 444.00");
        assertThat(FairSubsidy.registeredInCity("91990105MA00000000", BINHAI.on(start)))
                .isTrue();
        assertThat(paid(new BeijingEmployment(north, Category.LIFTED, year, start, LocalDate.of(2024, 7, 31), false)))
                .isEqualTo("M6 666.00");
        assertThat(paid(new BeijingEmployment(south, Category.LIFTED, year, start, LocalDate.of(2024, 7, 31), false)))
                .isEqualTo("M6 region-not-eligible");
        assertThat(paid(nomination(north, 2, 0))).isEqualTo("M7 700.00");
        assertThat(paid(nomination(north, 3, 0))).isEqualTo("M7 770.00");
        assertThat(paid(nomination(north, 4, 0))).isEqualTo("M7 800.00");
        assertThat(paid(nomination(north, 2, 2))).isEqualTo("M7 nominations-over-quota");
        assertThat(paid(nomination(north, 1, 0))).isEqualTo("M7 workers-short");
    }

    @ParameterizedTest
    @CsvSource({
        "south, ,        lifted,  M8.1 81.00",
        "south, ,        other,   M8.2 82.00",
        "south, LONG,    lifted,  M8.3 83.00",
        "north, LONG,    lifted,  M8.4 84.00",
        "north, LONG,    other,   M8.5 85.00",
        "north, SHORT,   lifted,  M8.6 86.00",
        "north, SHORT,   other,   M8.7 87.00",
        "north, TEACHER, teacher, M8.8 88.00"
    })
    void itsClassesHaveItsOwnRates(String region, @Nullable ClassType type, String category, String expected) {
        TrainingClass held = new TrainingClass(
                RegionId.of(region),
                type == null ? null : new TrainingClass.ByBeijing(type, Mode.ON_SITE),
                LocalDate.of(2024, 8, 20),
                18);
        assertThat(paid(new Trainee(held, Category.fromToken(category).orElseThrow(), true, false)))
                .isEqualTo(expected);
    }

    @Test
    void anAskByApiIsAnsweredByItsOwnRegionsAndRates() throws AskFault {
        assertThat(new ReadingAsk(BINHAI)
                        .read(Map.of(
                                "measure",
                                "M1",
                                "asOf",
                                "2025-06-01",
                                "facts",
                                Map.of("region", "north", "year", 2024)))
                        .answer(BINHAI, Term.of(LocalDate.of(2024, 5, 1), BINHAI), Readings.defaults())
                        .paid())
                .isEqualTo(Money.ofYuan(111));
        assertThatThrownBy(() -> new ReadingAsk(BINHAI)
                        .read(Map.of(
                                "measure",
                                "M1",
                                "asOf",
                                "2025-06-01",
                                "facts",
                                Map.of("region", "zhuozi", "year", 2024))))
                .isInstanceOf(AskFault.class);
    }

    private static Nomination nomination(RegionId region, int workers, int before) {
        Worker worker = new Worker(Category.LIFTED, LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31), false);
        return new Nomination(region, true, false, before, Collections.nCopies(workers, worker));
    }

    private static String paid(Question facts) {
        Decision decision = facts.decide(deciding());
        return decision.rule().value() + " "
                + (decision.eligible()
                        ? decision.paid().toString()
                        : decision.reasons().get(0).code());
    }

    @Test
    void aVersionBeginsOnEachDayOnWhichAnyValueBegins() {
        assertThat(BINHAI.versions().stream().map(Policy::from))
                .containsExactly(LocalDate.of(2024, 5, 1), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 4, 1));
        assertThat(BINHAI.versions().stream().map(Policy::until).flatMap(Optional::stream))
                .containsExactly(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 3, 31));
        assertThat(BINHAI.on(LocalDate.of(2025, 3, 31)))
                .isSameAs(BINHAI.versions().get(1));
        assertThat(BINHAI.versions().stream().map(Policy::version)).doesNotHaveDuplicates();
        assertThatThrownBy(() -> BINHAI.on(LocalDate.of(2024, 4, 30))).isInstanceOf(PolicyDateFault.class);
    }

    @Test
    void whoEverWasAPartyStaysKnownBehindThoseOfToday() {
        assertThat(BINHAI.parties().regions().stream().map(r -> r.id() + " " + r.order()))
                .containsExactly("east 0", "north 1", "south 2");
        assertThat(BINHAI.parties().quotaGroupOf(RegionId.of("south")).regions())
                .containsExactly(RegionId.of("north"), RegionId.of("south"));
        assertThat(BINHAI.on(LocalDate.of(2025, 4, 1)).parties().region(RegionId.of("south")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // one year, and three from the version of 2025 on where that begins while the one year still runs
        "2024-05-01, 2027-04-30",
        "2024-01-01, fault",
        "2025-06-01, 2028-05-31"
    })
    void anAdjustedTermCountsFromTheDayOfIssue(LocalDate issuedOn, String lastDay) {
        if (lastDay.equals("fault")) {
            assertThatThrownBy(() -> Term.of(issuedOn, BINHAI)).isInstanceOf(PolicyDateFault.class);
        } else {
            assertThat(Term.of(issuedOn, BINHAI).lastDay()).isEqualTo(lastDay);
        }
    }

    @Test
    void itsQuotaIsSettledOverBothRegionsThatShareIt() {
        QuotaGroup shared =
                BINHAI.on(LocalDate.of(2025, 1, 31)).parties().quotaGroups().get(0);
        Settlement settlement = SettlingMonth.settle(
                new MonthOfGroup(
                        shared,
                        YearMonth.of(2025, 1),
                        List.of(candidate("south", "P1", "2024-06-01"), candidate("north", "P2", "2024-06-02")),
                        Set.of(),
                        Sealed.NOTHING,
                        Set.of()),
                deciding());
        assertThat(settlement.quota()).isEqualTo(1);
        assertThat(settlement.total()).isEqualTo(Money.ofYuan(800));
        assertThat(settlement.lines().stream().map(line -> line.candidate().person()))
                .containsExactly("P2", "P1");
    }

    @Test
    void anAdjustmentPreparedAheadLeavesTheVersionBeforeItAsItWas(@TempDir Path folder) {
        PolicyFiles files = PolicyFiles.ofChaoyang(folder);
        String posts = "m3-welfare-posts.yaml";
        files.replace(posts, "        value: 300\n", "        until: 2027-06-30\n        value: 300\n");
        files.replace(posts, "    xinjiang:\n", """
                      - from: 2027-07-01
                        value: 330
                        unit: yuan/person/month
                        clause: 二
                        reference: 调整
                    xinjiang:
                """);
        PolicyBook adjusted = files.load();
        assertThat(adjusted.versions()).hasSize(2);
        assertThat(adjusted.on(LocalDate.of(2027, 6, 30)).version())
                .isEqualTo(Cases.BOOK.on(LocalDate.of(2027, 6, 30)).version());
        assertThat(adjusted.on(LocalDate.of(2027, 7, 1)).version()).startsWith("chaoyang-2027-07-01-");
        Deciding ctx = new Deciding(
                adjusted, Term.of(Cases.ISSUED_ON, adjusted), Readings.defaults(), LocalDate.of(2027, 8, 5));
        assertThat(pay(ctx, YearMonth.of(2027, 6))).isEqualTo(Money.ofYuan(300));
        assertThat(pay(ctx, YearMonth.of(2027, 7))).isEqualTo(Money.ofYuan(330));
    }

    @Test
    void anotherValueGivesTheVersionAnotherNameAndAMendedReferenceDoesNot(@TempDir Path folder) {
        PolicyFiles files = PolicyFiles.ofChaoyang(folder);
        String version = Cases.BOOK.on(Cases.AS_OF).version();
        files.replace("m3-welfare-posts.yaml", "reference: 每个公益性岗位补贴300元/月/人", "reference: 每个岗位300元");
        assertThat(files.load().on(Cases.AS_OF).version()).isEqualTo(version);
        files.replace("m8-training.yaml", "value: 1200", "value: 1201");
        assertThat(files.load().on(Cases.AS_OF).version()).isNotEqualTo(version);
    }

    private static Money pay(Deciding ctx, YearMonth month) {
        return new PostMonth(RegionId.of("zhuozi"), month, Category.LIFTED, 1, null, null, false)
                .decide(ctx)
                .paid();
    }

    private static Candidate candidate(String region, String person, String start) {
        return new Candidate(
                person,
                RegionId.of(region),
                1,
                1,
                PostNumber.of("A-1"),
                Category.OTHER,
                LocalDate.parse(start),
                null,
                20);
    }

    private static Deciding deciding() {
        return new Deciding(
                BINHAI, Term.of(LocalDate.of(2024, 5, 1), BINHAI), Readings.defaults(), LocalDate.of(2025, 6, 1));
    }

    private static Path folder() {
        try {
            return Path.of(
                    SecondDistrictTest.class.getResource("/policy/binhai").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
