package cn.laowu.deskkit;

import cn.laowu.casework.Casework;
import cn.laowu.casework.ConfirmingFiling;
import cn.laowu.casework.FileVersion;
import cn.laowu.casework.FiledRow;
import cn.laowu.casework.Filing;
import cn.laowu.casework.FilingId;
import cn.laowu.casework.Officer;
import cn.laowu.casework.PaidPeriods;
import cn.laowu.casework.UploadId;
import cn.laowu.casework.UploadVersion;
import cn.laowu.desk.AnnouncingUpload;
import cn.laowu.desk.AnsweringRequest;
import cn.laowu.desk.Deciders;
import cn.laowu.desk.Desk;
import cn.laowu.desk.JudgingRequests;
import cn.laowu.desk.ObjectArrived;
import cn.laowu.desk.ReceiptKeys;
import cn.laowu.desk.ServedKind;
import cn.laowu.desk.ServedKinds;
import cn.laowu.desk.SettingRowAside;
import cn.laowu.desk.TakingInFile;
import cn.laowu.desk.replay.ReplayAsk;
import cn.laowu.desk.replay.Replaying;
import cn.laowu.intake.Limits;
import cn.laowu.policy.Measure;
import cn.laowu.policy.Money;
import cn.laowu.policy.PolicyBook;
import cn.laowu.policy.Readings;
import cn.laowu.policy.Region;
import cn.laowu.policy.Term;
import cn.laowu.store.Keyring;
import cn.laowu.store.ManyAtOnce;
import cn.laowu.testkit.MovableClock;
import cn.laowu.testkit.TestTables;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One process of the district's house that serves some kinds, and acts as its officers do. The measures are in force from 2026-01-01. */
public final class DeskOfKinds {
    private static final PolicyBook BOOK = PolicyBook.load();
    private static final LocalDate ISSUED_ON = LocalDate.of(2026, 1, 1);
    private static final Keyring KEYRING = Keyring.of(Keyring.newDataKeyset(), Keyring.newMarkKeyset());
    private static final ManyAtOnce CALLS = new ManyAtOnce(4);
    private static final ManyAtOnce OTHER_CALLS = new ManyAtOnce(4);

    private final World world;
    private final Casework casework;
    private final Desk desk;
    private final TakingInFile takingInFile;
    private final AnnouncingUpload announcing;
    private final AnsweringRequest answering;

    /** What outlives a process. */
    private record World(
            TestTables tables,
            MovableClock clock,
            InMemoryFiles files,
            InMemoryBus bus,
            Deciders deciders,
            BiFunction<Deciders, Casework, List<ServedKind>> kinds,
            AtomicInteger announced) {}

    private DeskOfKinds(World world, DynamoDbClient database, ManyAtOnce calls) {
        this.world = world;
        this.casework = Casework.open(
                database,
                world.tables().name("casework"),
                world.tables().name("audit"),
                KEYRING,
                runs -> PaidPeriods.NEVER,
                calls);
        this.desk = new Desk(
                casework,
                world.files(),
                new JudgingRequests(world.bus()),
                new ServedKinds(world.kinds().apply(world.deciders(), casework)),
                world.deciders().parties(),
                Limits.DEFAULT,
                Path.of(System.getProperty("java.io.tmpdir")),
                world.clock());
        this.takingInFile = new TakingInFile(desk);
        this.announcing = new AnnouncingUpload(desk);
        this.answering = new AnsweringRequest(desk);
    }

    /**
     * Opens a house.
     *
     * @param today its day
     * @param tables whose it is to close
     * @param readings that differ from the defaults
     * @param kinds makes the kinds that it serves
     */
    public static DeskOfKinds at(
            LocalDate today,
            TestTables tables,
            Map<String, String> readings,
            BiFunction<Deciders, Casework, List<ServedKind>> kinds) {
        MovableClock clock = MovableClock.at(today);
        Deciders deciders = new Deciders(BOOK, Term.of(ISSUED_ON, BOOK), Readings.of(readings));
        World world = new World(
                tables, clock, new InMemoryFiles(clock), new InMemoryBus(), deciders, kinds, new AtomicInteger());
        return new DeskOfKinds(world, tables.client(), CALLS);
    }

    /** Another process of the same house, which works through this client. */
    public DeskOfKinds through(DynamoDbClient client) {
        return new DeskOfKinds(world, client, OTHER_CALLS);
    }

    public Casework casework() {
        return casework;
    }

    public MovableClock clock() {
        return world.clock();
    }

    public InMemoryFiles files() {
        return world.files();
    }

    public InMemoryBus bus() {
        return world.bus();
    }

    /** Announces and puts a file a minute later; its event is the caller's to give to {@link #takeIn}. */
    public ObjectArrived put(String region, String kind, String period, String fileName, byte[] bytes) {
        return put(region, kind, period, fileName, bytes, Optional.empty());
    }

    private ObjectArrived put(
            String region, String kind, String period, String fileName, byte[] bytes, Optional<UploadId> replaces) {
        world.clock().move(Duration.ofMinutes(1));
        AnnouncingUpload.Outcome outcome =
                announce(new AnnouncingUpload.Announcement(region, kind, period, fileName, bytes.length, replaces));
        if (!(outcome instanceof AnnouncingUpload.Outcome.Announced made)) {
            throw new AssertionError(outcome);
        }
        String version = world.files()
                .arrive(
                        made.upload().objectKey(),
                        bytes,
                        Optional.of(made.upload().id().value()));
        return new ObjectArrived(made.upload().objectKey(), version);
    }

    /** The region's clerk says what file is to come. */
    public AnnouncingUpload.Outcome announce(AnnouncingUpload.Announcement wish) {
        return announcing.announce(
                wish,
                new Officer("clerk-" + wish.region()),
                "wish " + world.announced().incrementAndGet());
    }

    public Optional<FileVersion> takeIn(ObjectArrived arrived) {
        return takingInFile.takeIn(arrived);
    }

    /** A file comes and is answered; what follows from it is delivered. */
    public FileVersion upload(String region, String kind, String period, String fileName, byte[] bytes) {
        FileVersion answered =
                takeIn(put(region, kind, period, fileName, bytes)).orElseThrow();
        deliver();
        return casework.uploads().version(answered.id()).orElseThrow();
    }

    /** A file comes that says whose place it takes, and is answered; what follows from it is delivered. */
    public FileVersion replace(FileVersion replaced, String fileName, byte[] bytes) {
        FilingId place = replaced.filing();
        FileVersion answered = takeIn(put(
                        place.region(),
                        place.kind(),
                        place.period(),
                        fileName,
                        bytes,
                        Optional.of(replaced.id().upload())))
                .orElseThrow();
        deliver();
        return casework.uploads().version(answered.id()).orElseThrow();
    }

    /** The district's act of setting a row aside. */
    public SettingRowAside settingRowAside() {
        return new SettingRowAside(desk);
    }

    /** Delivers what is on the bus, and what that puts there, until it is empty. */
    public void deliver() {
        world.bus()
                .deliver(event -> answering.answer(
                        new UploadVersion(UploadId.of(event.field("uploadId")), event.field("version"))));
    }

    public Filing filing(FileVersion version) {
        return casework.filings().find(version.filing());
    }

    /** The region's confirmer confirms every row that waits for it. */
    public ConfirmingFiling.Outcome confirm(FilingId id) {
        Filing filing = casework.filings().find(id);
        return casework.confirmingFiling()
                .confirm(
                        id,
                        filing.hashToConfirm().orElse("nothing"),
                        new Officer("confirmer-" + id.region()),
                        Optional.empty(),
                        Optional.empty(),
                        world.clock().instant());
    }

    /** What the filing says of its rows now, in their order. */
    public List<FiledRow> rows(FilingId id) {
        Filing filing = casework.filings().find(id);
        List<FiledRow> rows = new ArrayList<>();
        if (filing.standing().isPresent()) {
            casework.rows().latest(filing.judgementIds()).forEachRemaining(rows::add);
        }
        return rows;
    }

    /** The same as texts: {@code 3 accepted 600.00 not-completed}, {@code 4 rejected uscc}. */
    public List<String> told(FileVersion version) {
        return told(version.filing());
    }

    /** The same of what stands for a filing. */
    public List<String> told(FilingId filing) {
        return rows(filing).stream().map(DeskOfKinds::told).toList();
    }

    private static String told(FiledRow row) {
        StringBuilder text = new StringBuilder().append(row.row()).append(row.accepted() ? " accepted" : " rejected");
        row.award().ifPresent(award -> text.append(' ').append(award.amount()));
        row.codes().forEach(code -> text.append(' ').append(code));
        return text.toString();
    }

    /** What all accepted rows of the filing are worth. */
    public Money worth(FileVersion version) {
        return rows(version.filing()).stream()
                .flatMap(row -> row.award().stream())
                .map(award -> award.amount())
                .reduce(Money.ZERO, Money::plus);
    }

    /** What the year's recorded decisions of every region would be under other readings: {@code M6 zhuozi 2026 0.00 -> 5000.00}. */
    public List<String> replayed(Measure measure, Map<String, String> readings) {
        List<String> told = new ArrayList<>();
        new Replaying(casework, world.deciders())
                .replay(
                        new ReplayAsk(
                                YearMonth.of(2026, 1),
                                YearMonth.of(2026, 12),
                                readings,
                                Optional.empty(),
                                Set.of(measure),
                                world.deciders().parties().regions().stream()
                                        .map(Region::id)
                                        .collect(Collectors.toSet())),
                        redecided -> told.add(redecided.measure() + " " + redecided.region() + " " + redecided.period()
                                + " " + redecided.row() + " " + redecided.before() + " -> " + redecided.after()
                                + redecided.reasonsAfter().stream()
                                        .map(reason -> " " + reason.code())
                                        .collect(Collectors.joining())));
        return told;
    }

    /** The receipt.json of an upload. */
    public String receipt(FileVersion version) {
        return new String(world.files().latest(ReceiptKeys.json(version)), StandardCharsets.UTF_8);
    }
}
