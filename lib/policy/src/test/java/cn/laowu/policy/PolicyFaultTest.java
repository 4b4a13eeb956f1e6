package cn.laowu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way to spoil a policy file, and the file and line that the fault names. */
class PolicyFaultTest {

    private static final String POSTS = "m3-welfare-posts.yaml";

    @TempDir
    Path folder;

    private PolicyFiles files;

    @BeforeEach
    void copy() {
        files = PolicyFiles.ofChaoyang(folder);
    }

    @Test
    void theFilesThemselvesAreSound() {
        assertThat(files.load().on(Cases.AS_OF).version())
                .isEqualTo(Cases.BOOK.on(Cases.AS_OF).version());
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            m3-welfare-posts.yaml      | value: 300              | value: 0               | an amount of yuan above 0
            m3-welfare-posts.yaml      | value: 300              | value: -300            | an amount of yuan above 0
            m3-welfare-posts.yaml      | value: 300              | value: 300.005         | at most two decimals
            m3-welfare-posts.yaml      | value: 300              | value: "300"           | an amount of yuan
            m3-welfare-posts.yaml      | value: 300              | value: 三百            | an amount of yuan
            m3-welfare-posts.yaml      | value: 300              | value: [300]           | a single value
            m3-welfare-posts.yaml      | value: 600              | value: 600.5           | a whole number from 1 on
            m3-welfare-posts.yaml      | value: 600              | value: 0               | a whole number from 1 on
            m3-welfare-posts.yaml      | value: 600              | value: 99999999999     | a whole number from 1 on
            m3-welfare-posts.yaml      | [lifted, at-risk]       | [lifted, poor]         | there is no category poor
            m3-welfare-posts.yaml      | [lifted, at-risk]       | [lifted, lifted]       | stands in this list twice
            m3-welfare-posts.yaml      | value: [lifted, at-risk] | value: []             | the list is empty
            m3-welfare-posts.yaml      | value: [lifted, at-risk] | value: lifted         | a list is expected here
            m3-welfare-posts.yaml      | unit: yuan/person/month | unit: yuan/person/year | the unit of M3.rate is yuan/person/month
            m3-welfare-posts.yaml      | unit: post              | unit: person           | the unit of M3.quota is post
            m3-welfare-posts.yaml      | clause: 二              | clauses: 二            | unknown key clauses
            m3-welfare-posts.yaml      | clause: 二              | clause: ""             | a text is expected here
            m3-welfare-posts.yaml      | clause: 二              | unit: person           | the key unit stands here twice
            m3-welfare-posts.yaml      | from: 2020-12-16        | from: 2020-13-16       | a date such as
            m3-welfare-posts.yaml      | from: 2020-12-16        | from: 16.12.2020       | a date such as
            m3-welfare-posts.yaml      | inner-mongolia:         | outer-mongolia:        | unknown key outer-mongolia of M3.rate
            m3-welfare-posts.yaml      | quota:                  | quotas:                | unknown key quotas of M3
            m3-welfare-posts.yaml      | M3:                     | M9:                    | unknown rule M9
            m3-welfare-posts.yaml      | M3:                     | M1:                    | the rule M1 stands in two files
            m6-beijing-employment.yaml | [paired]                | [neighbours]           | there is no relation neighbours
            o-other.yaml               | value: 07-31            | value: 07-32           | a month and day such as
            o-other.yaml               | [M1, M2]                | [M1, M9]               | there is no measure M9
            parties.yaml               | relation: paired        | relation: friendly     | there is no relation friendly
            parties.yaml               | group: inner-mongolia   | group: hebei           | there is no group hebei
            parties.yaml               | gbCode: "150921"        | gbCode: 150921         | a text is expected here
            parties.yaml               | gbCode: "150921"        | gbCode: "15092"        | six digits
            parties.yaml               | fullNameZh: 内蒙古乌兰察布市卓资县 | fullNameZh: 12 | a text is expected here
            parties.yaml               | regions: [moyu, tuan47] | regions: [moyu, tuan48] | there is no region tuan48
            parties.yaml               | regions: [moyu, tuan47] | regions: [moyu, moyu]  | the region moyu stands here twice
            policy.yaml                | district: chaoyang      | district: Chaoyang     | an id of a district
            policy.yaml                | - o-other.yaml          | - ../o-other.yaml      | not a name of a policy file
            policy.yaml                | - o-other.yaml          | - nowhere.yaml         | can't be read
            """)
    void aSpoiltValueIsNamedByFileAndLine(String file, String words, String spoilt, String what) {
        files.replace(file, words, spoilt);
        assertNamed(file, spoilt, what);
    }

    @Test
    void aValueWithoutItsClauseIsRefused() {
        files.replace(POSTS, "        clause: 二\n", "");
        assertNamed(POSTS, "- from: 2020-12-16", "the key clause is missing");
    }

    @ParameterizedTest
    @CsvSource({"unit, unit: yuan/person/month", "reference, reference: 每个公益性岗位补贴300元/月/人", "value, value: 300"})
    void aValueWithoutUnitOrReferenceIsRefused(String key, String words) {
        files.replace(POSTS, "        " + words + "\n", "");
        assertNamed(POSTS, "- from: 2020-12-16", "the key " + key + " is missing");
    }

    @Test
    void aGapBetweenTwoValuesIsRefused() {
        adjustRate("2026-12-31", "2027-01-02");
        assertNamed(
                POSTS,
                "- from: 2027-01-02",
                "gap: M3.rate of inner-mongolia has no value from 2027-01-01 to 2027-01-01");
    }

    @Test
    void twoValuesOnOneDayAreRefused() {
        adjustRate("2026-12-31", "2026-12-31");
        assertNamed(POSTS, "- from: 2026-12-31", "overlap: M3.rate of inner-mongolia has two values on 2026-12-31");
    }

    @Test
    void aValueThatIsFollowedByAnotherMustSayWhenItEnds() {
        files.replace(POSTS, "    xinjiang:\n", value("2027-01-01", "") + "    xinjiang:\n");
        assertNamed(POSTS, "- from: 2027-01-01", "overlap: M3.rate of inner-mongolia has two values on 2027-01-01");
    }

    @Test
    void valuesOutOfTheirOrderAreRefused() {
        files.replace(POSTS, "    inner-mongolia:\n", "    inner-mongolia:\n" + value("2027-01-01", "2027-12-31"));
        assertNamed(POSTS, "- from: 2020-12-16", "overlap: M3.rate of inner-mongolia");
    }

    @Test
    void theNewestValueMustNotEnd() {
        files.replace(POSTS, "        value: 300\n", "        until: 2027-12-31\n        value: 300\n");
        assertNamed(POSTS, "- from: 2020-12-16", "gap: M3.rate of inner-mongolia has no value after 2027-12-31");
    }

    @Test
    void aValueThatEndsBeforeItBeginsIsRefused() {
        files.replace(POSTS, "        value: 300\n", "        until: 2020-12-15\n        value: 300\n");
        assertNamed(POSTS, "- from: 2020-12-16", "until 2020-12-15 is before from 2020-12-16");
    }

    @Test
    void aParameterThatBeginsLaterThanTheOthersLeavesAGap() {
        files.replace(POSTS, "from: 2020-12-16", "from: 2021-01-01");
        assertNamed(POSTS, "inner-mongolia:", "gap: M3.rate of inner-mongolia has no value on 2020-12-16");
    }

    @Test
    void aValueBeforeTheFirstPartiesIsRefused() {
        files.replace(POSTS, "from: 2020-12-16", "from: 2020-01-01");
        assertNamed("parties.yaml", "list:", "gap: parties.list has no value on 2020-01-01");
    }

    @Test
    void aGroupWithoutItsValueIsAGap() {
        String text = files.text(POSTS);
        files.write(POSTS, text.substring(0, text.lastIndexOf("    xinjiang:")));
        assertNamed(POSTS, "zhuozi:", "gap: M3.quota of xinjiang has no value on 2020-12-16");
    }

    @Test
    void aParameterOfAllCantBeGivenByGroupNorTheOtherWayRound() {
        files.replace("m6-beijing-employment.yaml", "  amount:\n", "  amount:\n    xinjiang:\n");
        files.replace(POSTS, "  rate:\n    inner-mongolia:\n", "  rate:\n");
        files.write(POSTS, files.text(POSTS).replaceFirst("(?s)    xinjiang:.*?  categories:", "  categories:"));
        assertNamed("m6-beijing-employment.yaml", "amount:", "a list is expected here");
        assertNamed(POSTS, "rate:", "the values of M3.rate stand under the id of each group");
    }

    @Test
    void aMissingParameterIsNamedByItsRule() {
        files.write(
                "o-other.yaml",
                files.text("o-other.yaml").replaceFirst("(?s)  fund-plan-deadline:.*?\n\n", "  {}\n\n"));
        assertNamed("o-other.yaml", "O3:", "the parameter O3.fund-plan-deadline is missing");
    }

    @Test
    void aMissingRuleIsNamedByTheListOfFiles() {
        files.replace("policy.yaml", "  - o-other.yaml\n", "");
        assertNamed("policy.yaml", "files:", "no file has the parameter O4.term");
    }

    @Test
    void aGroupThatIsNoneOfThePartiesIsRefused() {
        files.replace("m8-training.yaml", "[inner-mongolia]", "[hebei]");
        assertNamed("m8-training.yaml", "unit: group\n      clause: 五.3", "there is no group hebei", -2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: chayouhouqi | id: zhuozi               | the region zhuozi stands here twice
            [moyu, tuan47]  | [moyu]                   | the region tuan47 is in no quota group
            [moyu, tuan47]  | [moyu, tuan47, zhuozi]   | the region zhuozi shares two quotas
            """)
    void partiesThatContradictThemselvesAreRefused(String words, String spoilt, String what) {
        files.replace("parties.yaml", words, spoilt);
        PolicyFault fault = catchThrowableOfType(PolicyFault.class, files::load);
        assertThat(fault).hasMessageContaining("parties.yaml:").hasMessageContaining(what);
    }

    @Test
    void whatIsNoYamlIsNamedByFileAndLine() {
        files.replace(POSTS, "unit: post", "unit: [post");
        assertNamed(POSTS, "clause: 二\n        reference: 每年", "expected");
        files.write("o-other.yaml", "");
        assertNamed("o-other.yaml", "", "the file is empty");
        files.write("o-other.yaml", "a: \u0001");
        assertNamed("o-other.yaml", "", "not YAML");
    }

    @Test
    void aFolderWithoutAHeadIsNamed() {
        files.delete("policy.yaml");
        PolicyFault fault = catchThrowableOfType(PolicyFault.class, files::load);
        assertThat(fault).hasMessageContaining("policy.yaml:1: the file can't be read");
    }

    @Test
    void oneLookFindsEveryFlaw() {
        files.replace(POSTS, "value: 300", "value: 0");
        files.replace(POSTS, "unit: post", "unit: person");
        files.replace("o-other.yaml", "value: 2", "value: two");
        PolicyFault fault = catchThrowableOfType(PolicyFault.class, files::load);
        assertThat(fault.flaws()).hasSize(3);
        assertThat(fault.flaws()).allSatisfy(flaw -> assertThat(flaw.line()).isPositive());
    }

    private void assertNamed(String file, String anchor, String what) {
        assertNamed(file, anchor, what, 0);
    }

    private void assertNamed(String file, String anchor, String what, int linesAfter) {
        PolicyFault fault = catchThrowableOfType(PolicyFault.class, files::load);
        assertThat(fault).as("the files load").isNotNull();
        int line = files.lineOf(file, anchor) + linesAfter;
        assertThat(fault.flaws())
                .anySatisfy(flaw -> assertThat(flaw.toString())
                        .startsWith(folder.resolve(file) + ":" + line + ": ")
                        .contains(what));
    }

    private void adjustRate(String until, String from) {
        files.replace(POSTS, "        value: 300\n", "        until: " + until + "\n        value: 300\n");
        files.replace(POSTS, "    xinjiang:\n", value(from, "") + "    xinjiang:\n");
    }

    private static String value(String from, String until) {
        return "      - from: " + from + "\n"
                + (until.isEmpty() ? "" : "        until: " + until + "\n")
                + "        value: 330\n        unit: yuan/person/month\n        clause: 二\n        reference: 调整\n";
    }
}
