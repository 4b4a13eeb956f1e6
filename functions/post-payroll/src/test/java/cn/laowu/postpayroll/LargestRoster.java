package cn.laowu.postpayroll;

import cn.laowu.casework.Casework;
import cn.laowu.casework.FileVersion;
import cn.laowu.casework.SealedPayments;
import cn.laowu.casework.Upload;
import cn.laowu.desk.AnnouncingUpload;
import cn.laowu.desk.Deciders;
import cn.laowu.desk.Desk;
import cn.laowu.desk.JudgingRequests;
import cn.laowu.desk.ObjectArrived;
import cn.laowu.desk.ReceiptKeys;
import cn.laowu.desk.ServedKinds;
import cn.laowu.desk.TakingInFile;
import cn.laowu.deskkit.InMemoryBus;
import cn.laowu.intake.Limits;
import cn.laowu.store.ManyAtOnce;
import cn.laowu.testkit.MovableClock;
import cn.laowu.testkit.RosterFiles;
import cn.laowu.testkit.Synthetic;
import cn.laowu.testkit.TestTables;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The largest file that a region may send, through the whole desk, and then its bytes again: run as a program in a JVM of little memory.
 * The database keeps what it stores outside the heap, and the files lie on the disk.
 */
final class LargestRoster {
    /** The first of these days lies before the rows' 上岗日期. */
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2026, 10, 8), LocalDate.of(2026, 10, 20));

    private final MovableClock clock = MovableClock.at(DAYS.get(0));
    private final FolderFiles files;
    private final Casework casework;
    private final Desk desk;

    private LargestRoster(TestTables tables, ManyAtOnce calls, Path folder) {
        Deciders deciders = Office.deciders(Office.BOOK, LocalDate.of(2026, 1, 1), Map.of());
        files = new FolderFiles(folder, clock);
        casework = Casework.open(
                tables.client(),
                tables.name("casework"),
                tables.name("audit"),
                Office.KEYRING,
                runs -> new SealedPayments(runs, deciders.parties(), WelfarePosts.ID),
                calls);
        desk = new Desk(
                casework,
                files,
                new JudgingRequests(new InMemoryBus()),
                new ServedKinds(List.of(new WelfarePosts(deciders))),
                deciders.parties(),
                Limits.DEFAULT,
                folder,
                clock);
    }

    /**
     * Writes a roster of sound rows and of rows that are refused on every day, every other of them on the first day for one reason more.
     *
     * @param rows in all
     * @param sound how many of them
     */
    static void write(Path file, int rows, int sound) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "laowu", "1.0")) {
            Worksheet sheet = book.newWorksheet("花名册");
            for (int n = 0; n <= rows; n++) {
                RosterFiles roster = RosterFiles.roster().row(n);
                if (n > sound) {
                    roster.with("身份证号", withoutCheck(n));
                }
                if (n > sound && n % 2 == 0) {
                    roster.with("上岗日期", "2026-10-12");
                }
                List<String> cells = roster.with("当月出勤天数", "1").lines().get(n == 0 ? 0 : 1);
                for (int c = 0; c < cells.size(); c++) {
                    if (!cells.get(c).isEmpty()) {
                        sheet.value(n, c, cells.get(c));
                    }
                }
                if (n % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static String withoutCheck(int n) {
        String number = Synthetic.idNumber(n);
        return number.substring(0, 17) + (number.charAt(17) == '1' ? '2' : '1');
    }

    /** Takes in the file named on each of the days; prints what became of it, a line for each day. */
    public static void main(String[] args) throws IOException {
        int exit = 1;
        try {
            run(Path.of(args[0]));
            exit = 0;
        } finally {
            // the database's threads would keep the process
            Runtime.getRuntime().halt(exit);
        }
    }

    private static void run(Path file) throws IOException {
        Path folder = file.resolveSibling("desk");
        Files.createDirectories(folder);
        try (TestTables tables = TestTables.fresh();
                ManyAtOnce calls = new ManyAtOnce(4)) {
            LargestRoster roster = new LargestRoster(tables, calls, folder);
            for (LocalDate day : DAYS) {
                roster.clock.moveTo(day);
                System.out.println(roster.takeIn(file));
            }
        }
    }

    private String takeIn(Path file) throws IOException {
        AnnouncingUpload.Outcome outcome = new AnnouncingUpload(desk)
                .announce(
                        new AnnouncingUpload.Announcement(
                                "zhuozi", WelfarePosts.ID, "2026-10", "花名册.xlsx", Files.size(file), Optional.empty()),
                        Office.clerk("zhuozi"),
                        clock.instant().toString());
        Upload upload = ((AnnouncingUpload.Outcome.Announced) outcome).upload();
        String version = files.arrive(upload.objectKey(), file, upload.id());
        FileVersion answered = new TakingInFile(desk)
                .takeIn(new ObjectArrived(upload.objectKey(), version))
                .orElseThrow();
        FileVersion standing = answered.answer().orElseThrow() instanceof FileVersion.SameAs same
                ? casework.uploads().version(same.standing()).orElseThrow()
                : answered;
        return told(standing);
    }

    /** The day and the counts of the receipt, and how many of its rows are refused for what. */
    private String told(FileVersion version) throws IOException {
        try (JsonParser json = new JsonFactory()
                .createParser(files.latest(ReceiptKeys.json(version)).toFile())) {
            Map<String, Integer> told = new TreeMap<>();
            String day = "";
            String code = "";
            while (json.nextToken() != null) {
                String name = json.currentToken() == JsonToken.FIELD_NAME ? json.currentName() : "";
                if (name.equals("judgedOn")) {
                    day = json.nextTextValue();
                } else if (name.equals("accepted") && json.nextToken() == JsonToken.VALUE_NUMBER_INT) {
                    told.put(name, json.getIntValue());
                } else if (name.equals("code")) {
                    code = json.nextTextValue();
                } else if (name.equals("rows") && json.nextToken() == JsonToken.VALUE_NUMBER_INT) {
                    told.put(code, json.getIntValue());
                }
            }
            return day + " " + told;
        }
    }
}
