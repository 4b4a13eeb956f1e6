package cn.laowu.intake.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strings kept as bytes, in memory and beyond it. */
final class StringLogTest {

    /** Mebibytes of strings: one chunk, several, and more than are kept in memory. */
    @ParameterizedTest
    @ValueSource(ints = {0, 3, 40, 90})
    void stringsComeBackAsTheyWentIn(int mebibytes) throws IOException {
        Random random = new Random(mebibytes);
        List<Integer> places = new ArrayList<>();
        List<Integer> seeds = new ArrayList<>();
        try (StringLog log = new StringLog()) {
            long bytes = 0;
            while (bytes < (long) mebibytes << 20 || places.size() < 10) {
                int seed = random.nextInt();
                String string = string(seed);
                places.add(log.add(string.toCharArray(), string.length()));
                seeds.add(seed);
                bytes += string.length();
            }
            log.seal();
            for (int i = 0; i < places.size(); i++) {
                assertThat(log.get(places.get(i))).isEqualTo(string(seeds.get(i)));
                if (i + 1 < places.size()) {
                    // the next string may begin in the next chunk: what counts is what stands there
                    assertThat(log.get(log.next(places.get(i)))).isEqualTo(string(seeds.get(i + 1)));
                }
            }
            for (int i = 0; i < 1_000; i++) {
                int at = random.nextInt(places.size());
                assertThat(log.get(places.get(at))).isEqualTo(string(seeds.get(at)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {32_768, 100_000})
    void aStringLongerThanACellMayBeIsAFault(int length) throws IOException {
        try (StringLog log = new StringLog()) {
            assertThatThrownBy(() -> log.add(new char[length], length)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String string(int seed) {
        Random random = new Random(seed);
        int kind = random.nextInt(20);
        int length = kind == 0 ? 0 : kind == 1 ? 32_767 : random.nextInt(kind < 12 ? 20 : 3_000);
        char base = random.nextBoolean() ? 'a' : random.nextBoolean() ? '\u00e0' : '\u4e00';
        StringBuilder string = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            string.append((char) (base + (i + seed & 15)));
        }
        return string.toString();
    }
}
