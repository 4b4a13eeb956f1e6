package cn.laowu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PathTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/rosters/zhuozi/2026-10 | /v1/rosters/zhuozi/2026-10",
                "/a b | /a%20b",
                "/中 | /%E4%B8%AD",
                "/%E4%B8%AD | /%E4%B8%AD",
                "/100% | /100%25",
                "/%zz%4 | /%25zz%254",
                "//evil.example/x | /evil.example/x",
                "a | /a",
                "/{x}?y#z | /%7Bx%7D%3Fy%23z",
                "'' | /"
            })
    void aPathIsOneThatAUriCanHave(String path, String legal) {
        assertThat(PathText.legal(path)).isEqualTo(legal);
        assertThat(URI.create(PathText.legal(path)).getRawPath()).isEqualTo(legal);
    }
}
