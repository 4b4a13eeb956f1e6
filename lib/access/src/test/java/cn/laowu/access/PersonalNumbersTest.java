package cn.laowu.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers here are synthetic: their area code 000000 is no place's. */
class PersonalNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000019600102001X",
                "第3行00000019600102001x填错",
                "账号0000000000000000001有误",
                "０００００019600102001Ｘ",
                "000000 19600102 001X",
                "000000-1960-0102-001X",
                "0 0 0 0 0 0 1 9 6 0 0 1 0 2 0 0 1 X",
                "000000\u200b19600102001X",
                "0000 0000 0000 0000 001",
                "000000.1960.0102.001X",
                "000000/19600102/001X",
                "000000、1960，01，02：001X",
                "000000  1960   0102 - 001X",
                "0000001960_0102_001X",
                "12 000000 19600102 001X",
                "账号 1234 5678",
                "1234 5678 90",
                "1234.5678.9012",
                "1234  5678  9012  3456",
                "622200 123456 789",
                "٠٠٠٠٠٠١٩٦٠٠١٠٢",
                "123456789012",
            })
    void aNumberOfAPersonIsFoundHoweverItIsWritten(String text) {
        assertThat(PersonalNumbers.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "第12行出勤天数填错，重新上报",
                "卓人社发〔2026〕58号",
                "2026-10-31 2026-11-02 2026-11-05",
                "20261031至20261102",
                "联系 0474-4700000",
                "13800000000",
                "共 1,197 行，479,100.00 元",
                "2024-2025 2025-2026",
                "2024 2025 2026",
                "2026 1031",
                "138 0000 0000",
                "010-6500-1234",
                "2026.10.31-2026.11.02",
                "1,197,000,000 元",
                "第1、2、3、4、5、6、7、8、9、10、11、12、13、14行",
            })
    void datesDocumentsTelephonesAndSumsAreNone(String text) {
        assertThat(PersonalNumbers.in(text)).isFalse();
        assertThat(PersonalNumbers.idIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"张某00000019600102001X.xlsx", "花名册_000000-19600102-001x_v2.xlsx", "０００００019600102001Ｘ.csv"})
    void aSoundIdIsFoundInAFileName(String name) {
        assertThat(PersonalNumbers.idIn(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"导出20261031120000123.xlsx", "花名册_20261031_120000.xlsx", "000000196001020010.xlsx"})
    void aTimeInAFileNameIsNone(String name) {
        assertThat(PersonalNumbers.idIn(name)).isFalse();
    }
}
