package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.EARLY_OCTOBER;
import static cn.laowu.postpayroll.Office.OCTOBER;
import static cn.laowu.postpayroll.Office.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.FileVersion;
import cn.laowu.casework.Filing;
import cn.laowu.desk.ObjectArrived;
import cn.laowu.desk.ReceiptKeys;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Uploads that meet other acts, at every call to the database in turn. */
class MetUploadsTest {
    private static final List<String> ACCEPTED = List.of();
    private static final List<String> ELSEWHERE = List.of("duplicate-elsewhere");

    private final Meddling meddling = Meddling.on(EARLY_OCTOBER);

    private record Two(ObjectArrived one, ObjectArrived other) {}

    @Test
    void theSameEventAtOnceIsAnsweredOnce() {
        meddling.check(
                office -> office.put("zhuozi", SEPTEMBER, Rosters.of(1, 2)),
                event -> process -> process.takeIn(event),
                event -> process -> process.takeIn(event),
                office -> {
                    assertThat(office.rows("zhuozi", SEPTEMBER)).isEqualTo(Map.of(2, ACCEPTED, 3, ACCEPTED));
                    checkReceipt(office, "zhuozi");
                });
    }

    @Test
    void ofTwoFilesOfOneRosterTheNewerStandsWhicheverIsFirst() {
        for (boolean olderIsMet : new boolean[] {true, false}) {
            meddling.check(
                    office -> new Two(
                            office.put("zhuozi", SEPTEMBER, Rosters.of(1, 2)),
                            office.put("zhuozi", SEPTEMBER, Rosters.of(2, 3, 4))),
                    two -> process -> process.takeIn(olderIsMet ? two.one() : two.other()),
                    two -> process -> process.takeIn(olderIsMet ? two.other() : two.one()),
                    office -> {
                        assertThat(office.rows("zhuozi", SEPTEMBER))
                                .hasSize(3)
                                .allSatisfy((row, codes) -> assertThat(codes).isEmpty());
                        checkReceipt(office, "zhuozi");
                    });
        }
    }

    @Test
    void ofTwoRostersThatSharePersonsEachPersonIsOnJustOne() {
        meddling.check(
                office -> new Two(
                        office.put("zhuozi", SEPTEMBER, Rosters.of(1, 2, 3)),
                        office.put("moyu", SEPTEMBER, Rosters.of(4, 3, 2))),
                two -> process -> process.takeIn(two.one()),
                two -> process -> process.takeIn(two.other()),
                office -> assertThat(refused(office, "zhuozi") + refused(office, "moyu"))
                        .isEqualTo(2));
    }

    @Test
    void aRosterMeetsTheReplacementThatLetsItsPersonGo() {
        meddling.check(
                office -> {
                    office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
                    return new Two(
                            office.put("moyu", SEPTEMBER, Rosters.of(2, 3)),
                            office.put("zhuozi", SEPTEMBER, Rosters.of(1)));
                },
                two -> process -> process.takeIn(two.one()),
                two -> process -> process.takeIn(two.other()),
                office -> {
                    assertThat(office.rows("moyu", SEPTEMBER)).isEqualTo(Map.of(2, ACCEPTED, 3, ACCEPTED));
                    checkReceipt(office, "moyu");
                });
    }

    @Test
    void aReplacementThatLetsItsPersonGoMeetsTheRosterThatWaits() {
        meddling.check(
                office -> {
                    office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
                    return new Two(
                            office.put("moyu", SEPTEMBER, Rosters.of(2, 3)),
                            office.put("zhuozi", SEPTEMBER, Rosters.of(1)));
                },
                two -> process -> process.takeIn(two.other()),
                two -> process -> process.takeIn(two.one()),
                office -> assertThat(office.rows("moyu", SEPTEMBER)).isEqualTo(Map.of(2, ACCEPTED, 3, ACCEPTED)));
    }

    @Test
    void theJudgingOfFreedRowsMeetsAConfirmation() {
        meddling.check(
                MetUploadsTest::freedPerson,
                nothing -> Office::deliver,
                nothing -> process -> process.confirm("moyu", SEPTEMBER),
                office -> {
                    assertThat(office.rows("moyu", SEPTEMBER)).isEqualTo(Map.of(2, ACCEPTED, 3, ACCEPTED));
                    assertThat(office.filing("moyu", SEPTEMBER).confirmed()).isTrue();
                    checkReceipt(office, "moyu");
                });
    }

    @Test
    void theJudgingOfFreedRowsMeetsTheSameRequest() {
        meddling.check(
                office -> {
                    freedPerson(office);
                    office.bus.waiting().forEach(event -> office.bus.put(event.type(), event.detail()));
                    return office;
                },
                nothing -> Office::deliver,
                nothing -> Office::deliver,
                office -> {
                    assertThat(office.rows("moyu", SEPTEMBER)).isEqualTo(Map.of(2, ACCEPTED, 3, ACCEPTED));
                    assertThat(office.filing("moyu", SEPTEMBER).judgements()).hasSize(2);
                    checkReceipt(office, "moyu");
                });
    }

    @Test
    void theJudgingOfFreedRowsMeetsTheEventOfItsFileComeAgain() {
        meddling.check(
                office -> {
                    office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
                    ObjectArrived event = office.put("moyu", SEPTEMBER, Rosters.of(2, 3));
                    office.arrive(event);
                    office.confirm("moyu", SEPTEMBER);
                    office.takeIn(office.put("zhuozi", SEPTEMBER, Rosters.of(1)));
                    return event;
                },
                event -> Office::deliver,
                event -> process -> process.takeIn(event),
                office -> {
                    assertThat(office.rows("moyu", SEPTEMBER)).isEqualTo(Map.of(2, ACCEPTED, 3, ACCEPTED));
                    Filing filing = office.filing("moyu", SEPTEMBER);
                    assertThat(filing.judgements())
                            .extracting(Filing.Judgement::accepted)
                            .containsExactly(1, 1);
                    assertThat(filing.confirmed()).isTrue();
                    checkReceipt(office, "moyu");
                });
    }

    @Test
    void theJudgingOfFreedRowsMeetsTheReplacementOfItsFile() {
        meddling.check(
                office -> {
                    freedPerson(office);
                    return office.put("moyu", SEPTEMBER, Rosters.of(3, 2, 7));
                },
                event -> Office::deliver,
                event -> process -> process.takeIn(event),
                office -> assertThat(office.rows("moyu", SEPTEMBER))
                        .isEqualTo(Map.of(2, ACCEPTED, 3, ACCEPTED, 4, ACCEPTED)));
    }

    @Test
    void theJudgingOfFreedRowsMeetsAReplacementWithoutThemWhileAThirdRosterWaits() {
        meddling.check(
                office -> {
                    office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
                    office.upload("moyu", SEPTEMBER, Rosters.of(2, 3));
                    office.upload("tuan47", SEPTEMBER, Rosters.of(2, 4));
                    office.takeIn(office.put("zhuozi", SEPTEMBER, Rosters.of(1)));
                    return office.put("moyu", SEPTEMBER, Rosters.of(3));
                },
                event -> Office::deliver,
                event -> process -> process.takeIn(event),
                office -> assertThat(office.rows("tuan47", SEPTEMBER)).isEqualTo(Map.of(2, ACCEPTED, 3, ACCEPTED)));
    }

    @Test
    void theSameBytesAgainMeetAReplacementOlderThanThem() {
        meddling.check(
                office -> {
                    office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
                    ObjectArrived between = office.put("zhuozi", SEPTEMBER, Rosters.of(3));
                    return new Two(office.put("zhuozi", SEPTEMBER, Rosters.of(1, 2)), between);
                },
                two -> process -> process.takeIn(two.one()),
                two -> process -> process.takeIn(two.other()),
                office -> assertThat(office.rows("zhuozi", SEPTEMBER)).isEqualTo(Map.of(2, ACCEPTED, 3, ACCEPTED)));
    }

    @Test
    void theSameBytesAgainMeetAConfirmation() {
        byte[] file = Rosters.bytes(Rosters.file(1)
                .with("当月出勤天数", "3")
                .row(2)
                .with("上岗日期", "2026-10-12")
                .with("当月出勤天数", "1"));
        meddling.check(
                office -> {
                    office.upload("zhuozi", OCTOBER, file);
                    office.clock.moveTo(LocalDate.of(2026, 10, 20));
                    return office.put("zhuozi", OCTOBER, file);
                },
                event -> process -> process.takeIn(event),
                event -> process -> process.confirm("zhuozi", OCTOBER),
                office ->
                        assertThat(office.filing("zhuozi", OCTOBER).confirmed()).isTrue());
    }

    @Test
    void theSameBytesAgainMeetTheRequestForAFreedPerson() {
        byte[] file = Rosters.bytes(Rosters.file(1)
                .with("当月出勤天数", "3")
                .row(2)
                .with("上岗日期", "2026-10-12")
                .with("当月出勤天数", "1"));
        for (boolean requestIsMet : new boolean[] {true, false}) {
            Meddling.Act request = Office::deliver;
            meddling.check(
                    office -> {
                        office.upload(
                                "zhuozi", OCTOBER, Rosters.bytes(Rosters.file(1).with("当月出勤天数", "3")));
                        office.upload("moyu", OCTOBER, file);
                        office.takeIn(office.put(
                                "zhuozi", OCTOBER, Rosters.bytes(Rosters.file(9).with("当月出勤天数", "3"))));
                        office.clock.moveTo(LocalDate.of(2026, 10, 20));
                        return office.put("moyu", OCTOBER, file);
                    },
                    event -> requestIsMet ? request : process -> process.takeIn(event),
                    event -> requestIsMet ? process -> process.takeIn(event) : request,
                    office -> assertThat(office.rows("moyu", OCTOBER)).isEqualTo(Map.of(2, ACCEPTED, 3, ACCEPTED)));
        }
    }

    private static Office freedPerson(Office office) {
        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
        office.upload("moyu", SEPTEMBER, Rosters.of(2, 3));
        office.takeIn(office.put("zhuozi", SEPTEMBER, Rosters.of(1)));
        return office;
    }

    private static long refused(Office office, String region) {
        return office.rows(region, SEPTEMBER).values().stream()
                .filter(ELSEWHERE::equals)
                .count();
    }

    /** The receipt in the bucket tells of every row as it stands now. */
    private static void checkReceipt(Office office, String region) {
        FileVersion standing = office.version(
                office.filing(region, SEPTEMBER).standing().orElseThrow().upload());
        assertThat(standing.judging()).isFalse();
        assertThat(office.files.keys(ReceiptKeys.folder(standing))).hasSizeGreaterThanOrEqualTo(2);
        long accepted = office.rows(region, SEPTEMBER).values().stream()
                .filter(List::isEmpty)
                .count();
        assertThat(office.receipt(standing)).contains("\"accepted\":" + accepted + ",");
    }
}
