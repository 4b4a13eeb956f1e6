package cn.laowu.entrepreneurs;

import static cn.laowu.entrepreneurs.House.sheet;
import static cn.laowu.entrepreneurs.House.workers;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.FileVersion;
import cn.laowu.testkit.RepositoryFile;
import cn.laowu.testkit.Synthetic;
import cn.laowu.testkit.TestTables;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a file of nominations comes to (M7). */
class EntrepreneurNominationsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestTables tables = TestTables.fresh();
    private final House house = House.of(tables);

    @AfterEach
    void drop() {
        tables.close();
    }

    @Test
    void theSampleComesOutAsExpected() throws Exception {
        for (JsonNode file :
                JSON.readTree(RepositoryFile.text("samples/expected.json")).get("files")) {
            String[] key = file.get("key").asText().split("/");
            if (!key[2].equals("entrepreneurs")) {
                continue;
            }
            byte[] bytes = Files.readAllBytes(
                    root().resolve("samples").resolve(file.get("key").asText()));
            FileVersion answered = house.desk.upload(key[1], key[2], key[3], key[4], bytes);
            JsonNode receipt = JSON.readTree(house.desk.receipt(answered));
            assertThat(receipt.get("accepted")).isEqualTo(file.get("accepted"));
            assertThat(receipt.get("amount").decimalValue())
                    .isEqualByComparingTo(file.get("amount").decimalValue());
            List<String> expected = new ArrayList<>();
            file.get("nominations")
                    .forEach(nomination ->
                            expected.add(nomination.get("entrepreneur") + " " + nomination.get("workersCounted") + " "
                                    + nomination.get("amount") + nomination.get("codes")));
            List<String> told = new ArrayList<>();
            receipt.get("groups")
                    .forEach(group -> told.add(group.get("key") + " " + group.get("counted") + " " + group.get("amount")
                            + group.get("codes")));
            assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
            for (int at = 0; at < file.get("rows").size(); at++) {
                JsonNode row = receipt.get("rows").get(at);
                assertThat(row.get("codes")).isEqualTo(file.get("rows").get(at).get("codes"));
                assertThat(row.has("amount")).isFalse();
            }
            return;
        }
        throw new AssertionError("the samples hold no nominations");
    }

    /** The checkout around the working folder. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("samples/expected.json"))) {
            folder = java.util.Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }

    @Test
    void aNominationIsWorthABaseAndAnExtraForEachWorkerBeyondThree() {
        FileVersion file = house.upload(
                "zhuozi",
                "一.csv",
                sheet().nominate(1, 11, 12, 13)
                        .nominate(2, 21, 22)
                        .nominate(3, workers(31, 5))
                        .nominate(4, workers(41, 12)));
        assertThat(house.nominations(file))
                .containsExactly("1: 3 20000.00", "2: 2 0.00 workers-short", "3: 5 30000.00", "4: 12 50000.00");
        assertThat(house.desk.receipt(file)).contains("\"amount\":100000").doesNotContain("待月度核定");
    }

    @Test
    void theCapMayBeOfTheExtraAlone() {
        House other = House.of(tables, Map.of("R7", "extra"));
        assertThat(other.nominations(other.upload("zhuozi", "一.csv", sheet().nominate(4, workers(41, 14)))))
                .containsExactly("4: 14 70000.00");
    }

    @Test
    void whatDropsOnlyTheWorkerStandsOnAnAcceptedRow() {
        FileVersion file = house.upload(
                "zhuozi",
                "一.csv",
                sheet().nominate(1, 11, 12, 13)
                        .nominate(1, 14)
                        .with("人员类别", "师资人员")
                        .nominate(1, 15)
                        .with("入职日期", "2026-09-01")
                        .nominate(1, 11)
                        .nominate(2, 13, 21, 22, 23));
        assertThat(house.desk.told(file))
                .containsExactly(
                        "2 accepted",
                        "3 accepted",
                        "4 accepted",
                        "5 accepted category-not-eligible",
                        "6 accepted months-short",
                        "7 accepted duplicate-in-file",
                        "8 accepted counted-elsewhere",
                        "9 accepted",
                        "10 accepted",
                        "11 accepted");
        assertThat(house.nominations(file)).containsExactly("1: 3 20000.00", "2: 3 20000.00");
    }

    @Test
    void whoIsGoneAfterThreeMonthsCountsAndWhoWentBeforeDoesNot() {
        FileVersion file = house.upload(
                "zhuozi",
                "一.csv",
                sheet().nominate(1, 11, 12)
                        .nominate(1, 13)
                        .with("离职日期", "2026-05-31")
                        .nominate(1, 14)
                        .with("离职日期", "2026-05-30"));
        assertThat(house.desk.told(file)).endsWith("4 accepted", "5 accepted months-short");
    }

    @Test
    void anyOtherFaultOfAWorkerRefusesTheRowAndDropsTheWorker() {
        FileVersion file = house.upload(
                "zhuozi",
                "一.csv",
                sheet().nominate(1, 11, 12, 13)
                        .nominate(1, 14)
                        .with("带动人员身份证号", "123")
                        .nominate(1, 15)
                        .with("离职日期", "2026-02-01")
                        .nominate(1, 16)
                        .with("人员类别", "富户")
                        .nominate(1, 17)
                        .with("入职日期", "2026-12-01")
                        .nominate(1, 18)
                        .with("带动人员姓名", ""));
        assertThat(house.desk.told(file))
                .endsWith(
                        "5 rejected id-length",
                        "6 rejected date-order",
                        "7 rejected category-unknown",
                        "8 rejected date-future",
                        "9 rejected missing");
        assertThat(house.nominations(file)).containsExactly("1: 3 20000.00");
    }

    @Test
    void aRefusedRowIsToldEverythingThatApplies() {
        FileVersion file = house.upload(
                "zhuozi",
                "一.csv",
                sheet().nominate(1, 11, 12, 13)
                        .nominate(1, 11)
                        .with("带动人员姓名", "")
                        .nominate(2, 21)
                        .with("人员类别", "师资人员")
                        .with("入职日期", "2026-10-01")
                        .with("企业名称", ""));
        assertThat(house.desk.told(file))
                .endsWith(
                        "5 rejected duplicate-in-file missing",
                        "6 rejected category-not-eligible missing months-short");
    }

    @Test
    void aFaultOfTheEntrepreneurRefusesTheRowAndTheNomination() {
        FileVersion file = house.upload(
                "zhuozi",
                "一.csv",
                sheet().nominate(1, 11, 12, 13)
                        .nominate(1, 14)
                        .with("统一社会信用代码", "91110105")
                        .nominate(2, 21, 22, 23)
                        .nominate(2, 24)
                        .with("登记日期", "2026-12-01")
                        .nominate(3, 31, 32, 33)
                        .nominate(3, 34)
                        .with("带头人银行账号", "12"));
        assertThat(house.desk.told(file))
                .contains("2 accepted", "5 rejected uscc", "9 rejected date-future", "13 rejected account-unreadable");
        assertThat(house.nominations(file))
                .containsExactly("1: 3 0.00 uscc", "2: 3 0.00 date-future", "3: 3 0.00 account-unreadable");
    }

    @Test
    void aRowWhoseEntrepreneurCannotBeReadBelongsToNoNomination() {
        FileVersion file = house.upload(
                "zhuozi",
                "一.csv",
                sheet().nominate(1, 11, 12, 13).nominate(1, 14).with("带头人身份证号", "123"));
        assertThat(house.desk.told(file)).endsWith("5 rejected id-length");
        assertThat(house.nominations(file)).containsExactly("1: 3 20000.00");
    }

    @Test
    void rowsThatDisagreeAboutTheEntrepreneurRefuseTheNominationAndStayAccepted() {
        FileVersion file = house.upload(
                "zhuozi",
                "一.csv",
                sheet().nominate(1, 11, 12)
                        .nominate(1, 13)
                        .with("企业名称", "另一商行")
                        .nominate(2, 21, 22, 23)
                        .nominate(2, 24)
                        .with("带头人银行账号", Synthetic.account(99))
                        .nominate(3, 31, 32, 33)
                        .with("带头人银行账号", "")
                        .nominate(4, 41, 42, 43)
                        .with("登记日期", "2025-04-01"));
        assertThat(house.desk.told(file)).allMatch(row -> row.endsWith("accepted"));
        assertThat(house.nominations(file))
                .containsExactly(
                        "1: 3 0.00 entrepreneur-differs",
                        "2: 4 0.00 entrepreneur-differs",
                        "3: 3 20000.00",
                        "4: 3 20000.00");
    }

    @Test
    void tenHaveAPlaceAndARefusedNominationUsesNoneAndNoWorker() {
        House.Sheet sheet = sheet().nominate(50, 101, 102);
        for (int n = 1; n <= 11; n++) {
            sheet.nominate(n, n * 100 + 1, n * 100 + 2, n * 100 + 3);
        }
        List<String> told = house.nominations(house.upload("zhuozi", "一.csv", sheet));
        assertThat(told).startsWith("50: 2 0.00 workers-short", "1: 3 20000.00");
        assertThat(told).endsWith("10: 3 20000.00", "11: 3 0.00 nominations-over-quota");
    }

    @Test
    void underTheOtherReadingEveryNominationUsesUpAPlace() {
        House other = House.of(tables, Map.of("R12", "every"));
        House.Sheet sheet = sheet().nominate(50, 5001);
        for (int n = 1; n <= 10; n++) {
            sheet.nominate(n, n * 100 + 1, n * 100 + 2, n * 100 + 3);
        }
        FileVersion file = other.upload("zhuozi", "一.csv", sheet);
        assertThat(other.nominations(file)).endsWith("9: 3 20000.00", "10: 3 0.00 nominations-over-quota");
        other.upload("zhuozi", "二.csv", sheet().nominate(11, 1101, 1102, 1103));
        assertThat(other.nominations(file)).endsWith("9: 3 20000.00", "10: 3 0.00 nominations-over-quota");
    }

    @Test
    void underTheOtherReadingAWorkerCountsForTwo() {
        House other = House.of(tables, Map.of("R8", "yes"));
        other.upload("zhuozi", "一.csv", sheet().nominate(1, 11, 12, 13));
        assertThat(other.nominations(other.upload("moyu", "一.csv", sheet().nominate(2, 11, 12, 13))))
                .containsExactly("2: 3 20000.00");
    }

    @Test
    void theSameBytesOnALaterDayMayCompleteThreeMonths() {
        House.Sheet sheet = sheet().nominate(1, 11, 12).nominate(1, 13).with("入职日期", "2026-08-10");
        FileVersion file = house.upload("zhuozi", "一.csv", sheet);
        assertThat(house.nominations(file)).containsExactly("1: 2 0.00 workers-short");
        house.desk.clock().moveTo(LocalDate.of(2026, 11, 8));
        house.upload("zhuozi", "一.csv", sheet);
        assertThat(house.desk.told(file)).endsWith("4 accepted months-short");
        house.desk.clock().moveTo(LocalDate.of(2026, 11, 9));
        house.upload("zhuozi", "一.csv", sheet);
        assertThat(house.desk.told(file)).endsWith("4 accepted");
        assertThat(house.nominations(file)).containsExactly("1: 3 20000.00");
        assertThat(house.desk.receipt(file)).contains("\"amount\":20000");
        house.upload("zhuozi", "一.csv", sheet);
        assertThat(house.desk.filing(file).judgements()).hasSize(2);
    }

    @Test
    void aFileOfNobodysIsAnsweredAndTakesNothing() {
        byte[] bytes = sheet().nominate(1, 11, 12, 13).bytes();
        String key = "inbox/zhuozi/entrepreneurs/2026/一.csv";
        String version = house.desk.files().arrive(key, bytes, java.util.Optional.empty());
        FileVersion nobodys =
                house.desk.takeIn(new cn.laowu.desk.ObjectArrived(key, version)).orElseThrow();
        assertThat(house.desk.receipt(nobodys)).contains("\"amount\":20000", "nobodys");
        assertThat(house.nominations(house.upload("moyu", "一.csv", sheet().nominate(1, 11, 12, 13))))
                .containsExactly("1: 3 20000.00");
    }

    @Test
    void outsideTheTermNothingIsTaken() {
        house.desk.clock().moveTo(LocalDate.of(2028, 1, 1));
        FileVersion file = house.upload("zhuozi", "2027", "一.csv", sheet().nominate(1, 11, 12, 13));
        assertThat(house.desk.receipt(file)).contains("not-in-term");
    }
}
