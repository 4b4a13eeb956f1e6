package cn.laowu.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.intake.Finding;
import cn.laowu.intake.receipt.Advice.Remedy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdviceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "missing",
                "value-unknown",
                "id-length",
                "id-date",
                "id-check-digit",
                "id-truncated",
                "account-truncated",
                "account-unreadable",
                "uscc",
                "date-unreadable",
                "date-order",
                "date-future",
                "number-unreadable",
                "number-range",
                "not-on-post",
                "category-unknown",
                "category-not-eligible",
                "duplicate-in-file",
                "duplicate-elsewhere",
                "joined",
                "second-on-post",
                "over-quota",
                "no-attendance",
                "region-not-eligible",
                "not-beijing",
                "not-organised",
                "mode-not-eligible",
                "months-short",
                "not-completed",
                "nominations-over-quota",
                "already-granted",
                "workers-short",
                "entrepreneur-differs",
                "fixed-asset",
                "amount-differs",
                "account-differs",
                "line-unknown",
                "result-contradicts",
                "repeated",
                "counted-elsewhere",
                "not-in-term",
                "paid-before",
                "not-self-founded",
                "target-missed",
                "assessment-missed",
                "scale-missed",
                "not-chaoyang"
            })
    void everyCodeOfARowHasItsAdvice(String code) {
        assertThat(Advice.knows(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key-region",
                "key-kind",
                "key-period",
                "kind-not-served",
                "not-in-term",
                "period-future",
                "unreadable",
                "encrypted",
                "no-header",
                "column-missing",
                "label-missing",
                "label-unreadable",
                "too-large",
                "too-many-rows",
                "too-many-columns",
                "cell-too-long",
                "too-many-parts",
                "inflates",
                "dtd",
                "event-unknown",
                "batch-unknown",
                "register-differs",
                "confirmed-already",
                "superseded"
            })
    void everyCodeOfAFileHasItsAdvice(String code) {
        assertThat(Advice.knows(code)).isTrue();
    }

    @Test
    void adviceIsChineseAndShort() {
        assertThat(Advice.all()).allSatisfy(advice -> {
            assertThat(advice.titleZh()).hasSizeLessThanOrEqualTo(14).doesNotContain("。");
            assertThat(advice.doZh()).endsWith("。").hasSizeLessThanOrEqualTo(80);
        });
    }

    @Test
    void aCodeThatIsNotListedPointsToItsReason() {
        Advice advice = Advice.of("something-new");
        assertThat(advice.titleZh()).contains("something-new");
        assertThat(advice.remedy()).isEqualTo(Remedy.VERIFY);
    }

    @ParameterizedTest
    @CsvSource({"二, 措施第二条", "三.5, 措施第三条（三.5）", "六.2, 措施第六条（二）", "GB 11643, GB 11643", "第九条, 第九条"})
    void clausesAreNamedAsOfficersKnowThem(String clause, String zh) {
        assertThat(Clause.zh(clause)).isEqualTo(zh);
    }

    @Test
    void aRowRestsOnItsCodesAndOnlyThenOnItsClause() {
        Finding digit = Finding.of("id-check-digit", "x");
        Finding category = Finding.of("category-not-eligible", "x");
        assertThat(RowWords.basis("二", List.of())).isEqualTo("措施第二条");
        assertThat(RowWords.basis("二", List.of(digit))).isEqualTo("GB 11643");
        assertThat(RowWords.basis("二", List.of(digit, category, digit))).isEqualTo("GB 11643、措施第二条");
    }
}
