package cn.laowu.casework;

import static cn.laowu.casework.TestCasework.CONFIRMER;
import static cn.laowu.casework.TestCasework.HOUQI;
import static cn.laowu.casework.TestCasework.NOW;
import static cn.laowu.casework.TestCasework.SEPTEMBER;
import static cn.laowu.casework.TestCasework.ZHUOZI;
import static cn.laowu.casework.TestCasework.computed;
import static cn.laowu.casework.TestCasework.personal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.store.Digest;
import cn.laowu.store.Item;
import cn.laowu.store.Key;
import cn.laowu.testkit.Synthetic;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** Everything that is stored of a month, searched byte by byte for what is personal in it. */
class PersonalDataTest {
    private static final List<Integer> ROWS = IntStream.range(102, 132).boxed().toList();

    private final TestCasework store = TestCasework.fresh();

    @AfterEach
    void drop() {
        store.close();
    }

    /** A month of one region, from the address to the seal, and a second region that is refused a person. */
    private void month() {
        Map<String, PersonId> ids = store.casework
                .people()
                .idsOf(ROWS.stream().map(Synthetic::idNumber).toList());
        store.casework
                .uploads()
                .announce(new Upload(
                        UploadId.derivedFrom("seed"),
                        ZHUOZI,
                        "inbox/x.xlsx",
                        "x.xlsx",
                        7,
                        TestCasework.CLERK,
                        NOW,
                        Optional.empty()));
        FileVersion upload = store.arrives(ZHUOZI, 1);
        FileVersion other = store.arrives(HOUQI, 1);
        List<FiledRow> rows = new ArrayList<>();
        List<RunLine> lines = new ArrayList<>();
        List<RunChange> changes = new ArrayList<>();
        List<HoldingPersons.Claimant> claimants = new ArrayList<>();
        for (int row : ROWS) {
            PersonId id = ids.get(Synthetic.idNumber(row));
            claimants.add(new HoldingPersons.Claimant(row, id));
            rows.add(row % 3 == 0 ? refusedForWhatItSays(row, id) : TestCasework.accepted(row, id));
            lines.add(TestCasework.paidLine(upload, row, id));
            changes.add(RunChange.of(RunChange.Kind.ACCOUNT_CHANGED, id, "zhuozi", row, "GW-" + row, 300_00));
        }
        store.casework.holdingPersons().begin(upload).hold(claimants);
        store.stands(upload, rows.toArray(FiledRow[]::new));
        assertThat(store.casework.holdingPersons().begin(other).hold(claimants)).isNotEmpty();
        store.stands(other, refusedForWhatItSays(102, ids.get(Synthetic.idNumber(102))));
        store.casework
                .confirmingFiling()
                .confirm(
                        ZHUOZI,
                        store.casework.filings().find(ZHUOZI).hashToConfirm().orElseThrow(),
                        CONFIRMER,
                        Optional.of("公示"),
                        Optional.of(SEPTEMBER),
                        NOW);
        GenerationId generation = GenerationId.begunAt(NOW);
        Computation computation = computed(SEPTEMBER, generation, 0, 1, lines);
        store.casework.runs().store(SEPTEMBER, generation, lines, changes).complete(computation);
        assertThat(store.casework
                        .sealingRun()
                        .seal(
                                store.casework.runs().state(SEPTEMBER),
                                computation,
                                new SealingRun.MonthBefore(0, Optional.of(0L)),
                                NOW))
                .isPresent();
    }

    /** The sentences quote the cells, and the officer wrote the number into the column of the post. */
    private static FiledRow refusedForWhatItSays(int row, PersonId id) {
        Particulars said = personal(row);
        Remark quoting = new Remark("post-unreadable", Optional.of("岗位编号"), "“" + said.field("number") + "”不是岗位编号。");
        return new FiledRow(
                row,
                false,
                Optional.of(id),
                List.of("post-unreadable"),
                Map.of("post", said.field("number")),
                new Particulars(said.fields(), said.said(), List.of(quoting), List.of(quoting)));
    }

    private static List<String> secrets() {
        List<String> secrets = new ArrayList<>();
        for (int row : ROWS) {
            secrets.add(Synthetic.idNumber(row));
            secrets.add(Synthetic.idNumber(row).substring(6)); // birth date and on
            secrets.add(Synthetic.name(row));
            secrets.add(Synthetic.account(row));
        }
        return secrets;
    }

    /** Where a secret is found: plain in any encoding, or as a hash that anybody could look up. */
    private List<String> leaks() throws Exception {
        List<byte[]> needles = new ArrayList<>();
        for (String secret : secrets()) {
            for (String name : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030")) {
                byte[] plain = secret.getBytes(Charset.forName(name));
                needles.add(plain);
                needles.add(Base64.getEncoder().withoutPadding().encode(plain));
                needles.add(HexFormat.of().formatHex(plain).getBytes(StandardCharsets.US_ASCII));
            }
            for (String digest : List.of("SHA-256", "SHA-1", "MD5")) {
                byte[] hash = MessageDigest.getInstance(digest).digest(secret.getBytes(StandardCharsets.UTF_8));
                needles.add(hash);
                needles.add(HexFormat.of().formatHex(hash, 0, 16).getBytes(StandardCharsets.US_ASCII));
            }
        }
        List<String> leaks = new ArrayList<>();
        for (String table : List.of("casework", "audit")) {
            ScanRequest all = ScanRequest.builder()
                    .tableName(store.tables.name(table))
                    .consistentRead(true)
                    .build();
            store.tables
                    .client()
                    .scanPaginator(all)
                    .items()
                    .forEach(item -> item.forEach((name, value) -> {
                        List<byte[]> contents = new ArrayList<>();
                        collect(AttributeValue.fromM(Map.of(name, value)), contents);
                        if (contents.stream()
                                .anyMatch(content -> needles.stream().anyMatch(it -> holds(content, it)))) {
                            leaks.add(item.get("pk").s().replaceAll("#.*", "") + " " + name);
                        }
                    }));
        }
        return leaks;
    }

    private static void collect(AttributeValue value, List<byte[]> into) {
        switch (value.type()) {
            case S -> into.add(value.s().getBytes(StandardCharsets.UTF_8));
            case N -> into.add(value.n().getBytes(StandardCharsets.UTF_8));
            case B -> into.add(value.b().asByteArray());
            case BOOL -> into.add(new byte[0]);
            case L -> value.l().forEach(each -> collect(each, into));
            case M ->
                value.m().forEach((name, each) -> {
                    into.add(name.getBytes(StandardCharsets.UTF_8));
                    collect(each, into);
                });
            default -> throw new AssertionError("we write no " + value.type());
        }
    }

    private static boolean holds(byte[] content, byte[] needle) {
        for (int from = 0; from + needle.length <= content.length; from++) {
            if (java.util.Arrays.equals(content, from, from + needle.length, needle, 0, needle.length)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void nothingPersonalIsStoredInTheOpen() throws Exception {
        month();
        assertThat(leaks()).isEmpty();
        // so that the search is known to have met everything
        TreeSet<String> kinds = new TreeSet<>();
        store.tables
                .dump()
                .items()
                .values()
                .forEach(item -> kinds.add((item.get("pk") + " " + item.get("sk")).replaceAll("#\\S*", "")));
        assertThat(kinds)
                .containsExactly(
                        "CASE LINK",
                        "FILING HEAD",
                        "FILING OUTBOX",
                        "FILING WAITER",
                        "JUDGEMENT ROW",
                        "LINES CHANGE",
                        "LINES LINE",
                        "MARK PERSON",
                        "PERSON HELD",
                        "PERSON PERSON",
                        "RUNS GENERATION",
                        "RUNS STATE",
                        "RUNS VERSION",
                        "UPLOAD UPLOAD",
                        "UPLOAD VERSION");
    }

    @Test
    void theSearchFindsWhatIsHidden() throws Exception {
        String number = Synthetic.idNumber(110);
        List<Item> planted = List.of(
                Item.at(new Key("A", "1")).with("x", "第 3 行 " + Synthetic.name(111) + " 多报"),
                Item.at(new Key("B", "1")).withParts("x", List.of(Item.part().with("y", number))),
                Item.at(new Key("C", "1")).with("x", number.getBytes(StandardCharsets.UTF_16LE)),
                Item.at(new Key("D", "1"))
                        .with("x", Base64.getEncoder().encodeToString(number.getBytes(StandardCharsets.US_ASCII))),
                Item.at(new Key("E", "1")).with("x", Digest.sha256(number.getBytes(StandardCharsets.US_ASCII))),
                Item.at(new Key("F", "1")).withTexts("x", List.of("a", Synthetic.account(112))),
                Item.at(new Key("G#" + number, "1")),
                Item.at(new Key("H", "1")).with("harmless", true));
        planted.forEach(store.items::put);
        assertThat(leaks()).containsExactlyInAnyOrder("A x", "B x", "C x", "D x", "E x", "F x", "G pk");
    }
}
