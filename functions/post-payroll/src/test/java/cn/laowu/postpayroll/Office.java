package cn.laowu.postpayroll;

import cn.laowu.casework.Casework;
import cn.laowu.casework.ConfirmingFiling;
import cn.laowu.casework.FileVersion;
import cn.laowu.casework.FiledRow;
import cn.laowu.casework.Filing;
import cn.laowu.casework.Officer;
import cn.laowu.casework.RunId;
import cn.laowu.casework.RunLine;
import cn.laowu.casework.RunPeriod;
import cn.laowu.casework.RunState;
import cn.laowu.casework.SealedPayments;
import cn.laowu.casework.SettingAside;
import cn.laowu.casework.UploadId;
import cn.laowu.casework.UploadVersion;
import cn.laowu.desk.AdoptingUpload;
import cn.laowu.desk.AnnouncingUpload;
import cn.laowu.desk.AnsweringRequest;
import cn.laowu.desk.ConfirmingFiled;
import cn.laowu.desk.Deciders;
import cn.laowu.desk.Desk;
import cn.laowu.desk.JudgingRequests;
import cn.laowu.desk.ObjectArrived;
import cn.laowu.desk.ReceiptKeys;
import cn.laowu.desk.RunMonths;
import cn.laowu.desk.RunRequests;
import cn.laowu.desk.ServedKinds;
import cn.laowu.desk.SettingRowAside;
import cn.laowu.desk.TakingInFile;
import cn.laowu.deskkit.InMemoryBus;
import cn.laowu.deskkit.InMemoryFiles;
import cn.laowu.intake.Limits;
import cn.laowu.policy.PolicyBook;
import cn.laowu.policy.QuotaGroup;
import cn.laowu.policy.QuotaGroupId;
import cn.laowu.policy.Readings;
import cn.laowu.policy.RegionId;
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
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The whole office on a database of its own: clerks, confirmers, the desk, the runs, and a bus that delivers when told to. */
final class Office {
    static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    /** September is over, October is not. */
    static final LocalDate EARLY_OCTOBER = LocalDate.of(2026, 10, 8);

    static final PolicyBook BOOK = PolicyBook.load();
    static final Keyring KEYRING = Keyring.of(Keyring.newDataKeyset(), Keyring.newMarkKeyset());
    private static final LocalDate ISSUED = LocalDate.of(2026, 1, 1);
    private static final ManyAtOnce CALLS = new ManyAtOnce(4);
    private static final ManyAtOnce OTHER_CALLS = new ManyAtOnce(4);

    final World world;
    final MovableClock clock;
    final InMemoryFiles files;
    final InMemoryBus bus;
    final Casework casework;
    final Deciders deciders;
    final Desk desk;
    final ConfirmingFiled confirming;
    private final TakingInFile takingInFile;
    private final AnnouncingUpload announcing;
    private final AdoptingUpload adopting;
    private final AnsweringRequest answering;
    private final RunningPostPayroll running;
    private final SettingRosterRowAside settingAside;

    /** What outlives a process: everything that is stored, and the district's settings. */
    record World(
            TestTables tables,
            MovableClock clock,
            InMemoryFiles files,
            InMemoryBus bus,
            Deciders deciders,
            Limits limits,
            AtomicInteger announced) {}

    static Office at(LocalDate today, TestTables tables) {
        return at(today, tables, deciders(BOOK, ISSUED, Map.of()), Limits.DEFAULT);
    }

    static Office at(LocalDate today, TestTables tables, Deciders deciders, Limits limits) {
        MovableClock clock = MovableClock.at(today);
        World world = new World(
                tables, clock, new InMemoryFiles(clock), new InMemoryBus(), deciders, limits, new AtomicInteger());
        return new Office(world, tables.client(), CALLS);
    }

    static Deciders deciders(PolicyBook book, LocalDate issuedOn, Map<String, String> readings) {
        return new Deciders(book, Term.of(issuedOn, book), Readings.of(readings));
    }

    /** Another process of the same office, which works through this client. */
    Office through(DynamoDbClient client) {
        return new Office(world, client, OTHER_CALLS);
    }

    private Office(World world, DynamoDbClient database, ManyAtOnce calls) {
        this.world = world;
        this.clock = world.clock();
        this.files = world.files();
        this.bus = world.bus();
        this.deciders = world.deciders();
        this.casework = Casework.open(
                database,
                world.tables().name("casework"),
                world.tables().name("audit"),
                KEYRING,
                runs -> new SealedPayments(runs, deciders.parties(), WelfarePosts.ID),
                calls);
        this.desk = new Desk(
                casework,
                files,
                new JudgingRequests(bus),
                new ServedKinds(List.of(new WelfarePosts(deciders))),
                deciders.parties(),
                world.limits(),
                Path.of(System.getProperty("java.io.tmpdir")),
                clock);
        this.takingInFile = new TakingInFile(desk);
        this.announcing = new AnnouncingUpload(desk);
        this.adopting = new AdoptingUpload(desk);
        this.answering = new AnsweringRequest(desk);
        this.running = new RunningPostPayroll(casework, deciders, this::afterRun, clock);
        this.settingAside =
                new SettingRosterRowAside(casework, deciders, new SettingRowAside(desk), new RunRequests(bus));
        this.confirming = new ConfirmingFiled(casework, deciders.parties(), new RunRequests(bus), clock);
    }

    /** Delivers what is on the bus, and what that puts there, until it is empty. */
    void deliver() {
        bus.deliver(this::handle);
    }

    private void handle(InMemoryBus.Event event) {
        if (event.type().equals(JudgingRequests.TYPE)) {
            answering.answer(new UploadVersion(UploadId.of(event.field("uploadId")), event.field("version")));
        } else {
            RunRequestedHandler.Event.Detail detail = new RunRequestedHandler.Event.Detail(
                    event.field("group"),
                    event.field("month"),
                    event.field("without"),
                    event.field("draft"),
                    event.field("ahead"),
                    event.field("by"));
            RunRequestedHandler.Event asked = new RunRequestedHandler.Event(detail);
            running.run(asked.group(deciders.parties()), asked.request(deciders.parties()), asked.by());
        }
    }

    /** Announces and puts a roster; the event is the caller's to deliver. */
    ObjectArrived put(String region, YearMonth month, byte[] bytes) {
        return put(region, "welfare-posts", month.toString(), "花名册.xlsx", bytes);
    }

    ObjectArrived put(String region, String kind, String period, String fileName, byte[] bytes) {
        clock.move(Duration.ofMinutes(1));
        AnnouncingUpload.Outcome outcome = announcing.announce(
                new AnnouncingUpload.Announcement(region, kind, period, fileName, bytes.length, Optional.empty()),
                clerk(region),
                "wish " + world.announced().incrementAndGet());
        if (!(outcome instanceof AnnouncingUpload.Outcome.Announced made)) {
            throw new AssertionError(outcome);
        }
        String version = files.arrive(
                made.upload().objectKey(), bytes, Optional.of(made.upload().id().value()));
        return new ObjectArrived(made.upload().objectKey(), version);
    }

    /** An object comes that nobody's name is on. */
    ObjectArrived putByNobody(String key, byte[] bytes) {
        clock.move(Duration.ofMinutes(1));
        return new ObjectArrived(key, files.arrive(key, bytes, Optional.empty()));
    }

    Optional<FileVersion> takeIn(ObjectArrived arrived) {
        return takingInFile.takeIn(arrived);
    }

    /** A roster comes and is answered; what follows from it is delivered. */
    FileVersion upload(String region, YearMonth month, byte[] bytes) {
        return arrive(put(region, month, bytes));
    }

    /** The event of an object comes, and what follows from it is delivered. */
    FileVersion arrive(ObjectArrived arrived) {
        FileVersion answered = takeIn(arrived).orElseThrow();
        deliver();
        return version(answered.id());
    }

    AdoptingUpload.Outcome adopt(UploadId id, String region) {
        return adopting.adopt(id, clerk(region));
    }

    FileVersion version(UploadVersion id) {
        return casework.uploads().version(id).orElseThrow();
    }

    Filing filing(String region, YearMonth month) {
        return casework.filings().find(RunMonths.roster(RegionId.of(region), month));
    }

    ConfirmingFiling.Outcome confirm(String region, YearMonth month) {
        return confirm(region, month, filing(region, month).hashToConfirm().orElse("nothing"));
    }

    ConfirmingFiling.Outcome confirm(String region, YearMonth month, String hash) {
        return confirming.confirm(
                RunMonths.roster(RegionId.of(region), month),
                hash,
                new Officer("confirmer-" + region),
                Optional.empty());
    }

    /** The auditor of the district sets a row aside; what follows is for the caller to deliver. */
    SettingAside.Outcome setAside(String region, YearMonth month, int row) {
        return setAside(region, month, Optional.empty(), row);
    }

    SettingAside.Outcome setAside(String region, YearMonth month, Optional<UploadId> lookedAt, int row) {
        return settingAside.setAside(RegionId.of(region), month, lookedAt, row, "九月已离岗，考勤不实", new Officer("auditor"));
    }

    ConfirmingFiling.Outcome withdraw(String region, YearMonth month) {
        return confirming.withdraw(
                RunMonths.roster(RegionId.of(region), month), "录入有误", new Officer("confirmer-" + region));
    }

    List<RunningPostPayroll.GroupRun> run(YearMonth month) {
        return running.run(RunningPostPayroll.Request.of(month), new Officer("admin"));
    }

    RunningPostPayroll.GroupRun run(String group, RunningPostPayroll.Request request) {
        return running.run(group(group), request, new Officer("admin"));
    }

    RunningPostPayroll.GroupRun run(String group, YearMonth month) {
        return run(group, RunningPostPayroll.Request.of(month));
    }

    RunState state(String group, YearMonth month) {
        return casework.runs().state(new RunPeriod(new QuotaGroupId(group), month));
    }

    /** Every line of the group's sealed runs, by region and row. */
    List<RunLine> sealedLines(String group, YearMonth month) {
        List<RunLine> lines = new ArrayList<>();
        state(group, month).seals().forEach(seal -> lines.addAll(casework.runs().lines(seal.generation())));
        lines.sort(RunLine.inRosterOrder(Office.BOOK.parties()));
        return lines;
    }

    /** What the roster says of each row now: its codes, none for an accepted one. */
    Map<Integer, List<String>> rows(String region, YearMonth month) {
        Map<Integer, List<String>> rows = new TreeMap<>();
        Filing filing = filing(region, month);
        if (filing.standing().isPresent()) {
            casework.rows()
                    .latest(filing.judgementIds())
                    .forEachRemaining((FiledRow row) -> rows.put(row.row(), row.codes()));
        }
        return rows;
    }

    /** The receipt.json of an upload. */
    String receipt(FileVersion version) {
        return new String(files.latest(ReceiptKeys.json(version)), StandardCharsets.UTF_8);
    }

    private QuotaGroup group(String id) {
        return RunId.group(id, deciders.parties()).orElseThrow();
    }

    static Officer clerk(String region) {
        return new Officer("clerk-" + region);
    }

    private void afterRun(RunState state) {
        new IssuingRunReceipts(desk).issue(state);
        new ContinuingMonths(casework, deciders.parties(), new RunRequests(bus), clock).after(state);
    }
}
