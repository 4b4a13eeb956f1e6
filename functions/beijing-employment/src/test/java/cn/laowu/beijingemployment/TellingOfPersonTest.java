package cn.laowu.beijingemployment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.PersonId;
import cn.laowu.desk.person.TellingOfPerson;
import cn.laowu.desk.person.Told;
import cn.laowu.policy.PolicyBook;
import cn.laowu.testkit.Synthetic;
import cn.laowu.testkit.TestTables;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of one person's year in Beijing. */
class TellingOfPersonTest {

    @Test
    void theInstalmentsOfAYearAreToldWithTheAmountWhereItStands() {
        try (TestTables tables = TestTables.fresh()) {
            House house = House.of(tables);
            house.upload("zhuozi", "一批", "1 2026-01-01..2026-01-31", "2 2026-01-01..2026-01-31");
            house.upload("zhuozi", "二批", "1 2026-02-01..2026-03-31");
            assertThat(told(house, 1)).containsExactlyInAnyOrder("一批 nothing [joined] 0.00", "二批 waiting [] 5000.00");
            assertThat(told(house, 2)).containsExactly("一批 refused [months-short] 0.00");
        }
    }

    @Test
    void aRegionThatIsNotPairedIsToldByItsReading() {
        try (TestTables tables = TestTables.fresh()) {
            House house = House.of(tables);
            house.upload("moyu", "一批", "1 2026-01-01..2026-06-30");
            assertThat(told(house, 1)).containsExactly("一批 refused [region-not-eligible] 0.00");
        }
    }

    private static List<String> told(House house, int person) {
        PersonId id =
                house.desk.casework().people().find(Synthetic.idNumber(person)).orElseThrow();
        return new TellingOfPerson(house.desk.casework(), PolicyBook.load().parties())
                .tell(id).stream().map(TellingOfPersonTest::text).toList();
    }

    private static String text(Told told) {
        return told.filing().slot() + " " + told.fate().token() + " "
                + told.reasons().stream().map(reason -> reason.code()).toList() + " "
                + told.amount().map(Object::toString).orElse("null");
    }
}
