package cn.laowu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"zhuozi", "tuan47", "inner-mongolia", "a"})
    void anIdIsLowerCaseLettersAndDigits(String value) {
        assertThat(RegionId.of(value)).hasToString(value);
        assertThat(GroupId.of(value)).hasToString(value);
        assertThat(QuotaGroupId.of(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Zhuozi", "47tuan", "zhuo_zi", "zhuozi-", "-zhuozi", "a--b", "../zhuozi", "卓资", "zhuozi\n"})
    void anythingElseIsNoId(String value) {
        assertThatThrownBy(() -> RegionId.of(value)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GroupId.of(value)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QuotaGroupId.of(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"M1", "M8.4", "K1", "O4"})
    void aRuleIsALetterAndANumberAndPerhapsAPart(String value) {
        assertThat(RuleId.of(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "m3", "M", "M0", "M8.", "M8.4.1", "M10", "M3 "})
    void anythingElseIsNoRule(String value) {
        assertThatThrownBy(() -> RuleId.of(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void regionsAreOrderedByTheTextOfTheirIds() {
        assertThat(RegionId.of("moyu")).isLessThan(RegionId.of("zhuozi"));
    }

    @Test
    void anIdHasFortyCharactersAtMost() {
        assertThat(RegionId.of("a".repeat(40)).value()).hasSize(40);
        assertThatThrownBy(() -> RegionId.of("a".repeat(41))).isInstanceOf(IllegalArgumentException.class);
    }
}
