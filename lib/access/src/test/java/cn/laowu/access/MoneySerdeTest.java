package cn.laowu.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.policy.Money;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MoneySerdeTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "300, 30000", "300.5, 30050", "300.05, 30005", "-1, -100", "3e2, 30000", "300.0500, 30005"})
    void aNumberOfYuanIsRead(BigDecimal yuan, long fen) {
        assertThat(MoneySerde.read(yuan)).contains(Money.ofFen(fen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "1e16", "1e999999999", "1e-999999999", "9999999999999999"})
    void moreDecimalsOrDigitsAreNot(BigDecimal yuan) {
        assertThat(MoneySerde.read(yuan)).isEmpty();
    }
}
