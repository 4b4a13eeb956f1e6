package cn.laowu.bench;

import cn.laowu.desk.Deciders;
import cn.laowu.intake.FileContext;
import cn.laowu.intake.FileOutcome;
import cn.laowu.intake.FileRefusal;
import cn.laowu.intake.Kind;
import cn.laowu.intake.Limits;
import cn.laowu.intake.Period;
import cn.laowu.intake.PeriodType;
import cn.laowu.intake.Place;
import cn.laowu.intake.ReadingFile;
import cn.laowu.intake.SheetFile;
import cn.laowu.policy.PolicyBook;
import cn.laowu.policy.Readings;
import cn.laowu.policy.RegionId;
import cn.laowu.policy.Term;
import cn.laowu.postpayroll.WelfarePosts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;

/**
 * Ingest of the largest roster, from bytes to normalised rows judged by the rules within a file, in rows a second, against the bare
 * libraries that only hand out each cell's text; turn by turn in one JVM.
 */
final class IngestBench {
    private static final int ROWS = 200_000;
    private static final int WARM_UPS = 4;
    private static final int ROUNDS = 11;
    private static final FileContext CONTEXT = new FileContext(
            Place.of(RegionId.of("zhuozi")),
            Period.parse(PeriodType.MONTH, "2026-10").orElseThrow(),
            LocalDate.of(2026, 11, 5));

    private IngestBench() {}

    /** Something to be measured, that returns a figure to be held against what it should come to. */
    private interface Task {
        long run() throws Exception;
    }

    static void run() throws Exception {
        Path folder = Files.createTempDirectory("laowu-bench");
        Path xlsx = folder.resolve("roster.xlsx");
        Path csv = folder.resolve("roster.csv");
        try {
            new BenchRoster(ROWS).xlsx(xlsx);
            new BenchRoster(ROWS).csv(csv);
            PolicyBook book = PolicyBook.load();
            Kind kind = new WelfarePosts(
                            new Deciders(book, Term.of(LocalDate.of(2026, 1, 1), book), Readings.defaults()))
                    .kind();
            compare("xlsx", xlsx, kind, "bare fastexcel-reader", () -> OtherReaders.fastexcel(xlsx), "aim 1.0");
            compare("csv", csv, kind, "bare FastCSV", () -> OtherReaders.fastcsv(csv), "aim 0.7");
            beside("xlsx, our reader alone (one thread, not judged)", () -> parsed(xlsx));
            beside("xlsx, POI's event model", () -> OtherReaders.poi(xlsx));
            beside("csv, our reader alone (one thread, not judged)", () -> parsed(csv));
        } finally {
            Files.deleteIfExists(xlsx);
            Files.deleteIfExists(csv);
            Files.delete(folder);
        }
    }

    private static void compare(String what, Path file, Kind kind, String other, Task theirs, String aim)
            throws Exception {
        double[] ourSeconds = new double[ROUNDS];
        double[] theirSeconds = new double[ROUNDS];
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            double ours = seconds(() -> judged(file, kind));
            double bare = seconds(theirs);
            if (round >= 0) {
                ourSeconds[round] = ours;
                theirSeconds[round] = bare;
            }
        }
        System.out.printf(
                "%s of %d rows x 15, bytes to judged rows: %.0f rows/s; %s: %.0f rows/s; ratio %.2f (%s)%n",
                what,
                ROWS,
                ROWS / Figures.median(ourSeconds),
                other,
                ROWS / Figures.median(theirSeconds),
                Figures.ratio(theirSeconds, ourSeconds),
                aim);
    }

    private static void beside(String what, Task task) throws Exception {
        double[] seconds = new double[ROUNDS];
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            double taken = seconds(task);
            if (round >= 0) {
                seconds[round] = taken;
            }
        }
        System.out.printf("  beside it: %s: %.0f rows/s%n", what, ROWS / Figures.median(seconds));
    }

    private static double seconds(Task task) throws Exception {
        long start = System.nanoTime();
        if (task.run() <= 0) {
            throw new IllegalStateException("nothing was read");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static long judged(Path file, Kind kind) throws IOException {
        FileOutcome outcome = new ReadingFile(Limits.DEFAULT).read(file, kind, CONTEXT, new BitSet(), row -> {});
        if (!(outcome instanceof FileOutcome.Read read) || read.dataRows() != ROWS || read.rejected() == 0) {
            throw new IllegalStateException("read otherwise than written: " + outcome);
        }
        return read.accepted();
    }

    private static long parsed(Path file) throws IOException, FileRefusal {
        long[] chars = new long[1];
        try (SheetFile sheets = SheetFile.open(file, Limits.DEFAULT)) {
            sheets.rows(sheets.sheets().get(0), row -> {
                for (int column = 0; column < row.width(); column++) {
                    chars[0] += row.text(column).length();
                }
                return true;
            });
        }
        return chars[0];
    }
}
