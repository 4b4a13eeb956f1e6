package cn.laowu.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.laowu.access.RememberedAnswers.Answer;
import cn.laowu.access.RememberedAnswers.Found;
import cn.laowu.access.RememberedAnswers.Key;
import cn.laowu.testkit.CrashSweep;
import cn.laowu.testkit.Fault;
import cn.laowu.testkit.MovableClock;
import cn.laowu.testkit.RepositoryFile;
import cn.laowu.testkit.TemplateNode;
import cn.laowu.testkit.TestTables;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class RememberedAnswersTableTest {
    private static final Key KEY = new Key("officer-1", "key-1");
    private static final String HASH = "a".repeat(64);
    private static final String OTHER_HASH = "b".repeat(64);
    private static final Answer CREATED =
            new Answer(201, Map.of("Content-Type", "application/json", "Location", "/v1/uploads/u1"), "{\"名\":\"𠮷\"}");
    private static final Answer LATER = new Answer(409, Map.of(), "");

    private final TestTables tables = TestTables.fresh();
    private final MovableClock clock = MovableClock.at(LocalDate.of(2026, 10, 8));
    private final RememberedAnswersTable answers = on(tables.client(), tables, clock);

    @AfterEach
    void drop() {
        tables.close();
    }

    private static RememberedAnswersTable on(DynamoDbClient client, TestTables tables, MovableClock clock) {
        return new RememberedAnswersTable(client, new TableNames(tables.name("casework"), tables.name("audit")), clock);
    }

    private SortedMap<String, String> item() {
        assertThat(tables.dump().items()).hasSize(1);
        return tables.dump().items().values().iterator().next();
    }

    @Test
    void aKeyThatIsNewIsToBeExecuted() {
        assertThat(answers.ask(KEY, HASH)).isEqualTo(new Found.Nothing());
        assertThat(answers.ask(KEY, HASH)).as("seen and not answered").isEqualTo(new Found.Nothing());
    }

    @Test
    void theAnswerIsGivenAgainAsItWas() {
        answers.ask(KEY, HASH);
        assertThat(answers.remember(KEY, HASH, CREATED)).isEqualTo(CREATED);
        assertThat(answers.ask(KEY, HASH)).isEqualTo(new Found.Answered(CREATED));
    }

    @Test
    void anAnswerWithoutABodyIsGivenAgain() {
        answers.ask(KEY, HASH);
        Answer bare = new Answer(204, Map.of("ETag", "\"1\""), "");
        answers.remember(KEY, HASH, bare);
        assertThat(answers.ask(KEY, HASH)).isEqualTo(new Found.Answered(bare));
    }

    @Test
    void anAnswerThatIsNoLongerGoodGivesWayToTheNextAndTheKeyStaysTaken() {
        Duration minutes = Duration.ofMinutes(10);
        answers.ask(KEY, HASH);
        answers.remember(KEY, HASH, CREATED, minutes);
        clock.move(minutes.minusSeconds(1));
        assertThat(answers.ask(KEY, HASH)).isEqualTo(new Found.Answered(CREATED));
        assertThat(answers.remember(KEY, HASH, LATER, minutes)).as("still good").isEqualTo(CREATED);
        clock.move(Duration.ofSeconds(1));
        assertThat(answers.ask(KEY, HASH)).isEqualTo(new Found.Nothing());
        assertThat(answers.ask(KEY, OTHER_HASH)).isEqualTo(new Found.OtherRequest());
        assertThat(answers.remember(KEY, HASH, LATER, minutes)).isEqualTo(LATER);
        assertThat(answers.ask(KEY, HASH)).isEqualTo(new Found.Answered(LATER));
    }

    @Test
    void theFirstAnswerStands() {
        answers.ask(KEY, HASH);
        answers.remember(KEY, HASH, CREATED);
        assertThat(answers.remember(KEY, HASH, LATER)).isEqualTo(CREATED);
        assertThat(answers.ask(KEY, HASH)).isEqualTo(new Found.Answered(CREATED));
    }

    @Test
    void theKeyOfAnotherRequestIsFoundOutBeforeAndAfterTheAnswer() {
        answers.ask(KEY, HASH);
        assertThat(answers.ask(KEY, OTHER_HASH)).isEqualTo(new Found.OtherRequest());
        answers.remember(KEY, HASH, CREATED);
        assertThat(answers.ask(KEY, OTHER_HASH)).isEqualTo(new Found.OtherRequest());
        assertThat(answers.ask(KEY, HASH)).isEqualTo(new Found.Answered(CREATED));
    }

    @Test
    void aKeySaysNothingOfAnotherUsersRequest() {
        answers.ask(new Key("ab", "c"), HASH);
        answers.remember(new Key("ab", "c"), HASH, CREATED);
        assertThat(answers.ask(new Key("a", "bc"), OTHER_HASH)).isEqualTo(new Found.Nothing());
        assertThat(answers.ask(new Key("ab", "d"), OTHER_HASH)).isEqualTo(new Found.Nothing());
        assertThat(answers.ask(new Key("1:ab", "c"), OTHER_HASH)).isEqualTo(new Found.Nothing());
        assertThat(answers.ask(new Key("ab", "c"), HASH)).isEqualTo(new Found.Answered(CREATED));
    }

    @Test
    void whatIsKeptExpiresAWeekAfterItWasWritten() {
        answers.ask(KEY, HASH);
        long week = Duration.ofDays(7).toSeconds();
        assertThat(item())
                .containsEntry("expiresAt", Long.toString(clock.instant().getEpochSecond() + week));
        clock.move(Duration.ofMinutes(5));
        answers.remember(KEY, HASH, CREATED);
        assertThat(item())
                .containsEntry("expiresAt", Long.toString(clock.instant().getEpochSecond() + week));
        TemplateNode expiry = TemplateNode.parse(RepositoryFile.text("infra/tables.yaml"))
                .child("Resources")
                .child("CaseworkTable")
                .child("Properties")
                .child("TimeToLiveSpecification");
        assertThat(expiry.child("AttributeName").isText("expiresAt")).isTrue();
        assertThat(expiry.child("Enabled").isText("true")).isTrue();
    }

    @Test
    void neitherSubjectNorKeyIsStored() {
        answers.ask(KEY, HASH);
        answers.remember(KEY, HASH, LATER);
        assertThat(item().toString()).doesNotContain("officer-1").doesNotContain("key-1");
    }

    @Test
    void ofTwoRequestsThatAskAtOnceOneIsTheOther() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                Key key = new Key("officer-1", "key-" + round);
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<Found>> asking = new ArrayList<>();
                for (String hash : List.of(HASH, OTHER_HASH)) {
                    asking.add(threads.submit(() -> {
                        together.await();
                        return answers.ask(key, hash);
                    }));
                }
                assertThat(List.of(asking.get(0).get(), asking.get(1).get()))
                        .containsExactlyInAnyOrder(new Found.Nothing(), new Found.OtherRequest());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aCrashAnywhereLosesNoAnswerThatWasGiven() throws Exception {
        CrashSweep sweep = CrashSweep.of((client, fresh) -> {}, (client, fresh) -> {
            RememberedAnswersTable dying = on(client, fresh, clock);
            if (dying.ask(KEY, HASH) instanceof Found.Nothing) {
                assertThat(dying.remember(KEY, HASH, CREATED)).isEqualTo(CREATED);
            }
            assertThat(dying.ask(KEY, HASH)).isEqualTo(new Found.Answered(CREATED));
        });
        assertThat(sweep.check(
                        Fault.CRASH_BEFORE, Fault.CRASH_AFTER, Fault.NOT_SENT, Fault.ANSWER_LOST, Fault.THROTTLED))
                .isEqualTo(3);
    }

    @Test
    void aFaultOfTheDatabaseIsNoAnswer() {
        cn.laowu.testkit.FailingDynamo failing = cn.laowu.testkit.FailingDynamo.callsOf(tables.client());
        failing.failAt(1, Fault.THROTTLED);
        RememberedAnswersTable throttled = on(failing.client(), tables, clock);
        assertThatThrownBy(() -> throttled.ask(KEY, HASH)).isInstanceOf(RuntimeException.class);
    }
}
