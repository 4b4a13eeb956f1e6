package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.FileVersion;
import cn.laowu.testkit.RosterFiles;
import cn.laowu.testkit.Synthetic;
import cn.laowu.testkit.TestTables;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What waits for a person's look and refuses nothing. */
class WarningsTest {
    private final TestTables tables = TestTables.fresh();
    private final Office office = Office.at(Office.EARLY_OCTOBER, tables);

    @AfterEach
    void close() {
        Books.check(office);
        tables.close();
    }

    @Test
    void twoPersonsWithOneAccountAreAcceptedAndTheLaterIsWarnedWithTheEarlierNamed() {
        FileVersion answered = office.upload(
                "zhuozi",
                SEPTEMBER,
                Rosters.bytes(
                        Rosters.file(1, 2).with("社保卡银行账号", Synthetic.account(1)).row(3)));
        assertThat(office.rows("zhuozi", SEPTEMBER)).isEqualTo(Map.of(2, List.of(), 3, List.of(), 4, List.of()));
        assertThat(office.receipt(answered)).contains("account-shared");
        Map<Integer, String> warned = new TreeMap<>();
        office.casework
                .rows()
                .latest(office.filing("zhuozi", SEPTEMBER).judgementIds())
                .forEachRemaining(row -> {
                    row.particulars().warnings().forEach(warning -> warned.put(row.row(), warning.zh()));
                });
        assertThat(warned).containsOnlyKeys(3);
        assertThat(warned.get(3)).contains("第 2 行");
    }

    @Test
    void aTotalThatDisagreesWithTheRowsIsAWarningOfTheFile() {
        RosterFiles roster = Rosters.file(1, 2).below("合计", "", "", "", "", "", "", "", "", "99");
        FileVersion answered = office.upload("zhuozi", SEPTEMBER, Rosters.bytes(roster));
        assertThat(office.rows("zhuozi", SEPTEMBER)).isEqualTo(Map.of(2, List.of(), 3, List.of()));
        assertThat(((FileVersion.Judged) answered.answer().orElseThrow()).warnings())
                .hasSize(1);
        String code = ((FileVersion.Judged) answered.answer().orElseThrow())
                .warnings()
                .get(0)
                .code();
        assertThat(office.receipt(answered)).contains(code).contains("合计");
    }

    @Test
    void aTotalThatAgreesIsNone() {
        RosterFiles roster = Rosters.file(1, 2).below("合计", "", "", "", "", "", "", "", "", "40");
        FileVersion answered = office.upload("zhuozi", SEPTEMBER, Rosters.bytes(roster));
        assertThat(((FileVersion.Judged) answered.answer().orElseThrow()).warnings())
                .isEmpty();
    }
}
