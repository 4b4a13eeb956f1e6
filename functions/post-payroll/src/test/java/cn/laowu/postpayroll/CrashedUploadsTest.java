package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.OCTOBER;
import static cn.laowu.postpayroll.Office.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.desk.AdoptingUpload;
import cn.laowu.desk.ObjectArrived;
import cn.laowu.testkit.Fault;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What an upload writes, cut off or disturbed at each write in turn, then done again: the end is as if nothing had happened. */
class CrashedUploadsTest {
    private static final String DAYS = "当月出勤天数";

    private final Disturbing disturbing = Disturbing.on(LocalDate.of(2026, 10, 8));

    @Test
    void aFirstUpload() throws Exception {
        int writes = disturbing.check(
                office -> office.put("zhuozi", SEPTEMBER, mixed()),
                (process, event) -> process.takeIn(event),
                Fault.values());
        assertThat(writes).isGreaterThan(8);
    }

    @Test
    void anUploadThatIsRefusedWhole() throws Exception {
        disturbing.check(
                office -> office.put("zhuozi", SEPTEMBER, "不是表格".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                (process, event) -> process.takeIn(event),
                Fault.CRASH_BEFORE,
                Fault.CRASH_AFTER,
                Fault.ANSWER_LOST);
    }

    @Test
    void anUploadThatFindsAPersonHeldAndOneReplacedThatLetsThemGo() throws Exception {
        disturbing.check(
                office -> {
                    office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
                    office.upload("moyu", SEPTEMBER, Rosters.of(2, 3));
                    return office.put("zhuozi", SEPTEMBER, Rosters.of(1, 4));
                },
                (process, event) -> {
                    process.takeIn(event);
                    process.deliver();
                },
                Fault.CRASH_BEFORE,
                Fault.CRASH_AFTER,
                Fault.CONFLICT);
    }

    @Test
    void theJudgingOfFreedRowsOfAConfirmedRoster() throws Exception {
        disturbing.check(
                office -> {
                    office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
                    office.upload("moyu", SEPTEMBER, Rosters.of(2, 3));
                    office.confirm("moyu", SEPTEMBER);
                    return office.takeIn(office.put("zhuozi", SEPTEMBER, Rosters.of(1)));
                },
                (process, nothing) -> process.deliver(),
                Fault.CRASH_BEFORE,
                Fault.CRASH_AFTER,
                Fault.ANSWER_LOST,
                Fault.THROTTLED);
    }

    @Test
    void theSameBytesAgainAtANewDay() throws Exception {
        byte[] file = Rosters.bytes(Rosters.file(1)
                .with(DAYS, "3")
                .row(2)
                .with("上岗日期", "2026-10-12")
                .with(DAYS, "1"));
        disturbing.check(
                office -> {
                    office.upload("zhuozi", OCTOBER, file);
                    office.clock.moveTo(LocalDate.of(2026, 10, 20));
                    return office.put("zhuozi", OCTOBER, file);
                },
                (process, event) -> process.takeIn(event),
                Fault.CRASH_BEFORE,
                Fault.CRASH_AFTER,
                Fault.ANSWER_LOST);
    }

    @Test
    void anUploadThatComesTooLate() throws Exception {
        disturbing.check(
                office -> {
                    ObjectArrived older = office.put("zhuozi", SEPTEMBER, Rosters.of(1, 2));
                    office.upload("zhuozi", SEPTEMBER, Rosters.of(3));
                    return older;
                },
                (process, event) -> process.takeIn(event),
                Fault.CRASH_BEFORE,
                Fault.CRASH_AFTER);
    }

    @Test
    void nobodysFileAndItsAdoption() throws Exception {
        disturbing.check(
                office -> office.putByNobody("inbox/zhuozi/welfare-posts/2026-09/花名册.csv", Rosters.of(1, 2)),
                (process, event) -> {
                    var id = process.takeIn(event).orElseThrow().id().upload();
                    assertThat(process.adopt(id, "zhuozi"))
                            .isIn(AdoptingUpload.Outcome.ADOPTED, AdoptingUpload.Outcome.NOT_NOBODYS);
                    process.deliver();
                },
                Fault.CRASH_BEFORE,
                Fault.CRASH_AFTER);
    }

    private static byte[] mixed() {
        return Rosters.bytes(Rosters.file(1, 2).row(3).with(DAYS, "0").row(4).with("身份证号", "1"));
    }
}
