package cn.laowu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IfMatchTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"7\" | true",
                " \"6\" ,\"7\"| true",
                "* | true",
                "\"6\", \"8\" | false",
                "W/\"7\" | false",
                "W/\"7\", \"7\" | true"
            })
    void aVersionIsAdmittedWhereItIsNamed(String header, boolean admitted) {
        assertThat(IfMatch.parse(header).orElseThrow().admits(ETag.of(7))).isEqualTo(admitted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "7", "\"7", "\"7\" \"8\"", "\"7\";", "**", "\"\"", ",\"7\""})
    void whatIsNoSuchHeaderIsNotRead(String header) {
        assertThat(IfMatch.parse(header)).isEmpty();
    }

    @Test
    void aTagsValueHasVisibleAsciiOnly() {
        assertThat(ETag.of("sha256:ab").toString()).isEqualTo("\"sha256:ab\"");
        assertThatThrownBy(() -> ETag.of("a\"b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ETag.of("")).isInstanceOf(IllegalArgumentException.class);
    }
}
