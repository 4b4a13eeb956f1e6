package cn.laowu.casework;

import static cn.laowu.casework.TestCasework.KEYRING;
import static cn.laowu.casework.TestCasework.accepted;
import static cn.laowu.casework.TestCasework.person;
import static cn.laowu.casework.TestCasework.personal;
import static cn.laowu.casework.TestCasework.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.laowu.store.Item;
import cn.laowu.store.Keyring;
import cn.laowu.testkit.CrashSweep;
import cn.laowu.testkit.Fault;
import cn.laowu.testkit.KeyRotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FiledRowsTest {
    private static final JudgementId FIRST = JudgementId.of("first");
    private static final JudgementId SECOND = JudgementId.of("second");
    private static final JudgementId THIRD = JudgementId.of("third");

    private final TestCasework store = TestCasework.fresh();
    private final FiledRows rows = store.casework.rows();

    @AfterEach
    void drop() {
        store.close();
    }

    private List<FiledRow> all(JudgementId judgement) {
        List<FiledRow> all = new ArrayList<>();
        rows.forEach(judgement, all::add);
        return all;
    }

    private List<FiledRow> latest(JudgementId... judgements) {
        List<FiledRow> latest = new ArrayList<>();
        rows.latest(List.of(judgements)).forEachRemaining(latest::add);
        return latest;
    }

    @Test
    void aRowComesBackAsItWas() {
        Particulars rare = new Particulars(
                Map.of("name", "𠮷田·买买提\u200b", "number", "000000196001080018", "account", "0000000000000000007"),
                List.of("", "  𪚥 ", "=1+1", "\"\\\u0000\u2028"),
                List.of(new Remark("second-on-post", Optional.of("岗位编号"), "“𠮷-1”已有人。")),
                List.of(new Remark("name-odd", Optional.empty(), "请看一眼。")));
        FiledRow accepted = new FiledRow(
                2,
                true,
                Optional.of(person(2)),
                List.of(),
                Map.of("post", "岗位-𠮷-1", "days", "20", "end", ""),
                new Particulars(rare.fields(), rare.said(), List.of(), rare.warnings()));
        FiledRow refused = new FiledRow(
                1_048_576, false, Optional.empty(), List.of("post-missing", "number-invalid"), Map.of(), rare);
        store.write(FIRST, accepted, refused);
        assertThat(all(FIRST)).containsExactly(accepted, refused);
        assertThat(rows.find(FIRST, 2)).contains(accepted);
        assertThat(rows.find(FIRST, 1_048_576)).contains(refused);
        assertThat(rows.find(FIRST, 3)).isEmpty();
        assertThat(rows.accepted(FIRST)).containsExactly(accepted);
        assertThat(refused.codes()).containsExactly("number-invalid", "post-missing");
        assertThat(accepted.fact("days")).isEqualTo("20");
        assertThatThrownBy(() -> accepted.fact("start"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("start");
    }

    @Test
    void whatStandsInTheColumnsOfARefusedRowIsNotKeptAsAFact() {
        FiledRow refused = new FiledRow(
                5,
                false,
                Optional.empty(),
                List.of("number-invalid"),
                Map.of("post", personal(5).field("number")),
                personal(5));
        assertThat(refused.facts()).isEmpty();
    }

    @Test
    void manyRowsAreStoredAndReadInTheirOrder() {
        FiledRows.Writing writing = rows.write(FIRST);
        List<Integer> numbers = new ArrayList<>();
        for (int row = 2; row < 2 + 450; row++) {
            writing.add(row % 7 == 0 ? refused(row, person(row), "over-age") : accepted(row, person(row)));
            numbers.add(row);
        }
        FiledRows.Written written = writing.finish();
        assertThat(all(FIRST)).extracting(FiledRow::row).isEqualTo(numbers);
        assertThat(rows.accepted(FIRST))
                .extracting(FiledRow::row)
                .isSortedAccordingTo(Comparator.naturalOrder())
                .noneMatch(row -> row % 7 == 0)
                .hasSize(written.accepted());
        assertThat(written.accepted() + written.rejected()).isEqualTo(450);
        assertThat(written.rejected()).isEqualTo(64);
    }

    @Test
    void aLaterJudgementLiesOverTheEarlier() {
        store.write(FIRST, refused(2, person(2), "a"), accepted(3, person(3)), refused(4, person(4), "a"));
        store.write(SECOND, refused(2, person(2), "b"), accepted(4, person(4)));
        store.write(THIRD, accepted(2, person(2)));
        assertThat(latest(FIRST)).containsExactlyElementsOf(all(FIRST));
        assertThat(latest(FIRST, SECOND))
                .containsExactly(refused(2, person(2), "b"), accepted(3, person(3)), accepted(4, person(4)));
        assertThat(latest(FIRST, SECOND, THIRD))
                .containsExactly(accepted(2, person(2)), accepted(3, person(3)), accepted(4, person(4)));
    }

    @Test
    void theHashIsOfTheAcceptedContentAlone() {
        String hash = store.write(FIRST, accepted(2, person(2)), refused(3, person(3), "a"), accepted(4, person(4)))
                .hash();
        assertThat(store.write(SECOND, accepted(2, person(2)), accepted(4, person(4)), refused(5, person(5), "b"))
                        .hash())
                .as("of the accepted rows alone")
                .isEqualTo(hash);
        assertThat(store.write(THIRD, accepted(2, person(77)), accepted(4, person(78)))
                        .hash())
                .as("whoever has which id")
                .isEqualTo(hash);
        Keyring other = Keyring.of(Keyring.newDataKeyset(), Keyring.newMarkKeyset());
        assertThat(store.with(other)
                        .write(THIRD, accepted(2, person(2)), accepted(4, person(4)))
                        .hash())
                .as("under whichever keys")
                .isEqualTo(hash);
        assertThat(store.write(THIRD, accepted(4, person(4)), accepted(2, person(2)))
                        .hash())
                .as("in this order")
                .isNotEqualTo(hash);
        assertThat(store.write(THIRD, accepted(2, person(2))).hash()).isNotEqualTo(hash);
    }

    @Test
    void anyContentThatIsChangedChangesTheHash() {
        FiledRow row = accepted(2, person(2));
        List<String> hashes = new ArrayList<>();
        hashes.add(store.write(FIRST, row).hash());
        hashes.add(store.write(FIRST, accepted(3, person(2))).hash());
        row.facts()
                .keySet()
                .forEach(name ->
                        hashes.add(store.write(FIRST, changed(row, name)).hash()));
        row.particulars()
                .fields()
                .keySet()
                .forEach(name ->
                        hashes.add(store.write(FIRST, changed(row, name)).hash()));
        assertThat(hashes).doesNotHaveDuplicates().hasSize(7);
    }

    private static FiledRow changed(FiledRow row, String name) {
        Map<String, String> facts = new TreeMap<>(row.facts());
        facts.computeIfPresent(name, (key, value) -> value + "1");
        Map<String, String> fields = new TreeMap<>(row.particulars().fields());
        fields.computeIfPresent(name, (key, value) -> value + "1");
        return new FiledRow(row.row(), true, row.person(), List.of(), facts, Particulars.ofFields(fields));
    }

    @Test
    void theHashDoesNotDependOnTheOrderOfNames() {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            // maps of the same entries iterate otherwise in each
            Map<String, String> facts = new java.util.LinkedHashMap<>();
            List<String> names = new ArrayList<>(List.of("post", "days", "start", "category"));
            java.util.Collections.shuffle(names, random);
            names.forEach(name -> facts.put(name, name + "!"));
            FiledRow row = new FiledRow(2, true, Optional.empty(), List.of(), facts, Particulars.ofFields(facts));
            assertThat(row.plain())
                    .isEqualTo("2|category=9:category!|days=5:days!|post=5:post!|start=6:start!"
                            + "|category=9:category!|days=5:days!|post=5:post!|start=6:start!\n");
        }
    }

    @Test
    void bytesThatWereMovedToAnotherRowDoNotOpen() {
        store.write(FIRST, accepted(2, person(2)), accepted(3, person(3)));
        Item two = store.items.get(Keys.row(FIRST, 2)).orElseThrow();
        Item three = store.items.get(Keys.row(FIRST, 3)).orElseThrow();
        store.items.put(Item.of(new TreeMap<>(three.attributes())).with("sealed", two.bytes("sealed")));
        assertThat(rows.find(FIRST, 2)).isPresent();
        assertThatThrownBy(() -> rows.find(FIRST, 3)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void rowsThatNoFilingListsAreDropped() {
        store.write(FIRST, accepted(2, person(2)));
        store.write(SECOND, accepted(2, person(2)));
        rows.discard(FIRST);
        assertThat(all(FIRST)).isEmpty();
        assertThat(all(SECOND)).hasSize(1);
    }

    @Test
    void aWritingThatFailedIsDoneAgain() throws Exception {
        CrashSweep sweep = CrashSweep.of((client, tables) -> {}, (client, tables) -> {
                    TestCasework dying = TestCasework.on(tables).through(client);
                    FiledRows.Writing writing = dying.casework.rows().write(FIRST);
                    for (int row = 2; row < 62; row++) {
                        writing.add(accepted(row, person(row)));
                    }
                    writing.finish();
                })
                .comparing(dump -> dump.without("sealed"));
        assertThat(sweep.check(
                        Fault.CRASH_BEFORE,
                        Fault.CRASH_AFTER,
                        Fault.NOT_SENT,
                        Fault.ANSWER_LOST,
                        Fault.THROTTLED,
                        Fault.UNPROCESSED))
                .isEqualTo(3);
    }

    @Test
    void rowsOfBeforeARotationAreRead() throws Exception {
        com.google.crypto.tink.KeysetHandle data = Keyring.newDataKeyset();
        com.google.crypto.tink.KeysetHandle marks = Keyring.newMarkKeyset();
        store.with(Keyring.of(data, marks)).write(FIRST, accepted(2, person(2)));
        Keyring rotated = Keyring.of(KeyRotation.promoted(KeyRotation.added(data)), marks);
        assertThat(store.with(rotated).casework.rows().find(FIRST, 2)).contains(accepted(2, person(2)));
        assertThatThrownBy(() -> store.with(KEYRING).casework.rows().find(FIRST, 2))
                .isInstanceOf(IllegalStateException.class);
    }
}
