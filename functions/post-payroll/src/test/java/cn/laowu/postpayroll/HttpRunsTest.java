package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.RunState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs at the deployed API: which of them a region's user sees, and what one group's failure does to the others. */
class HttpRunsTest {
    private static final String RUNS = "/v1/payroll-runs";

    private final Api api = new Api();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aRegionsUserSeesTheMonthsRunAndOfLaterOnesThoseThatHaveSomethingOfTheRegion() {
        api.seal();
        api.office.withdraw("moyu", OCTOBER);
        api.confirmed("moyu", 1, 2, 3, 5);
        api.office.withdraw("tuan47", OCTOBER);
        api.confirmed("tuan47", 6);
        api.office.withdraw("moyu", OCTOBER);
        api.confirmed("moyu", 1, 2, 5);
        assertThat(api.office.state("xinjiang", OCTOBER).seals()).hasSize(4);
        assertThat(listed("admin")).containsExactly("0", "1", "2", "3");
        assertThat(listed("clerk-moyu")).containsExactly("0", "1", "3");
        assertThat(listed("clerk-tuan47")).containsExactly("0", "2");
        for (String part : new String[] {"", "/lines", "/register.xlsx"}) {
            assertThat(api.send("clerk-tuan47", Call.get(RUNS + "/2026-10.xinjiang.1" + part))
                            .status())
                    .isEqualTo(404);
            assertThat(api.send("clerk-moyu", Call.get(RUNS + "/2026-10.xinjiang.3" + part))
                            .status())
                    .as("a run that only takes somebody out")
                    .isLessThan(400);
        }
    }

    /** The numbers of the month's runs, one to a page. */
    private List<String> listed(String user) {
        List<String> numbers = new ArrayList<>();
        String cursor = null;
        do {
            Call call = Call.get(RUNS);
            Api.Answer page = api.send(
                    user,
                    cursor == null
                            ? call.query("month", "2026-10", "limit", "1")
                            : call.query("month", "2026-10", "limit", "1", "cursor", cursor));
            assertThat(page.json().path("items")).hasSize(1);
            numbers.add(page.at("/items/0/number"));
            cursor = page.json().has("cursor") ? page.at("/cursor") : null;
        } while (cursor != null);
        return numbers;
    }

    @Test
    void aGroupThatFailsKeepsNoOtherGroupFromItsRun() {
        api.confirmed("zhuozi", 7);
        RunState broken = api.office.run("zhuozi", OCTOBER).state();
        api.office.casework.runs().delete(broken.period(), broken.seals().get(0).generation());
        api.confirmed("moyu", 1);
        api.confirmed("tuan47", 2);
        Api.Answer answer = api.send("admin", Call.of("post-payroll-run").body("{\"month\":\"2026-10\"}"));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(api.office.state("xinjiang", OCTOBER).seals()).hasSize(1);
    }
}
