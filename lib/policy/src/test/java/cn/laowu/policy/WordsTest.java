package cn.laowu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of the API and of officers that stand for constants. */
class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "LIFTED, lifted, 脱贫劳动力",
        "AT_RISK, at-risk, 边缘易致贫劳动力",
        "LEADER, leader, 乡村振兴带头人",
        "OTHER, other, 其他农村劳动力",
        "TEACHER, teacher, 当地师资人员"
    })
    void categories(Category category, String token, String nameZh) {
        assertThat(category.token()).isEqualTo(token);
        assertThat(category.nameZh()).isEqualTo(nameZh);
        assertThat(Category.fromToken(token)).contains(category);
        assertThat(Category.fromToken(nameZh)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PAIRED, paired, 结对帮扶", "COUNTERPART, counterpart, 对口支援"})
    void relations(Relation relation, String token, String nameZh) {
        assertThat(relation.token()).isEqualTo(token);
        assertThat(relation.nameZh()).isEqualTo(nameZh);
        assertThat(Relation.fromToken(token)).contains(relation);
        assertThat(Relation.fromToken("both")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "M1, 工作站经费",
        "M2, 工作站绩效",
        "M3, 公益性岗位",
        "M4, 招聘活动",
        "M5, 就业服务项目",
        "M6, 来京就业",
        "M7, 致富带头人",
        "M8, 技能培训",
        "K1, 岗位输送"
    })
    void measures(Measure measure, String nameZh) {
        assertThat(measure.nameZh()).isEqualTo(nameZh);
    }

    @Test
    void payees() {
        assertThat(Arrays.stream(Payee.values()).map(Payee::token))
                .containsExactly(
                        "station",
                        "worker",
                        "entrepreneur",
                        "local-institution",
                        "beijing-institution",
                        "organisation",
                        "association");
    }

    @Test
    void outcomes() {
        assertThat(Arrays.stream(Outcome.values()).map(Outcome::token))
                .containsExactly("eligible", "ineligible", "undecidable");
    }
}
