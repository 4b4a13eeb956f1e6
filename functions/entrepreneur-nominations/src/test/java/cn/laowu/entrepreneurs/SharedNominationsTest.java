package cn.laowu.entrepreneurs;

import static cn.laowu.entrepreneurs.House.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.FileVersion;
import cn.laowu.casework.FilingId;
import cn.laowu.casework.Officer;
import cn.laowu.casework.PersonId;
import cn.laowu.casework.SettingAside;
import cn.laowu.policy.Money;
import cn.laowu.testkit.Synthetic;
import cn.laowu.testkit.TestTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nominations over several files, regions and years, one after another. */
class SharedNominationsTest {
    private final TestTables tables = TestTables.fresh();
    private final House house = House.of(tables);
    private final List<FilingId> filings = new ArrayList<>();

    @AfterEach
    void drop() {
        Order.check(house, filings);
        tables.close();
    }

    @Test
    void anInstalmentCompletesANominationInEveryReceipt() {
        FileVersion first = upload("zhuozi", "一.csv", sheet().nominate(1, 11, 12));
        assertThat(house.nominations(first)).containsExactly("1: 2 0.00 workers-short");
        FileVersion second = upload("zhuozi", "二.csv", sheet().nominate(1, 12, 13, 14));
        assertThat(house.nominations(second)).containsExactly("1: 4 25000.00");
        assertThat(house.nominations(first)).containsExactly("1: 4 25000.00");
        assertThat(house.desk.receipt(first)).contains("\"amount\":25000");
        assertThat(house.desk.told(second)).containsExactly("2 accepted duplicate-in-file", "3 accepted", "4 accepted");
        assertThat(house.desk.told(first)).containsExactly("2 accepted", "3 accepted");
    }

    @Test
    void anInstalmentThatDisagreesRefusesTheNominationUntilItIsReplaced() {
        FileVersion first = upload("zhuozi", "一.csv", sheet().nominate(1, 11, 12, 13));
        upload("zhuozi", "二.csv", sheet().nominate(1, 14).with("带头人姓名", "别人"));
        assertThat(house.nominations(first)).containsExactly("1: 4 0.00 entrepreneur-differs");
        assertThat(house.desk.receipt(first)).contains("entrepreneur-differs");
        upload("zhuozi", "二.csv", sheet().nominate(1, 14));
        assertThat(house.nominations(first)).containsExactly("1: 4 25000.00");
    }

    @Test
    void aWorkerCountsForTheRegionThatCameFirstUntilItsFileIsReplaced() {
        upload("zhuozi", "一.csv", sheet().nominate(1, 11, 12, 13));
        FileVersion second = upload("moyu", "一.csv", sheet().nominate(2, 13, 21, 22));
        assertThat(house.desk.told(second)).startsWith("2 accepted counted-elsewhere");
        assertThat(house.nominations(second)).containsExactly("2: 2 0.00 workers-short");
        upload("zhuozi", "一.csv", sheet().nominate(1, 11, 12, 14));
        assertThat(house.nominations(second)).containsExactly("2: 3 20000.00");
        assertThat(house.desk.told(second)).startsWith("2 accepted");
        assertThat(house.desk.receipt(second)).contains("\"amount\":20000");
    }

    @Test
    void aWorkerCountsOnceWhateverTheYear() {
        upload("zhuozi", "一.csv", sheet().nominate(1, 11, 12, 13));
        house.desk.clock().moveTo(LocalDate.of(2027, 3, 1));
        FileVersion second = upload("zhuozi", "2027", "一.csv", sheet().nominate(2, 13, 21, 22));
        assertThat(house.nominations(second)).containsExactly("2: 2 0.00 workers-short");
    }

    @Test
    void aRefusedNominationUsesUpNoWorkerOfAnotherRegion() {
        upload("zhuozi", "一.csv", sheet().nominate(1, 11, 12));
        FileVersion second = upload("moyu", "一.csv", sheet().nominate(2, 11, 12, 13));
        assertThat(house.nominations(second)).containsExactly("2: 3 20000.00");
        FileVersion third = upload("zhuozi", "二.csv", sheet().nominate(1, 14));
        assertThat(house.nominations(third)).containsExactly("1: 1 0.00 workers-short");
    }

    @Test
    void anEntrepreneurIsNominatedByTheRegionThatCameFirstUntilItLetsGo() {
        upload("zhuozi", "一.csv", sheet().nominate(1, 11, 12, 13));
        FileVersion second = upload("moyu", "一.csv", sheet().nominate(1, 21, 22, 23));
        assertThat(house.nominations(second)).containsExactly("1: 3 0.00 duplicate-elsewhere");
        assertThat(house.desk.receipt(second)).contains("已由卓资县推荐（2026年度）");
        house.desk.clock().moveTo(LocalDate.of(2027, 3, 1));
        FileVersion third = upload("zhuozi", "2027", "一.csv", sheet().nominate(1, 31, 32, 33));
        assertThat(house.nominations(third)).containsExactly("1: 3 0.00 duplicate-elsewhere");
        upload("zhuozi", "一.csv", sheet().nominate(9, 11, 12, 13));
        List<String> both = new ArrayList<>(house.nominations(second));
        both.addAll(house.nominations(third));
        assertThat(both).containsExactlyInAnyOrder("1: 3 20000.00", "1: 3 0.00 duplicate-elsewhere");
    }

    @Test
    void anEntrepreneurWithAnApprovedGrantNeverHasAnotherAndThatDoesNotRise() {
        FileVersion first = upload("zhuozi", "一.csv", sheet().nominate(1, 11, 12, 13));
        PersonId entrepreneur =
                house.desk.casework().people().find(Synthetic.idNumber(1)).orElseThrow();
        assertThat(house.desk.casework().nominations().grant(entrepreneur, first.filing(), Money.ofYuan(20_000)))
                .isTrue();
        FileVersion second = upload("moyu", "一.csv", sheet().nominate(1, 21, 22, 23));
        assertThat(house.nominations(second)).containsExactly("1: 3 0.00 already-granted");
        upload("zhuozi", "二.csv", sheet().nominate(1, 14, 15));
        assertThat(house.nominations(first)).containsExactly("1: 5 20000.00");
        upload("zhuozi", "一.csv", sheet().nominate(9, 91, 92, 93));
        assertThat(house.nominations(second)).containsExactly("1: 3 0.00 already-granted");
    }

    @Test
    void aFreedPlaceGoesToWhoCameNext() {
        upload("zhuozi", "一.csv", eachWithThree(1, 6));
        upload("zhuozi", "二.csv", eachWithThree(7, 10));
        FileVersion third = upload("zhuozi", "三.csv", eachWithThree(11, 12));
        FileVersion fourth = upload("zhuozi", "四.csv", eachWithThree(13, 13));
        assertThat(house.nominations(third))
                .containsExactly("11: 3 0.00 nominations-over-quota", "12: 3 0.00 nominations-over-quota");
        upload("zhuozi", "一.csv", eachWithThree(2, 6));
        assertThat(house.nominations(third)).containsExactly("11: 3 20000.00", "12: 3 0.00 nominations-over-quota");
        upload("zhuozi", "二.csv", eachWithThree(9, 10));
        assertThat(house.nominations(third)).containsExactly("11: 3 20000.00", "12: 3 20000.00");
        assertThat(house.nominations(fourth)).containsExactly("13: 3 20000.00");
        upload("zhuozi", "一.csv", eachWithThree(1, 6));
        assertThat(house.nominations(third)).containsExactly("11: 3 20000.00", "12: 3 20000.00");
        assertThat(house.nominations(id("zhuozi", "一.csv"))).startsWith("1: 3 0.00 nominations-over-quota");
    }

    @Test
    void aConfirmedNominationKeepsItsPlaceAndItsWorkers() {
        FileVersion first = upload("zhuozi", "一.csv", eachWithThree(1, 10));
        house.desk.confirm(first.filing());
        FileVersion second = upload("zhuozi", "二.csv", eachWithThree(11, 11).nominate(12, 101, 102, 103, 1204));
        assertThat(house.nominations(second))
                .containsExactly(
                        "11: 3 0.00 nominations-over-quota", "12: 1 0.00 nominations-over-quota workers-short");
        assertThat(house.desk.filing(first).judgements()).hasSize(1);
        assertThat(house.desk.filing(first).confirmed()).isTrue();
    }

    @Test
    void whoHasAWorkerKeepsTheWorkerWhenAnEarlierNominationAddsIt() {
        FileVersion first =
                upload("zhuozi", "一.csv", sheet().nominate(1, 11, 12, 13).nominate(2, 21, 22, 23));
        FileVersion second = upload("zhuozi", "二.csv", sheet().nominate(1, 23));
        assertThat(house.desk.told(second)).containsExactly("2 accepted counted-elsewhere");
        assertThat(house.nominations(first)).containsExactly("1: 3 20000.00", "2: 3 20000.00");
    }

    @Test
    void aRowThatTheDistrictSetsAsideFreesItsWorkerAndThePlace() {
        FileVersion first = upload("zhuozi", "一.csv", sheet().nominate(1, 11, 12, 13));
        FileVersion second = upload("moyu", "一.csv", sheet().nominate(2, 13, 21, 22));
        setAside(first, 4);
        assertThat(house.nominations(first)).containsExactly("1: 2 0.00 workers-short");
        assertThat(house.desk.told(first)).endsWith("4 rejected set-aside");
        assertThat(house.nominations(second)).containsExactly("2: 3 20000.00");
        upload("zhuozi", "一.csv", sheet().nominate(1, 11, 12, 13));
        assertThat(house.desk.told(first)).endsWith("4 rejected set-aside");
    }

    private void setAside(FileVersion file, int row) {
        SettingAside.Outcome outcome = house.desk
                .settingRowAside()
                .setAside(file.filing(), Optional.empty(), row, "核实未就业", new Officer("auditor"), Optional.empty());
        assertThat(outcome).isInstanceOf(SettingAside.Outcome.Done.class);
        house.desk.settingRowAside().tell(house.desk.filing(file));
        house.desk.deliver();
    }

    private FileVersion upload(String region, String fileName, House.Sheet sheet) {
        return upload(region, "2026", fileName, sheet);
    }

    private FileVersion upload(String region, String year, String fileName, House.Sheet sheet) {
        FileVersion answered = house.upload(region, year, fileName, sheet);
        filings.add(answered.filing());
        return answered;
    }

    private static FilingId id(String region, String fileName) {
        return new FilingId(region, "entrepreneurs", "2026", fileName);
    }

    private static House.Sheet eachWithThree(int first, int last) {
        House.Sheet sheet = sheet();
        for (int n = first; n <= last; n++) {
            sheet.nominate(n, n * 100 + 1, n * 100 + 2, n * 100 + 3);
        }
        return sheet;
    }
}
