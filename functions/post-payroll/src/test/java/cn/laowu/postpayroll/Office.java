package cn.laowu.postpayroll;

import cn.laowu.casework.Casework;
import cn.laowu.casework.ConfirmingFiling;
import cn.laowu.casework.FileVersion;
import cn.laowu.casework.FiledRow;
import cn.laowu.casework.Filing;
import cn.laowu.casework.Keyring;
import cn.laowu.casework.ManyAtOnce;
import cn.laowu.casework.Officer;
import cn.laowu.casework.RunLine;
import cn.laowu.casework.RunPeriod;
import cn.laowu.casework.RunState;
import cn.laowu.casework.UploadId;
import cn.laowu.casework.UploadVersion;
import cn.laowu.desk.AnnouncingUpload;
import cn.laowu.desk.AnsweringRequest;
import cn.laowu.desk.Desk;
import cn.laowu.desk.JudgingRequests;
import cn.laowu.desk.ObjectArrived;
import cn.laowu.desk.ServedKinds;
import cn.laowu.desk.TakingInFile;
import cn.laowu.intake.Limits;
import cn.laowu.policy.PolicyBook;
import cn.laowu.policy.QuotaGroupId;
import cn.laowu.policy.Readings;
import cn.laowu.policy.RegionId;
import cn.laowu.policy.Term;
import cn.laowu.testkit.MovableClock;
import cn.laowu.testkit.TestTables;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The whole office on a database of its own: clerks, confirmers, the desk, the runs, and a bus that delivers when told to. */
final class Office {
    static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private static final PolicyBook BOOK = PolicyBook.load();
    private static final Keyring KEYRING = Keyring.of(Keyring.newDataKeyset(), Keyring.newMarkKeyset());

    final MovableClock clock;
    final InMemoryFiles files;
    final Casework casework;
    final Deciders deciders;
    final Desk desk;
    private final Deque<Map.Entry<String, Map<String, String>>> events = new ArrayDeque<>();
    private final TakingInFile takingInFile;
    private final AnnouncingUpload announcing;
    private final AnsweringRequest answering;
    private final RunningPostPayroll running;
    private final ConfirmingRoster confirming;
    private int announced;

    static Office at(LocalDate today, TestTables tables) {
        MovableClock clock = MovableClock.at(today);
        return new Office(tables.client(), tables, clock, new InMemoryFiles(clock), Map.of());
    }

    Office(
            DynamoDbClient database,
            TestTables tables,
            MovableClock clock,
            InMemoryFiles files,
            Map<String, String> readings) {
        this.clock = clock;
        this.files = files;
        this.deciders = new Deciders(BOOK, Term.of(LocalDate.of(2026, 1, 1), BOOK), Readings.of(readings));
        this.casework = Casework.open(
                database, tables.name("casework"), tables.name("audit"), KEYRING, BOOK.parties(), new ManyAtOnce(4));
        this.desk = new Desk(
                casework,
                files,
                new JudgingRequests(this::take),
                new ServedKinds(List.of(new WelfarePosts(deciders))),
                BOOK.parties(),
                Limits.DEFAULT,
                Path.of(System.getProperty("java.io.tmpdir")),
                clock);
        this.takingInFile = new TakingInFile(desk);
        this.announcing = new AnnouncingUpload(desk);
        this.answering = new AnsweringRequest(desk);
        this.running = new RunningPostPayroll(casework, deciders, new IssuingRunReceipts(desk), clock);
        this.confirming = new ConfirmingRoster(casework, deciders, new RunRequests(this::take), clock);
    }

    private synchronized void take(String type, Map<String, String> detail) {
        events.add(Map.entry(type, detail));
    }

    /** Delivers what is on the bus, and what that puts there, until it is empty. */
    void deliver() {
        for (int delivered = 0; delivered < 1_000; delivered++) {
            Map.Entry<String, Map<String, String>> event;
            synchronized (this) {
                event = events.poll();
            }
            if (event == null) {
                return;
            }
            deliver(event.getKey(), event.getValue());
        }
        throw new AssertionError("events call for events without end");
    }

    private void deliver(String type, Map<String, String> detail) {
        if (type.equals(JudgingRequests.TYPE)) {
            answering.answer(
                    new UploadVersion(UploadId.of(detail.get("uploadId")), String.valueOf(detail.get("version"))));
        } else {
            running.run(
                    RunId.group(String.valueOf(detail.get("group")), deciders.parties())
                            .orElseThrow(),
                    RunningPostPayroll.Request.of(YearMonth.parse(String.valueOf(detail.get("month")))),
                    Officer.SCHEDULE);
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
                "wish " + ++announced);
        if (!(outcome instanceof AnnouncingUpload.Outcome.Announced made)) {
            throw new AssertionError(outcome);
        }
        String version = files.arrive(
                made.upload().objectKey(), bytes, Optional.of(made.upload().id().value()));
        return new ObjectArrived(made.upload().objectKey(), version);
    }

    Optional<FileVersion> takeIn(ObjectArrived arrived) {
        return takingInFile.takeIn(arrived);
    }

    /** A roster comes and is answered; what follows from it is delivered. */
    FileVersion upload(String region, YearMonth month, byte[] bytes) {
        FileVersion answered = takeIn(put(region, month, bytes)).orElseThrow();
        deliver();
        return casework.uploads().version(answered.id()).orElseThrow();
    }

    Filing filing(String region, YearMonth month) {
        return casework.filings().find(ConfirmingRoster.filing(RegionId.of(region), month));
    }

    ConfirmingFiling.Outcome confirm(String region, YearMonth month) {
        return confirm(region, month, filing(region, month).hashToConfirm().orElse("nothing"));
    }

    ConfirmingFiling.Outcome confirm(String region, YearMonth month, String hash) {
        return confirming.confirm(
                RegionId.of(region), month, hash, new Officer("confirmer-" + region), Optional.empty());
    }

    ConfirmingFiling.Outcome withdraw(String region, YearMonth month) {
        return confirming.withdraw(RegionId.of(region), month, "录入有误", new Officer("confirmer-" + region));
    }

    List<RunningPostPayroll.GroupRun> run(YearMonth month) {
        return running.run(RunningPostPayroll.Request.of(month), new Officer("admin"));
    }

    RunningPostPayroll.GroupRun run(String group, RunningPostPayroll.Request request) {
        return running.run(RunId.group(group, deciders.parties()).orElseThrow(), request, new Officer("admin"));
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
        lines.sort(RunLine.IN_ROSTER_ORDER);
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

    static Officer clerk(String region) {
        return new Officer("clerk-" + region);
    }
}
