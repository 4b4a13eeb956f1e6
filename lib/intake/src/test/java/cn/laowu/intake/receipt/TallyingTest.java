package cn.laowu.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.laowu.intake.Finding;
import cn.laowu.intake.receipt.Tally.CodeCount;
import cn.laowu.policy.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyingTest {

    private final Tallying tallying = new Tallying();

    @Test
    void aRowCountsOnceUnderEachOfItsCodes() {
        tallying.add(refused(4, "missing", "missing", "uscc"));
        tallying.add(refused(9, "missing"));
        tallying.add(accepted(10));
        Tally tally = tallying.tally();
        assertThat(tally.accepted()).isEqualTo(1);
        assertThat(tally.rejected()).isEqualTo(2);
        assertThat(tally.dataRows()).isEqualTo(3);
        assertThat(tally.refusals())
                .containsExactly(new CodeCount("missing", 2, List.of(4, 9)), new CodeCount("uscc", 1, List.of(4)));
    }

    @Test
    void codesOfAcceptedRowsAreNotesNotRefusals() {
        tallying.add(
                new RowAnswer(4, true, List.of(Finding.of("not-completed", "未结业。")), List.of(), Money.ZERO, null, "五"));
        assertThat(tallying.tally().refusals()).isEmpty();
        assertThat(tallying.tally().notes()).containsExactly(new CodeCount("not-completed", 1, List.of(4)));
    }

    @Test
    void onlyTheFirstRowsOfACodeAreKept() {
        for (int row = 1; row <= 1_000; row++) {
            tallying.add(refused(row, "missing"));
        }
        CodeCount count = tallying.tally().refusals().get(0);
        assertThat(count.rows()).isEqualTo(1_000);
        assertThat(count.firstRows()).hasSize(Tallying.FIRST_ROWS).startsWith(1, 2);
    }

    @Test
    void noAmountIsNotZeroYuan() {
        tallying.add(accepted(4));
        assertThat(tallying.tally().amount()).isNull();
        assertThat(tallying.tally().amountText()).isEqualTo("待月度核定");
        tallying.add(new RowAnswer(5, true, List.of(), List.of(), Money.ofYuan(300), null, "二"));
        tallying.add(new RowAnswer(6, true, List.of(), List.of(), Money.ofYuan(200), null, "二"));
        assertThat(tallying.tally().amount()).isEqualTo(Money.ofYuan(500));
    }

    @Test
    void aRowIsNotRefusedWithoutAReason() {
        assertThatThrownBy(() -> new RowAnswer(4, false, List.of(), List.of(), null, null, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RowAnswer accepted(int row) {
        return new RowAnswer(row, true, List.of(), List.of(), null, "待月度核定", "二");
    }

    private static RowAnswer refused(int row, String... codes) {
        List<Finding> findings =
                List.of(codes).stream().map(code -> Finding.of(code, "有误。")).toList();
        return new RowAnswer(row, false, findings, List.of(), null, null, "二");
    }
}
