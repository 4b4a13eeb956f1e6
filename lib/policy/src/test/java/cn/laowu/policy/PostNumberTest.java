package cn.laowu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZZ-001",
                "zz-001",
                "ＺＺ－００１",
                " ZZ - 001 ",
                "ZZ\u3000-\u00a0001",
                "ZZ\u2010001",
                "ZZ\u2043001",
                "ZZ\u02d7001",
                "ZZ\u2011001",
                "ZZ\u2013001",
                "ZZ\u2014001",
                "ZZ\u2015001",
                "ZZ\u2212001",
                "ZZ\u2500001",
                "ZZ\ufe63001",
                "\ufeffZZ\u200b-\u00ad001\t"
            })
    void whatAnOfficerTakesForOneNumberIsOne(String text) {
        assertThat(PostNumber.of(text)).isEqualTo(PostNumber.of("ZZ-001")).hasToString("ZZ-001");
    }

    @ParameterizedTest
    @CsvSource({"ZZ-001, ZZ001", "ZZ-001, ZZ--001", "ZZ-001, ZZ-0001", "ZZ-1, ZZ-01", "保洁一, 保洁1", "O-1, 0-1"})
    void otherNumbersStayApart(String one, String other) {
        assertThat(PostNumber.of(one)).isNotEqualTo(PostNumber.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200b", "\u3000\ufeff"})
    void aNumberOfNothingVisibleIsRefused(String text) {
        assertThatThrownBy(() -> PostNumber.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersAreOrderedByCodePointAndNotByUtf16Unit() {
        // U+FA0E, unlike its neighbours, is untouched by NFKC; U+20000 begins with the lower unit D840
        assertThat(PostNumber.of("\ufa0e")).isLessThan(PostNumber.of("\ud840\udc00"));
        assertThat(PostNumber.of("\ud840\udc00")).isLessThan(PostNumber.of("\ud840\udc01"));
        assertThat(PostNumber.of("ZZ-10")).isLessThan(PostNumber.of("ZZ-9"));
        assertThat(PostNumber.of("ZZ-1")).isLessThan(PostNumber.of("ZZ-10"));
    }

    @Test
    void foldingTwiceIsFoldingOnce() {
        Random random = new Random(20260101);
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(1 + random.nextInt(6), 0x20, 0xd800)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .append('1')
                    .toString();
            String folded = PostNumber.of(text).value();
            assertThat(PostNumber.of(folded).value()).as(text).isEqualTo(folded);
        }
    }
}
