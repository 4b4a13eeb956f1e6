package cn.laowu.postpayroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.laowu.testkit.TestTables;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Events that are none: the invocation fails with a sentence that says what is wrong, so the event lands in the queue, and nothing is written. */
class MalformedEventsTest {
    /** Folder, document, what the failure says. */
    private static final List<List<String>> CASES = List.of(
            List.of("roster-file", "{}", "the event has no detail"),
            List.of("roster-file", "{\"detail\":null}", "the event has no detail"),
            List.of("roster-file", "{\"detail\":{}}", "the event has no detail.object"),
            List.of("roster-file", "{\"detail\":{\"object\":{}}}", "the event has no detail.object.key"),
            List.of("roster-file", "{\"detail\":{\"object\":{\"key\":\"\"}}}", "the event has no detail.object.key"),
            List.of("unplaced-file", "{}", "the event has no detail"),
            List.of("unplaced-file", "{\"detail\":{\"object\":{\"key\":null}}}", "the event has no detail.object.key"),
            List.of("judging-requested", "{}", "the event has no detail"),
            List.of("judging-requested", "{\"detail\":{\"version\":\"v1\"}}", "the event has no detail.uploadId"),
            List.of(
                    "judging-requested",
                    "{\"detail\":{\"uploadId\":\"u0123456789abcdef0\"}}",
                    "the event has no detail.version"),
            List.of(
                    "judging-requested",
                    "{\"detail\":{\"uploadId\":\"?\",\"version\":\"v1\"}}",
                    "detail.uploadId is not an upload id: ?"),
            List.of("run-requested", "{}", "the event has no detail"),
            List.of("run-requested", "{\"detail\":{\"month\":\"2026-10\"}}", "the event has no detail.group"),
            List.of("run-requested", "{\"detail\":{\"group\":\"xinjiang\"}}", "the event has no detail.month"),
            List.of(
                    "run-requested",
                    "{\"detail\":{\"group\":\"moyu\",\"month\":\"2026-10\"}}",
                    "detail.group is not a quota group: moyu"),
            List.of(
                    "run-requested",
                    "{\"detail\":{\"group\":\"xinjiang\",\"month\":\"October\"}}",
                    "detail.month is not a month such as 2026-10: October"),
            List.of(
                    "run-requested",
                    "{\"detail\":{\"group\":\"xinjiang\",\"month\":\"2026-10\",\"without\":\"tuan74\"}}",
                    "detail.without names no region: tuan74"),
            List.of(
                    "run-requested",
                    "{\"detail\":{\"group\":\"xinjiang\",\"month\":\"2026-10\",\"draft\":\"yes\"}}",
                    "detail.draft is neither true nor false: yes"),
            List.of("monthly-run", "{}", "a monthly run without a month and without a scheduled time"),
            List.of("monthly-run", "{\"month\":\"2026-13\"}", "month is not a month such as 2026-10: 2026-13"),
            List.of("monthly-run", "{\"month\":\"\"}", "the event has no month"),
            List.of(
                    "monthly-run",
                    "{\"scheduled\":\"<aws.scheduler.scheduled-time>\"}",
                    "scheduled is not a moment such as 2026-11-04T22:00:00Z: <aws.scheduler.scheduled-time>"));

    @TestFactory
    Stream<DynamicTest> anEventThatIsNoneFailsInWordsAndChangesNothing() {
        Map<String, String> handlers = EventDocumentsTest.handlers();
        return CASES.stream()
                .map(said -> DynamicTest.dynamicTest(said.get(0) + " " + said.get(1), () -> {
                    try (TestTables tables = TestTables.fresh()) {
                        Office office = Office.at(Office.EARLY_OCTOBER, tables);
                        try (DeployedFunction function = DeployedFunction.start(handlers.get(said.get(0)), office)) {
                            Throwable failure = catchThrowable(() -> function.invoke(said.get(1)));
                            assertThat(failure).isNotNull();
                            assertThat(failure.getMessage()).isEqualTo(said.get(2));
                            assertThat(tables.dump().items()).isEmpty();
                            assertThat(office.bus.waiting()).isEmpty();
                        }
                    }
                }));
    }
}
