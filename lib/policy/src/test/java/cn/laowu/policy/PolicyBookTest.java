package cn.laowu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measures of Chaoyang, as data. */
class PolicyBookTest {

    private static final Policy POLICY = Cases.BOOK.on(Cases.ISSUED_ON);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            M1 amount                    | 50000.00                             | yuan/station/year      | 一.1
            M2 amount                    | 150000.00                            | yuan/station/year      | 一.2
            M2 categories                | lifted                               | category               | 一.2
            M3 rate inner-mongolia       | 300.00                               | yuan/person/month      | 二
            M3 rate xinjiang             | 500.00                               | yuan/person/month      | 二
            M3 categories                | lifted, at-risk                      | category               | 二
            M3 quota zhuozi              | 200                                  | post                   | 二
            M3 quota chayouhouqi         | 200                                  | post                   | 二
            M3 quota kezuohouqi          | 200                                  | post                   | 二
            M3 quota xinjiang            | 600                                  | post                   | 二
            K1 target                    | 10000                                | post/year              | 三.1
            M4 amount                    | 2000.00                              | yuan/attendance        | 三.2
            M4 city-code                 | 11                                   | GB/T 2260              | 三.2
            M5 basis                     | 北京市促进就业资金管理办法           | regulation             | 三.3
            M5 association               | 朝阳区人力资源服务促进会             | organisation           | 三.3
            M6 amount                    | 5000.00                              | yuan/person/year       | 三.5
            M6 months                    | 3                                    | month                  | 三.5
            M6 categories                | lifted                               | category               | 三.5
            M6 relations                 | paired                               | relation               | 三.5
            M7 base                      | 20000.00                             | yuan/entrepreneur      | 四
            M7 workers                   | 3                                    | worker                 | 四
            M7 extra                     | 5000.00                              | yuan/worker            | 四
            M7 cap                       | 50000.00                             | yuan/entrepreneur      | 四
            M7 months                    | 3                                    | month                  | 四
            M7 categories                | lifted, at-risk, leader, other       | category               | 四
            M7 nominations               | 10                                   | nomination/region/year | 四
            M8.1 rate                    | 600.00                               | yuan/trainee           | 五.1
            M8.1 categories              | lifted, at-risk                      | category               | 五.1
            M8.1 groups                  | inner-mongolia, xinjiang             | group                  | 五.1
            M8.2 rate                    | 200.00                               | yuan/trainee           | 五.1
            M8.2 categories              | leader, other, teacher               | category               | 五.1
            M8.2 groups                  | inner-mongolia, xinjiang             | group                  | 五.1
            M8.3 rate                    | 1800.00                              | yuan/trainee           | 五.2
            M8.3 categories              | lifted, at-risk, leader, other, teacher | category            | 五.2
            M8.3 groups                  | xinjiang                             | group                  | 五.2
            M8.4 rate                    | 3000.00                              | yuan/trainee           | 五.3
            M8.4 categories              | lifted, at-risk                      | category               | 五.3
            M8.4 groups                  | inner-mongolia                       | group                  | 五.3
            M8.5 rate                    | 2000.00                              | yuan/trainee           | 五.3
            M8.5 categories              | leader, other, teacher               | category               | 五.3
            M8.5 groups                  | inner-mongolia                       | group                  | 五.3
            M8.6 rate                    | 1500.00                              | yuan/trainee           | 五.3
            M8.6 categories              | lifted, at-risk                      | category               | 五.3
            M8.6 groups                  | inner-mongolia                       | group                  | 五.3
            M8.7 rate                    | 1200.00                              | yuan/trainee           | 五.3
            M8.7 categories              | leader, other, teacher               | category               | 五.3
            M8.7 groups                  | inner-mongolia                       | group                  | 五.3
            M8.8 rate                    | 1500.00                              | yuan/trainee           | 五.4
            M8.8 categories              | teacher                              | category               | 五.4
            M8.8 groups                  | inner-mongolia, xinjiang             | group                  | 五.4
            O2 no-fixed-assets           | M1, M2                               | measure                | 六.2
            O3 fund-plan-deadline        | 07-31                                | month-day              | 六.3
            O4 term                      | 2                                    | year                   | 六.4
            """)
    void eachParameterHasTheValueOfItsClause(String key, String value, String unit, String clause) {
        PolicyEntry entry = POLICY.entries().stream()
                .filter(e -> key(e).equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(entry.value()).isEqualTo(value);
        assertThat(entry.unit()).isEqualTo(unit);
        assertThat(entry.clause()).isEqualTo(clause);
        assertThat(entry.until()).isNull();
    }

    @Test
    void theTableAboveLeavesNoParameterOutButTheParties() {
        assertThat(POLICY.entries()).hasSize(54);
        assertThat(POLICY.entries().get(0).rule()).isEqualTo("parties");
    }

    @Test
    void everyParameterOfTheCodeIsInTheFiles() throws IllegalAccessException {
        List<Parameter<?>> declared = new ArrayList<>();
        for (var field : Parameters.class.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == Parameter.class) {
                declared.add((Parameter<?>) field.get(null));
            }
        }
        Parameters.TRAINING.forEach(rule -> rule.all().forEach(declared::add));
        assertThat(Parameters.EVERY).doesNotHaveDuplicates().hasSameElementsAs(declared);
    }

    @Test
    void everyReferenceIsInTheTextOfTheMeasures() throws IOException {
        String text;
        try (var measures = getClass().getResourceAsStream("/policy/measures.zh-CN.txt")) {
            text = new String(measures.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(POLICY.entries())
                .allSatisfy(entry -> assertThat(entry.reference().split("…；"))
                        .allSatisfy(words -> assertThat(text).contains(words)));
    }

    @Test
    void partiesStandInTheirOrderWithTheirGroups() {
        assertThat(Cases.BOOK.parties().regions().stream()
                        .map(r -> String.join(
                                " ",
                                r.id().value(),
                                r.relation().token(),
                                r.group().value(),
                                r.gbCode())))
                .containsExactly(
                        "zhuozi paired inner-mongolia 150921",
                        "chayouhouqi paired inner-mongolia 150928",
                        "kezuohouqi paired inner-mongolia 150522",
                        "moyu counterpart xinjiang 653222",
                        "tuan47 counterpart xinjiang 659009");
        assertThat(Cases.BOOK.parties().regions().stream().map(Region::order)).containsExactly(0, 1, 2, 3, 4);
        assertThat(Cases.BOOK
                        .parties()
                        .region(RegionId.of("moyu"))
                        .orElseThrow()
                        .fullNameZh())
                .isEqualTo("新疆和田地区墨玉县");
        assertThat(Cases.BOOK.parties().region(RegionId.of("atlantis"))).isEmpty();
    }

    @Test
    void bothXinjiangRegionsShareAQuotaAndTheOthersHaveTheirOwn() {
        Parties parties = Cases.BOOK.parties();
        assertThat(parties.quotaGroups().stream()
                        .collect(Collectors.toMap(g -> g.id().value(), g -> POLICY.postQuota(g.id()))))
                .containsOnly(
                        Map.entry("zhuozi", 200),
                        Map.entry("chayouhouqi", 200),
                        Map.entry("kezuohouqi", 200),
                        Map.entry("xinjiang", 600));
        assertThat(parties.quotaGroupOf(RegionId.of("tuan47")).regions())
                .containsExactly(RegionId.of("moyu"), RegionId.of("tuan47"));
        assertThatThrownBy(() -> parties.quotaGroupOf(RegionId.of("atlantis")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> POLICY.postQuota(QuotaGroupId.of("moyu")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("M3.quota of moyu");
    }

    @Test
    void aDayBeforeTheFirstValuesIsAFaultAndNeverZero() {
        assertThat(Cases.BOOK.on(LocalDate.of(2020, 12, 16))).isSameAs(POLICY);
        assertThatThrownBy(() -> Cases.BOOK.on(LocalDate.of(2020, 12, 15)))
                .isInstanceOfSatisfying(
                        PolicyDateFault.class, fault -> assertThat(fault.day()).isEqualTo(LocalDate.of(2020, 12, 15)));
    }

    @Test
    void theVersionIsNamedByDistrictDayAndContentAndLoadingAgainNamesItTheSame() {
        assertThat(POLICY.version()).matches("chaoyang-2020-12-16-[0-9a-f]{12}");
        assertThat(PolicyBook.load().on(Cases.ISSUED_ON).version()).isEqualTo(POLICY.version());
        assertThat(Cases.BOOK.versions()).containsExactly(POLICY);
        assertThat(POLICY.until()).isEmpty();
        assertThat(Cases.BOOK.title()).startsWith("朝阳区");
    }

    private static String key(PolicyEntry entry) {
        return Stream.of(entry.rule(), entry.name(), entry.subject())
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
    }
}
