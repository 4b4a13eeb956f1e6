package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.OCTOBER;
import static cn.laowu.postpayroll.Office.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.RunId;
import cn.laowu.policy.RegionId;
import cn.laowu.testkit.RosterFiles;
import cn.laowu.testkit.Synthetic;
import cn.laowu.testkit.TestTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a region of a shared quota is given holds nothing of the other region. */
class RegionsApartTest {
    private static final String OLD_ACCOUNT = "0000000000000000123";
    private static final String NEW_ACCOUNT = "0000000000000000456";

    @TempDir
    private Path folder;

    private final TestTables tables = TestTables.fresh();
    private final Office office = Office.at(LocalDate.of(2026, 11, 5), tables);

    @AfterEach
    void close() {
        Books.check(office);
        tables.close();
    }

    @Test
    void aPersonWhoWentFromOneRegionToTheOtherTakesNothingAlong() {
        confirmed("moyu", SEPTEMBER, Rosters.file(1));
        confirmed("tuan47", SEPTEMBER, Rosters.file(2).with("社保卡银行账号", OLD_ACCOUNT));
        office.run("xinjiang", SEPTEMBER);
        confirmed("moyu", OCTOBER, Rosters.file(1, 2).with("社保卡银行账号", NEW_ACCOUNT));
        confirmed("tuan47", OCTOBER, Rosters.file(3, 4, 5));
        RunningPostPayroll.GroupRun october = office.run("xinjiang", OCTOBER);

        String receipt = text(key("receipts/moyu/welfare-posts/2026-10/", "/run-0.xlsx"));
        assertThat(receipt).contains(NEW_ACCOUNT, Synthetic.idNumber(2)).doesNotContain(OLD_ACCOUNT);
        for (int other : new int[] {3, 4, 5}) {
            assertThat(receipt).doesNotContain(Synthetic.idNumber(other), Synthetic.account(other));
        }
        assertThat(receipt)
                .contains("本地区已用 2 个", "2 人，1,000.00 元")
                .doesNotContain("剩余", "5 人", "2,500.00", "3 人", "1,500.00");

        String register = register(october, "moyu");
        assertThat(register)
                .contains("本地区已用 2 个", "2 人，1,000.00 元")
                .doesNotContain(OLD_ACCOUNT.substring(15), "5 人", "2,500.00", "3 人", "1,500.00")
                .doesNotContain(NEW_ACCOUNT, Synthetic.idNumber(2));
        String theirs = text(key("receipts/tuan47/welfare-posts/2026-10/", "/run-0.xlsx"));
        assertThat(theirs)
                .contains(Synthetic.idNumber(3), "3 人，1,500.00 元")
                .doesNotContain(NEW_ACCOUNT, Synthetic.idNumber(1));
    }

    @Test
    void aDraftTellsARegionNotThatTheOtherIsLate() {
        confirmed("moyu", SEPTEMBER, Rosters.file(1));
        RunningPostPayroll.GroupRun draft = office.run("xinjiang", SEPTEMBER);
        assertThat(draft.run().orElseThrow().waitingFor()).containsExactly("tuan47");
        // the quota is shared by both, which every document may say; whom a draft waits for is another matter
        assertThat(register(draft, "moyu")).doesNotContain("等待四十七团", "等四十七团", "四十七团确认", "四十七团尚未");
        assertThat(occurrences(register(draft, "moyu"), "四十七团")).isEqualTo(occurrences("（墨玉县、四十七团共用）", "四十七团"));
        assertThat(occurrences(register(draft, "tuan47"), "四十七团")).isGreaterThan(1);
    }

    private String register(RunningPostPayroll.GroupRun run, String region) {
        RunId id = new RunId(run.state().period(), 0);
        new IssuingRegister(office.desk)
                .address(id, run.state(), run.run().orElseThrow(), Optional.of(RegionId.of(region)));
        return text(key("registers/" + run.state().period().month() + "/" + id + "/" + region + "-", ".xlsx"));
    }

    private String key(String prefix, String suffix) {
        List<String> keys = office.files.keys(prefix).stream()
                .filter(key -> key.endsWith(suffix))
                .toList();
        assertThat(keys).hasSize(1);
        return keys.get(0);
    }

    /** Everything that the workbook holds, hidden or not. */
    private String text(String key) {
        StringBuilder text = new StringBuilder();
        Path book = folder.resolve("book.xlsx");
        try {
            Files.write(book, office.files.latest(key));
            try (ZipFile parts = new ZipFile(book.toFile())) {
                for (ZipEntry part : Collections.list(parts.entries())) {
                    text.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        // the writer escapes every character outside of ASCII
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(text)
                .replaceAll(escaped -> Character.toString(Integer.parseInt(escaped.group(1), 16)));
    }

    private static int occurrences(String text, String what) {
        return text.split(what, -1).length - 1;
    }

    private void confirmed(String region, YearMonth month, RosterFiles roster) {
        office.upload(region, month, Rosters.bytes(roster));
        office.confirm(region, month);
    }
}
