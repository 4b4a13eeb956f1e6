package cn.laowu.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.FileVersion;
import cn.laowu.deskkit.DeskOfKinds;
import cn.laowu.testkit.TestTables;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The regions' ledgers (O2) and plans (O3). */
class LedgersAndPlansTest {
    private final TestTables tables = TestTables.fresh();
    private final DeskOfKinds desk = DeskOfKinds.at(
            LocalDate.of(2026, 11, 5),
            tables,
            Map.of(),
            (deciders, casework) -> List.of(new FundUsages(deciders), new FundPlans(deciders)));

    @AfterEach
    void drop() {
        tables.close();
    }

    @Test
    void stationMoneyBuysNoFixedAssetsAndOtherMoneyIsLookedAt() {
        FileVersion answered = usage(
                "2026-10-03,M1,宣传材料,880,某单位,PZ1,否",
                "2026-10-03,工作站绩效,购置车辆,98000,某单位,PZ2,是",
                "2026-10-03,技能培训,购置投影仪,3000.5,某单位,PZ3,是",
                "2026-10-03,扶贫款,其他,1.2万元,某单位,PZ4,否",
                "2026-10-03,M2,退款,-5,某单位,PZ5,否");
        assertThat(desk.told(answered))
                .containsExactly(
                        "2 accepted",
                        "3 rejected fixed-asset",
                        "4 accepted",
                        "5 rejected number-unreadable value-unknown",
                        "6 rejected number-range");
        assertThat(desk.rows(answered.filing()).get(2).particulars().warnings())
                .extracting(warning -> warning.code())
                .containsExactly("fixed-asset");
        assertThat(desk.receipt(answered)).contains("六.2");
    }

    @Test
    void aPlansAmountIsItsCountTimesItsRate() {
        FileVersion answered = plan(
                "公益性岗位,4200,500,2100000,", "招聘活动,20,2000,41000,", "M8,240,1800,432000,", "致富带头人,4,30000,120000,估算");
        assertThat(desk.told(answered))
                .containsExactly("2 accepted", "3 rejected amount-differs", "4 accepted", "5 accepted");
        assertThat(desk.rows(answered.filing()))
                .extracting(row -> row.particulars().warnings().size())
                .containsExactly(0, 0, 0, 1);
    }

    @Test
    void aRateOfAnotherRegionIsAWarning() {
        FileVersion answered = plan("公益性岗位,10,300,3000,");
        assertThat(desk.told(answered)).containsExactly("2 accepted");
        assertThat(desk.rows(answered.filing())
                        .get(0)
                        .particulars()
                        .warnings()
                        .get(0)
                        .zh())
                .contains("500.00");
    }

    private FileVersion usage(String... rows) {
        String csv = "日期,补贴项目,用途,金额,收款方,凭证号,是否形成固定资产\n" + String.join("\n", rows) + "\n";
        return desk.upload("zhuozi", "fund-usage", "2026-10", "台账.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private FileVersion plan(String... rows) {
        String csv = "补贴项目,人数或次数,标准,金额,说明\n" + String.join("\n", rows) + "\n";
        return desk.upload("moyu", "fund-plan", "2027", "计划.csv", csv.getBytes(StandardCharsets.UTF_8));
    }
}
