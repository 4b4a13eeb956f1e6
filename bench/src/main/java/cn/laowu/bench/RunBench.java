package cn.laowu.bench;

import cn.laowu.casework.Casework;
import cn.laowu.casework.FilingId;
import cn.laowu.casework.JudgementId;
import cn.laowu.casework.Officer;
import cn.laowu.casework.SealedPayments;
import cn.laowu.desk.AnnouncingUpload;
import cn.laowu.desk.ConfirmingFiled;
import cn.laowu.desk.Deciders;
import cn.laowu.desk.Desk;
import cn.laowu.desk.JudgingRequests;
import cn.laowu.desk.ObjectArrived;
import cn.laowu.desk.RunMonths;
import cn.laowu.desk.RunRequests;
import cn.laowu.desk.ServedKinds;
import cn.laowu.desk.TakingInFile;
import cn.laowu.intake.Limits;
import cn.laowu.policy.PolicyBook;
import cn.laowu.policy.QuotaGroup;
import cn.laowu.policy.Readings;
import cn.laowu.policy.RegionId;
import cn.laowu.policy.Term;
import cn.laowu.postpayroll.RunningPostPayroll;
import cn.laowu.postpayroll.WelfarePosts;
import cn.laowu.store.Keyring;
import cn.laowu.store.ManyAtOnce;
import cn.laowu.testkit.MovableClock;
import cn.laowu.testkit.RosterFiles;
import cn.laowu.testkit.TestTables;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * A month's run from confirmed facts to its seal, in lines a second, against bare {@code BatchWriteItem} calls of the very items that it
 * wrote, on as many threads, in the same run; and what each line costs in write units, as DynamoDB counts.
 */
final class RunBench {
    private static final int LINES = 5_000;
    private static final int WARM_UPS = 6;
    private static final int ROUNDS = 7;
    private static final int THREADS = 8;
    private static final YearMonth MONTH = YearMonth.of(2026, 9);
    private static final String REGION = "zhuozi";

    private RunBench() {}

    private record Measured(
            double ours, double raw, double reading, Map<String, Double> intakeUnits, Map<String, Double> runUnits) {}

    static void run() throws Exception {
        byte[] roster = RosterFiles.roster().rows(1, LINES).csv(StandardCharsets.UTF_8);
        double[] ours = new double[ROUNDS];
        double[] raw = new double[ROUNDS];
        double[] reading = new double[ROUNDS];
        // to be told what a write cost takes time of its own, which the bare batches would not pay
        Measured end = measure(roster, true);
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            Measured measured = measure(roster, false);
            if (round >= 0) {
                ours[round] = measured.ours();
                raw[round] = measured.raw();
                reading[round] = measured.reading();
            }
        }
        System.out.printf(
                "run of %d lines, facts to sealed: %.0f lines/s; bare batches of the same items: %.0f lines/s; ratio %.2f (aim 0.8)%n",
                LINES, Figures.median(ours), Figures.median(raw), Figures.ratio(ours, raw));
        System.out.printf(
                "where the rest goes: reading the facts alone takes %.0f%% of a run (%.0f rows/s, decrypted)%n",
                100 * Figures.ratio(ours, reading), Figures.median(reading));
        double batches = end.runUnits().getOrDefault("batches", 0.0);
        double all = end.runUnits().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        atLeastOneEach("a run's batches", batches);
        atLeastOneEach("intake's batches", end.intakeUnits().getOrDefault("batches", 0.0));
        atLeastOneEach("intake's puts", end.intakeUnits().getOrDefault("puts", 0.0));
        System.out.printf(
                "write units a line: %.3f of its batches (aim 1.05), %.3f with everything that the run writes %s%n",
                batches / LINES, all / LINES, end.runUnits());
        System.out.printf(
                "write units a row at intake: %.3f rows and newcomers (batches), %.3f keys and marks (puts) %s%n",
                end.intakeUnits().getOrDefault("batches", 0.0) / LINES,
                end.intakeUnits().getOrDefault("puts", 0.0) / LINES,
                end.intakeUnits());
    }

    /** Nothing is written for less than a unit: a smaller figure means that some calls were not counted. */
    private static void atLeastOneEach(String what, double units) {
        if (units < LINES) {
            throw new IllegalStateException(what + " cannot have cost " + units + " units for " + LINES + " items");
        }
    }

    private static Measured measure(byte[] roster, boolean counted) throws Exception {
        try (TestTables tables = TestTables.fresh();
                ManyAtOnce calls = new ManyAtOnce(THREADS)) {
            WriteUnits units = new WriteUnits(tables.client());
            House house = House.of(counted ? units.client() : tables.client(), tables, calls);
            units.reset();
            house.takeIn(roster);
            Map<String, Double> intake = units.units();
            house.confirm();
            double readingSeconds = house.readFacts();
            units.reset();
            long began = System.nanoTime();
            RunningPostPayroll.GroupRun run = house.compute();
            double seconds = (System.nanoTime() - began) / 1e9;
            Map<String, Double> runUnits = units.units();
            if (run.outcome() != RunningPostPayroll.Outcome.SEALED) {
                throw new IllegalStateException("the run was not sealed but " + run.outcome());
            }
            List<Map<String, AttributeValue>> items = lines(tables, run);
            double rawSeconds = raw(tables.client(), items);
            return new Measured(
                    items.size() / seconds, items.size() / rawSeconds, items.size() / readingSeconds, intake, runUnits);
        }
    }

    private static List<Map<String, AttributeValue>> lines(TestTables tables, RunningPostPayroll.GroupRun run) {
        String partition = "LINES#" + run.run().orElseThrow().generation();
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        tables.client()
                .queryPaginator(query -> query.tableName(tables.name("casework"))
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition))))
                .items()
                .forEach(items::add);
        return items;
    }

    private static double raw(DynamoDbClient client, List<Map<String, AttributeValue>> items) throws Exception {
        try (TestTables fresh = TestTables.fresh()) {
            String table = fresh.name("casework");
            List<Callable<Integer>> batches = new ArrayList<>();
            for (int from = 0; from < items.size(); from += 25) {
                List<WriteRequest> writes = items.subList(from, Math.min(items.size(), from + 25)).stream()
                        .map(item -> WriteRequest.builder()
                                .putRequest(PutRequest.builder().item(item).build())
                                .build())
                        .toList();
                batches.add(() -> client.batchWriteItem(request -> request.requestItems(Map.of(table, writes)))
                        .unprocessedItems()
                        .size());
            }
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            long began = System.nanoTime();
            threads.invokeAll(batches);
            double seconds = (System.nanoTime() - began) / 1e9;
            threads.shutdown();
            return seconds;
        }
    }

    /** The office of one region on a database of its own. */
    private record House(
            Desk desk, Deciders deciders, BenchFiles files, ConfirmingFiled confirming, RunningPostPayroll running) {

        static House of(DynamoDbClient client, TestTables tables, ManyAtOnce calls) {
            PolicyBook book = PolicyBook.load();
            MovableClock clock = MovableClock.at(LocalDate.of(2026, 10, 5));
            Deciders deciders = new Deciders(book, Term.of(LocalDate.of(2026, 1, 1), book), Readings.defaults());
            Casework casework = Casework.open(
                    client,
                    tables.name("casework"),
                    tables.name("audit"),
                    Keyring.of(Keyring.newDataKeyset(), Keyring.newMarkKeyset()),
                    runs -> new SealedPayments(runs, book.parties(), WelfarePosts.ID),
                    calls);
            BenchFiles files = new BenchFiles(clock.instant());
            Desk desk = new Desk(
                    casework,
                    files,
                    new JudgingRequests((type, detail) -> {}),
                    new ServedKinds(List.of(new WelfarePosts(deciders))),
                    book.parties(),
                    Limits.DEFAULT,
                    Path.of(System.getProperty("java.io.tmpdir")),
                    clock);
            return new House(
                    desk,
                    deciders,
                    files,
                    new ConfirmingFiled(casework, deciders.parties(), new RunRequests((type, detail) -> {}), clock),
                    new RunningPostPayroll(casework, deciders, state -> {}, clock));
        }

        void takeIn(byte[] roster) {
            AnnouncingUpload.Outcome outcome = new AnnouncingUpload(desk)
                    .announce(
                            new AnnouncingUpload.Announcement(
                                    REGION,
                                    WelfarePosts.ID,
                                    MONTH.toString(),
                                    "roster.csv",
                                    roster.length,
                                    Optional.empty()),
                            new Officer("clerk"),
                            "bench");
            AnnouncingUpload.Outcome.Announced made = (AnnouncingUpload.Outcome.Announced) outcome;
            files.arrive(made.upload().objectKey(), roster, made.upload().id());
            if (new TakingInFile(desk)
                    .takeIn(new ObjectArrived(made.upload().objectKey(), "v1"))
                    .isEmpty()) {
                throw new IllegalStateException("the roster was not answered");
            }
        }

        void confirm() {
            RegionId region = RegionId.of(REGION);
            String hash = desk.casework()
                    .filings()
                    .find(FilingId.of(REGION, WelfarePosts.ID, MONTH.toString()))
                    .hashToConfirm()
                    .orElseThrow();
            confirming.confirm(RunMonths.roster(region, MONTH), hash, new Officer("confirmer"), Optional.empty());
        }

        double readFacts() {
            JudgementId judgement = desk.casework()
                    .filings()
                    .find(FilingId.of(REGION, WelfarePosts.ID, MONTH.toString()))
                    .judgementIds()
                    .get(0);
            long began = System.nanoTime();
            int rows = desk.casework().rows().accepted(judgement).size();
            double seconds = (System.nanoTime() - began) / 1e9;
            if (rows != LINES) {
                throw new IllegalStateException(rows + " rows were accepted, not " + LINES);
            }
            return seconds;
        }

        RunningPostPayroll.GroupRun compute() {
            QuotaGroup group = deciders.parties().quotaGroupOf(RegionId.of(REGION));
            return running.run(group, RunningPostPayroll.Request.of(MONTH), new Officer("admin"));
        }
    }
}
