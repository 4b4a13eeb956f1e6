package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.OCTOBER;
import static cn.laowu.postpayroll.Office.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.desk.replay.ReplayAsk;
import cn.laowu.desk.replay.Replaying;
import cn.laowu.intake.Limits;
import cn.laowu.policy.Measure;
import cn.laowu.policy.Region;
import cn.laowu.testkit.TableDump;
import cn.laowu.testkit.TestTables;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sealed months settled anew under other readings. */
class ReplayTest {
    @TempDir
    Path folder;

    private final TestTables tables = TestTables.fresh();

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void theSameReadingsPayWhatWasPaidThroughSupplementaryRunsToo() {
        Office office = twoMonths();
        assertThat(differences(office, Map.of())).isEmpty();
    }

    @Test
    void twoOnOnePostAreBothUnpaidWhereNoneIsPaid() {
        Office office = Office.at(LocalDate.of(2026, 11, 3), tables);
        office.upload(
                "zhuozi",
                SEPTEMBER,
                Rosters.bytes(Rosters.file(1)
                        .with("岗位编号", "GW-9")
                        .row(2)
                        .with("岗位编号", "GW-9")
                        .row(3)));
        office.confirm("zhuozi", SEPTEMBER);
        office.run(SEPTEMBER);
        assertThat(differences(office, Map.of("R3", "none"))).containsExactly("2026-09 zhuozi 2 300.00 -> 0.00");
    }

    @Test
    void whoComesFirstInOneMonthComesFirstInTheNext() {
        Office office = twoMonths();
        List<String> other = differences(office, Map.of("R11", "confirmation-order"));
        assertThat(other).isNotEmpty();
        assertThat(other.stream().filter(line -> line.startsWith("2026-09")).count())
                .isEven();
    }

    @Test
    void aReplayWritesNothing() {
        Office office = twoMonths();
        TableDump before = dump();
        differences(office, Map.of("R11", "confirmation-order"));
        assertThat(dump()).isEqualTo(before);
    }

    private TableDump dump() {
        return TableDump.of(
                tables.client(), Map.of("casework", tables.name("casework"), "audit", tables.name("audit")));
    }

    /** Two posts in each region, three who want them; the second region comes late to what is shared. */
    private Office twoMonths() {
        Office office = Office.at(
                LocalDate.of(2026, 11, 3),
                tables,
                Office.deciders(SmallQuotas.book(folder, 2, 3), LocalDate.of(2026, 1, 1), Map.of()),
                Limits.DEFAULT);
        for (var month : List.of(SEPTEMBER, OCTOBER)) {
            office.upload("zhuozi", month, Rosters.of(3, 1, 2));
            office.confirm("zhuozi", month);
            office.upload("tuan47", month, Rosters.of(14, 13));
            office.confirm("tuan47", month);
            office.upload("moyu", month, Rosters.of(12, 11, 10));
            office.confirm("moyu", month);
            office.run(month);
            office.deliver();
        }
        office.withdraw("zhuozi", OCTOBER);
        office.upload("zhuozi", OCTOBER, Rosters.of(3, 1, 2, 4));
        office.confirm("zhuozi", OCTOBER);
        office.run(OCTOBER);
        office.deliver();
        return office;
    }

    private static List<String> differences(Office office, Map<String, String> readings) {
        List<String> told = new ArrayList<>();
        new Replaying(office.casework, office.deciders)
                .replay(
                        new ReplayAsk(
                                SEPTEMBER,
                                OCTOBER,
                                readings,
                                Optional.empty(),
                                Set.of(Measure.M3),
                                office.deciders.parties().regions().stream()
                                        .map(Region::id)
                                        .collect(Collectors.toSet())),
                        decided -> {
                            if (decided.differs()) {
                                told.add(decided.period() + " " + decided.region() + " " + decided.row() + " "
                                        + decided.before() + " -> " + decided.after());
                            }
                        });
        return told;
    }
}
