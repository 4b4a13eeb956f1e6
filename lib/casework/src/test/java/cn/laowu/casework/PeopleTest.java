package cn.laowu.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.laowu.store.Keyring;
import cn.laowu.testkit.AtOnce;
import cn.laowu.testkit.Crash;
import cn.laowu.testkit.FailingDynamo;
import cn.laowu.testkit.Fault;
import cn.laowu.testkit.KeyRotation;
import cn.laowu.testkit.Meanwhile;
import cn.laowu.testkit.Synthetic;
import com.google.crypto.tink.KeysetHandle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class PeopleTest {
    private static final String NUMBER = Synthetic.idNumber(1);
    private static final List<String> MANY =
            IntStream.range(0, 130).mapToObj(Synthetic::idNumber).toList();

    private final KeysetHandle data = Keyring.newDataKeyset();
    private final KeysetHandle marks = Keyring.newMarkKeyset();
    private final TestCasework store = TestCasework.fresh();
    private final People people = peopleUnder(marks);

    @AfterEach
    void drop() {
        store.close();
    }

    private People peopleUnder(KeysetHandle markKeys) {
        return peopleThrough(store.tables.client(), markKeys);
    }

    private People peopleThrough(DynamoDbClient client, KeysetHandle markKeys) {
        return store.through(client, Keyring.of(data, markKeys)).casework.people();
    }

    private long itemsOfMarks() {
        return store.tables.dump().items().keySet().stream()
                .filter(key -> key.startsWith("casework MARK#"))
                .count();
    }

    @Test
    void everybodyGetsAnIdAndKeepsIt() {
        Map<String, PersonId> first = people.idsOf(MANY);
        assertThat(first).containsOnlyKeys(MANY);
        assertThat(new HashSet<>(first.values())).hasSize(MANY.size());
        List<String> more = new ArrayList<>(MANY);
        more.add(Synthetic.idNumber(500));
        assertThat(people.idsOf(more)).containsAllEntriesOf(first).hasSize(MANY.size() + 1);
        MANY.forEach(number -> assertThat(people.find(number)).contains(first.get(number)));
        assertThat(people.find(Synthetic.idNumber(501))).isEmpty();
        assertThat(people.idsOf(List.of())).isEmpty();
    }

    @Test
    void theNumberOfAPersonIsKnownAgain() {
        assertThat(people.numberOf(people.idsOf(List.of(NUMBER, NUMBER)).get(NUMBER)))
                .isEqualTo(NUMBER);
        assertThatThrownBy(() -> people.numberOf(PersonId.of("nobody"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoIsKnownCostsNoWrite() {
        people.idsOf(MANY);
        FailingDynamo counted = FailingDynamo.writesOf(store.tables.client());
        peopleThrough(counted.client(), marks).idsOf(MANY);
        assertThat(counted.calls()).isZero();
    }

    @Test
    void twoWhoAskAtOnceGetTheSame() throws Exception {
        List<Callable<Map<String, PersonId>>> asks = List.of(
                () -> peopleUnder(marks).idsOf(MANY),
                () -> peopleUnder(marks).idsOf(MANY),
                () -> peopleUnder(marks).idsOf(MANY));
        List<Map<String, PersonId>> answers = AtOnce.run(asks);
        assertThat(answers.get(1)).isEqualTo(answers.get(0));
        assertThat(answers.get(2)).isEqualTo(answers.get(0));
        answers.get(0).forEach((number, id) -> assertThat(people.numberOf(id)).isEqualTo(number));
    }

    @Test
    void aRotationKeepsTheIdAndAddsAMark() throws Exception {
        Map<String, PersonId> before = people.idsOf(MANY);
        KeysetHandle added = KeyRotation.added(marks);
        assertThat(peopleUnder(added).idsOf(MANY)).isEqualTo(before);
        assertThat(itemsOfMarks()).as("a key that was added marks nobody yet").isEqualTo(MANY.size());
        People promoted = peopleUnder(KeyRotation.promoted(added));
        assertThat(promoted.find(NUMBER)).contains(before.get(NUMBER));
        assertThat(promoted.idsOf(MANY)).isEqualTo(before);
        assertThat(itemsOfMarks()).isEqualTo(2L * MANY.size());
        assertThat(promoted.idsOf(MANY)).isEqualTo(before);
        assertThat(peopleUnder(added).idsOf(MANY)).isEqualTo(before);
    }

    @Test
    void aNewcomerAfterARotationIsMarkedUnderTheNewKeyAlone() throws Exception {
        KeysetHandle promoted = KeyRotation.promoted(KeyRotation.added(marks));
        PersonId id = peopleUnder(promoted).idsOf(List.of(NUMBER)).get(NUMBER);
        assertThat(itemsOfMarks()).isEqualTo(1);
        assertThat(peopleUnder(promoted).find(NUMBER)).contains(id);
        assertThat(people.find(NUMBER)).isEmpty();
    }

    @Test
    void twoOfDifferentPrimaryKeysWhoAskAtOnceGetTheSame() throws Exception {
        KeysetHandle added = KeyRotation.added(marks);
        KeysetHandle promoted = KeyRotation.promoted(added);
        for (int n = 0; n < 20; n++) {
            List<String> one = List.of(Synthetic.idNumber(n));
            List<Map<String, PersonId>> answers = AtOnce.run(List.of(
                    () -> peopleUnder(added).idsOf(one),
                    () -> peopleUnder(promoted).idsOf(one)));
            assertThat(answers.get(1)).isEqualTo(answers.get(0));
        }
    }

    @Test
    void whoIsMarkedUnderTheOtherKeyMeanwhileIsNoNewcomer() throws Exception {
        KeysetHandle added = KeyRotation.added(marks);
        List<PersonId> meanwhile = new ArrayList<>();
        Runnable other =
                () -> meanwhile.add(peopleUnder(added).idsOf(List.of(NUMBER)).get(NUMBER));
        People raced = peopleThrough(
                Meanwhile.before(store.tables.client(), "batchWriteItem", 1, other), KeyRotation.promoted(added));
        assertThat(raced.idsOf(List.of(NUMBER)).get(NUMBER)).isEqualTo(meanwhile.get(0));
        assertThat(peopleUnder(added).find(NUMBER)).contains(meanwhile.get(0));
        assertThat(peopleUnder(KeyRotation.promoted(added)).find(NUMBER)).contains(meanwhile.get(0));
    }

    @ParameterizedTest
    @EnumSource(names = {"CRASH_BEFORE", "CRASH_AFTER", "NOT_SENT", "ANSWER_LOST"})
    void aCrashBetweenPersonAndMarkLeavesNobodyWithoutANumber(Fault fault) throws Exception {
        for (KeysetHandle keys : List.of(marks, KeyRotation.added(Keyring.newMarkKeyset()))) {
            for (int call = 1; call <= 2; call++) {
                String number = Synthetic.idNumber(100 * call + (keys == marks ? 1 : 2));
                FailingDynamo failing = FailingDynamo.writesOf(store.tables.client());
                failing.failAt(call, fault);
                People dying = peopleThrough(failing.client(), keys);
                assertThat(failed(() -> dying.idsOf(List.of(number)))).isTrue();
                failing.heal();
                PersonId id = dying.idsOf(List.of(number)).get(number);
                assertThat(dying.numberOf(id)).isEqualTo(number);
                assertThat(peopleUnder(keys).find(number)).contains(id);
            }
        }
    }

    private static boolean failed(Runnable act) {
        try {
            act.run();
            return false;
        } catch (RuntimeException | Crash expected) {
            return true;
        }
    }
}
