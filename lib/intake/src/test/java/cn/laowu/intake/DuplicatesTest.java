package cn.laowu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One person twice in a file, and what a second reading of the same bytes keeps. */
final class DuplicatesTest {

    private static final List<String> DUPLICATE = List.of("duplicate-in-file");
    private static final Officer OFFICER = Officer.ofRoster();

    private static String line(int number, int person, String... cells) {
        String[] all = new String[cells.length + 2];
        all[0] = "身份证号";
        all[1] = Roster.id(person);
        System.arraycopy(cells, 0, all, 2, cells.length);
        return Roster.line(number, all);
    }

    @Test
    void secondRowOfTheSamePersonIsRefused() {
        Answer answer = OFFICER.sends(Roster.HEADER, line(1, 7), line(2, 8), line(3, 7), line(4, 7));
        assertThat(answer.codes()).isEqualTo(Map.of(4, DUPLICATE, 5, DUPLICATE));
        assertThat(answer.row(4).findings().get(0).zh()).contains("第 2 行");
        assertThat(answer.row(5).findings().get(0).zh()).contains("第 2 行");
    }

    @Test
    void theSamePersonIsKnownHoweverTheNumberIsWritten() {
        String id = Roster.id(7);
        String spaced = id.substring(0, 6) + " " + id.substring(6, 14) + " " + id.substring(14);
        assertThat(OFFICER.sends(Roster.HEADER, line(1, 7), Roster.line(2, "身份证号", "'" + spaced))
                        .codes())
                .isEqualTo(Map.of(3, DUPLICATE));
    }

    @Test
    void aRefusedRowHoldsNobody() {
        Answer answer = OFFICER.sends(Roster.HEADER, line(1, 7, "当月出勤天数", "0"), line(2, 7), line(3, 7));
        assertThat(answer.codes()).isEqualTo(Map.of(2, List.of("no-attendance"), 4, DUPLICATE));
        assertThat(answer.row(4).findings().get(0).zh()).contains("第 3 行");
    }

    @Test
    void aRowBelowGetsItBesideItsOwnCodes() {
        Answer answer = OFFICER.sends(Roster.HEADER, line(1, 7), line(2, 7, "姓名", ""));
        assertThat(answer.codes()).isEqualTo(Map.of(3, List.of("duplicate-in-file", "missing")));
    }

    @Test
    void aNumberThatIsNotSoundIsNobodys() {
        String bad = "150921199907214111";
        Answer answer = OFFICER.sends(Roster.HEADER, Roster.line(1, "身份证号", bad), Roster.line(2, "身份证号", bad));
        assertThat(answer.codes()).isEqualTo(Map.of(2, List.of("id-check-digit"), 3, List.of("id-check-digit")));
    }

    @Test
    void rowsThatWereAcceptedBeforeStandFirst() {
        String[] file = {Roster.HEADER, line(1, 7), line(2, 8), line(3, 7), line(4, 8)};
        assertThat(OFFICER.keeping(4).sends(file).codes()).isEqualTo(Map.of(2, DUPLICATE, 5, DUPLICATE));
    }

    @Test
    void rowsThatWereAcceptedBeforeStayAcceptedAndTheOthersAreJudgedAnew() {
        String[] file = {
            Roster.HEADER, line(1, 7, "上岗日期", "2026-10-20", "当月出勤天数", "1"), line(2, 8, "当月出勤天数", "20"), line(3, 7),
        };
        Answer first = OFFICER.on("2026-10-10").sends(file);
        assertThat(first.codes())
                .isEqualTo(Map.of(2, List.of("date-future"), 3, List.of("number-range"), 4, List.of("number-range")));
        assertThat(OFFICER.on("2026-10-25").sends(file).codes()).isEqualTo(Map.of(4, DUPLICATE));
        Answer kept = OFFICER.on("2026-10-25").keeping(4).sends(file);
        assertThat(kept.codes()).isEqualTo(Map.of(2, DUPLICATE));
        assertThat(kept.read().accepted()).isEqualTo(2);
        assertThat(OFFICER.on("2026-10-10").keeping(3).sends(file).codes()).doesNotContainKey(3);
    }

    @Test
    void oneAccountOfTwoPersonsIsAWarning() {
        String account = Roster.account(99);
        Answer answer = OFFICER.sends(
                Roster.HEADER,
                Roster.line(1, "社保卡银行账号", account, "当月出勤天数", "0"),
                Roster.line(2, "社保卡银行账号", account),
                Roster.line(3),
                Roster.line(4, "社保卡银行账号", account.substring(0, 4) + " " + account.substring(4)));
        assertThat(answer.codes()).containsOnlyKeys(2);
        assertThat(answer.row(3).warnings()).isEmpty();
        assertThat(answer.row(5).accepted()).isTrue();
        assertThat(answer.row(5).warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("account-shared");
            assertThat(warning.column()).isEqualTo("社保卡银行账号");
            assertThat(warning.zh()).contains("第 3 行").doesNotContain(account);
        });
    }

    @Test
    void accountsThatDifferInTheirZerosAreTwo() {
        Answer answer = OFFICER.sends(
                Roster.HEADER,
                Roster.line(1, "社保卡银行账号", "12345678"),
                Roster.line(2, "社保卡银行账号", "012345678"),
                Roster.line(3, "社保卡银行账号", "1234567800000000000000000000"),
                Roster.line(4, "社保卡银行账号", "123456780000000000000000000"));
        assertThat(answer.rows()).allSatisfy(row -> assertThat(row.warnings()).isEmpty());
    }

    @Test
    void employmentsOfOnePersonAreTheSameOnlyWhereTheyOverlap() {
        Column<IdNumber> id = Column.idNumber("身份证号").required();
        Column<LocalDate> start = Column.date("入职日期").required();
        Column<LocalDate> end = Column.date("离职日期");
        Kind kind = Kind.declare(KindNames.BEIJING_EMPLOYMENT)
                .columns(id, start, end)
                .check(RowChecks.inOrder(start, end))
                .identityWhileOverlapping(id, start, end)
                .build();
        String person = Roster.id(7) + ",";
        Answer answer = Officer.of(kind, "2026")
                .sends(
                        "身份证号,入职日期,离职日期",
                        person + "2026-01-01,2026-03-31",
                        person + "2026-04-01,2026-06-30",
                        person + "2026-03-31,2026-03-31",
                        person + "2026-06-30,",
                        person + "2026-07-01,",
                        person + "2026-12-01,2026-12-31",
                        person + "2025-01-01,2025-12-31",
                        person + "2026-02-02,2026-02-01",
                        person + "2024-01-01,不详",
                        Roster.id(8) + ",2026-01-01,2026-03-31");
        assertThat(answer.codes())
                .isEqualTo(Map.of(
                        4, DUPLICATE,
                        5, DUPLICATE,
                        7, DUPLICATE,
                        9, List.of("date-order"),
                        10, List.of("date-unreadable")));
        assertThat(answer.row(5).findings().get(0).zh()).contains("第 3 行");
    }
}
