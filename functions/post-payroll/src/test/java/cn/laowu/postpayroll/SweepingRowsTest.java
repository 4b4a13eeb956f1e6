package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.OCTOBER;
import static cn.laowu.postpayroll.Office.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.laowu.casework.FileVersion;
import cn.laowu.desk.AdoptingUpload;
import cn.laowu.desk.ObjectArrived;
import cn.laowu.testkit.Crash;
import cn.laowu.testkit.FailingDynamo;
import cn.laowu.testkit.Fault;
import cn.laowu.testkit.TestTables;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rows of a judging that was given up hold what is personal: a day later they are gone, and no row that anything names is. */
class SweepingRowsTest {
    private static final String DAYS = "当月出勤天数";

    private final TestTables tables = TestTables.fresh();
    private final Office office = Office.at(Office.EARLY_OCTOBER, tables);

    @AfterEach
    void close() {
        Books.check(office);
        tables.close();
    }

    @Test
    void rowsOfAJudgingThatDiedAtAnyWriteAreSweptADayLater() {
        ObjectArrived event = office.put("zhuozi", SEPTEMBER, Rosters.of(1, 2, 3));
        FailingDynamo dying = FailingDynamo.writesOf(tables.client());
        boolean died = true;
        int most = 0;
        for (int write = 1; died; write++) {
            dying.failAt(write, Fault.CRASH_AFTER);
            try {
                office.through(dying.client()).takeIn(event);
                died = false;
            } catch (Crash crash) {
                most = Math.max(most, judgements().size());
            }
        }
        assertThat(most).as("judgings that left their rows").isGreaterThan(1);
        assertThat(sweep()).as("none is a day old").isZero();
        office.arrive(event);
        office.clock.move(Duration.ofDays(2));
        assertThat(sweep()).isPositive();
        assertThat(judgements()).containsExactly(judgement(office.version(standing())));
        assertThat(office.rows("zhuozi", SEPTEMBER)).hasSize(3);
        assertThat(sweep()).isZero();
    }

    @Test
    void rowsThatWereJudgedAgainStayWhileTheirFileStands() {
        byte[] file = Rosters.bytes(Rosters.file(1)
                .with(DAYS, "3")
                .row(2)
                .with("上岗日期", "2026-10-12")
                .with(DAYS, "1"));
        office.upload("zhuozi", OCTOBER, file);
        office.clock.moveTo(LocalDate.of(2026, 10, 20));
        office.upload("zhuozi", OCTOBER, file);
        office.clock.move(Duration.ofDays(2));
        assertThat(sweep()).isZero();
        assertThat(judgements()).hasSize(2);

        office.upload("zhuozi", OCTOBER, Rosters.bytes(Rosters.file(1).with(DAYS, "4")));
        assertThat(sweep())
                .as("what was judged again of a file that is replaced")
                .isOne();
        assertThat(judgements()).as("what was answered stays").hasSize(2);
    }

    @Test
    void rowsOfNobodysFileGoWhenItIsJudgedUnderAName() {
        FileVersion nobodys =
                office.arrive(office.putByNobody("inbox/zhuozi/welfare-posts/2026-09/花名册.csv", Rosters.of(1, 2)));
        office.clock.move(Duration.ofDays(2));
        assertThat(sweep()).isZero();
        assertThat(office.adopt(nobodys.id().upload(), "zhuozi")).isEqualTo(AdoptingUpload.Outcome.ADOPTED);
        office.deliver();
        assertThat(judgements()).hasSize(2);
        assertThat(sweep()).isOne();
        assertThat(judgements()).containsExactly(judgement(office.version(nobodys.id())));
    }

    @Test
    void aSweepThatDiesIsEndedByTheNext() {
        ObjectArrived event = office.put("zhuozi", SEPTEMBER, Rosters.of(1, 2, 3));
        FailingDynamo dying = FailingDynamo.writesOf(tables.client());
        for (int write = 1; judgements().isEmpty(); write++) {
            dying.failAt(write, Fault.CRASH_AFTER);
            assertThatThrownBy(() -> office.through(dying.client()).takeIn(event))
                    .isInstanceOf(Crash.class);
        }
        office.clock.move(Duration.ofDays(2));
        dying.failAt(1, Fault.CRASH_AFTER);
        assertThatThrownBy(() -> new SweepingRows(office.through(dying.client()).casework, office.clock).sweep())
                .isInstanceOf(Crash.class);
        assertThat(sweep()).isPositive();
        assertThat(judgements()).isEmpty();
        office.arrive(event);
    }

    private int sweep() {
        return new SweepingRows(office.casework, office.clock).sweep();
    }

    private cn.laowu.casework.UploadVersion standing() {
        return office.filing("zhuozi", SEPTEMBER).standing().orElseThrow().upload();
    }

    private static String judgement(FileVersion version) {
        return ((FileVersion.Judged) version.answer().orElseThrow()).judgement().value();
    }

    /** Of which judgements rows are stored. */
    private Set<String> judgements() {
        Set<String> judgements = new TreeSet<>();
        for (String key : tables.dump().items().keySet()) {
            if (key.startsWith("casework JUDGEMENT#")) {
                judgements.add(key.substring("casework JUDGEMENT#".length()).split(" / ")[0]);
            }
        }
        return judgements;
    }
}
