package cn.laowu.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.laowu.policy.PolicyBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoInputTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 9);

    @TempDir
    Path folder;

    private DemoSettings settings(String json, String... options) throws Exception {
        if (!json.isEmpty()) {
            Files.writeString(folder.resolve("settings.json"), json);
        }
        return DemoSettings.of(
                folder,
                options.length > 0 ? Optional.of(options[0]) : Optional.empty(),
                options.length > 1 ? Optional.of(options[1]) : Optional.empty(),
                TODAY);
    }

    @Test
    void anOptionOutweighsTheFileAndTheFileTheDefaults() throws Exception {
        assertThat(settings("")).isEqualTo(new DemoSettings(TODAY, LocalDate.of(2026, 1, 1), Map.of()));
        String json = "{\"asOf\":\"2026-11-05\",\"issuedOn\":\"2026-02-01\",\"readings\":{\"R3\":\"none\"}}";
        assertThat(settings(json))
                .isEqualTo(new DemoSettings(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 2, 1), Map.of("R3", "none")));
        assertThat(settings(json, "2026-12-01", "2026-03-01"))
                .isEqualTo(new DemoSettings(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 3, 1), Map.of("R3", "none")));
    }

    @Test
    void whatIsNoDayOrNoJsonIsSaidPlainly() {
        assertThatThrownBy(() -> settings("{\"asOf\":\"5.11.2026\"}")).hasMessageContaining("asOf", "5.11.2026");
        assertThatThrownBy(() -> settings("{asOf")).hasMessageContaining("settings.json");
    }

    @Test
    void filesComeByRegionKindPeriodAndNameAndTheDistrictLast() throws Exception {
        List<String> ordered = List.of(
                "inbox/zhuozi/welfare-posts/2026-09/b.xlsx",
                "inbox/zhuozi/welfare-posts/2026-10/a.xlsx",
                "inbox/zhuozi/training-batch/X-1/a.xlsx",
                "inbox/moyu/entrepreneurs/2026/\uFF21.csv",
                "inbox/moyu/entrepreneurs/2026/\uD840\uDC00.csv",
                "inbox/tuan47/welfare-posts/2026-09/a.csv",
                "inbox/district/job-supply/2026-10/a.csv",
                "inbox/elsewhere/job-supply/2026-10/a.csv");
        for (String key : ordered) {
            Files.createDirectories(folder.resolve(key).getParent());
            Files.writeString(folder.resolve(key), "x");
        }
        Files.writeString(folder.resolve("inbox/.DS_Store"), "x");
        List<DemoFile> files = DemoFile.all(folder, PolicyBook.load().parties());
        assertThat(files).extracting(DemoFile::key).containsExactlyElementsOf(ordered);
        assertThat(files.get(0).period()).isEqualTo("2026-09");
        assertThat(DemoFile.all(folder.resolve("none"), PolicyBook.load().parties()))
                .isEmpty();
    }

    @Test
    void aDemoOnAnotherFolderGetsAStateOfItsOwn() throws Exception {
        LocalFolder local = LocalFolder.below(folder);
        LocalFolder.State first = local.state(folder.resolve("a"));
        assertThat(first.fresh()).isTrue();
        assertThat(local.state(folder.resolve("b/../a"))).isEqualTo(new LocalFolder.State(first.folder(), false));
        assertThat(local.state(folder.resolve("b")).folder()).isNotEqualTo(first.folder());
        assertThat(local.state().folder()).isEqualTo(first.folder());
    }
}
