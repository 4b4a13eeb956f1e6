package cn.laowu.local;

import cn.laowu.intake.KindNames;
import cn.laowu.policy.Parties;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The main job from nothing to sealed runs, over the real API: every file of a folder is uploaded and answered, rosters
 * are confirmed, and the payroll of every month found is run.
 */
final class Demo {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String ROSTER = KindNames.WELFARE_POSTS.id();

    private final LocalMode mode;
    private final Parties parties;
    private final Path output;
    private final PrintStream screen;

    /**
     * Creates it.
     *
     * @param output where receipts, registers and {@code summary.json} are left
     * @param screen where progress is printed
     */
    Demo(LocalMode mode, Parties parties, Path output, PrintStream screen) {
        this.mode = mode;
        this.parties = parties;
        this.output = output;
        this.screen = screen;
    }

    /**
     * Plays.
     *
     * @param folder holds {@code inbox/}
     * @return what came of it, as {@code summary.json} now says
     * @throws IOException if a step fails that should not
     */
    Summary play(Path folder, DemoSettings settings) throws IOException, InterruptedException {
        Decided before = Decided.of(mode);
        OldOutput.remove(output);
        ApiClient api = mode.client();
        UploadingFile uploading = new UploadingFile(mode, api, output.resolve("receipts"));
        RegisteringPlaces registering = new RegisteringPlaces(api, mode.kinds(), parties, settings.asOf());
        RunningMonth running = new RunningMonth(mode, api, output.resolve("registers"), output.resolve("receipts"));
        List<DemoFile> files = DemoFile.all(folder, parties);
        SummaryScreen told = new SummaryScreen(screen, parties);
        told.begin(folder, settings, files.size());
        Summary summary = new Summary(settings);
        for (int i = 0; i < files.size(); i++) {
            DemoFile file = files.get(i);
            Instant began = Instant.now();
            registering.register(file);
            JsonNode receipt = uploading.upload(file);
            summary.add(file, receipt);
            // a later file for the same place is a correction; it must find the place unconfirmed
            boolean confirms = isRoster(file) && !samePlaceFollows(files, i);
            boolean confirmed = confirms && running.confirm(file.region(), file.period());
            told.file(i + 1, files.size(), summary.files().get(i), confirmed, Duration.between(began, Instant.now()));
        }
        settle(running, files);
        for (String month : months(files)) {
            Instant began = Instant.now();
            RunningMonth.Result result = running.run(month);
            summary.add(month, result.lines());
            told.month(month, result, Duration.between(began, Instant.now()));
        }
        Files.createDirectories(output);
        Path document = output.resolve("summary.json");
        Files.writeString(document, summary.text());
        told.end(summary, output, mode.events().deadLetters());
        Decided after = Decided.of(mode);
        told.decided(before, after);
        if (!after.keeps(before)) {
            throw new IOException("what was decided before has changed");
        }
        return summary;
    }

    /** A file that replaced another may have freed rows of other regions: what was added to their rosters is confirmed too. */
    private void settle(RunningMonth running, List<DemoFile> files) throws IOException, InterruptedException {
        if (!mode.events().awaitIdle(PATIENCE)) {
            throw new IOException("events are still under way");
        }
        Set<String> places = new TreeSet<>();
        files.stream().filter(Demo::isRoster).forEach(file -> places.add(file.region() + "/" + file.period()));
        for (String place : places) {
            String[] parts = place.split("/", 2);
            running.confirm(parts[0], parts[1]);
        }
    }

    private static boolean isRoster(DemoFile file) {
        return file.placed() && file.kind().equals(ROSTER);
    }

    private static boolean samePlaceFollows(List<DemoFile> files, int index) {
        DemoFile file = files.get(index);
        return files.stream().skip(index + 1L).anyMatch(later -> later.folder().equals(file.folder()));
    }

    private static Set<String> months(List<DemoFile> files) {
        return files.stream()
                .filter(Demo::isRoster)
                .map(DemoFile::period)
                .filter(period -> period.matches("\\d{4}-(0[1-9]|1[0-2])"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
