package cn.laowu.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every number and name here is synthetic. */
final class MaskedTest {

    @ParameterizedTest
    @CsvSource({"张三, 张*", "张小三, 张*三", "欧阳小三, 欧**三", "阿卜杜拉·买买提, 阿******提", "𠮷田三, 𠮷*三", "张, *", "'', ''"})
    void aNameKeepsItsEnds(String name, String masked) {
        assertThat(Masked.name(name)).hasToString(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "150522199710221617, 150*************17",
        "15052219971022161X, 150*************1X",
        "15052219971022161, ******************",
        "'', ******************"
    })
    void anIdNumberKeepsThreeAndTwo(String number, String masked) {
        assertThat(Masked.idNumber(number)).hasToString(masked);
    }

    @ParameterizedTest
    @CsvSource({"6222020000000000017, ****0017", "12345678, ****5678", "1234567, ****", "'', ****"})
    void anAccountKeepsItsLastFour(String account, String masked) {
        assertThat(Masked.account(account)).hasToString(masked);
    }

    @Test
    void aTextLosesItsLongNumbers() {
        assertThat(Masked.scrubbed("row 12 of 2026-10: 15052219971022161X, 6222020000000000017; 13800000000"))
                .isEqualTo("row 12 of 2026-10: [number], [number]; [number]");
    }
}
