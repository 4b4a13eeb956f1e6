package cn.laowu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cells are read as. */
final class CellReadersTest {

    private static String read(Column<?> column, String text, CellType type, boolean epoch1904) {
        List<String> codes = new ArrayList<>();
        Object value = column.reader().read(text, type, new CellFaults() {
            @Override
            public LocalDate today() {
                return LocalDate.of(2026, 11, 5);
            }

            @Override
            public boolean epoch1904() {
                return epoch1904;
            }

            @Override
            public void refuse(String code, String zh) {
                assertThat(zh).endsWith("。");
                codes.add(code);
            }
        });
        if (value instanceof IdNumber id) {
            value = id.value();
        } else if (value instanceof BankAccount account) {
            value = account.value();
        }
        assertThat(codes.isEmpty()).isEqualTo(value != null);
        return value == null ? String.join(" ", codes) : value.toString();
    }

    private static String read(Column<?> column, String text) {
        return read(column, text, CellType.TEXT, false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-01           | 2026-03-01
            2026/3/1             | 2026-03-01
            2026.3.1             | 2026-03-01
            2026.03.01           | 2026-03-01
            20260301             | 2026-03-01
            2026年3月1日         | 2026-03-01
            2026 年 3 月 1 日    | 2026-03-01
            '　2026-03-01 '      | 2026-03-01
            '''2026-03-01'       | 2026-03-01
            ２０２６－０３－０１ | 2026-03-01
            ２０２６．３．１     | 2026-03-01
            2026／3／1           | 2026-03-01
            2026—3—1             | 2026-03-01
            2026-3-01            | 2026-03-01
            2026-03-01 0:00      | 2026-03-01
            2026-03-01 00:00:00  | 2026-03-01
            2026-03-01T00:00:00  | 2026-03-01
            2026/3/1 0:00        | 2026-03-01
            2026年3月1日 00：00  | 2026-03-01
            46082                | 2026-03-01
            2024-02-29           | 2024-02-29
            9999-12-31           | 9999-12-31
            2026-02-29           | date-unreadable
            2026-13-01           | date-unreadable
            2026-00-10           | date-unreadable
            20261301             | date-unreadable
            2026.3               | date-unreadable
            2026年3月            | date-unreadable
            202603               | date-unreadable
            2026-3/1             | date-unreadable
            2026-03-01 08:30     | date-unreadable
            2026-03-01 0:01      | date-unreadable
            2026-03-010:00       | date-unreadable
            26.3.1               | date-unreadable
            1/3/2026             | date-unreadable
            2026-03-01至今       | date-unreadable
            -                    | date-unreadable
            2026年3月1号         | date-unreadable
            1899-12-31           | date-unreadable
            18263                | date-unreadable
            18264                | 1950-01-01
            73050                | 2099-12-31
            73051                | date-unreadable
            260301               | date-unreadable
            :                    | date-unreadable
            0:00                 | date-unreadable
            """)
    void datesAreReadInTheFormsThatOfficersWrite(String text, String expected) {
        assertThat(read(RosterKind.START, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NUMBER  | 46082               | false | 2026-03-01
            NUMBER  | 46082.0             | false | 2026-03-01
            NUMBER  | 4.6082E4            | false | 2026-03-01
            NUMBER  | 44620               | true  | 2026-03-01
            NUMBER  | 20260301            | true  | 2026-03-01
            NUMBER  | 46082.5             | false | date-unreadable
            NUMBER  | -46082              | false | date-unreadable
            NUMBER  | 2026.3              | false | date-unreadable
            NUMBER  | 16802               | true  | 1950-01-01
            NUMBER  | 16801               | true  | date-unreadable
            NUMBER  | 1e999999999         | false | date-unreadable
            DATE    | 2026-03-01          | false | 2026-03-01
            DATE    | 2026-03-01T00:00:00 | false | 2026-03-01
            DATE    | 2026-03-01T08:30:00 | false | date-unreadable
            BOOLEAN | TRUE                | false | date-unreadable
            ERROR   | '#N/A'              | false | date-unreadable
            """)
    void datesOfWorkbooksAreReadByTheirEpoch(CellType type, String text, boolean epoch1904, String expected) {
        assertThat(read(RosterKind.START, text, type, epoch1904)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NUMBER  | 1.50921199907214e+17 | id-truncated
            NUMBER  | 150921199907214112   | id-truncated
            NUMBER  | 1.5526E99            | id-truncated
            NUMBER  | 150921990721411      | id-length
            TEXT    | 150921 19990721 4117 | 150921199907214117
            TEXT    | '''150921199907214117' | 150921199907214117
            TEXT    | １５０９２１１９９９０７２１４１１７ | 150921199907214117
            TEXT    | '150921199907214117\u200b' | 150921199907214117
            TEXT    | 15092119730611121x   | 15092119730611121X
            TEXT    | 15092119730611121Ｘ  | 15092119730611121X
            BOOLEAN | TRUE                 | id-length
            ERROR   | '#REF!'              | id-length
            """)
    void idNumbersAreNormalised(CellType type, String text, String expected) {
        String born = "15092119990721411";
        assertThat(Roster.check(born)).isEqualTo('7');
        assertThat(read(RosterKind.ID, text, type, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TEXT   | 6217 0012 3456 7890 123 | 6217001234567890123
            TEXT   | ６２１７００１２３４５   | 62170012345
            TEXT   | '`62170012345'          | 62170012345
            TEXT   | 12345678                | 12345678
            TEXT   | 123456789012345678901234567890 | 123456789012345678901234567890
            TEXT   | 1234567890123456789012345678901 | account-unreadable
            TEXT   | 1234567                 | account-unreadable
            TEXT   | 6217-0012-3456          | account-unreadable
            TEXT   | 1.23457E+11             | account-unreadable
            TEXT   | 6.22848E+18             | account-truncated
            NUMBER | 6.22848040256489E18     | account-truncated
            NUMBER | 6228480402564890018     | account-truncated
            NUMBER | 1000000000000000        | account-truncated
            NUMBER | 999999999999999         | 999999999999999
            NUMBER | 123456789012.0          | 123456789012
            NUMBER | 1.23456789012E11        | 123456789012
            NUMBER | 12345678.5              | account-unreadable
            NUMBER | -12345678               | account-unreadable
            """)
    void accountsAreNormalisedAndLostDigitsAreFound(CellType type, String text, String expected) {
        assertThat(read(RosterKind.ACCOUNT, text, type, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TEXT    | 91110105DB8K8KPGC8     | 91110105DB8K8KPGC8
            TEXT    | 91110105db8k8kpgc8     | 91110105DB8K8KPGC8
            TEXT    | 91110105 DB8K8K PGC8   | 91110105DB8K8KPGC8
            TEXT    | 91110105DB8K8KPGC9     | uscc
            TEXT    | 91110105DB8K8KPGC      | uscc
            TEXT    | 91110105DB8K8KPGI8     | uscc
            NUMBER  | 911101050000000        | uscc
            """)
    void unifiedCodesAreChecked(CellType type, String text, String expected) {
        assertThat(read(Column.uscc("统一社会信用代码"), text, type, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            张　三                | 张三
            '宝  音'              | 宝音
            '其其格\u00a0'        | 其其格
            '\u200b乌云\ufeff'    | 乌云
            古丽·吐尔逊           | 古丽·吐尔逊
            古丽•吐尔逊           | 古丽·吐尔逊
            古丽．吐尔逊          | 古丽·吐尔逊
            古丽‧吐尔逊           | 古丽·吐尔逊
            古丽 · 吐尔逊         | 古丽·吐尔逊
            古丽.吐尔逊           | 古丽·吐尔逊
            𠮷野                  | 𠮷野
            '𠮷 野'               | 𠮷野
            Anna  Smith           | Anna Smith
            Ａｎｎａ              | Anna
            """)
    void namesAreReadWithoutPadding(String text, String expected) {
        assertThat(read(RosterKind.NAME, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TEXT    | 20                     | 20
            TEXT    | ２０                   | 20
            TEXT    | ' 2 0 '                | 20
            TEXT    | '''20'                 | 20
            TEXT    | 020                    | 20
            TEXT    | 1,200                  | 1200
            TEXT    | 20.0                   | 20
            TEXT    | 12,00                  | number-unreadable
            TEXT    | 20天                   | number-unreadable
            TEXT    | 20.5                   | number-unreadable
            TEXT    | 若干                   | number-unreadable
            TEXT    | .5                     | number-unreadable
            TEXT    | 5.                     | number-unreadable
            TEXT    | --5                    | number-unreadable
            TEXT    | 0                      | number-range
            TEXT    | -3                     | number-range
            TEXT    | 99999999999            | number-range
            NUMBER  | 20                     | 20
            NUMBER  | 2E1                    | 20
            NUMBER  | 20.000000000000004     | 20
            NUMBER  | 20.5                   | number-unreadable
            NUMBER  | 1e999999999            | number-unreadable
            NUMBER  | 1e39                   | number-range
            BOOLEAN | TRUE                   | number-unreadable
            DATE    | 2026-03-01             | number-unreadable
            ERROR   | '#DIV/0!'              | number-unreadable
            """)
    void countsAreWholeNumbers(CellType type, String text, String expected) {
        assertThat(read(Column.count("招聘人数", 1), text, type, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TEXT    | '3,000.00'             | 3000.00
            TEXT    | 3，000．50             | 3000.50
            TEXT    | 1260.5                 | 1260.50
            TEXT    | 880                    | 880.00
            TEXT    | 0.01                   | 0.01
            TEXT    | 12.500                 | 12.50
            NUMBER  | 1260.4999999999999     | 1260.50
            NUMBER  | 0.30000000000000004    | 0.30
            TEXT    | 1.2万元                | number-unreadable
            TEXT    | 1.2万                  | number-unreadable
            TEXT    | 壹仟元                 | number-unreadable
            TEXT    | '3,00.00'              | number-unreadable
            TEXT    | '3,000,00'             | number-unreadable
            TEXT    | 12.345                 | number-range
            TEXT    | 0.00                   | number-range
            TEXT    | 0                      | number-range
            TEXT    | -5                     | number-range
            TEXT    | 99999999999999         | number-range
            BOOLEAN | TRUE                   | number-unreadable
            """)
    void amountsAreYuanInWholeFen(CellType type, String text, String expected) {
        assertThat(read(Column.money("金额"), text, type, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TEXT    | 是     | true
            TEXT    | ' 否'  | false
            TEXT    | 1      | true
            NUMBER  | 0      | false
            NUMBER  | 1.0    | true
            TEXT    | １     | true
            TEXT    | 对     | value-unknown
            TEXT    | 2      | value-unknown
            BOOLEAN | TRUE   | value-unknown
            """)
    void yesAndNoAreWordsOrDigits(CellType type, String text, String expected) {
        assertThat(read(Column.yesNo("是否结业"), text, type, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            脱贫劳动力         | LIFTED
            脱贫户             | LIFTED
            脱贫人口           | LIFTED
            建档立卡脱贫户     | LIFTED
            边缘易致贫劳动力   | AT_RISK
            边缘易致贫户       | AT_RISK
            边缘户             | AT_RISK
            乡村振兴带头人     | LEADER
            其他农村劳动力     | OTHER
            其他劳动力         | OTHER
            一般农户           | OTHER
            师资人员           | TEACHER
            '脱贫 户\u00a0'    | LIFTED
            贫困户             | category-unknown
            """)
    void categoriesAreKnownByTheirWords(String text, String expected) {
        assertThat(read(RosterKind.CATEGORY, text)).isEqualTo(expected);
    }

    @Test
    void aChoiceIsOneOfItsWordsWithoutRegardToBlanks() {
        Column<String> type = Column.choice("机构类型", "当地培训机构", "北京培训机构");
        assertThat(read(type, " 北京 培训机构")).isEqualTo("北京培训机构");
        assertThat(read(type, "外地培训机构")).isEqualTo("value-unknown");
    }

    @Test
    void numbersAreTextAsASheetShowsThem() {
        assertThat(read(RosterKind.PHONE, "1.3912345678E10", CellType.NUMBER, false))
                .isEqualTo("13912345678");
        assertThat(read(RosterKind.PHONE, "12.0", CellType.NUMBER, false)).isEqualTo("12");
        assertThat(read(RosterKind.POST, "12", CellType.NUMBER, false)).isEqualTo("12");
        assertThat(read(RosterKind.PHONE, "1e999999999", CellType.NUMBER, false))
                .isEqualTo("1e999999999");
        assertThat(read(RosterKind.POST, "zz—００１")).isEqualTo("ZZ-001");
        assertThat(read(RosterKind.REMARK, " ＡＢ\n12（３） ")).isEqualTo("AB 12（3）");
    }
}
