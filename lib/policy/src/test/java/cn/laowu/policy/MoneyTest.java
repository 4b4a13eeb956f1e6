package cn.laowu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "300, 30000, 300.00",
        "300.5, 30050, 300.50",
        "0.01, 1, 0.01",
        "-0.25, -25, -0.25",
        "0, 0, 0.00",
        "007, 700, 7.00",
        "999999999999999.99, 99999999999999999, 999999999999999.99"
    })
    void yuanAreCountedInFen(String yuan, long fen, String written) {
        Money money = Money.parseYuan(yuan);
        assertThat(money.fen()).isEqualTo(fen);
        assertThat(money).hasToString(written).isEqualTo(Money.ofFen(fen));
        assertThat(Money.parseYuan(money.toString())).isEqualTo(money);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3.005", "1e3", "1,000", " 3", "3万元", ".5", "5.", "+5", "--5", "1000000000000000", "３"})
    void whatIsNoPlainAmountIsRefused(String yuan) {
        assertThatThrownBy(() -> Money.parseYuan(yuan)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sumsAndProductsAreExact() {
        Money rate = Money.ofYuan(300);
        assertThat(rate.times(3).plus(Money.ofFen(1)).minus(rate)).isEqualTo(Money.ofFen(60001));
        assertThat(rate.minus(Money.ofYuan(500))).isEqualTo(Money.ofYuan(-200)).isLessThan(Money.ZERO);
        assertThat(rate.yuan()).isEqualTo(new BigDecimal("300.00"));
    }

    @Test
    void whatDoesNotFitIsNeverWrappedAround() {
        Money most = Money.ofFen(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(Money.ofFen(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ZERO.minus(Money.ofFen(Long.MIN_VALUE))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofYuan(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }
}
