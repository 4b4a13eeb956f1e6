package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.PersonId;
import cn.laowu.desk.ObjectArrived;
import cn.laowu.desk.person.TellingOfPerson;
import cn.laowu.desk.person.Told;
import cn.laowu.testkit.Synthetic;
import cn.laowu.testkit.TestTables;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told of one person: what was decided, and where nothing was, why not and who acts next. */
class TellingOfPersonTest {
    private final TestTables tables = TestTables.fresh();
    private final Office office = Office.at(Office.EARLY_OCTOBER, tables);
    private final TellingOfPerson telling = new TellingOfPerson(office.casework, office.deciders.parties());

    @AfterEach
    void close() {
        Books.check(office);
        tables.close();
    }

    @Test
    void aRowWaitsForTheConfirmationThenForTheRunThenForApproval() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        assertThat(told(1)).containsExactly("M3 2026-09 zhuozi 2 waiting confirmation null");
        office.confirm("zhuozi", SEPTEMBER);
        assertThat(told(1)).containsExactly("M3 2026-09 zhuozi 2 waiting run null");
        office.run(SEPTEMBER);
        assertThat(told(1)).containsExactly("M3 2026-09 zhuozi 2 sealed approval 300.00");
        assertThat(of(1).get(0).facts()).containsEntry("run", "zhuozi/2026-09");
    }

    @Test
    void aRefusedRowIsFoundByItsPersonWithTheColumnAndTheSentenceThatSaysWhatToMend() {
        office.upload(
                "zhuozi",
                SEPTEMBER,
                Rosters.bytes(Rosters.file(1).with("当月出勤天数", "0").row(2)));
        assertThat(told(1)).containsExactly("M3 2026-09 zhuozi 2 refused correction 0.00 no-attendance");
        assertThat(of(1).get(0).reasons().get(0).column()).contains("当月出勤天数");
        assertThat(of(1).get(0).reasons().get(0).zh()).isNotEmpty();
    }

    @Test
    void whoIsInTwoRegionsIsToldOfBothAndWhichOneHasThem() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1));
        office.upload("moyu", SEPTEMBER, Rosters.of(1));
        assertThat(told(1))
                .containsExactly(
                        "M3 2026-09 moyu 2 refused correction 0.00 duplicate-elsewhere",
                        "M3 2026-09 zhuozi 2 waiting confirmation null");
    }

    @Test
    void ofAReplacedFileNothingIsToldAndOfTheNewOneItsOwnRow() {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        office.upload("zhuozi", SEPTEMBER, Rosters.of(3, 1));
        assertThat(told(1)).containsExactly("M3 2026-09 zhuozi 3 waiting confirmation null");
        assertThat(told(2)).isEmpty();
    }

    @Test
    void aFileThatNobodysNameIsOnWaitsForAClerk() {
        ObjectArrived arrived = office.putByNobody("inbox/zhuozi/welfare-posts/2026-09/花名册.csv", Rosters.of(1));
        office.arrive(arrived);
        assertThat(told(1)).containsExactly("M3 2026-09 zhuozi 2 waiting adoption null");
    }

    private List<Told> of(int person) {
        PersonId id = office.casework.people().find(Synthetic.idNumber(person)).orElseThrow();
        return telling.tell(id);
    }

    private List<String> told(int person) {
        return of(person).stream().map(TellingOfPersonTest::text).toList();
    }

    private static String text(Told told) {
        StringBuilder text = new StringBuilder(String.join(
                " ",
                told.measure().name(),
                told.filing().period(),
                told.filing().region(),
                Integer.toString(told.row()),
                told.fate().token(),
                told.waitsFor().map(Told.WaitsFor::token).orElse("nobody"),
                told.amount().map(Object::toString).orElse("null")));
        told.reasons().forEach(reason -> text.append(' ').append(reason.code()));
        return text.toString();
    }
}
