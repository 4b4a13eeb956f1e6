package cn.laowu.casework;

import cn.laowu.policy.Parties;
import cn.laowu.policy.PolicyBook;
import cn.laowu.policy.QuotaGroupId;
import cn.laowu.store.ItemTable;
import cn.laowu.store.Keyring;
import cn.laowu.store.ManyAtOnce;
import cn.laowu.testkit.Synthetic;
import cn.laowu.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Everything that is stored, on tables of its own; and again through another client, as another process sees it. */
final class TestCasework implements AutoCloseable {
    static final Parties PARTIES = PolicyBook.load().parties();
    static final ManyAtOnce CALLS = new ManyAtOnce(4);
    static final Keyring KEYRING = Keyring.of(Keyring.newDataKeyset(), Keyring.newMarkKeyset());

    static final Instant NOW = Instant.parse("2026-10-08T01:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 10, 8);
    static final Officer CLERK = new Officer("clerk-1");
    static final Officer CONFIRMER = new Officer("confirmer-1");
    static final String POSTS = "welfare-posts";
    static final FilingId ZHUOZI = FilingId.of("zhuozi", POSTS, "2026-09");
    static final FilingId HOUQI = FilingId.of("chayouhouqi", POSTS, "2026-09");
    static final RunPeriod SEPTEMBER = new RunPeriod(QuotaGroupId.of("zhuozi"), YearMonth.of(2026, 9));

    final TestTables tables;
    final ItemTable items;
    final ItemTable audit;
    final Casework casework;

    private TestCasework(TestTables tables, DynamoDbClient client, Keyring keyring) {
        this.tables = tables;
        DynamoDbEnhancedClient enhanced =
                DynamoDbEnhancedClient.builder().dynamoDbClient(client).build();
        this.items = new ItemTable(client, enhanced, tables.name("casework"));
        this.audit = new ItemTable(client, enhanced, tables.name("audit"));
        this.casework = Casework.open(
                client,
                tables.name("casework"),
                tables.name("audit"),
                keyring,
                runs -> new SealedPayments(runs, PARTIES, "welfare-posts"),
                CALLS);
    }

    static TestCasework fresh() {
        return on(TestTables.fresh());
    }

    static TestCasework on(TestTables tables) {
        return new TestCasework(tables, tables.client(), KEYRING);
    }

    TestCasework through(DynamoDbClient client) {
        return through(client, KEYRING);
    }

    TestCasework with(Keyring keyring) {
        return through(tables.client(), keyring);
    }

    TestCasework through(DynamoDbClient client, Keyring keyring) {
        return new TestCasework(tables, client, keyring);
    }

    @Override
    public void close() {
        tables.close();
    }

    /** A file of the clerk that has just come, the later the greater {@code hour}; it is being judged. */
    FileVersion arrives(FilingId filing, int hour) {
        FileVersion version = fileOf(filing, hour, CLERK);
        casework.uploads().arrive(version);
        return version;
    }

    static FileVersion fileOf(FilingId filing, int hour, Officer uploader) {
        UploadId upload = UploadId.derivedFrom(filing + " " + hour);
        return FileVersion.arrived(
                new UploadVersion(upload, "v" + hour),
                filing,
                "inbox/" + filing + hour + ".xlsx",
                NOW.plus(Duration.ofHours(hour)),
                Optional.of(uploader));
    }

    FiledRows.Written write(JudgementId judgement, FiledRow... rows) {
        FiledRows.Writing writing = casework.rows().write(judgement);
        List.of(rows).forEach(writing::add);
        return writing.finish();
    }

    /** Stores the rows and ends the judging with them. */
    TakingPlace.Outcome stands(FileVersion judging, FiledRow... rows) {
        FiledRows.Written written = write(JudgementId.random(), rows);
        return casework.takingPlace().stand(judging, "sha-" + judging.id(), judged(written), written, NOW);
    }

    TakingPlace.Outcome judgedAgain(FileVersion judging, FiledRow... rows) {
        FiledRows.Written written = write(JudgementId.random(), rows);
        return casework.takingPlace()
                .judgedAgain(judging, TODAY, new TakingPlace.Addition(written), Officer.SCHEDULE, NOW);
    }

    static FileVersion.Judged judged(FiledRows.Written written) {
        return new FileVersion.Judged(
                TODAY, written.judgement(), written.accepted(), written.rejected(), "花名册", List.of());
    }

    static FileVersion.Refused refused() {
        return new FileVersion.Refused(TODAY, new Refusal("column-missing", "表头缺少“姓名”。"));
    }

    /** The upload as it is stored now. */
    FileVersion now(FileVersion version) {
        return casework.uploads().version(version.id()).orElseThrow();
    }

    static FiledRow accepted(int row, PersonId person) {
        return new FiledRow(
                row, true, Optional.of(person), List.of(), Map.of("post", "GW-" + row, "days", "20"), personal(row));
    }

    static FiledRow refused(int row, PersonId person, String code) {
        return new FiledRow(row, false, Optional.of(person), List.of(code), Map.of(), personal(row));
    }

    /** What is personal of the n-th synthetic person. */
    static Particulars personal(int n) {
        return new Particulars(
                Map.of("name", Synthetic.name(n), "number", Synthetic.idNumber(n), "account", Synthetic.account(n)),
                List.of(Integer.toString(n), Synthetic.name(n), Synthetic.idNumber(n), Synthetic.account(n)),
                List.of(),
                List.of());
    }

    static PersonId person(int n) {
        return PersonId.of("person-" + n);
    }

    static RunLine paidLine(FileVersion upload, int row, PersonId person) {
        return new RunLine(
                person,
                upload.filing().region(),
                upload.id(),
                row,
                "GW-" + row,
                300_00,
                "",
                Map.of("days", "20"),
                personal(row));
    }

    static RunLine unpaidLine(FileVersion upload, int row, PersonId person) {
        return new RunLine(
                person,
                upload.filing().region(),
                upload.id(),
                row,
                "GW-" + row,
                0,
                "over-quota",
                Map.of("days", "20"),
                personal(row));
    }

    /** The figures of these lines; of the month's confirmations as they are at {@code version}. */
    static Computation computed(
            RunPeriod period, GenerationId generation, int number, long version, List<RunLine> lines) {
        return new Computation(
                generation,
                period,
                number,
                version,
                RunTotals.of(lines),
                100,
                List.of(),
                List.of(),
                false,
                Officer.SCHEDULE,
                NOW,
                "2022-04-15",
                Map.of("R2", "by-post"),
                Map.of(),
                List.of(),
                Map.of());
    }
}
